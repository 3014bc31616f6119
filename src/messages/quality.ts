import type { Sentence } from './model.js';

/** What submitted figures say against each other, their bounds and common sense. */
export const qualityMessages = {
  'quality.above-bound': {
    zh: '“{indicator}”（{period}）为{value}，高于合理上限{bound}；请核对数字和计量单位。',
    en: '"{indicator}" ({period}) is {value}, above its plausible maximum {bound}; check the figure and its unit.',
  },
  'quality.below-bound': {
    zh: '“{indicator}”（{period}）为{value}，低于合理下限{bound}；请核对数字和计量单位。',
    en: '"{indicator}" ({period}) is {value}, below its plausible minimum {bound}; check the figure and its unit.',
  },
  'quality.numerator-above-denominator': {
    zh: '“{indicator}”（{period}）按 {formula} 计算为{value}：分子大于分母；请核对两项数字。',
    en: '"{indicator}" ({period}) comes to {value} by {formula}: the numerator is above the denominator; check both figures.',
  },
  'quality.formula-disagrees': {
    zh: '“{indicator}”（{period}）填报为{reported}，按 {formula} 计算却为{derived}；请更正其中之一。',
    en: '"{indicator}" ({period}) is reported as {reported}, but {formula} gives {derived}; correct one of them.',
  },
  'quality.rollup-disagrees': {
    zh: '“{indicator}”（{period}）填报为{reported}，下级单位{by}却为{rolled}；请更正其中之一。',
    en: '"{indicator}" ({period}) is reported as {reported}, but the {by} of the sub-units is {rolled}; correct one of them.',
  },
  'quality.below-known': {
    zh: '“{indicator}”（{period}）填报为{reported}，低于下级单位已填报的数字（{units}）{by}的{known}；请更正其中之一。',
    en: '"{indicator}" ({period}) is reported as {reported}, below the {by} of what sub-units have reported already ({units}), {known}; correct one of them.',
  },
  'quality.above-known': {
    zh: '“{indicator}”（{period}）填报为{reported}，高于下级单位已填报的数字（{units}）{by}的{known}；请更正其中之一。',
    en: '"{indicator}" ({period}) is reported as {reported}, above the {by} of what sub-units have reported already ({units}), {known}; correct one of them.',
  },
  'quality.not-whole': {
    zh: '“{indicator}”（{period}）填报为{value}，应当是整数；请核对数字和计量单位。',
    en: '"{indicator}" ({period}) is given as {value}, which should be a whole number; check the figure and its unit.',
  },
  'quality.parts-disagree': {
    zh: '“{indicator}”（{period}）为{whole}，其组成部分（{parts}）之和却为{sum}；请核对。',
    en: '"{indicator}" ({period}) is {whole}, but its parts ({parts}) add up to {sum}; check them.',
  },
  'quality.jump': {
    zh: '“{indicator}”（{period}）由上年的{before}变为{now}，变动超过{limit}；请核实并在备注中说明。',
    en: '"{indicator}" ({period}) went from {before} last year to {now}, a change of more than {limit}; verify and explain it in a note.',
  },
  'quality.decided-later': {
    zh: '对事项{id}的认定是{on}作出的，晚于判定日期{asOf}，这次没有采用。',
    en: 'The decision on {id} was made on {on}, after the as-of date {asOf}, and was not used.',
  },
  'quality.decided-early': {
    zh: '事项{id}的时限{due}未到，{on}作出的“未达标”认定这次没有采用；到期时再认定。',
    en: '{id} is not due before {due}, so the decision of {on} that it is missed was not used; decide when it is due.',
  },
  'quality.stages-differ': {
    zh: '“{indicator}”（{period}）自评填报{self}，核查为{verified}；以核查数判定。',
    en: '"{indicator}" ({period}) was self-assessed as {self} and verified as {verified}; the verified figure judges.',
  },
  'quality.report': { zh: '{date}的“{text}”（{place}）', en: '"{text}" of {date} ({place})' },
  'quality.reports': {
    zh: '“{indicator}”（{period}）先后填报了几次，按{report}判定；其余：{others}。',
    en: '"{indicator}" ({period}) was reported several times; judged is {report}; the others: {others}.',
  },
} as const satisfies Record<string, Sentence>;
