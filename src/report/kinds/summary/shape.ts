import type { Static } from 'typebox';
import { flag, group, list, mark, text } from '../../content/fields.js';
import { input } from '../../content/shape.js';

/** How many findings count, and how many of them came out how. */
const counts = {
  counted: text('应判定数'),
  met: text('达标'),
  late: text('逾期完成'),
  missed: text('未达标'),
  unreported: text('未填报'),
  doubtful: text('数据存疑'),
  attest: text('待认定'),
  rate: text('比率'),
  lastRate: text('上年达标率'),
  points: text('同比百分点'),
};

const plan = group({
  title: text('标题'),
  issuer: text('发文单位'),
  asOf: text('判定日期'),
  ...counts,
  /** Empty where the plan's own unit is held to nothing in the year. */
  own: list(mark(), '本级结论'),
  /** The assessments that last year's rate is from, or empty. */
  lastBasis: text('上年依据'),
});

const unit = group({
  rank: text('名次'),
  name: text('单位名称'),
  ...counts,
  mark: mark('判定'),
  score: text('得分'),
  grade: text('等次'),
});

/** The units of one level of a plan, best first. */
const level = group({
  plan: text('计划'),
  level: text(),
  caption: text('小标题'),
  scored: flag(),
  units: list(unit, '各单位'),
  unitsLeft: text('未列单位说明'),
  notes: list(text(), '说明文字'),
});

const ranked = group({
  rank: text('名次'),
  unit: text('单位'),
  rate: text('比率'),
  actual: text('实际值'),
});

const rank = group({
  rank: text('名次'),
  units: text('单位'),
  rate: text('比率'),
  actual: text('实际值'),
});

const ranking = group({
  id: text('编号'),
  checkpoint: text('节点'),
  statement: text('事项'),
  target: text('目标'),
  ranked: list(ranked, '排名'),
  ranks: list(rank, '名次表'),
  ranksLeft: text('未列名次说明'),
  others: list(group({ unit: text('单位'), verdict: text('判定结果') }), '未排名'),
  othersText: text('未排名说明'),
});

const change = group({
  unit: text('单位'),
  figure: text('指标数字'),
  checkpoint: text('节点'),
  before: text('上年值'),
  after: text('本年值'),
  difference: text('增减'),
  relative: text('增长率'),
});

const source = group({
  plan: text('计划'),
  asOf: text('判定日期'),
  digest: text('规则摘要'),
  inputs: list(input, '填报文件'),
  inputsLeft: text('未列文件说明'),
});

/** The annual circular: all plans and units of a year. */
export const summaryShape = group({
  lang: text(),
  title: text('标题'),
  sample: flag(),
  sampleText: text('样例说明'),
  overall: list(text(), '总体情况'),
  plans: list(plan, '各计划'),
  levels: list(level, '单位分组'),
  rankings: list(
    group({ plan: text('计划'), level: text(), caption: text('小标题'), rows: list(ranking, '明细') }),
    '完成率排名',
  ),
  rankingsLeft: text('未列完成率说明'),
  changes: list(group({ plan: text('计划'), rows: list(change, '明细') }), '同比变化'),
  changesLeft: text('未列变化说明'),
  missedNote: text('未达标说明'),
  missed: list(
    group({
      plan: text('计划'),
      id: text('编号'),
      statement: text('事项'),
      missed: text('未达标'),
      held: text('应判定单位数'),
      units: text('各单位'),
    }),
    '未达标',
  ),
  gaps: list(
    group({
      plan: text('计划'),
      unit: text('单位'),
      unreported: list(text(), '未填报'),
      doubtful: list(text(), '数据存疑'),
    }),
    '未填报和存疑',
  ),
  gapsLeft: text('未列填报说明'),
  sources: list(source, '所据评估'),
  unused: text('未用的评估'),
});

export type SummaryModel = Static<typeof summaryShape>;
