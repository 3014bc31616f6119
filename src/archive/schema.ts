import { type Static, Type } from 'typebox';
import { AssessmentSchema } from '../assessment/index.js';
import { closed, count, location, message, text } from '../assessment/pieces.js';

const { asOf, sample, plan, inputs, scope, commitments, indicators, units, problems, waivers } =
  AssessmentSchema.properties;

/** The letters of verdicts, by verdict code. */
export const LETTERS = '.mexlpudwa';

const header = Type.Object(
  {
    schema: Type.Literal('duibiao/assessment/2', { description: '本格式的名称和版本' }),
    program: text('作出判定的程序版本'),
    asOf,
    sample,
    asked: Type.Union(
      [Type.Literal('plan'), Type.Literal('submitted'), Type.Literal('files'), Type.Array(Type.String())],
      {
        description: '要求判定的单位：整个计划、有填报材料的单位、按文件而定，或者指定的单位',
      },
    ),
    plan,
    inputs,
    scope,
    commitments,
    indicators,
    waivers,
    judgements: Type.Array(Type.Object({ commitment: text('承诺事项编号'), key: text('判定节点') }, closed), {
      description: '判定事项，各单位的判定按这个次序',
    }),
    columns: Type.Array(Type.Object({ indicator: text('指标编号'), period: text('时期') }, closed), {
      description: '各指标各时期，填报的数字按这个次序编号，从0起',
    }),
  },
  { description: '第一行：计划、判定日期、收表情况', ...closed },
);

const rule = Type.Object(
  {
    rule: text('规则文件，相对于计划的文件夹'),
    file: text('判定时的路径'),
    referred: Type.Optional(Type.Literal(true, { description: '由计划的文件引用' })),
    text: text('全文'),
  },
  { description: '判定所依据的规则文件，一个一行', ...closed },
);

const problem = Type.Object(
  {
    problem: { ...problems.items, description: '一个数据质量问题' },
    from: Type.Unsafe<'reader' | 'engine'>({
      type: 'string',
      enum: ['reader', 'engine'],
      description: '读填报材料时发现，还是判定时发现',
    }),
  },
  { description: '数据质量问题，一个一行', ...closed },
);

const attestation = Type.Object(
  {
    attestation: Type.Object(
      {
        commitment: text('承诺事项编号'),
        unit: text('单位编号'),
        key: Type.Optional(text('判定节点')),
        decision: Type.Unsafe<'met' | 'missed'>({
          type: 'string',
          enum: ['met', 'missed'],
          description: '认定',
        }),
        by: text('认定人'),
        on: text('认定日期'),
        basis: Type.Optional(text('依据')),
        origin: location,
      },
      { description: '一条认定', ...closed },
    ),
  },
  { description: '认定，一条一行', ...closed },
);

const unit = Type.Object(
  {
    unit: { ...units.items, description: '单位的结论、条数、得分' },
    verdicts: Type.String({
      pattern: `^[${LETTERS}]*$`,
      description:
        '对每个判定事项的判定，一个字母一项：. 不考核 m 达标 e 超额达标 x 未达标 l 逾期 p 未到期 u 未填报 d 存疑 w 免于考核 a 待认定',
    }),
  },
  { description: '一个单位的结论和各项判定', ...closed },
);

/** A place: the number of its file among those named in the line, line, column, cell, sheet; what there is none of is null, or left out at the end. */
const place = Type.Array(Type.Union([Type.Integer(), Type.String(), Type.Null()]), {
  description: '位置：文件（本行 files 中的序号）、行、列、单元格、工作表',
});
const dates = {
  completed: Type.Optional(text('完成日期')),
  reference: Type.Optional(text('统计时点')),
  reported: Type.Optional(text('哪一天的数字')),
};

const cell = Type.Object(
  {
    column: count('指标和时期的编号'),
    stage: Type.Unsafe<'self' | 'verified'>({
      type: 'string',
      enum: ['self', 'verified'],
      description: '自评或核查',
    }),
    text: text('原文'),
    value: Type.Optional(text('精确值，按指标的计量单位')),
    step: Type.Optional(text('末位的大小')),
    doubt: Type.Optional(message),
    doubtAt: Type.Optional(place),
    ...dates,
    evidence: Type.Optional(Type.Array(Type.String(), { description: '佐证材料' })),
    note: Type.Optional(text('备注')),
    at: place,
  },
  { description: '一个填报的数字', ...closed },
);

const figures = Type.Object(
  {
    figures: text('单位编号'),
    files: Type.Array(Type.String(), { description: '数字所在的文件' }),
    dates: Type.Array(Type.Object(dates, closed), { description: '数字所带的日期' }),
    plain: Type.Array(Type.Array(Type.Union([Type.Integer(), Type.String(), Type.Null()])), {
      description: '只有数字、没有别的话的格子：指标和时期的编号、原文、日期的编号，其后是位置',
    }),
    cells: Type.Array(cell, { description: '其余的格子' }),
  },
  { description: '一个单位填报的数字', ...closed },
);

const end = Type.Object(
  { end: count('以上的行数'), sha256: text('以上各行的 SHA-256') },
  { description: '最后一行：没有它，文件就不完整；校验值不符，文件就被改过', ...closed },
);

/** A line of a kept assessment. */
export const KeptLineSchema = Type.Union([header, rule, problem, attestation, unit, figures, end], {
  $id: 'urn:duibiao:assessment:2',
  title: '保存的对标评估结果的一行',
  description: '一行一个 JSON。判定所依据的规则、填报的数字和判定都在其中；理由和计算过程由它们得出。',
});

export type Header = Static<typeof header>;
export type RuleLine = Static<typeof rule>;
export type AttestationLine = Static<typeof attestation>;
export type ProblemLine = Static<typeof problem>;
export type UnitLine = Static<typeof unit>;
export type FiguresLine = Static<typeof figures>;
export type KeptCell = Static<typeof cell>;
export type Place = Static<typeof place>;
export type EndLine = Static<typeof end>;
