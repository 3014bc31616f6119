import type { Sentence } from './model.js';

/** Problems of rule files. `near` ends a sentence: a suggestion, or nothing. */
export const planMessages = {
  'plan.did-you-mean': { zh: '是否应为“{word}”？', en: ' Did you mean "{word}"?' },
  'plan.did-you-mean-called': {
    zh: '是否应为“{word}”（{name}）？',
    en: ' Did you mean "{word}" ({name})?',
  },
  'plan.unknown-file': {
    zh: '看不出这是哪种规则文件：最上层应有以下键之一：{keys}。',
    en: 'Cannot tell what kind of rule file this is: it should have one of these keys at the top: {keys}.',
  },
  'plan.data-passed-over': {
    zh: '这不是规则文件（像是数据），没有读取；最好放到规则文件夹之外。',
    en: 'This is no rule file but looks like data, and was not read; better keep it outside the folder of rules.',
  },
  'plan.no-rules': {
    zh: '这不是规则文件，也不是填报文件。',
    en: 'This is neither a rule file nor a submission.',
  },
  'plan.no-head': {
    zh: '没有找到计划的基本情况（plan.yaml，写有 id、title、issuer、year、unit、units、document、documents）。',
    en: 'No head of a plan found (plan.yaml with id, title, issuer, year, unit, units, document, documents).',
  },
  'plan.no-plans': {
    zh: '文件夹里没有规则文件（.yaml、.yml、.json）；计划是写有 plan.yaml 的文件夹。',
    en: 'No rule files (.yaml, .yml, .json) in this folder; a plan is a folder with a plan.yaml.',
  },
  'plan.two-heads': {
    zh: '一个计划只能有一份基本情况，另一份在 {first}。',
    en: 'A plan has one head only; the other is {first}.',
  },
  'plan.unknown-plan': {
    zh: '没有计划“{id}”；现有：{plans}。{near}',
    en: 'There is no plan "{id}"; there are: {plans}.{near}',
  },
  'plan.reference-broken': {
    zh: '引用的文件“{path}”不能使用：{reason}',
    en: 'The file "{path}" referred to cannot be used: {reason}',
  },
  'plan.unsafe-id': {
    zh: '编号“{id}”不能用：编号由英文字母、数字、点、下划线和连字符组成，以字母或数字开头，不超过64个字符。',
    en: 'The id "{id}" will not do: ids are letters, digits, dots, underscores and hyphens, beginning with a letter or digit, 64 characters at most.',
  },
  'plan.unknown-parent': {
    zh: '登记表中没有上级单位“{id}”。{near}',
    en: 'The register has no parent unit "{id}".{near}',
  },
  'plan.parent-not-wider': {
    zh: '“{id}”的上级“{parent}”层级不比它高。',
    en: 'The parent "{parent}" of "{id}" is not of a wider level.',
  },
  'plan.name-twice': {
    zh: '名称“{name}”同时指“{first}”和“{second}”，填报时无法区分。',
    en: 'The name "{name}" means both "{first}" and "{second}".',
  },
  'plan.unknown-document': {
    zh: '文件登记表（{file}）中没有“{id}”。{near}',
    en: 'The register of documents ({file}) has no "{id}".{near}',
  },
  'plan.chapter-twice': { zh: '章节编号“{id}”重复。', en: 'The chapter id "{id}" stands twice.' },
  'plan.period-reversed': {
    zh: '规划期的止（{to}）早于起（{from}）。',
    en: 'The period ends ({to}) before it begins ({from}).',
  },
  'plan.indicator-twice': {
    zh: '指标“{id}”已在 {file} 第 {line} 行定义。',
    en: 'The indicator "{id}" is defined already in {file}, line {line}.',
  },
  'plan.commitment-twice': {
    zh: '承诺事项编号“{id}”已在 {file} 第 {line} 行用过。',
    en: 'The commitment id "{id}" is used already in {file}, line {line}.',
  },
  'plan.unknown-indicator': { zh: '没有定义指标“{id}”。{near}', en: 'No indicator "{id}" is defined.{near}' },
  'plan.number-or-indicator': {
    zh: '公式里的“{text}”会被读作数，而有一个指标的编号就是“{text}”；请给这个指标换一个带字母的编号。',
    en: '"{text}" in the formula would be read as a number, but there is an indicator with that id; give the indicator an id with letters.',
  },
  'plan.indicator-unused': {
    zh: '指标“{id}”没有被任何承诺事项、公式或组成部分用到；请删去或引用它。',
    en: 'The indicator "{id}" is used by no commitment, formula or part; delete it or refer to it.',
  },
  'plan.share-unbounded': {
    zh: '“{id}”是百分比（{formula}），却没有写合理上限：高于100%的数字将视为数据存疑（分子大于分母）。不可能超过的，请写 bounds: { max: 100% }；可以超过的（毛入学率、任务完成率），请写出上限，如 bounds: { max: 150% }。',
    en: '"{id}" is a percentage ({formula}) without an upper bound: figures above 100% will be in doubt (numerator above denominator). Write bounds: { max: 100% } where they cannot be; where they can (gross rates, fulfilled tasks), write how far, like bounds: { max: 150% }.',
  },
  'plan.except-apart': {
    zh: '“{id}”的“{first}”和“{other}”不涉及的单位不同（{units}），合计数出自不同单位，不能相除，上级单位将无法判定；请把两者的 except 写成一样。',
    en: '"{id}" divides sums over different units: {units} are excepted from only one of "{first}" and "{other}", so the unit above cannot be judged; except the same units from both.',
  },
  'plan.bounds-reversed': {
    zh: '指标“{id}”的合理下限高于上限。',
    en: 'The bounds of "{id}" are reversed: min is above max.',
  },
  'plan.circle': { zh: '公式循环引用：{path}。', en: 'The formulas go round in a circle: {path}.' },
  'plan.formula-unit': {
    zh: '指标“{id}”的公式 {formula} 得到的是 {gives}，与计量单位“{unit}”不符。',
    en: 'The formula {formula} of "{id}" gives {gives}, which does not fit the unit "{unit}".',
  },
  'plan.part-unit': {
    zh: '组成部分“{id}”的计量单位“{unit}”与整体的“{whole}”不符。',
    en: 'The part "{id}" is in "{unit}", the whole in "{whole}".',
  },
  'plan.unknown-unit': {
    zh: '不认识计量单位“{text}”；可用 %、人、人次、所、个、万元、平方米、分、学时、是否、时刻、日期，或 元/生 这样的组合。',
    en: 'Unknown measure unit "{text}"; there are %, 人, 人次, 所, 个, 万元, 平方米, 分, 学时, 是否, 时刻, 日期, and combinations such as 元/生.',
  },
  'plan.wrong-unit': {
    zh: '“{text}”的计量单位（{found}）不能与“{unit}”比较；这里应以“{unit}”为单位。（增减一个比率用百分点，增长多少用 %。）',
    en: '"{text}" is in {found}, which cannot be compared with "{unit}"; it is wanted in "{unit}". (A ratio changes by 百分点; growth is in %.)',
  },
  'plan.bare-fraction': {
    zh: '“{text}”没有计量单位，分不清是 {percent} 还是 {text}%；请写明，如 {percent}。',
    en: '"{text}" has no unit: it may be {percent} or {text}%; write which, such as {percent}.',
  },
  'plan.measure-unit': {
    zh: '指标“{id}”的单位是“{unit}”，不能用 {measure} 度量：{why}。',
    en: 'The indicator "{id}" is in "{unit}", which measure {measure} says nothing of: {why}.',
  },
  'plan.count-done': {
    zh: '指标“{id}”按 count 汇总，本级得到的是个数，不是“是否”；请另设一个以“个”为单位、公式为 {id} 的指标，目标写成 at-least: 3个 这样的数。',
    en: 'The indicator "{id}" rolls up by count, so above its units it is a number; define another in 个 with the formula {id}, and a target such as at-least: 3个.',
  },
  'plan.waivers-overlap': {
    zh: '“{unit}”的承诺事项“{id}”同时有两项豁免；请合并，或调整批准日期和有效期，使其不重叠。',
    en: '"{unit}" has two waivers of the commitment "{id}" at one time; merge them, or keep their dates apart.',
  },
  'plan.period-long': {
    zh: '规划期从{from}到{to}，超过 {most} 年；请核对起止日期。',
    en: 'The period from {from} to {to} is longer than {most} years; check its dates.',
  },
  'plan.milestone-period': {
    zh: '“{text}”不是{due}所在年度里已经开始的时期；请写成 2020-Q2 或 2020-06 这样的形式。',
    en: '"{text}" is no period of the year of {due} that has begun by then; write it like 2020-Q2 or 2020-06.',
  },
  'plan.milestones-share-year': {
    zh: '{due}与 {before} 看的是同一个数（{period}）；要各看各的，给节点写上 period，如 2020-Q2，填报时把这个数填在 periods 里。',
    en: '{due} and {before} look at the same figure ({period}); to tell them apart give the milestone a period such as 2020-Q2, and submit that figure under periods.',
  },
  'plan.reference-itself': {
    zh: '目标与指标“{id}”自己比较；要与上年比，写 { past: 1 }。',
    en: 'The target compares the indicator "{id}" with itself; for last year\'s figure write { past: 1 }.',
  },
  'plan.minus-without-spaces': {
    zh: '没有定义指标“{id}”；减号两边要有空格：{left} - {right}。',
    en: 'No indicator "{id}" is defined; a minus has spaces around it: {left} - {right}.',
  },
  'plan.unit-missing': {
    zh: '“{text}”没有计量单位；请写成“{text}{unit}”这样的形式。',
    en: '"{text}" has no unit; write it like "{text}{unit}".',
  },
  'plan.not-a-figure': {
    zh: '“{found}”不是一个确定的数字；请写一个数和计量单位（{unit}），范围用 between，左右用 about。',
    en: '"{found}" is not one definite figure; write a number with its unit ({unit}), a range with between, what is only about so much with about.',
  },
  'plan.not-a-number': {
    zh: '“{text}”应为不带单位的非负数，如 1 或 0.5。',
    en: '"{text}" should be a plain number of 0 or more, such as 1 or 0.5.',
  },
  'plan.not-a-date': {
    zh: '“{text}”不是有效日期；请写明是哪一天，如 2020-12-31。',
    en: '"{text}" is not a day of the calendar; write which day is meant, like 2020-12-31.',
  },
  'plan.not-a-date-near': {
    zh: '“{text}”不是有效日期；是否应为 {near}？',
    en: '"{text}" is not a day of the calendar; is it {near}?',
  },
  'plan.share-for-figure': {
    zh: '“{text}”是比例，而这里要写以“{unit}”为单位的数，如 1{unit}。',
    en: '"{text}" is a share, and a number in "{unit}" is wanted, such as 1{unit}.',
  },
} as const satisfies Record<string, Sentence>;
