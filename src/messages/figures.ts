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
  'intake.name-differs': {
    zh: '指标编号“{id}”是“{its}”，同一行的名称却写着“{title}”，分不清是不是同一个数；是的请把名称改回，不是的请更正编号，说明写在备注里。',
    en: 'The code "{id}" is "{its}", but the name in its row is "{title}": it cannot be told whether they are one. Put the name right, or the code, and explanations in the notes.',
  },
  'intake.bad-period': {
    zh: '“{text}”不是有效的年度、季度或月份；请写成 2020、2020-Q1 或 2020-03。这个数字没有采用。',
    en: '"{text}" is not a year, quarter or month; write 2020, 2020-Q1 or 2020-03. The figure was not used.',
  },
  'intake.period-outside': {
    zh: '期间“{text}”不在计划期（{from}至{to}）之内；以前年份的数字应写在 prior 之下（CSV 为“上年值”一栏）。这个数字没有采用。',
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

  'intake.bad-date': {
    zh: '“{text}”不是有效日期；请写成 2020-12-31 这样的形式。',
    en: '"{text}" is not a date; write it like 2020-12-31.',
  },
  'intake.early-date': {
    zh: '日期“{text}”早于 1949-10-01，多半是空格或 0 被显示成了日期；请写上实际的日期，没有就清空这一格。',
    en: 'The date "{text}" is before 1949-10-01: most likely a blank or a 0 that shows as a date; write the actual date, or clear the cell.',
  },
  'intake.completed-long-before': {
    zh: '完成日期{completed}比计划开始（{from}）早五年以上；请核对是不是写错了年份。',
    en: 'The completion date {completed} is more than five years before the plan begins ({from}); check the year.',
  },
  'intake.value-far-off': {
    zh: '“{indicator}”的日期“{text}”与计划期（{from}至{to}）相差五年以上；请核对是不是写错了年份。',
    en: 'The date "{text}" of "{indicator}" is more than five years off the time of the plan ({from} to {to}); check the year.',
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
    zh: '“{text}”没有写到日，按{date}计；要按别的日子判定，请写明哪一天。',
    en: '"{text}" names no day and counts as {date}; if it was another day, write it.',
  },
  'intake.due-within-month': {
    zh: '完成日期“{text}”没有写到日，时限{due}正在其中，分不清是否按时；请写明哪一天。',
    en: 'The completion date "{text}" names no day, and the due date {due} lies within it, so that nobody can tell whether it was in time; write the day.',
  },
  'intake.date-serial': {
    zh: '“{text}”是电子表格内部的日期序号（若按 1900 年日期系统则为{date}）；请把这一栏设为日期格式后重新导出，或直接写成 2020-12-31 这样的形式。',
    en: '"{text}" is a spreadsheet\'s serial number of a day ({date} in the 1900 date system); format the column as dates and export again, or write it like 2020-12-31.',
  },
  'intake.completed-after-submission': {
    zh: '完成日期{completed}晚于填报日期{submitted}：填报时尚未完成；请更正日期。',
    en: 'The completion date {completed} is after the submission date {submitted}: it was not yet completed; correct the date.',
  },
  'intake.reference-after-submission': {
    zh: '统计时点{reference}晚于填报日期{submitted}：填报时还没有这一天的数字，只能是预计数；请填写实际数并更正日期。',
    en: 'The reference date {reference} is after the submission date {submitted}: such figures can only be forecasts; give actual ones and correct the date.',
  },
  'intake.reference-before-period': {
    zh: '统计时点{reference}早于所填的期间 {period}：这不是该期间的数字；请更正日期或期间。',
    en: 'The reference date {reference} is before the period {period}: these are not its figures; correct the date or the period.',
  },
  'intake.submitted-before-period': {
    zh: '填报日期 {submitted} 早于所填的期间 {period}，那时还没有这个期间的数；多半是年份写错了，或沿用了以前的表，请更正。',
    en: 'The date of submission {submitted} is before the period {period}, of which there were no figures then; its year may be a slip, or left from an earlier form: correct it.',
  },
  'intake.submitted-before-end': {
    zh: '填报日期 {submitted} 在 {period} 年当中：没有另写统计时点，数字只能算到那一天；是全年数的，请更正填报日期，或写明统计时点。',
    en: 'The date of submission {submitted} lies within {period}: without a reference date the figures go up to that day only. If they are of the whole year, correct the date, or state the reference date.',
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
  'intake.twice-same-within': {
    zh: '这张表里有 {count} 个数字填报了两次，内容相同，只计一次：{places}。',
    en: '{count} figures of this table are given twice with the same content; they count once: {places}.',
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
