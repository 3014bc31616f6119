import { Type } from 'typebox';
import { commitments } from './commitment.js';
import { closed, date, id, oneOf, optional, quantity, ref, refs, text } from './fields.js';
import { indicators } from './indicator.js';
import { waivers } from './waivers.js';
import { periodInstead } from './words.js';

const percentage = (title: string, description: string, example: string) =>
  quantity(title, description, example);

const conventions = Type.Object(
  {
    'time-zone': optional(text('时区', 'IANA 时区，默认 Asia/Shanghai。', 'Asia/Shanghai')),
    about: optional(
      percentage('左右', '“左右”没有写明容差时，上下各允许目标值的这个比例，默认 10%。', '10%'),
    ),
    pace: optional(
      Type.Object(
        {
          behind: percentage('滞后', '完成率落后于时间进度超过它为滞后。', '10%'),
          'far-behind': percentage('严重滞后', '超过它为严重滞后。', '30%'),
        },
        { title: '序时进度', description: '滞后的界限，各地不同。', ...closed },
      ),
    ),
  },
  { title: '约定', description: '本计划的判定约定。', ...closed },
);

const missedPoints = quantity(
  '未达标',
  '未达标得权重的这个比例；或写 completion，按完成率得分。',
  '0%',
  'completion',
);

const scoring = Type.Object(
  {
    points: Type.Object(
      {
        met: percentage('达标', '达标得权重的这个比例。', '100%'),
        late: percentage('逾期完成', '逾期完成得权重的这个比例。', '50%'),
        missed: missedPoints,
      },
      { title: '得分率', description: '各种判定的得分率。', ...closed },
    ),
    unjudged: oneOf(['exclude', 'zero'] as const, '未能判定', 'exclude 不计入评分，zero 计 0 分。'),
    bonus: optional(
      Type.Object(
        {
          'each-exceeded': quantity('每项加分', '每项超额完成加这么多分。', '0.5分'),
          'at-most': quantity('加分上限', '加分合计不超过。', '5分'),
        },
        { title: '加分', description: '超额完成的加分。', ...closed },
      ),
    ),
    grades: Type.Array(
      Type.Object(
        {
          name: text('等次', '等次名称。', '优秀'),
          from: quantity('起点', '得分达到它（含）即为此等次。', '90分'),
        },
        { title: '等次', description: '左闭右开的分数段。', ...closed },
      ),
      { title: '等次', description: '由高到低；最后一档从 0 分起。', minItems: 1 },
    ),
    overrides: optional(
      Type.Array(
        Type.Object(
          {
            effect: oneOf(
              ['veto', 'cap', 'downgrade'] as const,
              '效果',
              'veto 一票否决（最低等次），cap 不得评优（等次不高于 grade），downgrade 降一等次。',
            ),
            grade: optional(text('等次', 'cap 的最高等次。', '良好')),
            commitments: optional(
              refs('事项', '其中任何一项未达标即适用；不写为所有 veto: true 的事项。', '1.1'),
            ),
          },
          { title: '否决与降等', description: '评分之后适用的规定。', ...closed },
        ),
        { title: '否决与降等', description: '按次序适用。' },
      ),
    ),
  },
  { title: '评分', description: '百分制评分办法，判定之后适用。', ...closed },
);

const notEncoded = Type.Object(
  {
    section: text('章节', '出处。'),
    statement: text('事项', '原文承诺的简述。'),
    reason: text('理由', '为什么没有编成规则。'),
  },
  { title: '未编入', description: '没有编成规则的承诺。', ...closed },
);

/** Chapter of the document that a part file mirrors. */
const chapter = Type.Object(
  { id: id('章节编号', '章节编号。', 'overall'), title: text('章节', '章节标题。', '总体目标') },
  { title: '章节', description: '本文件对应的章节。', ...closed },
);

/** plan.yaml: the head of a plan, or a whole plan in one file. */
export const planSchema = Type.Object(
  {
    id: id('计划编号', '计划编号，也是命令行里的名字。', 'zhenjiang-2020'),
    title: text('计划名称', '计划的全称。', '镇江市教育局2020年工作要点'),
    issuer: text('发文单位', '发文单位。', '镇江市教育局'),
    year: Type.Unsafe<string>({
      type: ['string', 'integer'],
      pattern: '^\\d{4}$',
      title: '年度',
      description: '计划年度；多年计划写第一年。',
      examples: [2020],
    }),
    period: optional(
      Type.Object(
        { from: date('起', '第一天。'), to: date('止', '最后一天（含）。') },
        {
          title: '规划期',
          description: '默认为该年度全年。',
          examples: [{ from: '2020-01-01', to: '2022-12-31' }],
          'x-instead': periodInstead,
          ...closed,
        },
      ),
    ),
    unit: ref('所属单位', '计划是谁的：单位登记表中的编号。', 'zhenjiang'),
    units: text('单位登记表', '单位登记表的路径，相对于本文件。', '../../seeds/units/zhenjiang.yaml'),
    extends: optional(
      Type.Array(text('路径', '指标字典的路径。', '../indicators/common.yaml'), {
        title: '引用',
        description: '共用的指标字典。',
      }),
    ),
    except: optional(
      Type.Record(
        Type.String(),
        refs('不涉及的指标', '这个单位不填报、不汇总、不判定的指标。', 'places-added'),
        {
          title: '单位不涉及的指标',
          description: '单位编号: [指标编号]。共用字典里的指标，某个单位不涉及时写在这里。',
          examples: [{ shishu: ['preschool-enrolled'] }],
        },
      ),
    ),
    document: ref('原文', '计划原文在文件登记表中的编号。', 'zhenjiang-2020-gist'),
    documents: text('文件登记表', '文件登记表的路径，相对于本文件。', '../../seeds/documents.yaml'),
    conventions: optional(conventions),
    scoring: optional(scoring),
    'not-encoded': optional(
      Type.Array(notEncoded, { title: '未编入', description: '没有编成规则的承诺及理由。' }),
    ),
    chapter: optional(chapter),
    indicators: optional(indicators),
    commitments: optional(commitments),
    waivers: optional(waivers),
  },
  {
    $id: 'urn:duibiao:plan',
    title: '计划',
    description: '计划的基本情况；小计划可把指标和承诺事项也写在这里。',
    ...closed,
  },
);

/** A chapter of a plan. */
export const partSchema = Type.Object(
  { chapter, indicators: optional(indicators), commitments: optional(commitments) },
  { $id: 'urn:duibiao:part', title: '计划的一章', description: '一章的指标和承诺事项。', ...closed },
);
