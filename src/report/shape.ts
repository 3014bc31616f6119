import { type Static, type TSchema, Type } from 'typebox';

// What templates may name. Everything is plain data, already worded in the report's language; templates are
// linted against these shapes, so that a misspelt path is an error and not a blank.

const text = Type.String();
const list = <T extends TSchema>(item: T) => Type.Array(item);

/** How a thing looks: never by colour alone, so the sign goes with it. */
const mark = Type.Object({ label: text, sign: text, tone: text });

const pair = Type.Object({ label: text, value: text });

const step = Type.Object({ indent: text, level: Type.Number(), text, places: list(text) });

const finding = Type.Object({
  anchor: text,
  id: text,
  checkpoint: text,
  statement: text,
  unit: text,
  mark,
  nature: text,
  facts: list(pair),
  actual: text,
  target: text,
  completion: text,
  reason: text,
  source: text,
  remarks: list(pair),
  steps: list(step),
});

/** A bar of a chart: parts of a whole of 100, with what they say. */
const bar = Type.Object({
  label: text,
  says: text,
  y: text,
  textY: text,
  parts: list(Type.Object({ tone: text, x: text, width: text, says: text })),
});
const chart = Type.Object({
  title: text,
  height: text,
  bars: list(bar),
  legend: list(Type.Object({ tone: text, label: text, sign: text })),
});

const unit = Type.Object({
  id: text,
  name: text,
  mark,
  counts: list(text),
  score: text,
  grade: text,
  overrides: list(text),
  findings: list(finding),
});

const chapter = Type.Object({ id: text, title: text, summary: text, findings: list(finding) });

const cell = Type.Object({ mark, says: text, href: text });

export const reportShape = Type.Object({
  lang: text,
  css: text,
  title: text,
  subtitle: text,
  sample: Type.Boolean(),
  sampleText: text,
  meta: list(pair),
  conclusion: list(text),
  tiles: list(Type.Object({ mark, count: text })),
  countHeads: list(text),
  units: list(unit),
  scored: Type.Boolean(),
  charts: list(chart),
  chapters: list(chapter),
  matrix: Type.Object({
    heads: list(text),
    rows: list(Type.Object({ id: text, statement: text, cells: list(cell) })),
  }),
  several: Type.Boolean(),
  attention: list(Type.Object({ mark, count: text, findings: list(finding) })),
  problems: list(Type.Object({ mark, place: text, unit: text, text })),
  rectification: list(
    Type.Object({ number: text, problem: text, basis: text, source: text, responsible: text, due: text }),
  ),
  missing: list(Type.Object({ id: text, statement: text, reason: text })),
  definitions: list(Type.Object({ id: text, title: text, unit: text, definition: text, formula: text })),
  evidence: list(Type.Object({ id: text, statement: text, items: list(text) })),
  inputs: list(Type.Object({ file: text, sha256: text, sample: text })),
  waivers: list(text),
  cautions: list(Type.Object({ id: text, statement: text, text })),
  damage: text,
});

export type ReportModel = Static<typeof reportShape>;
export type FindingModel = Static<typeof finding>;
export type ChartModel = Static<typeof chart>;
export type Mark = Static<typeof mark>;
