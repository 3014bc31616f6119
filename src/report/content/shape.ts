import type { Static } from 'typebox';
import { flag, group, list, mark, text } from './fields.js';

// What templates may name. Everything is plain data, already worded in the report's language; templates are
// linted against these shapes, so that a misspelt path is an error and not a blank.

/** What every report says of itself. */
export interface Model {
  readonly title: string;
  /** Whether figures of it are samples, and how that is said. */
  readonly sample?: boolean;
  readonly sampleText?: string;
}

export const pair = group({ label: text('名称'), value: text('内容') });

const step = group({ indent: text(), level: text(), text: text('说明'), places: list(text(), '填报位置') });

const finding = group({
  anchor: text(),
  /** Where it stands in full: in this page or in its unit's own; empty where that is not known. */
  href: text(),
  id: text('编号'),
  checkpoint: text('节点'),
  statement: text('事项'),
  unit: text('单位'),
  mark: mark('判定'),
  /** What a list of findings says of it beside actual and target; all that is known is in `facts`. */
  brief: list(pair),
  facts: list(pair),
  actual: text('实际值'),
  target: text('目标'),
  completion: text('完成率'),
  reason: text('理由'),
  source: text('依据'),
  remarks: list(pair, '附注'),
  steps: list(step, '计算过程'),
});

/** A bar: its parts in percent of its length, with what they say; `shown` is empty where there is no room. */
const bar = group({
  label: text(),
  total: text(),
  says: text(),
  parts: list(group({ tone: text(), x: text(), width: text(), middle: text(), shown: text(), says: text() })),
});
const chart = group({ title: text(), bars: list(bar), legend: list(mark()), left: text() });

/** A row of completion rates: each sign in percent of the width, and down the row's height in pixels. */
const dots = group({
  label: text(),
  total: text(),
  says: text(),
  height: text(),
  dots: list(group({ tone: text(), shown: text(), x: text(), y: text(), says: text() })),
});
const completionChart = group({
  title: text(),
  note: text(),
  target: text(),
  ticks: list(group({ x: text(), label: text() })),
  rows: list(dots),
});

/** The unit that the report is about, at a glance; score and grade are empty without scoring. */
const scorecard = group({
  name: text(),
  mark: mark(),
  score: text(),
  grade: text(),
  overrides: list(text()),
  tiles: list(group({ mark: mark(), count: text(), note: text() })),
});

const unit = group({
  id: text('编号'),
  name: text('单位名称'),
  /** The unit's own paper in the same folder, without its ending; empty where it is not known to lie there. */
  paper: text(),
  mark: mark('判定'),
  counts: list(text()),
  score: text('得分'),
  grade: text('等次'),
  overrides: list(text()),
  findings: list(finding, '事项清单'),
});

/** Units of one conclusion and grade, by name. */
const others = group({
  mark: mark('判定'),
  grade: text('等次'),
  count: text('个数'),
  units: list(group({ name: text('单位名称'), paper: text() }), '单位'),
});

const chapter = group({
  id: text('编号'),
  title: text('标题'),
  summary: text('小结'),
  findings: list(finding, '事项清单'),
  findingsLeft: text('其余事项'),
});

/** A commitment with the units that an outcome names: the first of them, and how many they are. */
const exception = group({
  id: text('编号'),
  checkpoint: text('节点'),
  statement: text('事项'),
  count: text('个数'),
  units: list(group({ name: text('单位名称'), href: text() }), '单位'),
  more: text('等'),
});

/** Findings of one kind: what was missed, what was not reported. */
const findings = group({
  title: text('标题'),
  mark: mark('判定'),
  count: text('条数'),
  findings: list(finding, '事项清单'),
  findingsLeft: text('其余事项'),
  commitments: list(exception, '按事项'),
  commitmentsLeft: text('其余按事项'),
});

const cell = group({ mark: mark(), href: text() });

/** What a unit must put right. */
export const rectification = group({
  number: text('序号'),
  basis: text('整改事项'),
  nature: text('性质'),
  problem: text('问题'),
  source: text('依据'),
  responsible: text('责任单位'),
  due: text('时限'),
  /** The same as cells of a table. */
  cells: list(group({ text: text(), look: text() })),
});

/** The columns of that table: their widths in proportion, their heads, and how a page sets them. */
export const rectificationTable = group({
  widths: text(),
  heads: list(group({ text: text(), look: text() })),
});

/** An item of an earlier round, and what became of it. */
const followUp = group({
  number: text('序号'),
  problem: text('问题'),
  basis: text('整改事项'),
  responsible: text('责任单位'),
  deadline: text('整改时限'),
  mark: mark('判定'),
  now: text('最近评估'),
  closing: text('销号情况'),
});

export const definition = group({
  id: text('编号'),
  title: text('标题'),
  unit: text('单位'),
  definition: text('口径'),
  formula: text('公式'),
});

/** A file that figures come from, and the SHA-256 that tells whether it is still the same. */
export const input = group({ file: text('文件'), sha256: text('校验码'), sample: text() });

/** 佐证目录: what was handed in beside the figures. */
export const evidence = list(
  group({
    id: text('编号'),
    unit: text('单位'),
    statement: text('事项'),
    indicator: text('指标'),
    period: text('时期'),
    items: list(text(), '佐证材料'),
    note: text('备注'),
  }),
  '佐证目录',
);

/** What was found, in full: the inspection report and the feedback. */
export const reportShape = group({
  lang: text(),
  title: text('标题'),
  subtitle: text('副标题'),
  sample: flag(),
  sampleText: text('样例说明'),
  meta: list(pair, '基本信息'),
  conclusion: list(text(), '结论'),
  scorecard,
  countHeads: list(text()),
  units: list(unit, '各单位'),
  otherUnits: list(others, '其他单位'),
  unitsLeft: text('其余单位'),
  /** Whether the findings of all units stand in this paper; else each in its unit's own. */
  inside: flag(),
  /** Where the findings of units stand that are not in this paper. */
  unitsText: text('各单位明细'),
  scored: flag(),
  charts: list(chart),
  completionChart,
  chapters: list(chapter, '章节'),
  matrix: group({
    heads: list(text()),
    rows: list(group({ id: text(), checkpoint: text(), statement: text(), cells: list(cell) })),
  }),
  /** Chapters × units, where commitments × units would have no room. */
  heat: group({
    heads: list(text()),
    rows: list(group({ name: text(), paper: text(), cells: list(group({ text: text(), tone: text() })) })),
    left: text(),
  }),
  several: flag(),
  attention: list(findings, '未达标与预警'),
  undecided: list(findings, '未能判定'),
  problems: list(
    group({ mark: mark('判定'), place: text('位置'), unit: text('单位'), text: text('说明') }),
    '数据问题',
  ),
  problemsLeft: text('其余数据问题'),
  followUp: list(followUp, '上轮整改'),
  followUpLeft: text('其余上轮整改'),
  followUpText: text('上轮整改情况'),
  rectification: list(rectification, '整改清单'),
  rectificationTable,
  rectificationLeft: text('其余整改'),
  derivations: list(finding, '计算过程清单'),
  derivationsLeft: text('其余计算过程'),
  definitions: list(definition, '口径说明'),
  definitionsLeft: text('其余口径'),
  evidence,
  evidenceLeft: text('其余佐证'),
  inputs: list(input, '填报文件'),
  inputsLeft: text('其余文件'),
  recorded: list(
    group({
      title: text('标题'),
      unit: text('单位'),
      period: text('时期'),
      value: text('内容'),
      note: text('备注'),
      place: text('位置'),
    }),
    '记录的数字',
  ),
  recordedLeft: text('其余记录'),
  waivers: list(text(), '豁免'),
  waiversLeft: text('其余豁免'),
  cautions: list(group({ id: text('编号'), statement: text('事项'), text: text('说明') }), '原文存疑'),
  cautionsLeft: text('其余原文存疑'),
  damage: text('原文缺损'),
});

export type ReportModel = Static<typeof reportShape>;
export type FindingModel = Static<typeof finding>;
export type ChartModel = Static<typeof chart>;
export type CompletionChart = Static<typeof completionChart>;
export type Mark = Static<ReturnType<typeof mark>>;
export type RectificationTable = Static<typeof rectificationTable>;
export type Pair = Static<typeof pair>;
