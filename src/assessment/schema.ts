import { type Static, type TSchema, Type } from 'typebox';
import type { MessageData } from '../messages/index.js';

const text = (description: string) => Type.String({ description });
const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);
const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });
const closed = { additionalProperties: false } as const;

/** The eight verdicts; every commitment × unit × checkpoint has exactly one. */
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
export const paces = ['ahead', 'on-schedule', 'behind', 'far-behind'] as const;

/** A sentence by id with its data; the data is plain JSON (text, numbers, quantities, nested sentences). */
const message = Type.Object(
  {
    id: text('句子编号，见消息目录'),
    data: Type.Unsafe<MessageData>({ type: 'object', description: '句中的数据' }),
  },
  closed,
);

const location = Type.Object(
  {
    file: text('文件'),
    line: optional(Type.Integer({ description: '行' })),
    column: optional(Type.Integer({ description: '列' })),
    sheet: optional(text('工作表')),
    cell: optional(text('单元格')),
  },
  closed,
);

const quantity = Type.Object(
  { value: text('精确值：小数或分数，如 99.2、1/3'), unit: text('计量单位') },
  closed,
);

const target = Type.Object(
  {
    op: text('比较方式'),
    value: optional(text('目标值（精确）；参照其他数字而该数字缺失时没有')),
    upper: optional(text('区间上限')),
    within: optional(text('“左右”的容差')),
    stretch: optional(text('超额线')),
    unit: text('计量单位'),
    indicator: optional(text('作为参照的另一指标')),
    past: optional(Type.Integer({ description: '作为参照的是几年前的同一指标' })),
  },
  closed,
);

/** One step of a derivation, in the order in which a person would follow it. `depth` 0 is the main line. */
const step = Type.Object(
  {
    depth: Type.Integer({ minimum: 0 }),
    says: message,
    unit: optional(text('这一步的数字属于哪个单位')),
    origin: optional(Type.Array(location)),
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
    exceeded: optional(Type.Boolean({ description: '达标且超额' })),
    warning: optional(Type.Boolean({ description: '预期性事项未达标：预警，不影响结论' })),
    actual: optional(quantity),
    target,
    gap: optional(quantity),
    completion: optional(text('完成率（精确比值，1 即 100%）')),
    pace: optional(oneOf(paces, '序时进度')),
    elapsed: optional(text('时间进度（精确比值）')),
    completed: optional(text('完成日期')),
    reason: message,
    trace: Type.Array(step),
    origin: Type.Array(location),
    evidence: Type.Array(text('佐证材料')),
    notes: Type.Array(text('备注')),
  },
  closed,
);

const commitment = Type.Object(
  {
    id: text('编号'),
    chapter: text('章节编号'),
    statement: text('事项'),
    indicator: text('指标编号'),
    nature: oneOf(['binding', 'expected'], '约束性或预期性'),
    weight: text('权重'),
    veto: Type.Boolean(),
    lead: optional(text('牵头单位')),
    responsible: optional(text('责任单位')),
    supporting: optional(text('配合单位')),
    source: Type.Object({ document: text('文件'), section: text('章节') }, closed),
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
  },
  closed,
);

const counts = Type.Object(
  Object.fromEntries(verdicts.map((v) => [v, Type.Integer({ minimum: 0 })])) as Record<
    (typeof verdicts)[number],
    ReturnType<typeof Type.Integer>
  >,
  closed,
);

const unit = Type.Object(
  {
    id: text('单位编号'),
    name: text('单位名称'),
    level: text('层级'),
    parent: optional(text('上级单位')),
    conclusion: oneOf(conclusions, '结论'),
    counts,
    exceeded: Type.Integer({ description: '超额完成数' }),
    warnings: Type.Integer({ description: '预期性事项未达标数' }),
    score: optional(text('得分（精确值）')),
    grade: optional(text('等次')),
    overrides: Type.Array(message, { description: '一票否决、不得评优、降等次的适用' }),
  },
  closed,
);

const problem = Type.Object(
  {
    severity: oneOf(['error', 'warning'], '轻重'),
    id: text('句子编号'),
    data: Type.Unsafe<MessageData>({ type: 'object' }),
    at: location,
    unit: optional(text('单位编号')),
    indicator: optional(text('指标编号')),
    /** What the figure did to the verdict: `doubtful` figures are not judged. */
    effect: oneOf(['doubtful', 'note'], '影响'),
  },
  closed,
);

export const AssessmentSchema = Type.Object(
  {
    schema: Type.Literal('duibiao/assessment/1'),
    asOf: text('判定日期'),
    sample: Type.Boolean({ description: '含样例数据：不是真实填报' }),
    plan: Type.Object(
      {
        id: text('计划编号'),
        title: text('计划名称'),
        issuer: text('发文单位'),
        year: Type.Integer(),
        from: text('起'),
        to: text('止'),
        unit: text('计划所属单位'),
        digest: text('规则摘要 SHA-256'),
        document: Type.Object(
          { id: text('文件编号'), title: text('文件名称'), damage: optional(text('原文缺损')) },
          closed,
        ),
        timeZone: text('时区'),
        chapters: Type.Array(Type.Object({ id: text('章节编号'), title: text('章节') }, closed)),
      },
      closed,
    ),
    inputs: Type.Array(
      Type.Object({ file: text('文件'), sha256: text('SHA-256'), sample: Type.Boolean() }, closed),
    ),
    commitments: Type.Array(commitment),
    indicators: Type.Array(indicator),
    units: Type.Array(unit),
    findings: Type.Array(finding),
    problems: Type.Array(problem),
    waivers: Type.Array(message, { description: '豁免的适用、失效与未匹配' }),
  },
  { $id: 'urn:duibiao:assessment:1', title: '对标评估结果', ...closed },
);

export type Assessment = Static<typeof AssessmentSchema>;
export type Finding = Static<typeof finding>;
export type Step = Static<typeof step>;
export type UnitResult = Static<typeof unit>;
export type TargetView = Static<typeof target>;
export type CommitmentView = Static<typeof commitment>;
export type IndicatorView = Static<typeof indicator>;
export type Verdict = (typeof verdicts)[number];
export type Conclusion = (typeof conclusions)[number];
export type Pace = (typeof paces)[number];
