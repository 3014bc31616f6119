import type { Sentence } from './model.js';

/** Targets, reasons, questions about the figures, and what lowers a grade. */
export const engineMessages = {
  'target.named': { zh: '“{name}”（{value}）', en: '"{name}" ({value})' },
  'target.name': { zh: '“{name}”', en: '"{name}"' },
  'target.unknown': { zh: '数值未知', en: 'figure unknown' },
  'target.stretched': { zh: '{target}，达到{stretch}为超额完成', en: '{target}; {stretch} exceeds it' },
  'target.staged': { zh: '{targets}', en: '{targets}' },
  'target.by': { zh: '{target}（{due}）', en: '{target} ({due})' },
  'target.as-last-year': { zh: '上年', en: 'last year' },
  'target.measured': { zh: '{measure}{target}', en: '{measure}: {target}' },
  'moved.on-last-year': { zh: '比上年', en: 'the change on last year' },
  'moved.from-last-year': { zh: '与上年', en: 'the change on last year' },
  'moved.more': { zh: '增加{value}', en: 'up by {value}' },
  'moved.less': { zh: '减少{value}', en: 'down by {value}' },
  'moved.higher': { zh: '提高{value}', en: 'up by {value}' },
  'moved.lower': { zh: '降低{value}', en: 'down by {value}' },
  'moved.grown': { zh: '增长{value}', en: 'up by {value}' },
  'moved.fallen': { zh: '下降{value}', en: 'down by {value}' },
  'moved.same': { zh: '持平', en: 'unchanged' },
  'target.last-year': { zh: '上年值', en: "last year's figure" },
  'target.years-ago': { zh: '{years}年前的数值', en: 'the figure {years} years before' },

  'who.own': { zh: '{own}', en: '{own}' },
  'who.cascade': {
    zh: '{own}，并同样要求每个{level}',
    en: '{own}, and every {level} against the same target',
  },
  'who.each': { zh: '每个{level}', en: 'every {level}' },
  'who.each-share': { zh: '每个{level}（至少{share}达标）', en: 'every {level} (at least {share} of them)' },
  'who.each-counted': {
    zh: '至少{share}的{level}（只计达标面，不单独判定）',
    en: 'at least {share} of the units at the level {level} (counted, not judged one by one)',
  },
  'who.units': { zh: '{units}', en: '{units}' },
  'who.units-share': { zh: '{units}（至少{share}达标）', en: '{units} (at least {share} of them)' },
  'who.units-counted': {
    zh: '{units}中的至少{share}（只计达标面，不单独判定）',
    en: 'at least {share} of {units} (counted, not judged one by one)',
  },

  'reason.counted-in': { zh: '计入达标面：{why}', en: 'Counted in: {why}' },
  'reason.counted-out': {
    zh: '未计入达标面，不单独判定：{why}',
    en: 'Not counted in, and not judged by itself: {why}',
  },
  'reason.met': {
    zh: '{measure}{actual}，目标为{target}。',
    en: 'Judged on {measure}, {actual}; the target is {target}.',
  },
  'reason.exceeded': {
    zh: '{measure}{actual}，目标为{target}，并达到超额线{stretch}。',
    en: 'Judged on {measure}, {actual}; the target is {target}, and the stretch figure {stretch} is reached.',
  },
  'reason.missed': {
    zh: '{measure}{actual}，目标为{target}。',
    en: 'Judged on {measure}, {actual}; the target is {target}.',
  },
  'reason.missed-through': {
    zh: '{measure}{actual}，目标为{target}；自身没有达到的单位：{laggards}。',
    en: 'Judged on {measure}, {actual}; the target is {target}. Units that do not reach it themselves: {laggards}.',
  },
  'reason.late-figure': {
    zh: '{measure}{actual}，已符合{target}，但完成日期{completed}晚于时限{due}。',
    en: 'Judged on {measure}, {actual}, which satisfies {target}, but it was reached on {completed}, after the due date {due}.',
  },
  'reason.done': { zh: '已于{completed}完成，时限为{due}。', en: 'Done on {completed}; due by {due}.' },
  'reason.done-undated': {
    zh: '填报为已完成，填报期在时限{due}之前结束。',
    en: 'Reported as done for a period that ends no later than the due date {due}.',
  },
  'reason.done-by': {
    zh: '填报为已完成，不晚于{date}，时限为{due}。',
    en: 'Reported as done, by {date} at the latest; due by {due}.',
  },
  'reason.not-done': {
    zh: '填报为未完成，时限{due}已过。',
    en: 'Reported as not done, and the due date {due} has passed.',
  },
  'reason.late': {
    zh: '{completed}才完成，晚于时限{due}。',
    en: 'Done on {completed}, after the due date {due}.',
  },
  'reason.late-period': {
    zh: '时限{due}以前没有填报为完成，{period}才填报“是”；确在时限以前完成的，请补填完成日期。',
    en: 'Not reported as done by the due date {due}, and only so for {period}; if it was done in time, give its completion date.',
  },
  'reason.pending': {
    zh: '时限{due}未到（判定日期{asOf}）。',
    en: 'Not due before {due} (judged as of {asOf}).',
  },
  'reason.pending-so-far': {
    zh: '时限{due}未到（判定日期{asOf}）；{period}的{measure}{actual}，目标为{target}。',
    en: 'Not due before {due} (judged as of {asOf}); {measure} of {period} is {actual}, the target {target}.',
  },
  'reason.pending-undated': {
    zh: '时限{due}未到（判定日期{asOf}）；填报为已完成，但没有完成日期，所填时期也还没有结束，补填完成日期或统计时点即可判为达标。',
    en: 'Not due before {due} (judged as of {asOf}); reported as done without a date, for a period that has not ended: give the completion or the reference date, and it is met.',
  },
  'reason.pending-reached': {
    zh: '时限{due}未到（判定日期{asOf}）；{period}的{measure}{actual}，目标为{target}，已经达到，到期时判定。',
    en: 'Not due before {due} (judged as of {asOf}); {measure} of {period} is {actual} and reaches the target {target}, to be judged when due.',
  },
  'reason.pending-paced': {
    zh: '时限{due}未到（判定日期{asOf}）；{period}的{measure}{actual}，目标为{target}；完成率{progress}，时间进度{elapsed}，{pace}。',
    en: 'Not due before {due} (judged as of {asOf}); {measure} of {period} is {actual}, the target {target}: {progress} done in {elapsed} of the time, {pace}.',
  },
  'reason.pending-from': {
    zh: '时限{due}未到（判定日期{asOf}）；{period}的{measure}{actual}，目标为{target}；自{year}的{base}起，已完成{progress}，时间进度{elapsed}，{pace}。',
    en: 'Not due before {due} (judged as of {asOf}); {measure} of {period} is {actual}, the target {target}: of the way from {base} in {year}, {progress} is done in {elapsed} of the time, {pace}.',
  },
  'period.year': { zh: '{year}年', en: '{year}' },
  'period.quarter': { zh: '{year}年第{quarter}季度', en: 'Q{quarter} {year}' },
  'period.month': { zh: '{year}年{month}月', en: '{year}-{month}' },
  'reason.postponed': {
    zh: '经批准延期至{due}，尚未到期（判定日期{asOf}）。',
    en: 'Postponed with approval to {due}, not yet due (judged as of {asOf}).',
  },
  'reason.unreported': { zh: '缺少填报：{missing}。', en: 'Not reported: {missing}.' },
  'reason.unreported-below': {
    zh: '缺少填报：{missing}；也可由{own}直接填报。',
    en: 'Not reported: {missing}; {own} may give the figures itself.',
  },
  'reason.doubtful': { zh: '无法判定：{why}', en: 'Cannot be judged: {why}' },
  'reason.doubtful-and-unreported': {
    zh: '无法判定：{why} 另缺少填报：{missing}。',
    en: 'Cannot be judged: {why} Not reported besides: {missing}.',
  },
  'reason.incomparable': {
    zh: '无法比较：{unit}“{indicator}”{own}年度的数字是本级填报的，{sum}年度的是下级单位汇总的，两者口径可能不同；请把两年的都由本级填报，或都由下级单位填报。',
    en: 'Cannot be compared: "{indicator}" of {unit} is its own figure for {own} and rolled up from its sub-units for {sum}, which may count otherwise; report both years in one way.',
  },
  'reason.no-case': {
    zh: '分子、分母都是0，没有需要考核的对象，不作判定，也不计入得分和达标面。',
    en: 'Numerator and denominator are both 0: there is no such case, so nothing is judged, scored or counted in a share.',
  },
  'reason.met-best': {
    zh: '{measure}{actual}，目标为{target}；本年为{best}，已是最好值，按达标判定。',
    en: 'Judged on {measure}, {actual}; the target is {target}, but this year’s figure, {best}, is the best there can be.',
  },
  'reason.met-certain': {
    zh: '尚有数字未填报或存疑，但无论其为多少，{measure}{range}，目标为{target}。',
    en: 'Some figures are not reported or in doubt, but whatever they are, {measure} is {range}; the target is {target}.',
  },
  'reason.late-certain': {
    zh: '尚有数字未填报或存疑，但无论其为多少，{measure}{range}，达到目标（{target}）不早于{completed}，晚于时限{due}。',
    en: 'Some figures are not reported or in doubt, but whatever they are, {measure} is {range}; the target, {target}, was reached no earlier than {completed}, after the due date {due}.',
  },
  'reason.missed-certain': {
    zh: '尚有数字未填报或存疑，但无论其为多少，{measure}{range}，目标为{target}。',
    en: 'Some figures are not reported or in doubt, but whatever they are, {measure} is {range}; the target is {target}.',
  },
  'reason.waived': {
    zh: '免于考核：{reason}（批准单位：{authority}，有效期至{through}）。',
    en: 'Waived: {reason} (approved by {authority}, valid through {through}).',
  },
  'reason.attest': { zh: '须由人员认定，尚未认定。', en: 'A person must decide, and has not.' },
  'reason.attested-met': {
    zh: '经{by}于{on}认定为达标，依据：{basis}。',
    en: 'Attested as met by {by} on {on}; basis: {basis}.',
  },
  'reason.attested-missed': {
    zh: '经{by}于{on}认定为未达标，依据：{basis}。',
    en: 'Attested as missed by {by} on {on}; basis: {basis}.',
  },
  'reason.share-met': {
    zh: '应考核{held}个单位，达标{met}个，至少须{needed}个。',
    en: '{met} of the {held} units held to it meet it; at least {needed} must.',
  },
  'reason.share-postponed': {
    zh: '应考核{held}个单位，达标{met}个，至少须{needed}个；时限{due}已到（判定日期{asOf}），但有单位的时限经批准延期，尚未到期，到期后再判定：{later}。',
    en: '{met} of the {held} units held to it meet it; at least {needed} must. Due by {due} (judged as of {asOf}), but units whose time has been extended are not due yet, and it is judged when they are: {later}.',
  },
  'reason.share-short': {
    zh: '应考核{held}个单位，达标{met}个，至少须{needed}个；未判为达标的单位：{others}。',
    en: '{met} of the {held} units held to it meet it; at least {needed} must. Not met: {others}.',
  },

  'word.unit-due': { zh: '{unit}（{due}）', en: '{unit} ({due})' },
  'word.commitment': { zh: '{id}“{statement}”', en: '{id} "{statement}"' },
  'word.no-basis': { zh: '未注明', en: 'none stated' },
  'word.unit-figure': { zh: '{unit}{value}', en: '{unit} {value}' },
  'word.figure-of': { zh: '{unit}“{indicator}”（{period}）', en: '"{indicator}" of {unit} ({period})' },
  'word.figure-at': {
    zh: '{unit}“{indicator}”（{period}，{cell}格）',
    en: '"{indicator}" of {unit} ({period}, cell {cell})',
  },
  'word.figures-of': { zh: '{units}的“{indicator}”（{period}）', en: '"{indicator}" ({period}) of {units}' },

  'word.figure-excepted': {
    zh: '{unit}“{indicator}”（{period}；规则写明不涉及该单位，与其相比的数字却包括它）',
    en: '"{indicator}" of {unit} ({period}; the rules except it here, and not in the figure compared)',
  },
  'word.figure-not-summed': {
    zh: '{unit}“{indicator}”（{period}；下级单位{units}填报的数字不汇总，没有采用）',
    en: '"{indicator}" of {unit} ({period}; the figures of {units} below it are not rolled up and were not used)',
  },
  'word.value': { zh: '为{value}', en: '{value}' },
  'word.range': { zh: '在{low}至{high}之间', en: 'between {low} and {high}' },

  'doubt.no-completion-date': {
    zh: '填报为已完成，但没有完成日期，无法判断是否在{due}前完成；请补填完成日期。',
    en: 'Reported as done without a completion date, so it cannot be told whether that was by {due}; give the date.',
  },
  'doubt.days-apart': {
    zh: '几次填报的完成日期不一致，最早的是{first}，最晚的是{last}，无法判断是否在{due}前完成，请核对。',
    en: 'The completion dates given differ, the first being {first} and the last {last}, so it cannot be told whether that was by {due}; check them.',
  },
  'doubt.done-before': {
    zh: '{said}年度已填报完成而没有日期，另一年度填报的完成日期却是{completed}，无法判断是否在{due}前完成，请核对。',
    en: 'Reported as done for {said} without a date, and for another year with the completion date {completed}, so it cannot be told whether that was by {due}; check them.',
  },
  'doubt.completed-after': {
    zh: '填报的完成日期{completed}在判定日期{asOf}之后，请核对。',
    en: 'The completion date {completed} lies after the as-of date {asOf}; check it.',
  },
  'doubt.range-reversed': {
    zh: '目标区间的下限高于上限',
    en: 'the lower end of the range is above the upper one',
  },
  'doubt.negative-base': {
    zh: '上年数是负数，增长率没有意义',
    en: "last year's figure is negative, so growth means nothing",
  },
  'doubt.division-by-zero': {
    zh: '分母为0，比率无意义；请核对分母。',
    en: 'The denominator is 0, so the ratio means nothing; check it.',
  },
  'doubt.of-unit': { zh: '{unit}：{why}', en: '{unit}: {why}' },

  'override.undecided': {
    zh: '{commitments}不能判定，而等次取决于此，等次待定',
    en: 'The grade is open: it hangs on {commitments}, which could not be judged',
  },
  'override.veto': {
    zh: '一票否决：{commitments}未达标，等次定为{grade}',
    en: 'Veto: {commitments} missed; graded {grade}',
  },
  'override.cap': {
    zh: '不得评优：{commitments}未达标，等次不高于{grade}',
    en: 'Capped: {commitments} missed; graded no higher than {grade}',
  },
  'override.downgrade': {
    zh: '降一等次：{commitments}未达标，等次降为{grade}',
    en: 'Downgraded: {commitments} missed; graded {grade}',
  },

  'waiver-kind.waived': { zh: '免于考核', en: 'waiver' },
  'waiver-kind.postponed': { zh: '延期', en: 'postponement' },
  'waiver-kind.reduced': { zh: '核减', en: 'reduction' },
  'waiver.valid': {
    zh: '{kind}有效：{commitment}，{units}；{reason}（{authority}，{approved}批准，有效期至{through}）',
    en: 'The {kind} holds: {commitment}, {units}; {reason} ({authority}, approved {approved}, valid through {through})',
  },
  'waiver.expired': {
    zh: '{kind}已于{through}失效，不再适用：{commitment}，{units}；{reason}（{authority}，{approved}批准）',
    en: 'The {kind} expired on {through} and no longer applies: {commitment}, {units}; {reason} ({authority}, approved {approved})',
  },
  'waiver.not-yet-valid': {
    zh: '{kind}在判定日期尚未生效：{commitment}，{units}；{reason}（{authority}，{approved}批准，有效期至{through}）',
    en: 'The {kind} does not hold yet on the date judged: {commitment}, {units}; {reason} ({authority}, approved {approved}, valid through {through})',
  },
  'waiver.not-yet-approved': {
    zh: '{kind}在判定日期尚未批准：{commitment}，{units}；{reason}（{authority}，{approved}批准，有效期至{through}）',
    en: 'The {kind} was not yet approved on the as-of date: {commitment}, {units}; {reason} ({authority}, approved {approved}, valid through {through})',
  },
  'waiver.unmatched': {
    zh: '{kind}没有对应的承诺事项：{commitment}，{units}；{reason}（{authority}，{approved}批准，有效期至{through}）',
    en: 'The {kind} matches no commitment: {commitment}, {units}; {reason} ({authority}, approved {approved}, valid through {through})',
  },
} as const satisfies Record<string, Sentence>;
