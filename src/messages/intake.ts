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
    zh: '没有找到填报文件；请给出 Excel 工作簿（.xlsx）、CSV、YAML 或 JSON 文件，或者存放它们的文件夹。',
    en: 'There is no submission here; give Excel workbooks (.xlsx), CSV, YAML or JSON files, or a folder of them.',
  },
  'intake.unknown-format': {
    zh: '不读取这种格式的文件；填报文件的扩展名应为 {endings} 之一。',
    en: 'Files of this format are not read; a submission ends in one of {endings}.',
  },
  'intake.unknown-stdin': {
    zh: '看不出标准输入的内容是哪种格式；应为 YAML、JSON 或 CSV（对应扩展名 {endings}）。',
    en: 'Cannot tell the format of standard input; write YAML, JSON or CSV (as in {endings}).',
  },
  'intake.save-as-xlsx': {
    zh: '不读取 {ending} 文件；请在 WPS 或 Excel 里打开，“另存为”Excel 工作簿（.xlsx）后再提交。',
    en: '{ending} files are not read; open it in WPS or Excel, use "Save as" with Excel workbook (.xlsx), and hand that in.',
  },
  'intake.read-as-saved': {
    zh: '旁边有锁文件 {lock}，这个工作簿可能正在电子表格程序里打开；读取的是上次保存的内容。还有没保存的改动，请保存后再判一次；没有人打开的，请删去锁文件。',
    en: 'There is a lock file {lock} beside this workbook, which may be open in a spreadsheet program; it was read as it was last saved. Save what is not saved and judge again; where nobody has it open, delete the lock file.',
  },
  'intake.link-passed-over': {
    zh: '这是通向文件夹的链接，或者通不到任何文件，没有读取。',
    en: 'This is a link to a folder, or to nothing, and was not followed.',
  },
  'intake.folder-empty': {
    zh: '这个文件夹里没有填报文件。',
    en: 'There is no submission in this folder.',
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
  'intake.key-twice': {
    zh: '“{second}”在第 {first} 行已经写过（中文和英文的键是同一个）；请只留一处。',
    en: '"{second}" is there already in line {first} (the Chinese and the English key are one); keep one of them.',
  },
  'intake.wrong-plan': {
    zh: '这份填报对应的计划是“{named}”，而现在判定的是“{plan}”（{title}）；请确认没有交错表，或更正计划编号。',
    en: 'This submission is for the plan "{named}", but "{plan}" ({title}) is being judged; check that it is the right form, or correct the plan id.',
  },
  'intake.wrong-year': {
    zh: '这份填报的年度是“{year}”，不在计划期（{from}至{to}）之内；请确认没有交错年份的表，以前年份的数字应写在 prior 之下（CSV 为“上年值”一栏）。',
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
  'intake.csv-too-big': {
    zh: '文件有 {size} MB。表头之上、数字之间或表下另写了话的表，上限是 {limit} MB；只有一行表头、其下都是数字的表，上限是 {most} MB。请删去表头上面和表下的话（单位、年度写成两栏），或者拆成几个文件。',
    en: 'The file has {size} MB. A table with words above its header, between its rows or below them may have {limit} MB; one of a header and rows of figures only {most} MB. Take those words away (units and years as columns), or split it into several files.',
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
    zh: '表头“{header}”不是填报表的栏目，不从这一栏取数字；所写的话影响数字的，另行提示。',
    en: 'The header "{header}" names no column of a submission: no figure is taken from it; where its words bear on a figure, that is said apart.',
  },
  'intake.csv-header-ambiguous': {
    zh: '表头“单位”分不清是填报单位还是计量单位；请写成“填报单位”或“计量单位”。',
    en: 'The header 单位 may mean the submitting unit or the measure unit; write 填报单位 (unit) or 计量单位 (measure).',
  },
  'intake.csv-header-remark': {
    zh: '表头“{header}”里的“{remark}”不是认识的计量单位；是计量单位的，请写在“计量单位”一栏，不是的请移到“备注”，表头只写“{column}”。',
    en: 'In the header "{header}", "{remark}" is no known measure unit; write a measure unit in the column 计量单位, anything else in the notes, and only {column} in the header.',
  },
  'intake.sheet-no-header': {
    zh: '没有找到表头：没有隐藏的工作表里，前几行中应有一行写明各栏名称，可用的有：{headers}。',
    en: 'No header was found: on a sheet that is not hidden, one of the first rows must name the columns, of which there are: {headers}.',
  },
  'intake.sheet-hidden': {
    zh: '隐藏的工作表“{sheet}”没有读取；上面有要报的数字的，请取消隐藏再提交。',
    en: 'The hidden sheet "{sheet}" was not read; if it has figures to submit, unhide it and hand it in again.',
  },
  'intake.sheet-unread': {
    zh: '工作表“{sheet}”没有表头，没有读取；上面有要报的数字的，请加上表头，说到数字的话请写进备注。',
    en: 'The sheet "{sheet}" has no header and was not read; give it one if it has figures to submit, and put what it says of figures in the notes.',
  },
  'intake.unseen-rows': {
    zh: '隐藏或筛选掉的 {count} 行里有数字，照样读取：第 {rows} 行。请取消隐藏或筛选，核对后再提交；不该报的，请删去。',
    en: '{count} hidden or filtered {count#row holds|rows hold} figures, which were read all the same: {rows}. Show {count#it|them}, check, and hand in again; delete what is not to be submitted.',
  },
  'intake.unseen-columns': {
    zh: '隐藏的 {count} 列里有数字，照样读取：{columns} 列。请取消隐藏，核对后再提交；不该报的，请删去。',
    en: '{count} hidden {count#column holds|columns hold} figures, which were read all the same: {columns}. Show {count#it|them}, check, and hand in again; delete what is not to be submitted.',
  },
  'intake.cell-comment': {
    zh: '格子上有批注“{text}”，记入备注；数字另有更正的，请改格子里的数字。',
    en: 'There is a comment on this cell, "{text}", which goes to the notes; correct a figure in the cell itself.',
  },
  'intake.cell-comment-elsewhere': {
    zh: '这里有批注“{text}”，不在数字的那一行，没有采用；数字另有更正的，请改格子里的数字。',
    en: 'There is a comment here, "{text}", on no row of figures, and it was not used; correct a figure in its cell.',
  },
  'intake.text-box': {
    zh: '表上有一个文本框，写着“{text}”，没有读取；是说明的，请写在“备注”一栏，数字另有更正的，请改格子里的数字。',
    en: 'There is a text box over the table, "{text}", which was not read; write an explanation in the notes, and correct a figure in its cell.',
  },
  'intake.row-struck': {
    zh: '这一行的“{text}”划掉了，数字却还在：不报的，请删去数字，要报的，请取消删除线。',
    en: '"{text}" is crossed out in this row, and its figure stands; delete the figure, or take the line away.',
  },
  'intake.name-erased': {
    zh: '指标编号“{id}”的名称在填报表上印着，这一行却删去了：还是不是这个指标的数？是的请把名称补上，不是的请删去数字。',
    en: 'The form prints a name with the code "{id}", and in this row it is gone: is it still the figure of that indicator? Put the name back, or delete the figure.',
  },
  'intake.value-replaced': {
    zh: '填写的是“{text}”，同一行“{header}”一栏却是“{other}”，这一栏没有读取；请把作准的数填在数字一栏。',
    en: 'The figure is "{text}", and the column "{header}", which is not read, has "{other}" in the same row; write the figure that holds in the column of figures.',
  },
  'intake.heading-twice': {
    zh: '表上方写了两个不同的“{label}”：“{first}”（{at}）和“{second}”；请只留一个。几个单位的数字写在一张表里的，请加“填报单位”一栏。',
    en: 'Two different things stand above the table as {label}: "{first}" ({at}) and "{second}"; keep one of them. Where a table holds the figures of several units, give it a column for the unit (填报单位).',
  },
  'intake.header-below': {
    zh: '表的中间又有一行表头（{headers}），其中没有“本年实际值”一栏，其下的数字分不清是什么；请补上这一栏，不是实际完成数的请移到另一张表。',
    en: 'Names of columns stand again in the midst of the table ({headers}), without one for the actual figures, so nobody knows what the figures below are; add that column, or move what is no result to a sheet of its own.',
  },
  'intake.table-of-aims': {
    zh: '这个表有“{header}”而没有“本年实际值”，写的是目标，没有读取。',
    en: 'This table has "{header}" and no actual figures: it is of aims, and was not read.',
  },
  'intake.title-part': {
    zh: '“{title}”是上面那个指标的一部分，不是计划里的指标，没有读取。',
    en: '"{title}" is a part of the indicator above it and no indicator of the plan; it was not read.',
  },
  'intake.header-second-row': {
    zh: '表头“{header}”之下分成了“{below}”，看不出哪一栏是本年实际值；请只留一栏，或者把那一栏改名为“本年实际值”。',
    en: 'Under the header "{header}" stand "{below}", and none of them is plainly the actual figure; keep one column alone.',
  },
  'intake.csv-header-whose': {
    zh: '“{header}”一栏像是填报单位，不能只按表上方写的单位计；请把这一栏改名为“填报单位”，不是的请删去。',
    en: 'The column "{header}" seems to say whose figures the rows are, so the unit above the table cannot decide alone; call it 填报单位 (unit), or delete it.',
  },
  'intake.measure-unclear': {
    zh: '“{text}”看不出是哪个计量单位，没有采用；请写成“单位：万元”的样子，或者加“计量单位”一栏。',
    en: '"{text}" is no known measure unit and was not used; write it as in "单位: 万元", or add a column for the measure unit.',
  },
  'intake.around-unit': {
    zh: '这里写的是“{text}”，像是{named}的数字，所涉的数字却要算作{unit}的，分不清是谁的；请在其上写“填报单位：…”，或者加“填报单位”一栏。',
    en: '"{text}" stands here, as of {named}, while the figures concerned would be counted as those of {unit}; write "填报单位: …" (unit) above them, or add a column for the unit.',
  },
  'intake.around-time': {
    zh: '这里写的是“{text}”，所涉的数字却要算作{period}年的，分不清是哪一年的；请在其上写“年度：…”，或者加“年度”一栏；写错了的，请更正。',
    en: '"{text}" stands here, while the figures concerned would be counted as those of {period}; give the year above them or in a column of its own, or correct the words.',
  },
  'intake.around-question': {
    zh: '这里写着“{text}”，所涉的数字是不是确切的本年实际数，分不清；请只留实际完成的数字，核实后删去这句话。',
    en: '"{text}" stands here, which leaves open whether the figures concerned are this year’s results; keep only results, and delete the words once they are checked.',
  },
  'intake.around-correction': {
    zh: '这里写着“{text}”，与表里的数字不一致；请直接更正表里的数字，再删去这句话。',
    en: '"{text}" stands here, which contradicts the figure in the table; correct that one, and delete the words.',
  },
  'intake.around-measure': {
    zh: '表下写着“{text}”，与这些数字的计量单位不同，分不清以哪个为准；请写在“计量单位”一栏，或者表的上方。',
    en: '"{text}" stands below the table and is another measure unit than that of the figures; write it in the column 计量单位, or above the table.',
  },
  'intake.around-beside': {
    zh: '同一行没有表头的格子 {cell} 里写着“{text}”，分不清以哪个为准；请只留一个数，说明写在备注。',
    en: '{cell}, in the same row and under no header, says "{text}", so nobody knows which counts; keep one figure, and write explanations in the notes.',
  },
  'intake.around-part': {
    zh: '这里写的是“{text}”，像是只到期间当中的数，所涉的数字却要算作{period}年全年的；是到这一天统计的，请在其上写“统计时点：…”，不是的请更正。',
    en: '"{text}" stands here, as of a part of the time, while the figures concerned would be counted as those of all {period}; give the day as the reference date above them if they were counted then, or correct the words.',
  },
  'intake.around-struck': {
    zh: '这里的“{text}”划掉了，其下的数字还在：不报的，请删去数字，要报的，请取消删除线。',
    en: '"{text}" is crossed out here, and the figures under it stand; delete them, or take the line away.',
  },
  'intake.told-line': {
    zh: '这里写着“{words}”，看不出与数字有没有关系：数字照填写的采用；使数字不作准的，请改数字，其余不必理会。',
    en: '"{words}" stands here, and whether it concerns the figures cannot be told: they stand as they are given. If it makes others of them, correct the figures; otherwise leave it.',
  },
  'intake.told-more': {
    zh: '除了已经列出的 {most} 处，这份文件里还有 {count} 处没有看懂的话；请自行核对备注和表的上下。',
    en: 'Beside the {most} told there {count#is|are} {count} more in this file that {count#was|were} not understood; look through the notes and around the tables.',
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
  'intake.form-cell-altered': {
    zh: '填报表的“{header}”原来印的是“{printed}”，现在写着“{text}”：判定仍按计划的口径和目标；这句话使数字不作准的，请改数字。',
    en: 'In "{header}" the form printed "{printed}"; now it says "{text}". Figures are still judged by the plan. If it makes another of the figure, correct the figure.',
  },
  'intake.form-rows-missing': {
    zh: '填报表里少了 {count} 行，这些指标当作没有填报：{indicators}。',
    en: 'The form lacks {count} {count#row|rows}; these indicators count as unreported: {indicators}.',
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
    zh: '这一行有 {cells} 个单元格，表头只有 {headers} 个：多半是数字里的千分位逗号没有加引号（应写成 "1,234" 或 1234）。这一行的数字不能确认。',
    en: 'This row has {cells} cells under {headers} headers: most likely a grouping comma without quotes (write "1,234" or 1234). The figure of the row is uncertain.',
  },
  'intake.csv-row-long-separator': {
    zh: '这一行有 {cells} 个单元格，表头只有 {headers} 个：多出了分隔各栏的“{separator}”，各栏可能错了位；内容里有这个符号的，请用英文双引号括起来。这一行的数字不能确认。',
    en: 'This row has {cells} cells under {headers} headers: it has too many of the separator "{separator}", and its cells may have moved; put a text that has it in quotes. The figure of the row is uncertain.',
  },
  'intake.csv-row-split-number': {
    zh: '这一行的“{head}”和“{tail}”两格，多半是一个数字被逗号分开了：千分位逗号没有加引号（应写成 "{head},{tail}" 或 {head}{tail}）；确是两个数字的，请在“{head}”后面写上计量单位。这一行的数字不能确认。',
    en: 'The cells "{head}" and "{tail}" of this row are most likely one number whose grouping comma has no quotes (write "{head},{tail}" or {head}{tail}); if they are two figures, write the measure unit behind {head}. The figure of the row is uncertain.',
  },
  'intake.csv-row-remark': {
    zh: '这一行不是指标的数字，按签署、合计或说明文字略过：“{text}”。',
    en: 'This row is no figure of an indicator and was passed over as a signature, a total or a remark: "{text}".',
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
    zh: '单元格以“=”开头（“{text}”），是公式；公式不会计算，请粘贴为数值或文字后重新导出。这一行的数字不能确认。',
    en: 'The cell begins with "=" ("{text}"): a formula, which is never evaluated; paste its value and export again. The figure of the row is uncertain.',
  },
} as const satisfies Record<string, Sentence>;
