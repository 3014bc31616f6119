import type { Sentence } from './model.js';

/** What is said of a commitment in a rule file: its target, who is held to it, when, its waivers and its points. */
export const commitmentMessages = {
  'plan.no-commitments': {
    zh: '这个计划没有一项承诺事项，什么也考核不了；请在本文件或同一文件夹的各章里写 commitments。',
    en: 'The plan has no commitments, so there is nothing to judge; write commitments here or in the chapters beside it.',
  },
  'plan.statement-figure': {
    zh: '事项写的是 {found}，目标却是 {wanted}；请对照原文核对，确有理由的写在 reading 里。',
    en: 'The statement says {found}, but the target is {wanted}; check both against the document, and where it is meant so, say why in reading.',
  },
  'plan.striving-ceiling': {
    zh: '事项写的是“{word}”，目标却是约束性的上限（{found}）；要达到的写 at-least，努力方向写 nature: expected，确为上限的在 reading 里说明。',
    en: 'The statement says "{word}", which one strives for, but the target is a binding ceiling ({found}); write at-least for what is to be reached, nature: expected for an aim, or say in reading why it is a ceiling.',
  },
  'plan.base-year': {
    zh: '事项写的是比 {base} 年，而 measure: {measure} 是与上年（{before}）比；请改用写明基期的公式，或在 reading 里说明。',
    en: 'The statement compares with {base}, but measure: {measure} compares with the year before ({before}); use a formula with that base, or say in reading how it is read.',
  },
  'plan.comparator-missing': {
    zh: '目标没有比较方式；请写其中一个：{names}。',
    en: 'The target has no comparator; write one of {names}.',
  },
  'plan.comparators-many': {
    zh: '目标只能有一个比较方式，这里有：{found}。两端都有要求时用 between。可用：{names}。',
    en: 'A target has one comparator, here are {found}. For both ends use between. There are: {names}.',
  },
  'plan.done-wanted': {
    zh: '指标的单位是“{unit}”，目标应写 done: true，而不是 {found}。',
    en: 'The indicator is in "{unit}": write done: true, not {found}.',
  },
  'plan.done-unwanted': {
    zh: 'done 只用于“是否”类指标，这里的单位是“{unit}”；请写 at-least 等比较方式和数字（现为 {found}）。',
    en: 'done is for 是否 indicators only, and this one is in "{unit}"; write at-least or another comparator with a figure (found {found}).',
  },
  'plan.within-without-about': {
    zh: 'within 是 about（左右）的容差，不能与 {found} 同用。',
    en: 'within is the tolerance of about, and does not go with {found}.',
  },
  'plan.about-without-tolerance': {
    zh: 'about 参照其他数字时，必须用 within 写明容差。',
    en: 'about needs within where it refers to another figure.',
  },
  'plan.reference-one': {
    zh: '参照要写 indicator 或 past 其中之一。',
    en: 'A reference is one of indicator and past.',
  },
  'plan.reference-unit': {
    zh: '参照指标“{id}”的单位是“{unit}”，不能与“{wanted}”比较。',
    en: 'The indicator "{id}" is in "{unit}", which cannot be compared with "{wanted}".',
  },
  'plan.range-reversed': {
    zh: '区间的下限高于上限，请对调。',
    en: 'The lower end of the range is above the upper one; swap them.',
  },
  'plan.stretch-behind': {
    zh: '超额线没有超出目标值。',
    en: 'The stretch figure does not go beyond the target.',
  },
  'plan.stretch-without-direction': {
    zh: '{found} 没有“越高（低）越好”的方向，不能有超额线。',
    en: '{found} has no direction, so it can have no stretch figure.',
  },
  'plan.target-out-of-bounds': {
    zh: '目标 {value} 在指标“{indicator}”的合理范围之外，永远无法正常达到。',
    en: 'The target {value} lies outside the bounds of "{indicator}": no sound figure can reach it.',
  },
  'plan.who-one': {
    zh: '考核对象要写 each、cascade、units 其中之一。',
    en: 'who is one of each, cascade and units.',
  },
  'plan.only-with-each': {
    zh: 'cascade 要求每个单位都达标，不能写 {key}；只计达标面时用 each。',
    en: '`cascade` holds every unit, so it takes no `{key}`; use `each` where units are counted.',
  },
  'plan.when-one': {
    zh: '时间要求只能写一种，这里有：{forms}。',
    en: 'When is said in one way only, here are: {forms}.',
  },
  'plan.within-without-every': {
    zh: 'within 写在这里是每期结束后的宽限天数，只与 every 同用；只判一次的把时限写在 due 里。目标的上下容差写在 target 里。',
    en: 'Here `within` is the days of grace after each period of `every`; what is judged once says its day in `due`. The tolerance of a target stands in `target`.',
  },
  'plan.within-days': {
    zh: '宽限“{text}”不是整天数；请写成 15天 这样。',
    en: 'The grace "{text}" is no number of whole days; write it like 15天.',
  },
  'plan.since-without-every': {
    zh: 'since 只与 every 同用，说明从哪一天所在的年度（季度、月份）起逐次判定；只判一次的写 due。',
    en: 'since goes with every and says from which day on it is judged again and again; what is judged once has due.',
  },
  'plan.since-outside': {
    zh: 'since {since} 不在规划期{from}至{to}内。',
    en: 'since {since} lies outside the period from {from} to {to}.',
  },
  'plan.milestones-order': {
    zh: '节点{due}不晚于前一个节点 {last}；节点要按日期先后，不能重复。',
    en: 'The milestone {due} does not come after {last}; milestones stand in order of date, each once.',
  },
  'plan.due-outside-period': {
    zh: '事项“{id}”的时限{due}不在计划期间（{from}至{to}）内；延期请用 amendments 或豁免。',
    en: 'Commitment "{id}" is due on {due}, outside the plan\'s period ({from} to {to}); postpone by an amendment or waiver.',
  },
  'plan.amendment-empty': {
    zh: '调整要写新的 target 或 due。',
    en: 'An amendment gives a new target or due date.',
  },
  'plan.amendment-reversed': {
    zh: '调整的截止日期{through}早于起始日期{from}。',
    en: 'The amendment ends ({through}) before it begins ({from}).',
  },
  'plan.amendments-overlap': {
    zh: '事项“{id}”的这次调整自{from}起，与第 {first} 行的调整（到{end}）重叠。',
    en: 'This amendment of "{id}" begins on {from} and overlaps with the one in line {first} (through {end}).',
  },
  'plan.amendment-due-of-many': {
    zh: '事项“{id}”有 {count} 个判定节点，调整不能只给一个新时限；请改节点或用延期豁免。',
    en: 'Commitment "{id}" is judged {count} {count#time|times}; an amendment cannot give one due date for all. Change the milestones or postpone by a waiver.',
  },
  'plan.unknown-unit-id': {
    zh: '单位登记表中没有“{id}”。{near}',
    en: 'The unit register has no "{id}".{near}',
  },
  'plan.level-without-units': {
    zh: '单位登记表中，计划所属单位之下没有{level}一级的单位。',
    en: "The register has no unit of the level {level} below the plan's own.",
  },
  'plan.held-and-excepted': {
    zh: '指标“{indicator}”的 except 写明不涉及“{id}”，这里却考核它；请从 who 或 except 中去掉它。',
    en: 'The indicator "{indicator}" excepts "{id}", which is held to it here; take it out of who or of except.',
  },
  'plan.nobody-held': {
    zh: '承诺事项“{id}”没有考核任何单位：指标“{indicator}”的 except 把它们都除外了；请改 who 或 except。',
    en: 'Commitment "{id}" holds nobody: the indicator "{indicator}" excepts them all; change who or except.',
  },
  'plan.waiver-unmatched': {
    zh: '豁免没有对应的承诺事项：没有“{id}”。{near}',
    en: 'The waiver matches nothing: there is no commitment "{id}".{near}',
  },
  'plan.waiver-of-other': {
    zh: '豁免没有对应的判定：承诺事项“{id}”不考核“{unit}”。',
    en: 'The waiver matches nothing: commitment "{id}" does not hold "{unit}".',
  },
  'plan.waiver-reversed': {
    zh: '豁免的有效期从{from}到{through}，起止颠倒。',
    en: 'The waiver is valid from {from} to {through}: its dates are reversed.',
  },
  'plan.waiver-reaches-back': {
    zh: '承诺事项“{id}”判定多次，{approved}批准的豁免也会适用于更早的节点 {key}；请用 valid-from 写明从哪一天起。',
    en: 'Commitment "{id}" is judged several times, and the waiver approved on {approved} reaches back to {key}; say with valid-from on which day it begins.',
  },
  'plan.waiver-ends-before': {
    zh: '豁免的有效期（{through}）在批准（{approved}）之前就结束了。',
    en: 'The waiver ends ({through}) before it was approved ({approved}).',
  },
  'plan.postponed-without-due': {
    zh: '延期要写 due：延到哪一天。',
    en: 'A postponement gives due: until when.',
  },
  'plan.reduced-without-target': {
    zh: '核减要写 target：核减后的目标。',
    en: 'A reduction gives target: what it is reduced to.',
  },
  'plan.ratio-without-formula': {
    zh: '指标“{id}”按 ratio 汇总，就要有公式（分子 / 分母）。',
    en: 'The indicator "{id}" rolls up as a ratio, so it needs a formula (numerator / denominator).',
  },
  'plan.mean-without-weight': {
    zh: '指标“{id}”按加权平均汇总，就要写 weight（权数指标）。',
    en: 'The indicator "{id}" rolls up as a weighted mean, so it needs a weight.',
  },
  'plan.rollup-of-truth': {
    zh: '指标“{id}”不是“是否”类，不能按 {by} 汇总。',
    en: 'The indicator "{id}" is not 是否, so it cannot roll up by {by}.',
  },
  'plan.rollup-of-sum': {
    zh: '指标“{id}”的单位是“{unit}”，相加没有意义；比率用 ratio，是否用 all、any 或 count。',
    en: 'The indicator "{id}" is in "{unit}": its figures do not add up. Use ratio for rates, and all, any or count for 是否.',
  },
  'plan.unknown-time-zone': {
    zh: '没有时区“{text}”；请写 Asia/Shanghai 这样的名称。',
    en: 'There is no time zone "{text}"; write a name such as Asia/Shanghai.',
  },
  'plan.pace-reversed': {
    zh: '严重滞后的界限不能小于滞后的界限。',
    en: 'far-behind cannot be less than behind.',
  },
  'plan.grades-not-falling': {
    zh: '等次“{name}”的起点不低于上一档“{above}”；等次要由高到低。',
    en: 'The grade "{name}" does not begin below "{above}"; grades fall.',
  },
  'plan.grades-not-to-zero': {
    zh: '最后一档“{name}”要从 0 分起，否则低分没有等次。',
    en: 'The last grade "{name}" must begin at 0分, or low scores have no grade.',
  },
  'plan.cap-without-grade': {
    zh: '不得评优（cap）要写 grade：最高可评的等次（{grades}）。',
    en: 'A cap gives grade, the highest possible one ({grades}).',
  },
  'plan.unknown-grade': {
    zh: '没有等次“{grade}”；现有：{grades}。',
    en: 'There is no grade "{grade}"; there are: {grades}.',
  },
  'plan.unknown-commitment': { zh: '没有承诺事项“{id}”。{near}', en: 'There is no commitment "{id}".{near}' },
  'plan.override-of-none': {
    zh: '评分规定（{effect}）没有写明事项，也没有事项标为 veto: true，因此永不适用。',
    en: 'The override ({effect}) names no commitment and none is marked veto: true, so it never applies.',
  },
} as const satisfies Record<string, Sentence>;
