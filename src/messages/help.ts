import type { Sentence } from './model.js';

/** What `--help` says of every command, argument and option. */
export const helpMessages = {
  'help.program': {
    zh: '对标：把年度工作计划与实际完成情况逐项核对。',
    en: 'Hold a bureau’s annual work plan against what was really done.',
  },
  'help.lang': {
    zh: '回答用的语言；也可用环境变量 DUIBIAO_LANG 设定',
    en: 'language of the answer; the environment variable DUIBIAO_LANG sets it too',
  },
  'help.rules': {
    zh: '计划所在的文件夹（默认：当前文件夹下的 rules/，其次是随程序提供的）',
    en: 'where the plans are (default: rules/ beside you, then the shipped ones)',
  },
  'help.no-color': { zh: '不用颜色，在终端上也不用', en: 'no colours, also on a terminal' },
  'help.debug': { zh: '程序本身出错时，显示出错的位置', en: 'where the program itself fails, show where' },
  'help.version': { zh: '显示版本', en: 'show the version' },
  'help.help': { zh: '显示说明', en: 'show this help' },

  'help.check.summary': { zh: '判定填报数据', en: 'judge submissions against their plan' },
  'help.check.description': {
    zh: '按填报文件写明的计划判定填报的数字。可以给文件、文件夹，写 - 为从标准输入读取。',
    en: 'Judge submitted figures against the plan they name. Files, folders, or - for standard input.',
  },
  'help.check.submission': {
    zh: '填报文件（Excel、CSV、YAML 或 JSON），或存放它们的文件夹',
    en: 'Excel, CSV, YAML or JSON files, or folders of them',
  },
  'help.check.plan': {
    zh: '计划的编号或路径（默认：填报文件写明的）',
    en: 'plan id or path (default: the one the submissions name)',
  },
  'help.check.as-of': {
    zh: '按这一天判定（默认：计划所在时区的今天）',
    en: 'judge as of this date (default: today in the plan’s time zone)',
  },
  'help.check.unit': { zh: '只看这些单位', en: 'only these units' },
  'help.check.strict': {
    zh: '有一个文件不能用，就都不判定（默认：判定其余的）',
    en: 'judge nothing where one file cannot be used (default: judge the others)',
  },
  'help.check.scope': {
    zh: 'plan 看计划的全部单位，没有报送的也算；submitted 只看报送了的单位（默认：给文件夹为 plan，给文件为 submitted）',
    en: 'plan: all units of the plan, also those that sent nothing; submitted: only those that sent something (default: plan for a folder, submitted for files)',
  },
  'help.check.format': { zh: '显示成什么：{formats}', en: 'what to print: {formats}' },
  'help.check.output': {
    zh: '把评估结果（JSON）存入这个文件；文件名以 .csv 结尾的，存为表格',
    en: 'keep the assessment (JSON) in this file; one that ends in .csv gets the table',
  },
  'help.check.report': {
    zh: '把评估结果和各种报告写入这个文件夹',
    en: 'write the assessment and all reports into this folder',
  },
  'help.check.annotate': {
    zh: '为每份填报工作簿另存一份，在数字旁注明判定',
    en: 'write a copy of each submitted workbook, with the verdicts beside the figures',
  },
  'help.check.ledger': {
    zh: '整改台账；给出时，报告写明以往各轮问题的整改情况',
    en: 'the rectification ledger, for what became of earlier rounds in the reports',
  },
  'help.check.exit': {
    zh: '退出码：0 达标 · 1 有约束性事项未达标 · 2 有无法判定的 · 3 规则、填报或用法有误，或有文件退回、其余照常判定 · 4 什么也没有判定\n  70 程序本身出错，没有得出结果',
    en: 'Exit codes: 0 compliant · 1 something binding missed · 2 something could not be judged · 3 bad input, or a file was sent back and the others judged · 4 nothing was checked\n  70 the program itself failed: no answer',
  },

  'help.batch.summary': {
    zh: '批量判定一个文件夹或一份清单，生成全部材料和总览页',
    en: 'judge a folder or a manifest, and make all papers and an index page',
  },
  'help.batch.description': {
    zh: '判定找到的所有填报文件（文件夹按各自写明的计划归组，清单逐项列明），用全部处理器生成材料，写成一个文件夹：总览页 index.html、汇总表、运行记录和各单位材料。没有变动的不重做；中断后再运行同一条命令，接着做完。',
    en: 'Judges all submissions that it finds (of a folder by the plan that they name, of a manifest as listed), makes the papers on all processors and writes them into one folder: the page index.html, a summary workbook, a record, and the papers of every unit. What has not changed is not done again; after an interruption the same command goes on.',
  },
  'help.batch.path': {
    zh: '存放填报文件的文件夹，或判定清单（YAML、JSON）',
    en: 'a folder of submissions, or a manifest of runs (YAML, JSON)',
  },
  'help.batch.output': { zh: '写入哪个文件夹', en: 'the folder to write into' },
  'help.batch.as-of': {
    zh: '按这一天判定；清单中自己写了的除外',
    en: 'judge as of this date; runs of a manifest may say their own',
  },
  'help.batch.to': {
    zh: '材料的格式：{formats}（默认全部）',
    en: 'formats of the papers: {formats} (default: all)',
  },
  'help.batch.workers': {
    zh: '同时用几个进程（默认：处理器的个数）',
    en: 'how many processes work (default: one a processor)',
  },
  'help.batch.strict': {
    zh: '一次判定中有一个文件不能用，这次就不判定（默认：判定其余的）',
    en: 'judge nothing of a run in which one file cannot be used (default: judge the others)',
  },
  'help.batch.quiet': { zh: '不显示进度', en: 'show no progress' },
  'help.batch.progress': {
    zh: '怎样显示进度：auto 终端上为进度条，否则每步一行；json 每步一行 JSON，写到标准输出',
    en: 'how progress is shown: auto is a bar on a terminal, else a line a step; json is a line of JSON a step on standard output',
  },
  'help.batch.exit': {
    zh: '退出码同 check；130 为按 Ctrl-C 停止，143 为被系统要求停止，再运行同一条命令接着做。',
    en: 'Exit codes are those of check; 130 after Ctrl-C, 143 where the system asked it to end: the same command goes on.',
  },

  'help.report.summary': { zh: '生成报告', en: 'render saved assessments as reports' },
  'help.report.description': {
    zh: '把用 check -o 存下的评估结果写成文件。不再重新判定。',
    en: 'Render assessments kept by `check -o` as documents. Nothing is judged again.',
  },
  'help.report.assessment': { zh: '评估结果文件（JSON）', en: 'assessment files (JSON)' },
  'help.report.kind': { zh: '哪种报告：{kinds}', en: 'which report: {kinds}' },
  'help.report.unit': {
    zh: '报告写哪个单位（{kinds}：默认每个单位一份）',
    en: 'the unit the report is about ({kinds}: default every unit)',
  },
  'help.report.output': {
    zh: '写入这个文件夹，只有一份报告的也可写文件名；不写则把一份报告显示在屏幕上',
    en: 'folder to write into, or the file of one report; without it one report is printed',
  },
  'help.report.ledger': {
    zh: '整改台账，用来写明以往各轮问题的整改情况',
    en: 'the rectification ledger, for what became of earlier rounds',
  },

  'help.summary.summary': { zh: '年度通报', en: 'all plans and units of a year in one circular' },
  'help.summary.description': {
    zh: '汇总用 check -o 存下的评估结果：达标率、排名、与上年比较。不再重新判定。',
    en: 'Sum up assessments kept by `check -o`: rates, rankings and the change on last year. Nothing is judged again.',
  },
  'help.summary.assessment': {
    zh: '评估结果文件（JSON），不限计划和日期',
    en: 'assessment files (JSON), of any plans and dates',
  },
  'help.summary.year': {
    zh: '哪一年；写 all 为每年一份（默认：最近一个有到期事项的年度）',
    en: 'the year, or all for a circular a year (default: the latest with something due)',
  },
  'help.summary.strict': {
    zh: '有一份评估结果读不了，就都不汇总（默认：汇总其余的）',
    en: 'sum up nothing where one assessment cannot be read (default: the others)',
  },
  'help.summary.output': {
    zh: '写入这个文件夹，只有一份通报的也可写文件名；不写则把一份通报显示在屏幕上',
    en: 'folder to write into, or the file of one circular; without it one is printed',
  },

  'help.template.summary': { zh: '生成 Word 模板', en: 'a Word template to make your own' },
  'help.template.description': {
    zh: '生成带占位符的 Word 模板；在 Word 里改成本单位的样式，再用 report --template 填写。',
    en: 'Write a Word template with placeholders; change it in Word, then use it with report --template.',
  },
  'help.template.kind': { zh: '哪种报告的模板：{kinds}', en: 'of which report: {kinds}' },

  'help.diff.summary': { zh: '两次评估对比', en: 'what changed between two assessments' },
  'help.diff.before': { zh: '较早的评估结果（JSON）', en: 'the earlier assessment (JSON)' },
  'help.diff.after': { zh: '较晚的评估结果', en: 'the later one' },

  'help.ledger.summary': { zh: '整改台账', en: 'follow what must be put right' },
  'help.ledger.description': {
    zh: '整改台账是只增不改的文件：记下每个问题、以后各次评估的情况、怎样销号。',
    en: 'Keep a rectification ledger: a file that only grows, with every item, what later assessments found of it, and how it was closed.',
  },
  'help.ledger.ledger': { zh: '台账文件（.jsonl）', en: 'the ledger (.jsonl)' },
  'help.ledger.number': { zh: '事项的序号', en: 'the items' },
  'help.ledger.update.summary': {
    zh: '录入评估：新问题立项，其余结转',
    en: 'open items from an assessment and carry the others over',
  },
  'help.ledger.update.ledger': {
    zh: '台账文件（.jsonl）；没有则新建',
    en: 'the ledger (.jsonl); made where there is none',
  },
  'help.ledger.update.assessment': {
    zh: '用 check -o 存下的评估结果，先后按时间',
    en: 'assessments kept by check -o, the earlier ones first',
  },
  'help.ledger.list.summary': { zh: '列出事项', en: 'the items and how they stand' },
  'help.ledger.list.as-of': {
    zh: '截至这一天的情况（默认：今天）',
    en: 'as they stand on this date (default: today)',
  },
  'help.ledger.list.unit': { zh: '只看这个单位（编号或名称）', en: 'only this unit (id or name)' },
  'help.ledger.list.state': { zh: '只看这种状态的', en: 'only those that stand so' },
  'help.ledger.list.to': { zh: '显示成什么：{formats}', en: 'how to show them: {formats}' },
  'help.ledger.show.summary': { zh: '一项的全部经过', en: 'an item with its whole history' },
  'help.ledger.show.number': { zh: '事项的序号', en: 'the item' },
  'help.ledger.set.summary': { zh: '填写措施、时限、进展', en: 'enter measures, deadline, progress' },
  'help.ledger.set.deadline': { zh: '整改时限', en: 'by when it is to be put right' },
  'help.ledger.set.measures': { zh: '整改措施', en: 'what is to be done' },
  'help.ledger.set.person': { zh: '责任人', en: 'who answers for it' },
  'help.ledger.set.progress': { zh: '进展', en: 'how far it has come' },
  'help.ledger.set.finished': { zh: '完成时间', en: 'when it was done' },
  'help.ledger.set.evidence': { zh: '佐证', en: 'what proves it' },
  'help.ledger.close.summary': { zh: '销号，写明日期和理由', en: 'close items, with date and reason' },
  'help.ledger.close.date': { zh: '销号的日期', en: 'when they were closed' },
  'help.ledger.close.reason': { zh: '销号的理由', en: 'why' },
  'help.ledger.export.summary': { zh: '导出 Excel，供填写', en: 'as a workbook to fill in' },
  'help.ledger.export.as-of': {
    zh: '状态截至这一天（默认：今天）',
    en: 'with the states of this date (default: today)',
  },
  'help.ledger.import.summary': {
    zh: '录入导出后填好的 Excel',
    en: 'take in a workbook that was exported and filled in',
  },
  'help.ledger.workbook': { zh: '工作簿（.xlsx）', en: 'the workbook (.xlsx)' },

  'help.form.summary': { zh: '生成填报表', en: 'blank submissions for units and a year' },
  'help.form.unit': {
    zh: '给这些单位（编号、名称或别名）',
    en: 'for these units (id, name or alias)',
  },
  'help.form.all-units': {
    zh: '给计划要求填报的每个单位',
    en: 'for every unit that the plan asks for figures',
  },
  'help.form.year': {
    zh: '填哪一年的数字（默认：计划的年度）',
    en: 'the year of the figures (default: the plan’s)',
  },
  'help.form.to': {
    zh: '做成什么格式：{formats}（默认：看 -o 的扩展名，否则为 xlsx）',
    en: 'how to make them: {formats} (default: as -o ends, else xlsx)',
  },
  'help.form.figures': {
    zh: '从这些填报文件取上年的数字',
    en: 'submissions that last year’s figures are taken from',
  },
  'help.form.output': {
    zh: '写入这个文件夹；只有一份的，也可写文件名',
    en: 'a folder for them, or the file of one form',
  },

  'help.intake.summary': { zh: '把填报表转成 YAML', en: 'a form or table as a YAML submission' },
  'help.intake.submission': {
    zh: '工作簿、CSV、JSON 或 YAML 文件',
    en: 'a workbook, CSV, JSON or YAML file',
  },

  'help.plans.summary': { zh: '列出现有计划', en: 'the plans there are, with what they promise' },
  'help.show.summary': { zh: '列出计划的承诺事项', en: 'a plan as a readable table' },
  'help.plan': { zh: '计划的编号或路径', en: 'plan id or path' },

  'help.explain.summary': {
    zh: '解释规则；给出填报文件时，解释判定的由来',
    en: 'a rule in words; with figures, how its verdict came about',
  },
  'help.explain.commitment': {
    zh: '承诺事项，如 zhenjiang-2020/1.1',
    en: 'the commitment, such as zhenjiang-2020/1.1',
  },
  'help.explain.submission': {
    zh: '据以判定的填报文件，或保存的评估结果',
    en: 'submissions to derive the verdict from, or a kept assessment',
  },
  'help.explain.unit': {
    zh: '解释哪个单位（默认：这一事项考核并已填报的每个单位）',
    en: 'the unit to explain (default: every unit the commitment holds and that submitted)',
  },
  'help.explain.as-of': { zh: '按这一天判定（默认：今天）', en: 'judge as of this date (default: today)' },

  'help.validate.summary': {
    zh: '检查规则文件、填报文件和模板',
    en: 'every problem of rule files, submissions and templates',
  },
  'help.validate.path': {
    zh: '规则文件或文件夹、填报文件（默认：全部规则和报告模板）',
    en: 'rule files or folders, submissions (default: all rules and the report templates)',
  },
  'help.test.summary': { zh: '运行规则用例', en: 'run the rule author’s given/expect tests' },
  'help.test.path': {
    zh: '计划，或存放计划的文件夹（默认：全部规则）',
    en: 'plans, or folders of plans (default: all rules)',
  },
  'help.test.no-boundaries': {
    zh: '只运行编写的用例，不运行程序生成的（每个目标的略低、恰好、略高）',
    en: 'only the written cases, without the generated ones just below, at and just above each target',
  },
  'help.schemas.summary': {
    zh: '导出 JSON Schema，供编辑器补全和检查',
    en: 'write the JSON Schemas that editors complete from',
  },
  'help.schemas.folder': { zh: '写入这个文件夹', en: 'where to write them' },

  'help.file': { zh: '写入这个文件', en: 'write it into this file' },
  'help.formats': { zh: '格式，可写几种，用逗号分开：{formats}', en: 'formats, comma-separated: {formats}' },
  'help.layout': {
    zh: 'Word 和 PDF 的版式（YAML；默认：GB/T 9704-2012）',
    en: 'how Word and PDF are laid out (YAML; default: GB/T 9704-2012)',
  },
  'help.fonts': {
    zh: '版式所用字体所在的文件夹，如 C:\\Windows\\Fonts',
    en: 'where PDF finds the layout’s fonts, such as C:\\Windows\\Fonts',
  },
  'help.template': {
    zh: '本单位的 Word 模板（与 --to docx 同用）；先用 duibiao template 生成一个',
    en: 'your own Word template (with --to docx); begin with `duibiao template`',
  },
} as const satisfies Record<string, Sentence>;
