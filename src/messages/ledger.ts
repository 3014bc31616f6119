import type { Sentence } from './model.js';

/** What the rectification ledger says. */
export const ledgerMessages = {
  'ledger.title': { zh: '整改台账', en: 'Rectification ledger' },
  'ledger.column-number': { zh: '序号', en: 'No.' },
  'ledger.column-basis': { zh: '依据/指标', en: 'basis' },
  'ledger.column-problem': { zh: '问题', en: 'problem' },
  'ledger.column-source': { zh: '来源', en: 'source' },
  'ledger.column-measures': { zh: '整改措施', en: 'measures' },
  'ledger.column-unit': { zh: '责任单位', en: 'responsible unit' },
  'ledger.column-person': { zh: '责任人', en: 'person' },
  'ledger.column-deadline': { zh: '整改时限', en: 'deadline' },
  'ledger.column-progress': { zh: '进展', en: 'progress' },
  'ledger.column-finished': { zh: '完成时间', en: 'finished' },
  'ledger.column-evidence': { zh: '佐证', en: 'evidence' },
  'ledger.column-closed': { zh: '是否销号', en: 'closed' },
  'ledger.column-closedOn': { zh: '销号日期', en: 'closed on' },
  'ledger.column-reason': { zh: '销号理由', en: 'reason' },
  'ledger.column-state': { zh: '状态', en: 'state' },
  'ledger.column-assessed': { zh: '最近评估', en: 'last assessed' },
  'ledger.source': { zh: '{plan}·{section}', en: '{plan} · {section}' },
  'ledger.sample': {
    zh: '部分事项来自样例数据，不是真实填报，不得引用。',
    en: 'Some items come from sample figures, which were made up and must not be quoted.',
  },
  'ledger.state-open': { zh: '整改中', en: 'open' },
  'ledger.state-ready': { zh: '可销号', en: 'ready to close' },
  'ledger.state-overdue': { zh: '逾期', en: 'overdue' },
  'ledger.state-closed': { zh: '已销号', en: 'closed' },
  'ledger.state-closed-unproven': { zh: '已销号（评估未证实）', en: 'closed (not proven by an assessment)' },
  'ledger.seen': { zh: '{date}评估：{verdict}。{reason}', en: 'Assessed {date}: {verdict}. {reason}' },
  'ledger.gone': {
    zh: '最近一次评估已没有这一事项；此前{date}评估：{verdict}。{reason}',
    en: 'The last assessment no longer had it; before, {date}: {verdict}. {reason}',
  },
  'ledger.proof': { zh: '凭据：{proof}', en: 'Proof: {proof}' },
  'ledger.places': { zh: '等{count}处', en: '{count} {count#place|places} in all' },
  'ledger.enter-closed': {
    zh: '整改完成、准予销号的选“是”，并填销号日期和销号理由。',
    en: 'Choose 是 to close the item, and give the date and the reason.',
  },
  'ledger.enter-date': { zh: '填日期，如 2021-03-31。', en: 'A date such as 2021-03-31.' },
  'ledger.summary': {
    zh: '上轮整改共{total}项：已销号{closed}项，可销号{ready}项，整改中{open}项，逾期{overdue}项。',
    en: '{total} items from earlier rounds: {closed} closed, {ready} ready to close, {open} open, {overdue} overdue.',
  },
  'ledger.taken': {
    zh: '{file}：新立{opened}项，延续{seen}项，可销号{ready}项，销号后又出现{reopened}项。',
    en: '{file}: {opened} opened, {seen} carried over, {ready} ready to close, {reopened} reopened.',
  },
  'ledger.nothing-new': { zh: '没有新内容，台账未动。', en: 'Nothing new; the ledger is as it was.' },
  'ledger.added': {
    zh: '台账增加了{count}条记录。',
    en: '{count} {count#entry was|entries were} added to the ledger.',
  },
  'ledger.empty': { zh: '没有符合条件的事项。', en: 'No such items.' },
  'ledger.unproven': {
    zh: '第{number}项在最近一次评估中仍未达标；已按所给理由销号，并记为“评估未证实”。',
    en: 'The last assessment did not find item {number} put right; it was closed for the reason given, and is marked as not proven.',
  },
  'ledger.entered': { zh: '{column}：{text}', en: '{column}: {text}' },
  'ledger.closing': { zh: '{date}销号：{reason}', en: 'Closed {date}: {reason}' },
  'ledger.event-opened': { zh: '立项', en: 'opened' },
  'ledger.event-seen': { zh: '再次评估', en: 'assessed again' },
  'ledger.event-gone': { zh: '评估中已没有', en: 'no longer assessed' },
  'ledger.event-edited': { zh: '填写', en: 'edited' },
  'ledger.event-closed': { zh: '销号', en: 'closed' },
  'ledger.event-reopened': { zh: '销号后又出现', en: 'reopened' },
  'ledger.older': {
    zh: '这是{asOf}的评估，台账已录入过这个计划{taken}的评估；台账只往后记，请用更新的评估。',
    en: 'This assessment is of {asOf}, and the ledger already has one of {taken} for its plan; a ledger only goes forward.',
  },
  'ledger.no-ledger': {
    zh: '这不是整改台账文件；请用 duibiao ledger update 新建一个。',
    en: 'This is no rectification ledger; make one with duibiao ledger update.',
  },
  'ledger.damaged': {
    zh: '这一行读不出来；台账文件不能手工修改，请从备份恢复。',
    en: 'This line cannot be read; ledgers are not edited by hand: restore it from a backup.',
  },
  'ledger.changed': {
    zh: '这一行与上一行接不上：有内容被改动、删去或插入过；请从备份恢复。',
    en: 'This line does not follow from the one before: something was changed, dropped or put between. Restore it from a backup.',
  },
  'ledger.stale-lock': {
    zh: '上一次写台账的程序中途被终止，留下了这个占用标记；已经解除，台账是完整的。',
    en: 'The run that wrote the ledger before was killed and left this lock; it has been taken over, and the ledger is whole.',
  },
  'ledger.locked-file': {
    zh: '另一个程序正在写这个台账（旁边有 {lock}）；请稍后再试，确定没有其他程序在用时可删去它。',
    en: 'Another run is writing this ledger ({lock} lies beside it); try again, or delete it where you are sure that none is.',
  },
  'ledger.no-item': { zh: '台账里没有第{number}项。', en: 'The ledger has no item {number}.' },
  'ledger.nothing-to-set': {
    zh: '请写明要填什么：--deadline、--measures、--person、--progress、--finished、--evidence。',
    en: 'Say what to enter: --deadline, --measures, --person, --progress, --finished, --evidence.',
  },
  'ledger.bad-date': {
    zh: '“{text}”不是日期；请写成 2021-03-31 或 2021年3月31日。',
    en: '"{text}" is no date; write it like 2021-03-31.',
  },
  'ledger.too-long': {
    zh: '这段文字有{length}个字符，超过单元格能放的{most}个；请缩短，或另存为文件并写文件名。',
    en: 'This text has {length} characters, more than the {most} that a cell holds; shorten it, or name a file instead.',
  },
  'ledger.closed-already': {
    zh: '第{number}项已于{date}销号，不能再改；需要时等下次评估重新立项。',
    en: 'Item {number} was closed on {date} and cannot be changed; a later assessment reopens it where it must.',
  },
  'ledger.closing-date': { zh: '第{number}项销号要有日期。', en: 'Closing item {number} takes a date.' },
  'ledger.closing-reason': { zh: '第{number}项销号要有理由。', en: 'Closing item {number} takes a reason.' },
  'ledger.closed-before': {
    zh: '销号日期{date}早于立项日期{opened}。',
    en: 'The closing date {date} is before {opened}, when the item was opened.',
  },
  'ledger.closed-future': {
    zh: '销号日期{date}晚于今天（{today}）；请填已经销号的日期。',
    en: 'The closing date {date} is after today ({today}); give the day on which it was closed.',
  },
  'ledger.not-exported': {
    zh: '这个工作簿不是用 duibiao ledger export 导出的台账；请重新导出，把内容填进去。',
    en: 'This workbook was not exported by duibiao ledger export; export it anew and fill that in.',
  },
  'ledger.another': {
    zh: '这个工作簿是从另一个台账导出的，或者台账后来换过；请核对台账文件，或重新导出。',
    en: 'This workbook was exported from another ledger, or the ledger was replaced since; check which ledger it is of, or export anew.',
  },
  'ledger.unknown-number': {
    zh: '序号“{text}”不在台账里；新的事项由评估立项，请删去这一行。',
    en: 'The ledger has no item "{text}"; new items come from assessments: delete this row.',
  },
  'ledger.number-twice': {
    zh: '序号{text}出现了两次；请删去一行。',
    en: 'Item {text} stands here twice; delete a row.',
  },
  'ledger.locked': {
    zh: '“{title}”由评估得出，不能改；原为：{text}',
    en: '"{title}" comes from the assessment and cannot be changed; it was: {text}',
  },
  'ledger.both-changed': {
    zh: '导出以后，台账里的“{title}”已改为“{current}”，这里又改为“{given}”；请定一个，重新导出后再填。',
    en: '"{title}" was changed to "{current}" in the ledger since the export, and to "{given}" here; decide on one, export anew and enter it.',
  },
  'ledger.yes-or-no': {
    zh: '“是否销号”只能是“是”或“否”，写的是“{text}”。',
    en: 'Closing is 是 or 否, not "{text}".',
  },
  'ledger.not-closed': {
    zh: '填了销号日期或理由，“是否销号”却不是“是”；要销号请选“是”，不销号请清空它们。',
    en: 'A closing date or reason is given, but 是否销号 is not 是; choose 是 to close the item, or clear them.',
  },
  'ledger.no-column': {
    zh: '缺少“{title}”一列；请重新导出。',
    en: 'The column "{title}" is missing; export anew.',
  },
} as const satisfies Record<string, Sentence>;
