import { type Static, Type } from 'typebox';
import { comparators, measures } from '../language/index.js';
import type { MessageData, MessageRef } from '../messages/index.js';
import {
  closed,
  count,
  decimal,
  flag,
  id,
  list,
  location,
  message,
  oneOf,
  optional,
  quantity,
  text,
} from './pieces.js';

/** The eight verdicts, in the order in which they are counted and shown; every commitment × unit × checkpoint has one. */
export const verdicts = [
  'met',
  'missed',
  'late',
  'pending',
  'unreported',
  'doubtful',
  'waived',
  'attest',
] as const;
export const conclusions = ['compliant', 'not-compliant', 'undetermined', 'nothing-checked'] as const;
const levels = ['province', 'city', 'district', 'town', 'school'] as const;
export const paces = ['ahead', 'on-schedule', 'behind', 'far-behind'] as const;

const target = Type.Object(
  {
    op: oneOf(
      comparators.map((c) => c.id),
      '比较方式',
    ),
    value: optional(text('目标值（精确）；参照其他数字而该数字缺失时没有')),
    decimal: optional(text(decimal)),
    upper: optional(text('区间上限')),
    within: optional(text('“左右”的容差')),
    stretch: optional(text('超额线')),
    unit: text('计量单位'),
    indicator: optional(text('作为参照的另一指标')),
    past: optional(Type.Integer({ description: '作为参照的是几年前的同一指标' })),
  },
  { description: '目标', ...closed },
);

/** One step of a derivation, in the order in which a person would follow it. `depth` 0 is the main line. */
const step = Type.Object(
  {
    depth: count('层次，0 为主线'),
    says: message,
    unit: optional(text('这一步的数字属于哪个单位')),
    origin: optional(list(location, '填报位置')),
  },
  closed,
);

const finding = Type.Object(
  {
    commitment: text('承诺事项编号'),
    unit: text('单位编号'),
    key: text('判定节点：年度、季度、月份或节点日期'),
    due: text('完成时限（含当日）'),
    verdict: oneOf(verdicts, '判定'),
    exceeded: optional(flag('达标且超额')),
    counted: optional(flag('只计入整体的达标面，不单独判定：不影响结论、得分和整改')),
    warning: optional(flag('预期性事项未达标：预警，不影响结论')),
    actual: optional(quantity),
    target,
    gap: optional(quantity),
    completion: optional(text('完成率（精确比值，1 即 100%）')),
    completionDecimal: optional(text(decimal)),
    pace: optional(oneOf(paces, '序时进度')),
    progress: optional(text('完成进度：自起点至目标已完成的部分（精确比值）')),
    progressDecimal: optional(text(decimal)),
    elapsed: optional(text('时间进度（精确比值）')),
    elapsedDecimal: optional(text(decimal)),
    reached: optional(flag('未到期而已达到目标')),
    completed: optional(text('完成日期')),
    reason: message,
    trace: list(step, '计算过程'),
    origin: list(location, '填报位置，起决定作用的在前'),
    evidence: list(text('佐证材料'), '佐证材料'),
    notes: list(text('备注'), '备注'),
  },
  closed,
);

const commitment = Type.Object(
  {
    id: text('编号'),
    chapter: text('章节编号'),
    statement: text('事项'),
    indicator: text('指标编号'),
    unit: text('度量的计量单位'),
    who: message,
    measure: oneOf(
      measures.map((m) => m.id),
      '度量',
    ),
    target: message,
    due: list(text('日期'), '各节点的时限（含当日）'),
    every: optional(oneOf(['year', 'quarter', 'month'], '每年、每季度或每月判定一次')),
    within: optional(Type.Integer({ minimum: 1, description: '每期结束后几天内完成' })),
    nature: oneOf(['binding', 'expected'], '约束性或预期性'),
    weight: text('权重'),
    veto: flag('一票否决'),
    lead: optional(text('牵头单位')),
    responsible: optional(text('责任单位')),
    supporting: optional(text('配合单位')),
    source: Type.Object(
      { document: text('文件'), section: text('章节') },
      { description: '依据条款', ...closed },
    ),
    reading: optional(text('对原文的理解')),
    caution: optional(text('原文存疑之处')),
  },
  closed,
);

const indicator = Type.Object(
  {
    id: text('指标编号'),
    title: text('指标名称'),
    unit: text('计量单位'),
    definition: optional(text('口径')),
    formula: optional(text('计算公式')),
    recorded: optional(flag('只记录，不考核')),
  },
  closed,
);

const counts = Type.Object(
  Object.fromEntries(verdicts.map((v) => [v, count(`${v} 的条数`)])) as Record<
    (typeof verdicts)[number],
    ReturnType<typeof Type.Integer>
  >,
  { description: '各判定的条数', ...closed },
);

const unit = Type.Object(
  {
    id: id('单位编号'),
    name: text('单位名称'),
    level: oneOf(levels, '层级'),
    parent: optional(text('上级单位')),
    conclusion: oneOf(conclusions, '结论'),
    counts,
    exceeded: count('超额完成数'),
    warnings: count('预期性事项未达标数'),
    score: optional(text('得分（精确值），未能判定的按计划的评分办法计；没有一项已到期并判定时没有')),
    scoreDecimal: optional(text(decimal)),
    grade: optional(text('等次；还有几种可能时没有')),
    possible: optional(
      Type.Object(
        {
          low: text('最低得分（精确值）'),
          high: text('最高得分（精确值）'),
          lowest: optional(text('最低等次')),
          highest: optional(text('最高等次')),
        },
        { description: '有到期事项未能判定时，得分和等次的可能范围', ...closed },
      ),
    ),
    overrides: list(message, '一票否决、不得评优、降等次的适用'),
  },
  closed,
);

const problem = Type.Object(
  {
    severity: oneOf(['error', 'warning'], '轻重'),
    id: text('句子编号'),
    data: Type.Unsafe<MessageData>({ type: 'object', description: '句中的数据' }),
    at: location,
    unit: optional(text('单位编号')),
    indicator: optional(text('指标编号')),
    /** What the figure did to the verdict: `doubtful` figures are not judged. */
    effect: oneOf(['doubtful', 'note'], '影响'),
  },
  closed,
);

/** What an assessment covers: the whole plan, the units in whose name something was submitted, or those named. */
export const bases = ['plan', 'submitted', 'chosen'] as const;
/** What has come from a unit: figures, a form without any, figures of earlier years alone, nothing. */
export const reportings = ['reported', 'blank', 'earlier', 'missing'] as const;

const scope = Type.Object(
  {
    basis: oneOf(bases, '判定了哪些单位：整个计划、有填报材料的单位、指定的单位'),
    total: count('计划所涉及的单位数'),
    reporting: list(
      Type.Object(
        {
          id: id('单位编号'),
          name: text('单位名称'),
          state: oneOf(reportings, '已报、空表、只报过往年、未报'),
        },
        closed,
      ),
      '收表情况：应报单位，不论是否在判定范围内',
    ),
    refused: list(text('文件'), '退回的文件'),
  },
  { description: '判定范围和收表情况；早先版本的评估结果没有', ...closed },
);

const recorded = Type.Object(
  {
    unit: text('单位编号'),
    indicator: text('指标编号'),
    period: text('时期'),
    value: quantity,
    note: optional(text('备注')),
    at: location,
  },
  closed,
);

const attachment = Type.Object(
  {
    unit: text('单位编号'),
    unitName: text('单位名称'),
    indicator: text('指标编号'),
    period: text('时期'),
    stage: oneOf(['self', 'verified'], '自评或核查'),
    evidence: list(text('佐证材料'), '佐证材料'),
    note: optional(text('备注')),
    at: location,
  },
  closed,
);

export const AssessmentSchema = Type.Object(
  {
    schema: Type.Literal('duibiao/assessment/1', { description: '本格式的名称和版本' }),
    asOf: text('判定日期'),
    sample: flag('含样例数据：不是真实填报'),
    plan: Type.Object(
      {
        id: id('计划编号'),
        title: text('计划名称'),
        issuer: text('发文单位'),
        year: Type.Integer({ description: '年度' }),
        from: text('起'),
        to: text('止'),
        unit: text('计划所属单位'),
        digest: text('规则摘要 SHA-256'),
        document: Type.Object(
          { id: text('文件编号'), title: text('文件名称'), damage: optional(text('原文缺损')) },
          { description: '依据的文件', ...closed },
        ),
        timeZone: text('时区'),
        notEncoded: list(
          Type.Object({ section: text('章节'), statement: text('事项'), reason: text('理由') }, closed),
          '没有编成规则的承诺及理由',
        ),
        chapters: list(Type.Object({ id: text('章节编号'), title: text('章节') }, closed), '各章'),
      },
      { description: '判定所依据的计划', ...closed },
    ),
    inputs: list(
      Type.Object({ file: text('文件'), sha256: text('SHA-256'), sample: flag('样例') }, closed),
      '读入的文件',
    ),
    scope: optional(scope),
    commitments: list(commitment, '承诺事项'),
    indicators: list(indicator, '指标'),
    units: list(unit, '各单位的结论'),
    findings: list(finding, '判定，每个承诺事项 × 单位 × 节点一条'),
    problems: list(Type.Unsafe<MessageRef & Static<typeof problem>>(problem), '数据质量问题'),
    recorded: list(recorded, '随填报记录、不考核的数字'),
    // Without it in assessments that were kept before there was one.
    attachments: optional(list(attachment, '随各个数字报送的佐证材料和备注，每个填报的数字一条')),
    waivers: list(message, '豁免的适用、失效与未匹配'),
  },
  { $id: 'urn:duibiao:assessment:1', title: '对标评估结果', ...closed },
);

export type Assessment = Static<typeof AssessmentSchema>;
/** What an assessment comes to: all of it but its findings, of which it says how many there are. */
export type Overview = Omit<Assessment, 'findings'> & { readonly findings: number };
export type Finding = Static<typeof finding>;
export type Step = Static<typeof step>;
export type UnitResult = Static<typeof unit>;
export type TargetView = Static<typeof target>;
export type CommitmentView = Static<typeof commitment>;
export type IndicatorView = Static<typeof indicator>;
export type Verdict = (typeof verdicts)[number];
export type Conclusion = (typeof conclusions)[number];
export type Basis = (typeof bases)[number];
export type Reporting = (typeof reportings)[number];
export type Pace = (typeof paces)[number];
