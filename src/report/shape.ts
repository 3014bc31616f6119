import { type Static, type TSchema, Type } from 'typebox';

// What templates may name. Everything is plain data, already worded in the report's language; templates are
// linted against these shapes, so that a misspelt path is an error and not a blank.

const text = Type.String();
const list = <T extends TSchema>(item: T) => Type.Array(item);

/** How a thing looks: never by colour alone, so the sign goes with it. */
export const mark = Type.Object({ label: text, sign: text, tone: text });

const pair = Type.Object({ label: text, value: text });

const step = Type.Object({ indent: text, level: text, text, places: list(text) });

const finding = Type.Object({
  anchor: text,
  id: text,
  checkpoint: text,
  statement: text,
  unit: text,
  mark,
  /** What a list of findings says of it beside actual and target; all that is known is in `facts`. */
  brief: list(pair),
  facts: list(pair),
  actual: text,
  target: text,
  completion: text,
  reason: text,
  source: text,
  remarks: list(pair),
  steps: list(step),
});

/** A bar: its parts in percent of its length, with what they say; `shown` is empty where there is no room. */
const bar = Type.Object({
  label: text,
  total: text,
  says: text,
  parts: list(Type.Object({ tone: text, x: text, width: text, middle: text, shown: text, says: text })),
});
const chart = Type.Object({ title: text, bars: list(bar), legend: list(mark) });

/** A row of completion rates: each sign in percent of the width, and down the row's height in pixels. */
const dots = Type.Object({
  label: text,
  total: text,
  says: text,
  height: text,
  dots: list(Type.Object({ tone: text, shown: text, x: text, y: text, says: text })),
});
const completionChart = Type.Object({
  title: text,
  note: text,
  target: text,
  ticks: list(Type.Object({ x: text, label: text })),
  rows: list(dots),
});

/** The unit that the report is about, at a glance; score and grade are empty without scoring. */
const standing = Type.Object({
  name: text,
  mark,
  score: text,
  grade: text,
  overrides: list(text),
  tiles: list(Type.Object({ mark, count: text, note: text })),
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

/** Findings of one kind: what was missed, what was not reported. */
const group = Type.Object({ title: text, mark, count: text, findings: list(finding) });

const cell = Type.Object({ mark, href: text });

/** What a unit must put right. */
const item = Type.Object({
  number: text,
  problem: text,
  basis: text,
  source: text,
  responsible: text,
  due: text,
});

export const reportShape = Type.Object({
  lang: text,
  title: text,
  subtitle: text,
  sample: Type.Boolean(),
  sampleText: text,
  meta: list(pair),
  conclusion: list(text),
  standing,
  countHeads: list(text),
  units: list(unit),
  scored: Type.Boolean(),
  charts: list(chart),
  completion: completionChart,
  chapters: list(chapter),
  matrix: Type.Object({
    heads: list(text),
    rows: list(Type.Object({ id: text, checkpoint: text, statement: text, cells: list(cell) })),
  }),
  several: Type.Boolean(),
  attention: list(group),
  undecided: list(group),
  problems: list(Type.Object({ mark, place: text, unit: text, text })),
  rectification: list(item),
  definitions: list(Type.Object({ id: text, title: text, unit: text, definition: text, formula: text })),
  evidence: list(Type.Object({ id: text, unit: text, statement: text, items: list(text) })),
  inputs: list(Type.Object({ file: text, sha256: text, sample: text })),
  recorded: list(
    Type.Object({ title: text, unit: text, period: text, value: text, note: text, place: text }),
  ),
  waivers: list(text),
  cautions: list(Type.Object({ id: text, statement: text, text })),
  damage: text,
});

const promise = Type.Object({
  id: text,
  statement: text,
  target: text,
  who: text,
  indicator: text,
  due: text,
  mark,
  source: text,
  remarks: list(pair),
});

/** A plan by itself. */
export const planShape = Type.Object({
  lang: text,
  title: text,
  subtitle: text,
  meta: list(pair),
  chapters: list(Type.Object({ id: text, title: text, summary: text, promises: list(promise) })),
  definitions: list(Type.Object({ id: text, title: text, unit: text, definition: text, formula: text })),
  notEncoded: list(Type.Object({ section: text, statement: text, reason: text })),
  damage: text,
});

/** A notice to one unit of what it must put right. */
export const noticeShape = Type.Object({
  lang: text,
  title: text,
  subtitle: text,
  sample: Type.Boolean(),
  sampleText: text,
  number: text,
  addressee: text,
  intro: text,
  items: list(item),
  requirements: list(text),
  seal: text,
  date: text,
  receipt: list(pair),
});

/** How a finding stood in one of two assessments. */
const side = Type.Object({ mark, actual: text, reason: text });

/** What changed from one assessment to the next. */
export const diffShape = Type.Object({
  lang: text,
  title: text,
  subtitle: text,
  sample: Type.Boolean(),
  sampleText: text,
  summary: text,
  groups: list(
    Type.Object({
      title: text,
      count: text,
      rows: list(
        Type.Object({ id: text, checkpoint: text, statement: text, unit: text, before: side, after: side }),
      ),
    }),
  ),
  rules: list(Type.Object({ id: text, what: text, before: text, after: text })),
});

export type DiffModel = Static<typeof diffShape>;
export type NoticeModel = Static<typeof noticeShape>;
export type PlanModel = Static<typeof planShape>;
export type ReportModel = Static<typeof reportShape>;
export type FindingModel = Static<typeof finding>;
export type ChartModel = Static<typeof chart>;
export type CompletionChart = Static<typeof completionChart>;
export type Mark = Static<typeof mark>;
export type Pair = Static<typeof pair>;
