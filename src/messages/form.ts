import type { Sentence } from './model.js';

/** What forms say to the people who fill them in, and what workbooks are refused for. */
export const formMessages = {
  'form.title': { zh: '{plan} {year}年度填报表', en: '{plan}: submission for {year}' },
  'form.sheet-guide': { zh: '填报说明', en: 'Instructions' },
  'form.sheet-entry': { zh: '填报表', en: 'Entry' },
  'form.annotated-suffix': { zh: '-反馈', en: '-feedback' },
  'form.verdict': { zh: '判定', en: 'Verdict' },
  'form.reason': { zh: '说明', en: 'Why' },
  'form.to-correct': { zh: '请更正', en: 'to correct' },
  'form.finding': { zh: '{id} {statement}：{label}。{reason}', en: '{id} {statement}: {label}. {reason}' },
  'form.finding-at': {
    zh: '{id}（{key}）{statement}：{label}。{reason}',
    en: '{id} ({key}) {statement}: {label}. {reason}',
  },
  'form.whole': { zh: '（{unit}）{target}', en: '({unit}) {target}' },
  'form.computed': {
    zh: '由下面的数自动计算，不用填。',
    en: 'Computed from the rows below; nothing to fill in.',
  },
  'form.note-definition': { zh: '口径：{definition}', en: 'Definition: {definition}' },
  'form.note-required': {
    zh: '本年到期的事项要用这个数。',
    en: 'A commitment due this year needs this figure.',
  },
  'form.note-optional': {
    zh: '没有到期，用来看进度，可以不填。',
    en: 'Not due yet; shows the pace, and may be left blank.',
  },
  'form.enter-yes-no': {
    zh: '请选“是”或“否”；没有情况可报就留空，不要填0。',
    en: 'Choose 是 or 否; leave it blank where there is nothing to report.',
  },
  'form.enter-number': {
    zh: '填一个数，单位是“{unit}”；也可以带单位写，如 1.16亿元。没有数留空，确实为零才填0。',
    en: 'A number in {unit}, or one with its unit such as 1.16亿元. Blank means not reported; 0 only where it is 0.',
  },
  'form.enter-between': {
    zh: '填一个数，单位是“{unit}”，通常在 {min} 到 {max} 之间；超出会被判为数据存疑。没有数留空，确实为零才填0。',
    en: 'A number in {unit}, plausibly from {min} to {max}; outside it is doubtful. Blank means not reported; 0 only where it is 0.',
  },
  'form.enter-date': {
    zh: '填日期，如 {example}；没有完成就留空。',
    en: 'A date such as {example}; blank where it is not done.',
  },
  'form.enter-time': { zh: '填时刻，如 07:50。', en: 'A time such as 07:50.' },
  'form.infinity': { zh: '不限', en: 'any' },
  'form.guide-1': {
    zh: '一、只填“填报表”里浅黄色和白色的格子：浅黄色是必填，白色是选填。灰色的格子不用改，也改不动。',
    en: '1. Fill in the yellow and white cells of the entry sheet: yellow ones are required. Grey cells are locked.',
  },
  'form.guide-2': {
    zh: '二、没有数就留空，空白是“未填报”，不是0；确实是零的填0。是否类选“是”或“否”，完成的填完成日期。',
    en: '2. Leave blank what you have no figure for: blank is unreported, never 0. Choose 是 or 否, with the completion date.',
  },
  'form.guide-3': {
    zh: '三、数字照“计量单位”填；也可以把单位写在格子里（1.16亿元、95.3%）。口径在每一行，指到指标名称也会显示。',
    en: '3. Figures are in the measure unit of their row, or carry their own (1.16亿元, 95.3%). The definition stands in each row.',
  },
  'form.guide-4': {
    zh: '四、比率由程序用分子、分母计算，不用填。格子变绿表示达到目标，变红表示没有达到；正式判定以督导结果为准。',
    en: '4. Ratios are computed. Green means the target is reached, red that it is not; the official verdict is the supervisor’s.',
  },
  'form.guide-5': {
    zh: '五、不要写公式、不要粘贴带链接的内容；佐证材料写名称，多项用分号隔开。行的先后不要紧，但不要删行、改编号。',
    en: '5. No formulas or links, please. Name the evidence, separated by semicolons. The order of rows does not matter; do not delete any or change ids.',
  },
  'form.guide-6': {
    zh: '六、填完先保存，再用 duibiao check 自查；有疑问的格子会指出工作表和单元格。',
    en: '6. Save, then check with duibiao check: questions name the sheet and the cell.',
  },
  'form.text-guide-1': {
    zh: '一、没有数就留空，空白是“未填报”，不是0；确实是零的填0。是否类填“是”或“否”，完成的填完成日期。',
    en: '1. Leave blank what you have no figure for: blank is unreported, never 0. Write 是 or 否, with the completion date.',
  },
  'form.text-guide-2': {
    zh: '二、数字照括号里的计量单位填；也可以把单位写在数字后面（1.16亿元、95.3%）。',
    en: '2. Figures are in the measure unit in brackets, or carry their own (1.16亿元, 95.3%).',
  },
  'workbook.encrypted': {
    zh: '这个工作簿有打开密码，读不了；请在电子表格程序里取消密码，另存后再提交。',
    en: 'This workbook needs a password; take the password off in the spreadsheet program and save it again.',
  },
  'workbook.open-elsewhere': {
    zh: '这个工作簿正在电子表格程序里打开，看到的可能还没有保存；请保存并关闭后再试（旁边的锁文件 ~$… 会随之消失）。',
    en: 'This workbook is open in a spreadsheet program and may hold unsaved figures; save and close it (its lock file ~$… goes with it).',
  },
  'workbook.old-format': {
    zh: '这是旧版格式（.xls、.et）的工作簿；请在 WPS 或 Excel 里打开，另存为 .xlsx 后再提交。',
    en: 'This is a workbook of an old format (.xls, .et); open it in Excel or WPS and save it as .xlsx.',
  },
  'workbook.no-workbook': {
    zh: '扩展名是工作簿，内容却不是；请在 WPS 或 Excel 里打开原件，另存为 .xlsx。',
    en: 'It is named as a workbook but is none; open the original in a spreadsheet program and save it as .xlsx.',
  },
  'workbook.too-big': {
    zh: '这个工作簿展开后有 {size}，超过 {limit}，不会打开；请只保留填报表，另存后再提交。',
    en: 'This workbook inflates to {size}, more than {limit}, and is not opened; keep only the entry sheet and save it again.',
  },
  'workbook.too-many-parts': {
    zh: '这个工作簿里的工作表、图片等超过 {limit} 个，不会打开；请只保留填报表，另存后再提交。',
    en: 'This workbook has more than {limit} sheets, pictures and other parts, and is not opened; keep only the entry sheet and save it again.',
  },
  'workbook.too-many-cells': {
    zh: '这个工作簿的单元格太多，不像填报表；请删去填报表以外的内容，另存后再提交。',
    en: 'This workbook has too many cells for a form; remove what is not part of the form and save it again.',
  },
  'workbook.damaged': {
    zh: '这个工作簿已损坏，读不完整；请用电子表格程序打开（可选择修复），另存为 .xlsx 后再提交。',
    en: 'This workbook is damaged and cannot be read whole; open it (repairing it where offered) and save it as .xlsx.',
  },
} as const satisfies Record<string, Sentence>;
