import { type Static, Type } from 'typebox';
import { list, mark, text } from './shape.js';

const plan = Type.Object({
  title: text,
  issuer: text,
  asOf: text,
  total: text,
  met: text,
  rate: text,
  last: text,
  change: text,
  mark,
});

const unit = Type.Object({
  name: text,
  rank: text,
  mark,
  met: text,
  late: text,
  missed: text,
  undecided: text,
  total: text,
  rate: text,
  last: text,
  change: text,
  score: text,
  grade: text,
});

/** Units of one level of a plan, by rank; and those that only send figures. */
const group = Type.Object({ title: text, units: list(unit), scored: Type.Boolean(), others: text });

/** A commitment's units in order of completion; those without a rate are named. */
const ranking = Type.Object({
  plan: text,
  id: text,
  statement: text,
  checkpoint: text,
  order: list(Type.Object({ rank: text, unit: text, completion: text, actual: text })),
  others: text,
});

const change = Type.Object({
  plan: text,
  unit: text,
  id: text,
  statement: text,
  last: text,
  current: text,
  change: text,
  relative: text,
});

/** An annual circular (通报). */
export const summaryShape = Type.Object({
  lang: text,
  title: text,
  subtitle: text,
  sample: Type.Boolean(),
  sampleText: text,
  conclusion: list(text),
  plans: list(plan),
  groups: list(group),
  rankings: list(ranking),
  changes: list(change),
  common: list(Type.Object({ plan: text, id: text, statement: text, count: text, units: text })),
  unknown: list(Type.Object({ plan: text, unit: text, unreported: text, doubtful: text })),
  sources: list(Type.Object({ plan: text, asOf: text, file: text, sha256: text, figures: text })),
});

export type SummaryModel = Static<typeof summaryShape>;
