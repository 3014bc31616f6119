import type { Sentence } from './model.js';

/** What is said of submissions: whole files that cannot be used, and cells that cannot be judged. */
export const intakeMessages = {
  'intake.hint-near': { zh: '，是否应为“{near}”？', en: '; did you mean "{near}"?' },
  'intake.hint-list': { zh: '；可用：{all}。', en: '; there are: {all}.' },
  'intake.hint-none': { zh: '。', en: '.' },
  'intake.hint-ambiguous': {
    zh: '：有几个单位都叫这个名字（{ids}），请改写编号。',
    en: ': several units go by that name ({ids}), so write the id.',
  },

  'intake.no-files': {
    zh: '没有找到填报文件；请给出 YAML、JSON 或 CSV 文件，或者存放它们的文件夹。',
    en: 'There is no submission here; give YAML, JSON or CSV files, or a folder of them.',
  },
  'intake.unknown-format': {
    zh: '不读取这种格式的文件；填报文件的扩展名应为 {endings} 之一。',
    en: 'Files of this format are not read; a submission ends in one of {endings}.',
  },
  'intake.unknown-stdin': {
    zh: '看不出标准输入的内容是哪种格式；应为 YAML、JSON 或 CSV（对应扩展名 {endings}）。',
    en: 'Cannot tell the format of standard input; write YAML, JSON or CSV (as in {endings}).',
  },
  'intake.file-passed-over': {
    zh: '文件夹中的这个文件不是填报文件格式，没有读取。',
    en: 'This file in the folder is in no format of submissions and was not read.',
  },
  'intake.same-file': {
    zh: '与 {twin} 内容完全相同，只读取一次。',
    en: 'The same, byte for byte, as {twin}; it was read once.',
  },
  'intake.no-plan': {
    zh: '没有读到对应哪个计划：YAML、JSON 在开头写“plan: 计划编号”，CSV 在“计划”一列填写；也可以用 --plan 指定，再看文件里还有什么问题。',
    en: 'No plan is named: write "plan: <plan id>" at the head of YAML or JSON, or fill the column plan of a CSV; or give --plan and see what else is wrong in the file.',
  },
  'intake.no-unit': {
    zh: '没有写明填报单位；请写“unit: 单位编号或名称”，多个单位请逐个列在 submissions 之下。',
    en: 'No unit is named; write "unit: <id or name>", or list several units under submissions.',
  },
  'intake.wrong-plan': {
    zh: '这份填报对应的计划是“{named}”，而现在判定的是“{plan}”（{title}）；请确认没有交错表，或更正计划编号。',
    en: 'This submission is for the plan "{named}", but "{plan}" ({title}) is being judged; check that it is the right form, or correct the plan id.',
  },
  'intake.wrong-year': {
    zh: '这份填报的年度是“{year}”，不在计划期（{from} 至 {to}）之内；请确认没有交错年份的表，以前年份的数字应写在 prior 之下（CSV 为“上年值”一栏）。',
    en: "This submission is for {year}, outside the plan's time ({from} to {to}); check that it is the right year's form. Figures of earlier years stand under prior (in CSV: 上年值).",
  },
  'intake.no-figures': {
    zh: '文件中没有任何数字；请在 figures 之下（CSV 为表头以下各行）填写。',
    en: 'The file holds no figures at all; write them under figures (in CSV: in rows below the header).',
  },

  'intake.csv-too-wide': {
    zh: '表头有 {width} 栏，最多 {most} 栏；请删去多余的空栏后另存。',
    en: 'The header has {width} columns, {most} at most; delete the empty ones and save again.',
  },
  'intake.csv-no-header': {
    zh: '没有找到表头；前几行中应有一行写明各栏名称，可用的有：{headers}。各栏用逗号、分号或制表符分隔。',
    en: 'No header was found; one of the first rows must name the columns, of which there are: {headers}. Separate them by commas, semicolons or tabs.',
  },
  'intake.csv-header-twice': {
    zh: '表头“{header}”重复：{first} 和 {second} 是同一栏；请删去或改名其中一栏。',
    en: 'The header "{header}" is there twice: {first} and {second} name the same column; remove or rename one.',
  },
  'intake.csv-header-near': {
    zh: '不认识的表头“{header}”，是否应为“{near}”？',
    en: 'Unknown header "{header}"; did you mean "{near}"?',
  },
  'intake.csv-header-unread': {
    zh: '表头“{header}”不是填报表的栏目，这一栏没有读取。',
    en: 'The header "{header}" names no column of a submission; the column was not read.',
  },
  'intake.csv-header-ambiguous': {
    zh: '表头“单位”分不清是填报单位还是计量单位；请写成“填报单位”或“计量单位”。',
    en: 'The header 单位 may mean the submitting unit or the measure unit; write 填报单位 (unit) or 计量单位 (measure).',
  },
  'intake.csv-header-missing': {
    zh: '表头缺少：{headers}；请补上这些栏。',
    en: 'The header lacks: {headers}; add these columns.',
  },
  'intake.csv-quote-open': {
    zh: '从这里开始的单元格，引号没有配对；请在单元格末尾补上英文双引号，单元格内的双引号要写两遍（""）。',
    en: 'The cell that begins here has an opening quote and no closing one; add it, and double every quote inside the cell ("").',
  },
  'intake.csv-quote-inside': {
    zh: '这个单元格中间有英文双引号；请用双引号括住整个单元格，其中的双引号写两遍（""）。',
    en: 'This cell has a quote in its middle; put the whole cell in quotes and double every quote inside it ("").',
  },
  'intake.csv-cell-blank': {
    zh: '这一行的“{header}”是空白；每一行都要填写（合并单元格另存为 CSV 后只有第一行有内容）。',
    en: '"{header}" is blank in this row; every row needs it (of merged cells, CSV keeps only the first).',
  },
  'intake.csv-stage': {
    zh: '阶段“{text}”不认识；请写“自评”或“核查”（self 或 verified）。',
    en: 'Unknown stage "{text}"; write self or verified (自评 or 核查).',
  },
  'intake.form-version': {
    zh: '这是另一版式（{version}）的填报表，这个版本的程序读不了；请用 duibiao form 重新生成，把数字抄过去。',
    en: 'This form has another layout ({version}), which this program cannot read; make a new one with duibiao form and copy the figures.',
  },
  'intake.form-altered': {
    zh: '表头写的是“{shown}”，这张表却是为“{made}”生成的；请改回来，或为“{shown}”另外生成一张。',
    en: 'The heading says "{shown}", but this form was made for "{made}"; change it back, or make a form for "{shown}".',
  },
  'intake.form-older': {
    zh: '这张表生成以后，计划的规则改动过；已照现在的规则读取，请核对是否有新增或改动的指标。',
    en: 'The rules of the plan have changed since this form was made; it is read by the rules of today: see whether figures are new or changed.',
  },
  'intake.form-rows-missing': {
    zh: '填报表里少了 {count} 行，这些指标当作没有填报：{indicators}。',
    en: 'The form lacks {count} rows; these indicators count as unreported: {indicators}.',
  },
  'intake.merged-figure': {
    zh: '这个合并单元格跨了 {rows} 行，数字只算第一行的，其余各行当作没有填报；请取消合并，逐行填写。',
    en: 'This merged cell spans {rows} rows; its figure counts for the first alone, and the others are unreported. Unmerge it and fill in every row.',
  },
  'intake.formula-remembered': {
    zh: '“{indicator}”的格子里是公式，采用了上次保存时的结果“{text}”；请核对，最好粘贴为数值。',
    en: 'The cell of "{indicator}" holds a formula; its remembered result "{text}" is used. Check it, or paste it as a value.',
  },
  'intake.csv-sample': {
    zh: '“样例”一栏写的是“{text}”；请写“是”或“否”，空白表示“否”。',
    en: 'The sample column says "{text}"; write yes or no (是 or 否), blank meaning no.',
  },
  'intake.csv-row-long': {
    zh: '这一行有 {cells} 个单元格，表头只有 {headers} 个：多半是数字里的千分位逗号没有加引号（应写成 "1,234" 或 1234）。这一行未采用。',
    en: 'This row has {cells} cells under {headers} headers: most likely a grouping comma without quotes (write "1,234" or 1234). The row was not used.',
  },
  'intake.csv-row-split-number': {
    zh: '这一行的数字被逗号分成了“{head}”和“{tail}”两格：千分位逗号没有加引号（应写成 "{head},{tail}" 或 {head}{tail}）。这一行未采用。',
    en: 'A number in this row is split into "{head}" and "{tail}": its grouping comma has no quotes (write "{head},{tail}" or {head}{tail}). The row was not used.',
  },
  'intake.csv-row-remark': {
    zh: '这一行没有单位、指标和数字，按说明文字略过：“{text}”。',
    en: 'This row has no unit, indicator or figure and was passed over as a remark: "{text}".',
  },
  'intake.csv-row-nameless': {
    zh: '这一行没有指标编号，也没有指标名称，不知道是哪个指标的数字；请补上指标编号。',
    en: 'This row names no indicator, by code or by title; add the code.',
  },
  'intake.csv-year-disagrees': {
    zh: '同一行的期间“{period}”与年度“{year}”不一致；请更正其中之一。这一行未采用。',
    en: 'The period "{period}" and the year "{year}" of this row disagree; correct one of them. The row was not used.',
  },
  'intake.formula-cell': {
    zh: '单元格以“=”开头（“{text}”），是公式；公式不会计算，请粘贴为数值或文字后重新导出。这一行未采用。',
    en: 'The cell begins with "=" ("{text}"): a formula, which is never evaluated; paste its value and export again. The row was not used.',
  },

  'intake.unknown-unit': {
    zh: '在单位名册中无法确定单位“{unit}”{hint}其下 {count} 个数字没有采用：{indicators}',
    en: 'The register does not tell which unit is meant by "{unit}"{hint} Its {count} figures were not used: {indicators}',
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
    en: 'No commitment uses "{indicator}" of {unit}, so the figure is not used; it is used of {count} units: {used}. Check the unit, or delete the figure.',
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
  'intake.measure-conflict': {
    zh: '“{indicator}”的数字写成“{text}”，计量单位一栏却是“{measure}”；请更正其中之一。',
    en: '"{indicator}" is given as "{text}", but the measure column says "{measure}"; correct one of them.',
  },
  'intake.formula-value': {
    zh: '“{indicator}”填写的是公式“{text}”；公式不会计算，请粘贴为数值后重新导出。',
    en: '"{indicator}" is given as the formula "{text}", which is never evaluated; paste its value and export again.',
  },
  'intake.dash': {
    zh: '“{indicator}”填写的“{text}”按空白（未填报）处理；如果实际是 0，请写 0。',
    en: '"{indicator}" is given as "{text}", taken as blank (not reported); write 0 if it is nought.',
  },
  'intake.date-without-figure': {
    zh: '“{indicator}”写了完成日期，却没有数字，按未填报处理；请补填数字。',
    en: '"{indicator}" has a completion date and no figure, and counts as not reported; add the figure.',
  },

  'intake.bad-date': {
    zh: '“{text}”不是有效日期；请写成 2020-12-31 这样的形式。',
    en: '"{text}" is not a date; write it like 2020-12-31.',
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
    zh: '“{indicator}”填写为“否”，却有完成日期 {completed}；请更正其中之一。',
    en: '"{indicator}" is given as no, yet has the completion date {completed}; correct one of them.',
  },
  'intake.twice-same': {
    zh: '“{indicator}”重复填报了相同的内容“{text}”：{first} 与 {second}；只计一次。',
    en: '"{indicator}" is given twice with the same content "{text}": {first} and {second}; it counts once.',
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
