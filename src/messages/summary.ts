import type { Sentence } from './model.js';

/** The annual circular 通报. */
export const summaryMessages = {
  'summary.title': {
    zh: '关于{year}年度工作计划完成情况的通报',
    en: 'Circular on how the work plans of {year} were carried out',
  },
  'summary.sample': {
    zh: '样例数据：本通报中的数字均为演示而编，不是真实填报，不得引用。',
    en: 'Sample figures: everything in this circular was made up to show the program; it was not really submitted and must not be quoted.',
  },
  'summary.sample-among': {
    zh: '含样例数据：附件“所据评估”中注明样例的文件，其数字均为演示而编，不是真实填报；凭这些数字得出的判定、名次不得引用。',
    en: 'Sample figures among the others: what comes from files marked as samples in the appendix was made up to show the program; no verdict or rank that rests on it may be quoted.',
  },
  'summary.section.overall': { zh: '总体情况', en: 'Overall' },
  'summary.section.plans': { zh: '各计划完成情况', en: 'Every plan' },
  'summary.section.units': {
    zh: '各单位完成情况（按达标率排名）',
    en: 'Every unit, ranked by its rate met',
  },
  'summary.section.completion': { zh: '指标完成率排名', en: 'Ranking by completion' },
  'summary.section.change': { zh: '同比变化', en: 'Change on last year' },
  'summary.section.missed': { zh: '普遍存在的问题', en: 'What several units missed' },
  'summary.section.gaps': { zh: '未填报和存疑的数字', en: 'Figures unreported or doubtful' },
  'summary.section.sources': { zh: '所据评估', en: 'The assessments it rests on' },
  'summary.closing': { zh: '特此通报。', en: 'This circular is issued for information.' },
  'summary.made-by': {
    zh: '本通报由评估结果自动汇总，没有重新判定；各项判定的依据和计算过程见各计划的督导报告。',
    en: 'Summed up from assessments; nothing was judged again. Grounds and derivations are in each plan’s inspection report.',
  },

  'summary.overall.counts': {
    zh: '{year}年度到期并应作出判定的事项，{plans}个计划、{units}个单位共{counted}项：达标{met}项，达标率{rate}；逾期完成{late}项，未达标{missed}项（其中预期性事项{warnings}项，只作预警）；未填报{unreported}项，数据存疑{doubtful}项，待认定{attest}项。',
    en: '{counted} {counted#finding|findings} of {plans} {plans#plan|plans} and {units} {units#unit|units} {counted#was|were} due in {year}: {met} met, a rate of {rate}; {late} late, {missed} missed ({warnings} of them expected ones, which only warn); {unreported} unreported, {doubtful} doubtful, {attest} to be attested.',
  },
  'summary.overall.scope': { zh: '{plan}收表情况：{said}', en: '{plan} – reports: {said}' },
  'summary.overall.conclusions': {
    zh: '就计划本级而言，{conclusion}的有{count}个：{names}。',
    en: 'Conclusion of the plan itself – {conclusion}: {count} ({names}).',
  },
  'summary.overall.best': {
    zh: '{plan}，{level}{count}个单位中，达标率最高的是{names}（{rate}）。',
    en: '{plan}: of {count} {count#unit|units} ({level}), the highest rate is that of {names} ({rate}).',
  },
  'summary.overall.change': {
    zh: '与{last}年度相比，有上年数据的{count}个单位中，达标率上升的{up}个，下降的{down}个，持平的{same}个。',
    en: 'Of {count} {count#unit|units} with data of {last}, the rate rose at {up}, fell at {down} and stayed at {same}.',
  },
  'summary.overall.no-change': {
    zh: '所给评估结果中没有可以对照的{last}年度数据，不作同比。',
    en: 'The given assessments hold nothing of {last} to compare with.',
  },
  'summary.overall.idle': {
    zh: '本年度没有到期并应判定的事项、没有列入的计划：{plans}。',
    en: 'Plans with nothing due in this year, and so left out: {plans}.',
  },
  'summary.rate-note': {
    zh: '达标率＝达标项数÷本年度到期并应判定的项数（达标、逾期完成、未达标、未填报、数据存疑、待认定之和；未到期和免于考核的不计）。未填报、存疑、待认定的不算达标。',
    en: 'Rate met = met ÷ all due in the year and judged by now: met, late, missed, unreported, doubtful and to be attested, without what is not due or waived. Unknown is no pass.',
  },
  'summary.rank-note': {
    zh: '只在同一计划、同一层级的单位之间排名；达标率相同的名次相同，其后名次空出。',
    en: 'Units are ranked within one level of one plan; equal rates share a rank, and the ranks after it stay empty.',
  },
  'summary.score-note': {
    zh: '得分、等次是计划自规划期起至判定日期的累计，按计划的评分办法计算。',
    en: 'Scores and grades are those of the plan from its start to the as-of date, by its own scoring.',
  },
  'summary.completion-note': {
    zh: '完成率＝实际÷目标。只列同一层级有两个以上单位有完成率的事项；上限、区间、完成类事项没有完成率，时刻、日期不算完成率。没有完成率的单位列在后面，不排名。',
    en: 'Completion = actual ÷ target. Listed are commitments with a rate at two or more units of a level; ceilings, ranges and deliverables have none, and clock times and dates are not divided. Units without a rate are named after the others and not ranked.',
  },
  'summary.change-note': {
    zh: '同一单位、同一指标、同一考核口径和计量单位的实际数，两年都有的才列；增减是本年减上年，百分数以百分点计；增长率只对数量计算，百分数、增减数和上年为0或负数的不算。',
    en: 'Actual figures of one unit, indicator, measure and measure unit, where both years have one. The difference is this year’s less last year’s, for percentages in percentage points; growth is given for amounts only, not for percentages, for changes, or from 0 or less.',
  },
  'summary.missed-note': {
    zh: '有两个以上单位未达标的事项共{count}项，按未达标单位数列出前{shown}项。',
    en: '{count} {count#commitment was|commitments were} missed by two or more units; these are the first {shown} by the number of units.',
  },
  'summary.levels': { zh: '{plan} · {level}', en: '{plan} · {level}' },
  'summary.contributors': {
    zh: '数字只用于汇总或计入达标面、没有单独判定事项的单位，不排名：{names}。',
    en: 'Units that are not judged by themselves, whose figures are added up or which are counted, are not ranked: {names}.',
  },
  'summary.idle-units': {
    zh: '本年度没有到期并应判定事项的单位，不排名：{names}。',
    en: 'Units with nothing due in this year are not ranked: {names}.',
  },
  'summary.others': { zh: '未排名：{units}', en: 'Without a rate: {units}' },
  'summary.other': { zh: '{unit}（{verdict}）', en: '{unit} ({verdict})' },
  'summary.basis': { zh: '{plan}（截至{asOf}）', en: '{plan} (as of {asOf})' },
  'summary.from': {
    zh: '{plan}：上年达标率出自{from}。',
    en: '{plan}: last year’s rate is from {from}.',
  },
  'summary.measured': { zh: '{indicator}（{measure}）', en: '{indicator} ({measure})' },
  'summary.commitment': { zh: '{id} {statement}', en: '{id} {statement}' },
  'summary.unused': {
    zh: '给出而没有用到的评估（已有更晚的评估，或没有本年度、上年度的事项）：{list}。',
    en: 'Assessments given and not used, because a later one speaks for the plan or nothing in them was due in this year or the last: {list}.',
  },

  'summary.rank': { zh: '名次', en: 'Rank' },
  'summary.level': { zh: '层级', en: 'Level' },
  'summary.counted': { zh: '到期', en: 'Due' },
  'summary.rate': { zh: '达标率', en: 'Rate met' },
  'summary.last-rate': { zh: '上年达标率', en: 'Last year' },
  'summary.points': { zh: '同比（百分点）', en: 'Change (pp)' },
  'summary.own': { zh: '计划本级结论', en: 'The plan’s own conclusion' },
  'summary.last-basis': { zh: '上年依据', en: 'Last year from' },
  'summary.completion': { zh: '完成率', en: 'Completion' },
  'summary.ranking': { zh: '排名：完成率（实际）', en: 'In order: completion (actual)' },
  'summary.last-actual': { zh: '上年实际', en: 'Last year’s actual' },
  'summary.this-actual': { zh: '本年实际', en: 'This year’s actual' },
  'summary.difference': { zh: '增减', en: 'Difference' },
  'summary.relative': { zh: '增长率', en: 'Growth' },
  'summary.missed-units': { zh: '未达标单位数', en: 'Units that missed it' },
  'summary.held-units': { zh: '应判定单位数', en: 'Units held to it' },
  'summary.names': { zh: '未达标单位', en: 'Which' },
  'summary.digest': { zh: '规则摘要 SHA-256', en: 'SHA-256 of the rules' },
  'summary.file-digest': { zh: '文件 SHA-256', en: 'SHA-256 of the file' },
  'summary.where.sheet': {
    zh: '本通报的Excel文件（--to xlsx）“{sheet}”表',
    en: 'sheet "{sheet}" of this circular as a workbook (--to xlsx)',
  },
  'summary.ranks-left': {
    zh: '只列排在前面的；全部{count}个单位见{where}。',
    en: 'The first only; for all {count} {count#unit|units} see {where}.',
  },
  'summary.sheet-plans': { zh: '各计划', en: 'Plans' },
  'summary.sheet-units': { zh: '各单位排名', en: 'Units' },
  'summary.sheet-completion': { zh: '指标完成率', en: 'Completion' },
  'summary.sheet-change': { zh: '同比变化', en: 'Change' },
  'summary.sheet-gaps': { zh: '未填报和存疑', en: 'Open' },
  'summary.sheet-sources': { zh: '所据评估', en: 'Assessments' },
} as const satisfies Record<string, Sentence>;
