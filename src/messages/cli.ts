import type { Sentence } from './model.js';

/** What the command line says about itself. */
export const cliMessages = {
  'cli.error': { zh: '错误', en: 'error' },
  'cli.warning': { zh: '提醒', en: 'warning' },
  'cli.problem-count': {
    zh: '共 {errors} 个错误，{warnings} 个提醒。',
    en: '{errors} {errors#error|errors}, {warnings} {warnings#warning|warnings}.',
  },
  'cli.system-error': {
    zh: '无法读写文件{file}：{why}',
    en: 'Could not read or write{file}: {why}',
  },
  'cli.fault': {
    zh: '程序本身出错，没有得出结果：执行“{command}”时{file}出现 {message}。请把以下内容交给提供本程序的人：这条命令、版本（{version}），以及加上 --debug 再次运行时的输出。',
    en: 'The program itself failed and gives no answer: running "{command}"{file} came to {message}. Hand whoever gave you the program this command line, the versions ({version}) and what it prints when run again with --debug.',
  },
  'cli.fault-limit': {
    zh: '数据量超出程序一次所能处理的限度，没有得出结果：执行“{command}”时{file}出现 {message}。请用 --unit 或较少的文件分批运行；仍不行时，请把这条命令、版本（{version}）和加上 --debug 再次运行时的输出交给提供本程序的人。',
    en: 'More than the program can hold at once, so there is no answer: running "{command}"{file} came to {message}. Run it in parts, with --unit or fewer files; if that does not help, hand whoever gave you the program this command line, the versions ({version}) and what it prints when run again with --debug.',
  },
  'cli.fault-file': { zh: '（文件 {file}）', en: ' (file {file})' },
  'cli.bad-date': {
    zh: '“{text}”不是有效日期；请写成 2021-01-15 这样的形式。',
    en: '"{text}" is not a date; write it like 2021-01-15.',
  },
  'cli.judged': {
    zh: '判定日期{asOf} · {commitments} 项承诺事项 · {findings} 条判定',
    en: 'As of {asOf} · {commitments} {commitments#commitment|commitments} · {findings} {findings#finding|findings}',
  },
  'cli.scope': { zh: '收表情况：{text}', en: 'Reports: {text}' },
  'cli.scope-hint': {
    zh: '  要连同没有报送的单位一起判定，请给出文件夹，或加 --scope plan。',
    en: '  To judge the units that sent nothing too, give the folder, or add --scope plan.',
  },
  'cli.sample': {
    zh: '样例数据：以下数字仅供演示，并非真实填报。',
    en: 'Sample figures: made up to show the program, not really submitted.',
  },
  'cli.sample-among': {
    zh: '其中有样例数据：来自样例文件的数字仅供演示，并非真实填报。',
    en: 'Sample figures among the others: those from sample files were made up to show the program, not really submitted.',
  },
  'cli.contributors': {
    zh: '另有 {count} 个单位的数字只用于汇总或计入达标面，没有单独判定的事项：{names}',
    en: '{count} more {count#unit is|units are} not judged by {count#itself|themselves}; their figures are added up, or they are counted: {names}',
  },
  'cli.output-binary': {
    zh: '{format} 文件不能显示在屏幕上；请用 -o 指定文件夹或文件。',
    en: 'A {format} file cannot be printed; give a folder or a file with -o.',
  },
  'cli.diff-two-plans': {
    zh: '两份评估结果不是同一个计划的，不能对比。',
    en: 'The two assessments are of different plans and cannot be compared.',
  },
  'cli.summary-bad-year': {
    zh: '“{text}”不是年度；请写成 2021 这样的四位数字，或写 all（每个年度一份）。',
    en: '"{text}" is no year; write it like 2021, or all for a circular a year.',
  },
  'cli.summary-no-year': {
    zh: '所给评估结果没有{year}年度到期并应判定的事项；有的年度：{years}。',
    en: 'In the given assessments nothing was due in {year}; something was in {years}.',
  },
  'cli.summary-nothing': {
    zh: '所给评估结果到判定日期为止没有到期并应判定的事项，没有可以通报的内容。',
    en: 'In the given assessments nothing was due by their as-of dates, so there is nothing to sum up.',
  },
  'cli.summary-conflict': {
    zh: '{first} 和 {second} 都是计划 {plan} 截至{asOf}的评估结果，内容却不同；请只给其中一份。',
    en: '{first} and {second} are both assessments of plan {plan} as of {asOf}, but they differ; give only one of them.',
  },
  'cli.not-annotated': {
    zh: '没有批注 {count} 个文件：{files}。只有 Excel 工作簿能在旁边写上判定；别的格式请用 --report，判定在各单位的自查反馈里。',
    en: '{count} file(s) not annotated: {files}. Only workbooks have cells to write verdicts beside; for others take --report, whose feedback to each unit has them.',
  },
  'cli.left-out': {
    zh: '没有需要整改的事项，不生成{kind}的单位有{count}个：{units}。',
    en: 'No {kind} for units with nothing to put right ({count}): {units}.',
  },
  'cli.form-no-unit': {
    zh: '请用 --unit 写明给哪个单位，或用 --all-units 生成全部单位的填报表。',
    en: 'Say with --unit whose form it is to be, or take --all-units.',
  },
  'cli.form-nothing': {
    zh: '{plan}{year}年度没有要{unit}填报的数字：没有按数字考核它的事项，它的数字也不汇总给别的单位。可用 --year 换一个年度，或用 --all-units 生成各填报单位的表。',
    en: '{plan} asks {unit} for no figures about {year}: no commitment judges its figures, and they are added up to nobody’s. Take another --year, or --all-units for the units that are asked.',
  },
  'cli.form-summed': {
    zh: '{unit}的数字都由下级单位的汇总得出，没有另外生成填报表；要由本级直接填报，请用 --unit {unit}。',
    en: 'The figures of {unit} are all added up from the units below, so it has no form of its own; for one that it fills in itself, take --unit {unit}.',
  },
  'cli.form-one-file': {
    zh: '“{file}”是一个文件，写不下 {count} 张填报表；请用 -o 指定一个文件夹。',
    en: '"{file}" is one file and cannot hold {count} forms; give a folder with -o.',
  },
  'cli.other-ending': {
    zh: '“{file}”的扩展名是 {ending}，要写的却是 {format}；请改文件名，或用 --to 指定格式。',
    en: '"{file}" ends as a {ending} file, but {format} is to be written; change the name, or the format with --to.',
  },
  'cli.form-year': {
    zh: '年度“{year}”不在规划期{from}至{to}内。',
    en: 'The year "{year}" lies outside the period from {from} to {to}.',
  },
  'cli.unit': { zh: '单位', en: 'unit' },
  'cli.conclusion': { zh: '结论', en: 'conclusion' },
  'cli.score': { zh: '得分', en: 'score' },
  'cli.grade': { zh: '等次', en: 'grade' },
  'cli.attention': { zh: '{unit}需要关注的事项：', en: 'What needs attention at {unit}:' },
  'cli.all-well': {
    zh: '✓ {unit}已到期的{due}项没有未达标或无法判定的。',
    en: '✓ Due at {unit}: {due}. Nothing missed and nothing undecided.',
  },
  'cli.well-but': {
    zh: '{unit}已到期的事项没有未达标或无法判定的，但填报数据有{errors}处错误，见下。',
    en: 'Nothing due at {unit} was missed or undecided, but there are errors in what was submitted ({errors}); see below.',
  },
  'cli.nothing-due': {
    zh: '{unit}还没有已到期的事项。',
    en: 'Nothing is due at {unit} yet.',
  },
  'cli.waiting': { zh: '{unit}未到期{count}项。', en: 'Not due at {unit}: {count}.' },
  'cli.waiting-of': {
    zh: '{unit}未到期{count}项，其中{parts}。',
    en: 'Not due at {unit}: {count}; {parts}.',
  },
  'cli.waiting-reached': { zh: '已达到目标{count}项', en: 'target reached already: {count}' },
  'cli.waiting-behind': { zh: '进度滞后{count}项', en: 'behind schedule: {count}' },
  'cli.submitted-at': {
    zh: '填报位置：{place}（依据共 {count} 处）',
    en: 'submitted at {place} ({count} {count#place|places} in all)',
  },
  'cli.data-problems': {
    zh: '数据质量问题：错误 {errors} 条，提醒 {warnings} 条。',
    en: 'Data quality: {errors} {errors#error|errors}, {warnings} {warnings#warning|warnings}.',
  },
  'cli.alike': { zh: '同样的还有 {count} 处：{places}', en: '{count} more of these: {places}' },
  'cli.refused-files': {
    zh: '退回 {count} 个文件，其中的数字都没有采用；更正后请重新提交。其余文件照常判定：',
    en: 'Files sent back: {count}. None of their figures was used; correct them and hand them in again. The others are judged:',
  },
  'cli.unread-assessments': {
    zh: '有 {count} 份评估结果读不了，没有汇总进来：',
    en: 'Assessments that cannot be read and are left out: {count}.',
  },
  'cli.at': { zh: '见 {place}', en: 'at {place}' },
  'cli.open-first': {
    zh: '✓ 报告已生成，请先打开：{file}',
    en: '✓ Reports written; open this first: {file}',
  },
  'cli.also-written': {
    zh: '各单位反馈在 {feedback}，整改通知书在 {notice}，评估结果在 {assessment}。',
    en: "Each unit's feedback: {feedback}; notices: {notice}; the assessment: {assessment}.",
  },
  'cli.assessment-damaged': {
    zh: '评估结果自相矛盾，不能据以生成报告：{message}；请用 check -o 重新生成，不要手工修改。',
    en: 'The assessment contradicts itself and cannot be reported: {message}; make it anew with check -o, and do not edit it.',
  },
  'cli.report-among-submissions': {
    zh: '报告不能写进填报文件所在的文件夹“{file}”，否则下次会被当作填报文件；请另选一个文件夹。',
    en: 'Reports are not written among the submissions in "{file}", where they would be read as such next time; choose another folder.',
  },
  'cli.would-replace': {
    zh: '{file} 已经存在，而且不是评估结果，不会覆盖它；请换一个文件名，或先把它移走。',
    en: '{file} is there already and is no assessment, so it is left alone; choose another name, or move it away first.',
  },
  'cli.written': { zh: '已写入 {file}', en: 'wrote {file}' },
  'cli.unknown-format': {
    zh: '没有“{format}”这种格式；可用：{formats}。',
    en: 'No format "{format}"; there are: {formats}.',
  },
  'cli.one-file': {
    zh: '“{file}”是一个文件，写不下 {count} 份报告；请一次只写一种格式。',
    en: '"{file}" is one file and cannot hold {count} {count#report|reports}; write one format at a time.',
  },
  'cli.output-wanted': {
    zh: '要生成 {count} 份报告，请用 -o 指明文件夹。',
    en: '{count} {count#report|reports} would be written; name a folder with -o.',
  },
  'cli.unknown-unit': {
    zh: '没有单位“{unit}”；可用：{units}。{near}',
    en: 'There is no unit "{unit}"; there are: {units}.{near}',
  },
  'cli.ambiguous-unit': {
    zh: '有几个单位都叫“{unit}”（{ids}）；请改写编号。',
    en: 'Several units go by "{unit}" ({ids}); write the id.',
  },
  'cli.explain-what': {
    zh: '“{text}”不是“计划/编号”；请写成 zhenjiang-2020/1.1 这样的形式。',
    en: '"{text}" is not plan/id; write it like zhenjiang-2020/1.1.',
  },
  'cli.explain-other-plan': {
    zh: '评估结果是计划 {plan} 的，问的却是“{text}”。',
    en: 'The assessment is of the plan {plan}, but "{text}" is asked for.',
  },
  'cli.explain-as-of': {
    zh: '评估结果是按 {asOf} 判定的，不能换一天解释；要按别的日期判定，请给出填报文件。',
    en: 'The assessment was made as of {asOf} and explains no other day; to judge as of another, give the submissions.',
  },
  'cli.unknown-commitment': {
    zh: '计划 {plan} 中没有承诺事项“{id}”。{near}',
    en: 'Plan {plan} has no commitment "{id}".{near}',
  },
  'cli.not-held': {
    zh: '承诺事项 {id} 不考核所选单位。',
    en: 'Commitment {id} does not hold the chosen units.',
  },
  'cli.valid': { zh: '✓ 没有错误：{paths}', en: '✓ No errors: {paths}' },
  'cli.tested': {
    zh: '{plan}：编写用例 {written} 个，自动边界用例 {generated} 个，核对 {checked} 处，不符 {failed} 处',
    en: '{plan}: {written} written {written#case|cases}, {generated} boundary {generated#case|cases}, {checked} {checked#expectation|expectations} checked, {failed} failed',
  },
  'plans.id': { zh: '计划', en: 'plan' },
  'plans.title': { zh: '名称', en: 'title' },
  'plans.commitments': { zh: '事项', en: 'commitments' },
  'plans.binding': { zh: '约束性', en: 'binding' },
  'plans.expected': { zh: '预期性', en: 'expected' },
  'plans.figure': { zh: '数值', en: 'figures' },
  'plans.trend': { zh: '增减', en: 'trends' },
  'plans.deed': { zh: '完成类', en: 'deeds' },
  'plans.attested': { zh: '认定', en: 'attested' },
  'plans.not-encoded': { zh: '未编入', en: 'not encoded' },
  'plans.due': { zh: '完成时限', en: 'due' },

  'cli.explain.source-of': { zh: '{document}，{section}', en: '{document}, {section}' },
  'cli.explain.indicator-of': { zh: '{title}（{unit}）', en: '{title} ({unit})' },
  'cli.explain.source': { zh: '出处', en: 'source' },
  'cli.explain.nature': { zh: '性质', en: 'nature' },
  'cli.explain.who': { zh: '考核对象', en: 'who' },
  'cli.explain.indicator': { zh: '指标', en: 'indicator' },
  'cli.explain.measure': { zh: '考核口径', en: 'measure' },
  'cli.explain.target': { zh: '目标', en: 'target' },
  'cli.explain.due': { zh: '完成时限', en: 'due' },
  'cli.explain.definition': { zh: '口径', en: 'definition' },
  'cli.explain.formula': { zh: '计算公式', en: 'formula' },
  'cli.explain.reading': { zh: '理解说明', en: 'reading' },
  'cli.explain.caution': { zh: '原文存疑', en: 'caution' },
  'cli.explain.rule': { zh: '规则位置', en: 'rule' },
} as const satisfies Record<string, Sentence>;
