import type { Sentence } from './model.js';

/** What is said of a submitted figure, date or decision: whom and what it is for, what it says. */
export const figureMessages = {
  'intake.unknown-unit': {
    zh: '在单位名册中无法确定单位“{unit}”{hint}其下 {count} 个数字没有采用：{indicators}',
    en: 'The register does not tell which unit is meant by "{unit}"{hint} Its {count} {count#figure was|figures were} not used: {indicators}',
  },
  'intake.misfit-again': {
    zh: '{said}同样的还有 {count} 处：{places}。',
    en: '{said} {count} more of these: {places}.',
  },
  'intake.misfit-often': {
    zh: '{said}同样的还有 {count} 处：{places}等。',
    en: '{said} {count} more of these: {places} and others.',
  },
  'intake.misfits-more': {
    zh: '对不上计划的数字太多，以上列出 {most} 种；从这里起还有 {count} 个，都没有采用。请核对是不是这个计划的表。',
    en: 'Too many figures fit nothing in the plan; {most} kinds are listed above, and {count} more from here on were not used. Check that the table belongs to this plan.',
  },
  'intake.unit-read-as': {
    zh: '填报单位“{text}”按单位名册中的“{unit}”读取。',
    en: 'The unit "{text}" is read as "{unit}" of the register.',
  },
  'intake.unknown-indicator': {
    zh: '计划中没有指标“{id}”{hint}这个数字没有采用。',
    en: 'The plan has no indicator "{id}"{hint} The figure was not used.',
  },
  'intake.unknown-title': {
    zh: '没有写指标编号，按名称“{title}”也找不到唯一对应的指标；请写指标编号。这个数字没有采用。',
    en: 'There is no code, and the title "{title}" does not name exactly one indicator; write the code. The figure was not used.',
  },
  'intake.code-and-title-differ': {
    zh: '指标编号“{id}”是“{its}”，同一行的名称“{title}”却是“{owner}”：行可能错位（排序或粘贴所致）。请核对整张表；这个数字没有采用。',
    en: 'The code "{id}" is "{its}", but the title in its row, "{title}", is that of "{owner}": rows may have been sorted or pasted over. Check the whole form; the figure was not used.',
  },
  'intake.bad-period': {
    zh: '“{text}”不是有效的年度、季度或月份；请写成 2020、2020-Q1 或 2020-03。这个数字没有采用。',
    en: '"{text}" is not a year, quarter or month; write 2020, 2020-Q1 or 2020-03. The figure was not used.',
  },
  'intake.period-outside': {
    zh: '期间“{text}”不在计划期（{from} 至 {to}）之内；以前年份的数字应写在 prior 之下（CSV 为“上年值”一栏）。这个数字没有采用。',
    en: 'The period "{text}" lies outside the plan\'s time ({from} to {to}); figures of earlier years stand under prior (in CSV: 上年值). The figure was not used.',
  },
  'intake.prior-not-earlier': {
    zh: 'prior 之下的“{text}”不早于计划的最后一年（{year}）；本年数字应写在 figures 之下。这个数字没有采用。',
    en: '"{text}" under prior is not before the plan\'s last year ({year}); this year\'s figures stand under figures. The figure was not used.',
  },
  'intake.excepted': {
    zh: '“{indicator}”不涉及{unit}，这个数字不用于判定。',
    en: '"{indicator}" does not concern {unit}; the figure is not used.',
  },
  'intake.unused-indicator': {
    zh: '没有承诺事项用到“{indicator}”，这个数字没有用到；请核对指标编号，或删去；只需记录的，请计划的编写人在指标里写 recorded: true。',
    en: 'No commitment uses "{indicator}", so the figure is not used; check the code or delete it. To have it kept, the author of the plan writes recorded: true in the indicator.',
  },
  'intake.unused-unit': {
    zh: '没有承诺事项用到{unit}的“{indicator}”，这个数字没有用到；用到的是 {count} 个单位的：{used}。请核对填报单位，或删去。',
    en: 'No commitment uses "{indicator}" of {unit}, so the figure is not used; it is used of {count} {count#unit|units}: {used}. Check the unit, or delete the figure.',
  },
  'intake.unused-period': {
    zh: '没有承诺事项用到{unit}“{indicator}”在“{period}”的数字，这个数字没有用到；用到的期间：{used}。请核对期间，或删去。',
    en: 'No commitment uses "{indicator}" of {unit} in {period}, so the figure is not used; the periods used are {used}. Check the period, or delete the figure.',
  },

  'intake.value-not-a-number': {
    zh: '“{indicator}”填写的“{text}”不能确认是哪个数字；请写成 {example} 这样的形式。',
    en: '"{indicator}" is given as "{text}", which is not exactly one figure; write it like {example}.',
  },
  'intake.value-grouping': {
    zh: '“{indicator}”填写的“{text}”中，逗号或小数点的位置不对；千分位写成 1,234，或者不写逗号。',
    en: '"{indicator}" is given as "{text}", with a comma or point in the wrong place; group as in 1,234 or not at all.',
  },
  'intake.value-range': {
    zh: '“{indicator}”填写的“{text}”是一个范围；请填写实际完成的一个数，如 {example}。',
    en: '"{indicator}" is given as "{text}", a range; give the one figure reached, like {example}.',
  },
  'intake.value-too-long': {
    zh: '“{indicator}”填写的“{text}”太长，不像实际统计的数；请写到实际的精确度，如 {example}。',
    en: '"{indicator}" is given as "{text}", which is too long for a figure that was counted or measured; write it as exactly as it is known, like {example}.',
  },
  'intake.value-exponent': {
    zh: '“{indicator}”填写的“{text}”是科学记数法，后面的数位可能丢了；请写出完整的数，如 {example}。',
    en: '"{indicator}" is given as "{text}" with an exponent, where digits may be lost; write the whole number, like {example}.',
  },
  'intake.value-spaced': {
    zh: '“{indicator}”填写的“{text}”，数字中间有空格，分不清是一个数还是两个；请去掉空格，或只留一个数。',
    en: '"{indicator}" is given as "{text}", with a space inside the number: it may be one number or two; take out the space, or leave one number.',
  },
  'intake.value-proportion': {
    zh: '“{indicator}”填写的“{text}”是两个数的比，分不清哪边是哪边；这个指标的单位是“{unit}”，请写成 {example} 这样的形式。',
    en: '"{indicator}" is given as the proportion "{text}", where either side may be either; the indicator is in "{unit}": write it like {example}.',
  },
  'intake.value-inverse': {
    zh: '“{indicator}”以“{unit}”为单位，“{text}”不合常理：可能把比写反了，也可能被电子表格当成了时刻；请写成 {example} 这样的形式。',
    en: '"{indicator}" is in "{unit}", and "{text}" makes no sense: the proportion may be the other way round, or a spreadsheet took it for a time; write it like {example}.',
  },
  'intake.value-approximate': {
    zh: '“{indicator}”填写的“{text}”是约数；请填写确切的数，如 {example}。',
    en: '"{indicator}" is given as "{text}", an approximation; give the exact figure, like {example}.',
  },
  'intake.value-not-a-date': {
    zh: '“{indicator}”要填日期，“{text}”不是日期；请写成 {example}。',
    en: '"{indicator}" wants a date, and "{text}" is none; write it like {example}.',
  },
  'intake.value-not-a-time': {
    zh: '“{indicator}”要填时刻，“{text}”不是时刻；请写成 {example}。',
    en: '"{indicator}" wants a clock time, and "{text}" is none; write it like {example}.',
  },
  'intake.value-not-yes-no': {
    zh: '“{indicator}”要填是或否，“{text}”两者都不是；请写“是”或“否”。',
    en: '"{indicator}" wants yes or no, and "{text}" is neither; write 是 or 否 (yes or no).',
  },
  'intake.value-date-for-yes-no': {
    zh: '“{indicator}”要填是或否，“{text}”写的是日期；请在这里写“是”或“否”，日期写在完成日期一栏。',
    en: '"{indicator}" wants yes or no, and "{text}" is a date; write 是 or 否 (yes or no) here, and the date as the completion date.',
  },
  'intake.value-none-of-the-kind': {
    zh: '“{indicator}”填写的“{text}”分不清意思：是没有做到（请填“否”），还是没有这类对象（请按口径填“是”或留空，并在备注说明）？',
    en: '"{indicator}" is given as "{text}", which may mean that it was not done (write 否, no) or that there is nothing of the kind (write 是, yes, or leave it blank, as the definition says, and tell it in the notes).',
  },
  'intake.value-partly': {
    zh: '“{indicator}”填写的“{text}”没有说清是否已经做到；做到了写“是”，没有写“否”，进展写在备注里。',
    en: '"{indicator}" is given as "{text}", which does not say whether it is done; write 是 or 否 (yes or no), and the progress in the notes.',
  },
  'intake.value-none': {
    zh: '“{indicator}”要填数，“{text}”不是数；没有数就留空，实际是 0 就写 0。',
    en: '"{indicator}" wants a number, and "{text}" is none; leave it blank where there is no figure, or write 0 if it is nought.',
  },
  'intake.value-no-day': {
    zh: '“{indicator}”填写的“{text}”没有写到日；请写成 {example} 这样的形式。',
    en: '"{indicator}" is given as "{text}", which names no day; write it like {example}.',
  },
  'intake.value-unknown-unit': {
    zh: '“{indicator}”填写的“{text}”中，“{found}”不是认识的计量单位；这个指标的单位是“{unit}”。',
    en: '"{indicator}" is given as "{text}", where "{found}" is no known measure unit; the indicator is in "{unit}".',
  },
  'intake.value-wrong-unit': {
    zh: '“{indicator}”填写的“{text}”以“{found}”为单位，而这个指标的单位是“{unit}”，两者不能换算；请核对数字和单位。',
    en: '"{indicator}" is given as "{text}", in "{found}", but the indicator is in "{unit}" and the two do not convert; check figure and unit.',
  },
  'intake.bare-fraction': {
    zh: '“{indicator}”填写的“{text}”没有百分号，分不清是 {share} 还是 {plain}；请写明单位，如 {share} 或 {plain}。',
    en: '"{indicator}" is given as "{text}" without a unit: it may be {share} or {plain}; write {share} or {plain}.',
  },
  'intake.measure-unknown': {
    zh: '“{indicator}”的计量单位“{measure}”不是认识的单位；这个指标的单位是“{unit}”。',
    en: 'The measure unit "{measure}" of "{indicator}" is not known; the indicator is in "{unit}".',
  },
  'intake.measures-differ': {
    zh: '“{indicator}”的计量单位两处不一致：{at} 写的是“{first}”，{and} 写的是“{second}”；请更正其中之一。',
    en: '"{indicator}" is given two measure units: "{first}" at {at}, "{second}" at {and}; correct one of them.',
  },
  'intake.measure-conflict': {
    zh: '“{indicator}”的数字写成“{text}”，计量单位一栏却是“{measure}”；请更正其中之一。',
    en: '"{indicator}" is given as "{text}", but the measure column says "{measure}"; correct one of them.',
  },
  'intake.formula-value': {
    zh: '“{indicator}”填写的是公式“{text}”；公式不会计算，请粘贴为数值后重新导出。',
    en: '"{indicator}" is given as the formula "{text}", which is never evaluated; paste its value and export again.',
  },
  'intake.value-error': {
    zh: '“{indicator}”的格子里是公式出错的结果“{text}”，不是数；请改正公式，或直接填写数值。',
    en: 'The cell of "{indicator}" shows the error "{text}" of a formula; correct the formula, or write the value.',
  },
  'intake.value-struck': {
    zh: '“{indicator}”的格子里有划掉的字（{text}），分不清是“{whole}”还是“{kept}”；请删去划掉的字，只留有效的。',
    en: 'In the cell of "{indicator}" something is crossed out ({text}): it may be "{whole}" or "{kept}"; delete what is crossed out.',
  },
  'intake.value-footnote': {
    zh: '“{indicator}”填写的“{text}”里，上标或下标的“{mark}”像是脚注记号，分不清是“{kept}”还是“{whole}”；请去掉记号，要说明的写在备注里。',
    en: '"{indicator}" is given as "{text}", where the raised or lowered "{mark}" looks like a footnote mark: it may be "{kept}" or "{whole}"; take out the mark, and put what it refers to in the notes.',
  },
  'intake.value-early-date': {
    zh: '“{indicator}”填写的“{text}”早于 1949-10-01，多半是空格或 0 被显示成了日期；请写成 {example} 这样的形式。',
    en: '"{indicator}" is given as "{text}", before 1949-10-01: most likely a blank or a 0 that shows as a date; write it like {example}.',
  },
  'intake.value-not-as-shown': {
    zh: '“{indicator}”的格子里存的是 {stored}，单元格格式却让它显示为{shown}，分不清以哪个为准；请把单元格格式改为“常规”，写上计量单位。',
    en: 'The cell of "{indicator}" holds {stored}, and its number format makes it show as {shown}: either may be meant; set the format to General and write the unit.',
  },
  'intake.value-taken-back': {
    zh: '“{indicator}”填写的“{text}”，后面的“{remark}”使前面的话不能确定；请填写确切的结果，说明写在备注里。',
    en: '"{indicator}" is given as "{text}", where "{remark}" takes back what stands before it; give the exact result, and the remark in the notes.',
  },
  'intake.remark-disowned': {
    zh: '“{indicator}”填写的“{text}”，后面的“{remark}”说前面的数不作准；请只填核实过的结果，说明写在备注里。',
    en: '"{indicator}" is given as "{text}", where "{remark}" says that what stands before it is not to be relied on; give the checked result only, and the remark in the notes.',
  },
  'intake.remark-no-result': {
    zh: '“{indicator}”填写的“{text}”，后面的“{remark}”像是目标、任务、预算或申报，不是实际结果；请填写实际完成的，说明写在备注里。',
    en: '"{indicator}" is given as "{text}", where "{remark}" sounds like a target, a budget or an application and not like a result; give what was really done, and the remark in the notes.',
  },
  'intake.remark-draft': {
    zh: '“{indicator}”填写的“{text}”，后面的“{remark}”像是还没有定稿或批准；做到了写“是”，没有写“否”，进展写在备注里。',
    en: '"{indicator}" is given as "{text}", where "{remark}" sounds like a draft or something not yet approved; write 是 or 否 (yes or no), and the progress in the notes.',
  },
  'intake.remark-other-time': {
    zh: '“{indicator}”填写的“{text}”，后面的“{remark}”说的是别的年份、几年合计或一年中的一段；请填写所填期间的数，说明写在备注里。',
    en: '"{indicator}" is given as "{text}", where "{remark}" speaks of another year, of several or of part of one; give the figure of the period, and the remark in the notes.',
  },
  'intake.remark-unfinished': {
    zh: '“{indicator}”填写的“{text}”，后面的“{remark}”像是还没有全部完成；请只填已经完成的，没有完成的写在备注里。',
    en: '"{indicator}" is given as "{text}", where "{remark}" sounds as if not all of it were done; give what is done only, and the rest in the notes.',
  },
  'intake.value-dated': {
    zh: '“{indicator}”填写的“{text}”，是什么时候完成的写在了后面（“{remark}”）；请把日期写在完成日期一栏。',
    en: '"{indicator}" is given as "{text}", with the time of completion behind it ("{remark}"); write the date as the completion date.',
  },
  'intake.value-two-figures': {
    zh: '“{indicator}”填写的“{text}”，括号内外是两个不同的结果；请只留一个，另一个写在备注里。',
    en: '"{indicator}" is given as "{text}", one figure before the brackets and another in them; leave one, and put the other in the notes.',
  },
  'intake.bracket': {
    zh: '“{indicator}”填写的“{text}”读作 {read}，后面的“{remark}”记入备注。',
    en: '"{indicator}" is given as "{text}" and read as {read}; what stands behind it ("{remark}") goes to the notes.',
  },
  'intake.understood': {
    zh: '“{indicator}”填写的“{text}”按 {read} 读取；如果不是，请写明计量单位。',
    en: '"{indicator}" is given as "{text}" and read as {read}; if that is not meant, write the measure unit.',
  },
  'intake.nothing': { zh: '空白', en: 'nothing' },
  'intake.dash': {
    zh: '“{indicator}”填写的“{text}”按空白（未填报）处理；如果实际是 0，请写 0。',
    en: '"{indicator}" is given as "{text}", taken as blank (not reported); write 0 if it is nought.',
  },
  'intake.date-without-figure': {
    zh: '“{indicator}”写了完成日期，却没有数字，按未填报处理；请补填数字。',
    en: '"{indicator}" has a completion date and no figure, and counts as not reported; add the figure.',
  },
  'intake.note-without-figure': {
    zh: '“{indicator}”的数字是空白，按未填报处理；佐证、备注里写着“{said}”，如果说的就是这个数字，请填到本年实际值一栏。',
    en: '"{indicator}" has no figure and counts as not reported; its evidence or notes say "{said}". If that is the figure, write it in the column of figures.',
  },

  'intake.bad-date': {
    zh: '“{text}”不是有效日期；请写成 2020-12-31 这样的形式。',
    en: '"{text}" is not a date; write it like 2020-12-31.',
  },
  'intake.early-date': {
    zh: '日期“{text}”早于 1949-10-01，多半是空格或 0 被显示成了日期；请写上实际的日期，没有就清空这一格。',
    en: 'The date "{text}" is before 1949-10-01: most likely a blank or a 0 that shows as a date; write the actual date, or clear the cell.',
  },
  'intake.completed-long-before': {
    zh: '完成日期 {completed} 比计划开始（{from}）早五年以上；请核对是不是写错了年份。',
    en: 'The completion date {completed} is more than five years before the plan begins ({from}); check the year.',
  },
  'intake.date-without-year': {
    zh: '日期“{text}”没有写年份；请写成 2020-12-31 这样的形式。',
    en: 'The date "{text}" has no year; write it like 2020-12-31.',
  },
  'intake.date-struck': {
    zh: '日期格子里有划掉的字（{text}），分不清以哪个为准；请删去划掉的字。',
    en: 'In this date something is crossed out ({text}), so that it cannot be told; delete what is crossed out.',
  },
  'intake.date-without-day': {
    zh: '“{text}”没有写到日，按 {date} 计；要按别的日子判定，请写明哪一天。',
    en: '"{text}" names no day and counts as {date}; if it was another day, write it.',
  },
  'intake.due-within-month': {
    zh: '完成日期“{text}”没有写到日，时限 {due} 正在其中，分不清是否按时；请写明哪一天。',
    en: 'The completion date "{text}" names no day, and the due date {due} lies within it, so that nobody can tell whether it was in time; write the day.',
  },
  'intake.date-serial': {
    zh: '“{text}”是电子表格内部的日期序号（若按 1900 年日期系统则为 {date}）；请把这一栏设为日期格式后重新导出，或直接写成 2020-12-31 这样的形式。',
    en: '"{text}" is a spreadsheet\'s serial number of a day ({date} in the 1900 date system); format the column as dates and export again, or write it like 2020-12-31.',
  },
  'intake.completed-after-submission': {
    zh: '完成日期 {completed} 晚于填报日期 {submitted}：填报时尚未完成；请更正日期。',
    en: 'The completion date {completed} is after the submission date {submitted}: it was not yet completed; correct the date.',
  },
  'intake.reference-after-submission': {
    zh: '统计时点 {reference} 晚于填报日期 {submitted}：填报时还没有这一天的数字，只能是预计数；请填写实际数并更正日期。',
    en: 'The reference date {reference} is after the submission date {submitted}: such figures can only be forecasts; give actual ones and correct the date.',
  },
  'intake.reference-before-period': {
    zh: '统计时点 {reference} 早于所填的期间 {period}：这不是该期间的数字；请更正日期或期间。',
    en: 'The reference date {reference} is before the period {period}: these are not its figures; correct the date or the period.',
  },
  'intake.no-but-completed': {
    zh: '“{indicator}”填写为“{text}”，却有完成日期“{completed}”；请更正其中之一。',
    en: '"{indicator}" is given as "{text}", yet has the completion date "{completed}"; correct one of them.',
  },
  'intake.twice-same': {
    zh: '“{indicator}”重复填报了相同的内容“{text}”：{first} 与 {second}；只计一次。',
    en: '"{indicator}" is given twice with the same content "{text}": {first} and {second}; it counts once.',
  },
  'intake.twice-same-table': {
    zh: '{second} 与 {first} 有 {count} 个数字内容相同；只计一次。',
    en: '{second} repeats {count} figures of {first}; they count once.',
  },
  'intake.twice-different': {
    zh: '“{indicator}”填报了两次且不一致：{first} 为“{was}”，{second} 为“{is}”；请只保留正确的一处。',
    en: '"{indicator}" is given twice, differently: "{was}" at {first}, "{is}" at {second}; keep the right one only.',
  },

  'intake.decision-unit': {
    zh: '对承诺事项 {commitment} 的认定没有采用：在单位名册中无法确定单位“{unit}”{hint}',
    en: 'The decision on commitment {commitment} was not used: the register does not tell which unit is meant by "{unit}"{hint}',
  },
  'intake.decision-commitment': {
    zh: '认定没有采用：计划中没有承诺事项“{commitment}”{hint}',
    en: 'The decision was not used: the plan has no commitment "{commitment}"{hint}',
  },
  'intake.decision-by-figures': {
    zh: '认定没有采用：承诺事项 {commitment}（{statement}）按数字判定，不由人认定。',
    en: 'The decision was not used: commitment {commitment} ({statement}) is judged by figures, not by a person.',
  },
  'intake.decision-not-held': {
    zh: '认定没有采用：承诺事项 {commitment} 不考核{unit}；由人认定的是：{held}，请写在其中一个单位之下。',
    en: 'The decision was not used: commitment {commitment} does not hold {unit}; decided about are {held}: write it under one of these.',
  },
  'intake.decision-key': {
    zh: '认定没有采用：承诺事项 {commitment} 没有判定节点“{key}”；可用：{keys}。',
    en: 'The decision was not used: commitment {commitment} has no checkpoint "{key}"; there are: {keys}.',
  },
  'intake.decision-twice': {
    zh: '对承诺事项 {commitment} 有两次相反的认定：{first} 与 {second}；都没有采用，请只保留有效的一次。',
    en: 'There are two opposite decisions on commitment {commitment}: at {first} and {second}; neither was used. Keep the valid one only.',
  },
} as const satisfies Record<string, Sentence>;
