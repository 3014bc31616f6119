import { type TSchema, Type } from 'typebox';
import { stages } from '../../facts/index.js';

const closed = { additionalProperties: false } as const;
const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);

/** A text or a number in an editor; always the source text here. */
const written = (title: string, description: string, ...examples: string[]) =>
  Type.Unsafe<string>({ type: ['string', 'number'], title, description, examples });

const date = (title: string, description: string) =>
  Type.Unsafe<string>({ type: 'string', title, description, examples: ['2020-12-31'] });

const strings = (title: string, description: string) => Type.Array(Type.String(), { title, description });

const details = {
  value: optional(
    Type.Unsafe<string | boolean | null>({
      type: ['string', 'number', 'boolean', 'null'],
      title: '本年实际值',
      description: '实际完成值，最好带计量单位；是否类写 是 或 否；留空表示未填报，不等于 0。',
      examples: ['99.2%', '28,812人', '1.16亿元', '是'],
    }),
  ),
  completed: optional(date('完成日期', '实际完成的日期；是否类只写完成日期即表示“是”。')),
  reference: optional(date('统计时点', '这个数字截至哪一天；不写时用文件开头的统计时点。')),
  evidence: optional(strings('佐证材料', '证明这个数字的材料名称。')),
  note: optional(Type.String({ title: '备注', description: '对这个数字的说明。' })),
};

const cellTypes = ['string', 'number', 'boolean', 'null', 'object'];
const cellText = '数字本身，或写明完成日期、统计时点、佐证材料的一组键。';

const cell = Type.Unsafe<unknown>({
  ...Type.Object(details, closed),
  type: cellTypes,
  title: '数字',
  description: cellText,
  examples: ['99.2%', { value: '是', completed: '2020-06-28' }],
});

const figure = Type.Unsafe<unknown>({
  ...Type.Object(
    {
      ...details,
      periods: optional(
        Type.Record(Type.String(), cell, {
          title: '分期数字',
          description: '按季度或月份分别填报，键写成 2020-Q1 或 2020-03。',
          examples: [{ '2020-Q1': '是' }],
        }),
      ),
    },
    closed,
  ),
  type: cellTypes,
  title: '数字',
  description: cellText,
  examples: ['99.2%', { value: '是', completed: '2020-06-28' }],
});

/** The figures of a unit, by indicator: also what a rule author's test gives. */
export const figuresSchema = Type.Record(Type.String(), figure, {
  title: '数字',
  description: '指标编号: 数字。编号见计划的指标定义。',
  examples: [{ 'preschool-gross-enrolment': '99.2%' }],
});

/** The figures of earlier years, by year and indicator. */
const priorSchema = Type.Record(Type.String(), figuresSchema, {
  title: '往年数字',
  description: '以前年份的数字，键是年份；用于计算增减、增长率和核对。',
  examples: [{ '2019': { 'preschool-enrolled': '28,000人' } }],
});

const decision = Type.Object(
  {
    commitment: written('承诺事项', '承诺事项编号。', '2.3'),
    key: optional(written('判定节点', '如 2020 或 2020-Q2；不写则适用于各节点。', '2020')),
    decision: Type.Unsafe<'met' | 'missed'>({
      type: 'string',
      enum: ['met', 'missed'],
      title: '结论',
      description: 'met 达标，missed 未达标。',
    }),
    by: Type.String({ title: '认定人', description: '认定的处室或人员。' }),
    on: date('认定日期', '作出认定的日期。'),
    basis: optional(Type.String({ title: '依据', description: '认定依据。' })),
  },
  { title: '认定', description: '由人作出的认定。', ...closed },
);

/** Decisions by persons: also what a rule author's test gives. */
export const decisionsSchema = Type.Array(decision, {
  title: '认定',
  description: '数字不能判定、须由人认定的事项。',
});

const stage = Type.Unsafe<(typeof stages)[number]>({
  type: 'string',
  enum: [...stages],
  title: '阶段',
  description: 'self 自评（默认），verified 核查。两者都有时以核查数判定。',
});

const year = Type.Unsafe<string>({
  type: ['string', 'integer'],
  pattern: '^\\d{4}(?:年度?)?$',
  title: '年度',
  description: '数字所属的年度，四位数字。',
  examples: [2020],
});

const common = {
  stage: optional(stage),
  submitted: optional(date('填报日期', '填报的日期；此后的完成日期或统计时点会被质疑。')),
  reference: optional(date('统计时点', '各数字截至哪一天；单个数字可另写。')),
  sample: optional(Type.Boolean({ title: '样例', description: 'true 表示数字是样例，不是真实填报。' })),
};

const content = {
  figures: optional(figuresSchema),
  prior: optional(priorSchema),
  attestations: optional(decisionsSchema),
};

const unit = written('填报单位', '单位的编号、名称或别名。', 'danyang', '丹阳市');

/** A submission (填报): a unit's figures for a plan and a year; several units may share a file. */
export const submissionSchema = Type.Object(
  {
    plan: written('计划', '计划编号。', 'zhenjiang-2020'),
    year,
    unit: optional(unit),
    ...common,
    ...content,
    submissions: optional(
      Type.Array(Type.Object({ unit, year: optional(year), ...common, ...content }, closed), {
        title: '各单位填报',
        description: '一个文件里有多个单位时使用；没有写的键沿用文件开头的。',
      }),
    ),
  },
  {
    $id: 'urn:duibiao:submission',
    title: '填报文件',
    description: '一个或多个单位对照计划填报的数字。',
    ...closed,
  },
);
