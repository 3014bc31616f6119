import type { Sentence } from './model.js';

/** What a batch says: of what it does, of what stands in its way, and on its page. */
export const batchMessages = {
  'batch.no-path': {
    zh: '没有“{path}”；请给出存放填报文件的文件夹，或一份判定清单（YAML 或 JSON）。',
    en: 'There is no "{path}"; give a folder of submissions, or a manifest of runs (YAML or JSON).',
  },
  'batch.out-is-file': {
    zh: '“{path}”是一个文件；请用 -o 给出一个文件夹。',
    en: '"{path}" is a file; give a folder with -o.',
  },
  'batch.nothing-found': {
    zh: '“{path}”里没有可以判定的填报文件。',
    en: 'There are no submissions to judge in "{path}".',
  },
  'batch.as-of-wanted': {
    zh: '请用 --as-of 写明按哪一天判定，例如 --as-of 2021-01-15。',
    en: 'Say with --as-of on which date to judge, such as --as-of 2021-01-15.',
  },
  'batch.as-of-wanted-in': {
    zh: '清单第 {number} 项没有写 asOf；请补上，或用 --as-of 写明按哪一天判定。',
    en: 'Item {number} of the manifest has no asOf; add it, or say with --as-of on which date to judge.',
  },
  'batch.bad-workers': {
    zh: '“{text}”不是进程数；请写 1 到 {most} 的整数。',
    en: '"{text}" is no number of workers; write a whole number from 1 to {most}.',
  },
  'batch.locked': {
    zh: '另一个程序正在写这个文件夹，请等它结束。确知没有程序在写时，删去 {lock} 再运行。',
    en: 'Another run is writing this folder; wait for it to end. If you know that there is none, remove {lock} and run again.',
  },
  'batch.locked-by': {
    zh: '另一次批量判定正在写这个文件夹（{host} 上的进程 {pid}，{since} 开始），请等它结束。确知它已经不在时，删去 {lock} 再运行。',
    en: 'Another batch is writing this folder (process {pid} on {host}, since {since}); wait for it to end. If you know that it is gone, remove {lock} and run again.',
  },
  'batch.changed-meanwhile': {
    zh: '文件在判定过程中被改动，没有采用；请再运行一次。',
    en: 'The file was changed while it was being judged, and was not used; run again.',
  },
  'batch.crashed': {
    zh: '处理进程两次意外结束（{how}），这一部分没有做成，其余照常。请再运行一次；仍不行时，请把这一行和输入文件交给提供本程序的人。',
    en: 'The worker process ended twice without an answer ({how}); this part is not done, the others are. Run again; if that does not help, hand this line and the input to whoever gave you the program.',
  },
  'batch.failed': {
    zh: '程序本身出错（{message}），这一部分没有做成，其余照常。请把这一行和输入文件交给提供本程序的人。',
    en: 'The program itself failed ({message}); this part is not done, the others are. Hand this line and the input to whoever gave you the program.',
  },
  'batch.stopped': {
    zh: '已停止。做完的都已保存；再运行同一条命令，从停下的地方接着做：',
    en: 'Stopped. What is done is kept; the same command goes on from here:',
  },
  'batch.resumed': {
    zh: '上一次运行中途结束，现在接着做。',
    en: 'The run before this one did not come to its end; this one goes on.',
  },
  'batch.phase.find': { zh: '查找', en: 'find' },
  'batch.phase.judge': { zh: '判定', en: 'judge' },
  'batch.phase.render': { zh: '生成材料', en: 'render' },
  'batch.phase.index': { zh: '汇总', en: 'index' },
  'batch.step': { zh: '{phase} {done}/{total}', en: '{phase} {done}/{total}' },
  'batch.rate': { zh: '{rate}/秒', en: '{rate}/s' },
  'batch.left': { zh: '还需 {time}', en: '{time} left' },
  'batch.phase-done': {
    zh: '{phase}：{total} 件，其中沿用上次的 {reused} 件',
    en: '{phase}: {total}, of which {reused} as before',
  },
  'batch.found': { zh: '{phase}：{total} 个文件', en: '{phase}: {total} {total#file|files}' },
  'batch.judged': {
    zh: '{runs} 次判定，{units} 个单位：',
    en: '{runs} {runs#run|runs}, {units} {units#unit|units}:',
  },
  'batch.made': {
    zh: '共 {papers} 份材料；{total} 件工作中沿用上次的 {reused} 件。',
    en: '{papers} papers; of {total} pieces of work {reused} stand as they were.',
  },
  'batch.back': {
    zh: '退回或未能处理 {count} 个文件，其余照常；更正后再运行一次，只重做有关部分：',
    en: 'Sent back or not usable: {count}; the others are done. Correct them and run again, and only what they concern is done anew:',
  },
  'batch.back-more': {
    zh: '……另有 {count} 处，都列在页面最前面。',
    en: '… and {count} more, first on the page.',
  },
  'batch.aside': {
    zh: '有人改过的材料没有覆盖，已改名保留（{count} 份）：{files}',
    en: 'Papers that somebody has changed were kept under other names ({count}): {files}',
  },
  'batch.kept': {
    zh: '有人改过、这次不再生成的材料仍在原处（{count} 份）：{files}',
    en: 'Papers that somebody has changed and that are no longer made were left in place ({count}): {files}',
  },
  'batch.removed': {
    zh: '已不再报送或列出的判定，其材料已删去（{count} 次）：{files}',
    en: 'Papers of runs that are handed in or listed no more were removed ({count}): {files}',
  },
  'batch.open': { zh: '✓ 请打开：{page}', en: '✓ Open this: {page}' },

  'batch.page.title': { zh: '对标结果总览', en: 'What was kept and what was not' },
  'batch.page.first': { zh: '返回总览首页', en: 'Back to the first page' },
  'batch.page.number': { zh: '第{number}页', en: 'Page {number}' },
  'batch.page.further': { zh: '其余各计划和单位：', en: 'The other plans and units:' },
  'batch.page.back': { zh: '退回和未能处理的文件', en: 'Sent back, or not usable' },
  'batch.page.back-what': {
    zh: '下列 {count} 个文件没有采用，结果都不包括它们。请按所写的更正，再运行一次。',
    en: 'Not used, and in none of the results: {count}. Correct them as it says, and run again.',
  },
  'batch.page.more': {
    zh: '另有 {count} 处，见汇总表和运行记录。',
    en: '{count} more in the workbook and the record.',
  },
  'batch.page.left': { zh: '略过的文件', en: 'Passed over' },
  'batch.page.plans': { zh: '各计划', en: 'Plans' },
  'batch.page.runs': { zh: '次判定', en: 'runs' },
  'batch.page.units': { zh: '被考核单位', en: 'Units judged' },
  'batch.page.expected': { zh: '应报', en: 'Expected' },
  'batch.page.reported': { zh: '已报', en: 'Reported' },
  'batch.page.papers': { zh: '材料', en: 'Papers' },
  'batch.page.reports': { zh: '督导报告', en: 'Report' },
  'batch.page.as-html': { zh: '网页', en: 'Page' },
  'batch.page.as-md': { zh: 'Markdown', en: 'Markdown' },
  'batch.page.as-docx': { zh: 'Word', en: 'Word' },
  'batch.page.as-pdf': { zh: 'PDF', en: 'PDF' },
  'batch.page.as-xlsx': { zh: 'Excel', en: 'Excel' },
  'batch.page.as-text': { zh: '文本', en: 'Text' },
  'batch.page.findings': { zh: '判定明细表', en: 'Findings (Excel)' },
  'batch.page.run-back': { zh: '退回 {count} 个文件', en: 'sent back: {count}' },
  'batch.page.circular': { zh: '{year}年度通报', en: 'Circular of {year}' },
  'batch.page.workbook': { zh: '汇总表（Excel）', en: 'Summary (Excel)' },
  'batch.page.record': { zh: '运行记录', en: 'Record of the run' },
  'batch.page.map': { zh: '各单位各章完成情况', en: 'Units by chapter' },
  'batch.page.chapter': { zh: '章节', en: 'Chapter' },
  'batch.page.all-plans': { zh: '全部计划', en: 'All plans' },
  'batch.page.search': { zh: '查找单位', en: 'Find a unit' },
  'batch.page.search-hint': { zh: '名称或编号', en: 'name or id' },
  'batch.page.worst': { zh: '未达标多的在前', en: 'most missed first' },
  'batch.page.show-more': { zh: '再显示一些', en: 'Show more' },
  'batch.page.none-found': { zh: '没有符合的单位。', en: 'No such unit.' },
  'batch.page.shown': { zh: '# 个单位', en: 'Units: #' },
  'batch.page.feedback': { zh: '反馈', en: 'Feedback' },
  'batch.page.notice': { zh: '整改通知书', en: 'Notice' },
  'batch.page.missing': { zh: '未报', en: 'not reported' },
  'batch.page.blank': { zh: '空表', en: 'blank form' },
  'batch.page.earlier': { zh: '只报了往年', en: 'earlier years only' },
  'batch.page.met': { zh: '达标', en: 'met' },
  'batch.page.unmet': { zh: '未达标或逾期', en: 'missed or late' },
  'batch.page.open': { zh: '无法判定', en: 'undecided' },
  'batch.page.waiting': { zh: '未到期或免于考核', en: 'not due or waived' },
  'batch.page.legend-met': { zh: '到期的都达标', en: 'all that was due is met' },
  'batch.page.legend-unmet': {
    zh: '未达标或逾期的项数，占得越多颜色越深',
    en: 'so many missed or late; darker where they are a larger part',
  },
  'batch.page.legend-open': { zh: '无法判定的项数', en: 'so many undecided' },
  'batch.page.legend-waiting': { zh: '没有到期的事项', en: 'nothing due' },
  'batch.page.signs': {
    zh: '✓ 达标　✗ 不达标　？无法判定　－ 未作判定',
    en: '✓ compliant · ✗ not compliant · ? cannot conclude · – nothing checked',
  },
  'batch.page.footer': {
    zh: '每个数字和判定的来历，见各单位的反馈和督导报告。',
    en: 'How each figure and verdict came about stands in the papers of the units and in the reports.',
  },
} as const satisfies Record<string, Sentence>;
