import { Type } from 'typebox';
import { missingPolicies, rollups } from '../../language/index.js';
import { closed, flag, oneOf, optional, quantity, ref, refs, text } from './fields.js';
import { wordsOfRollups } from './words.js';

const rollupIds = rollups.map((r) => r.id);
const rollupWords = `下级单位的数字怎样汇总成上级的：${rollups.map((r) => `${r.id} ${r.remark}`).join('，')}。`;

const by = oneOf(rollupIds, '汇总方式', rollupWords, wordsOfRollups);

const rollup = Type.Unsafe<
  string | { readonly by: string; readonly missing?: string; readonly weight?: string }
>({
  title: '汇总',
  description: rollupWords,
  examples: rollupIds,
  anyOf: [
    by,
    {
      type: 'object',
      title: '汇总方式及缺数政策',
      description: '不止写汇总方式时。',
      properties: {
        by,
        missing: oneOf(
          missingPolicies.map((p) => p.id),
          '缺数政策',
          `${missingPolicies.map(({ id: word, remark }, i) => `${word} ${remark}${i === 0 ? '（默认）' : ''}`).join('，')}。`,
        ),
        weight: ref('权数指标', '加权平均所用的权数指标。', 'pupils'),
      },
      ...closed,
    },
  ],
});

const bounds = Type.Object(
  {
    min: optional(quantity('下限', '合理下限（含），低于它的数字视为存疑。', '0%')),
    max: optional(
      quantity('上限', '合理上限（含），高于它的数字视为存疑；毛入园率可以超过 100%，覆盖率不能。', '100%'),
    ),
  },
  { title: '合理范围', description: '超出范围的数字存疑，不作判定。', ...closed },
);

/** An indicator (指标). */
const indicator = Type.Object(
  {
    title: text('指标名称', '指标的名称。', '学前三年毛入园率'),
    unit: text(
      '计量单位',
      '数字的计量单位：%、人、人次、所、万元、平方米、分、学时、是否、时刻、日期，或 元/生 这样的组合。',
      '%',
      '所',
      '万元',
      '是否',
    ),
    definition: optional(text('口径', '统计口径：谁、什么时候、算什么、不算什么。')),
    formula: optional(
      text(
        '计算公式',
        '由其他指标计算：+ - × ÷、括号、sum、min、max、previous(上年)。比率写“分子 / 分母”，表格会收集两者。',
        'enrolled / population',
      ),
    ),
    rollup: optional(rollup),
    bounds: optional(bounds),
    jump: optional(
      quantity(
        '变动限度',
        '比上年变动超过它就提请核实：比率写百分点，其他指标可写百分比。',
        '5个百分点',
        '20%',
      ),
    ),
    whole: optional(
      flag(
        '整数',
        '人、人次、所、个等论个数的数字须为整数，否则存疑；false 表示可以有小数（平均数）。其他计量单位写 true 也按整数核对。',
      ),
    ),
    parts: optional(refs('组成部分', '这些指标相加必须等于本指标。', 'town')),
    recorded: optional(
      flag('只记录', 'true 表示随填报记录、不考核：没有承诺事项用到它也不提醒，报告的附件里列出填报的数字。'),
    ),
    except: optional(refs('不适用单位', '本指标不涉及的单位：不要求填报，不汇总，不判定。', 'shishu')),
  },
  { title: '指标', description: '一个指标的定义。', ...closed },
);

/** Indicators by id. */
export const indicators = Type.Record(Type.String(), indicator, {
  title: '指标',
  description: '指标编号: 定义。编号用英文字母、数字和连字符。',
});

/** A dictionary of indicators that several plans share. */
export const dictionarySchema = Type.Object(
  { indicators },
  {
    $id: 'urn:duibiao:indicators',
    title: '指标字典',
    description: '多个计划共用的指标定义，由 extends 引用。',
    ...closed,
  },
);
