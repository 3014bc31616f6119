import { type Static, Type } from 'typebox';
import { list, mark, text } from './shape.js';

/** How many findings count, and how many of them came out how. */
const counts = {
  counted: text,
  met: text,
  late: text,
  missed: text,
  unreported: text,
  doubtful: text,
  attest: text,
  rate: text,
  lastRate: text,
  points: text,
};

const plan = Type.Object({
  title: text,
  issuer: text,
  asOf: text,
  ...counts,
  /** Empty where the plan's own unit is held to nothing in the year. */
  own: list(mark),
  /** The assessments that last year's rate is from, or empty. */
  lastBasis: text,
});

const unit = Type.Object({ rank: text, name: text, ...counts, mark, score: text, grade: text });

/** The units of one level of a plan, best first. */
const level = Type.Object({
  plan: text,
  level: text,
  caption: text,
  scored: Type.Boolean(),
  units: list(unit),
  notes: list(text),
});

const placed = Type.Object({ rank: text, unit: text, rate: text, actual: text });
const ranking = Type.Object({
  id: text,
  checkpoint: text,
  statement: text,
  target: text,
  ranked: list(placed),
  others: list(Type.Object({ unit: text, verdict: text })),
  othersText: text,
});

const change = Type.Object({
  unit: text,
  figure: text,
  checkpoint: text,
  before: text,
  after: text,
  difference: text,
  relative: text,
});

const source = Type.Object({
  plan: text,
  asOf: text,
  digest: text,
  inputs: list(Type.Object({ file: text, sha256: text, sample: text })),
});

/** The annual circular: all plans and units of a year. */
export const summaryShape = Type.Object({
  lang: text,
  title: text,
  sample: Type.Boolean(),
  sampleText: text,
  overall: list(text),
  plans: list(plan),
  levels: list(level),
  rankings: list(Type.Object({ plan: text, level: text, caption: text, rows: list(ranking) })),
  changes: list(Type.Object({ plan: text, rows: list(change) })),
  missedNote: text,
  missed: list(Type.Object({ plan: text, id: text, statement: text, missed: text, held: text, units: text })),
  gaps: list(Type.Object({ plan: text, unit: text, unreported: list(text), doubtful: list(text) })),
  sources: list(source),
  unused: text,
});

export type SummaryModel = Static<typeof summaryShape>;
