/** What stands below a table and is no figure of anybody's: who filled it in, and explanations. */
const closing = [
  [
    '填表',
    '填报',
    '制表',
    '经办',
    '报送',
    '上报',
    '审核',
    '复核',
    '审批',
    '批准',
    '校对',
    '统计',
    '联系',
    '负责',
  ].map((of) => `${of}人`),
  ['单位', '部门', '科室', '处室', '分管', '主管', '主要', '统计', '填表', '填报'].map((of) => `${of}负责人`),
  [
    '分管领导',
    '主管领导',
    '主要领导',
    '填报单位',
    '填表单位',
    '报送单位',
    '编制单位',
    '制表单位',
    '审核单位',
    '单位',
  ],
  ['联系电话', '电话', '手机', '手机号', '传真', '邮箱', '电子邮箱', '盖章', '公章', '签字', '签章', '签名'],
  ['填表', '填报', '制表', '报送', '审核', '报出', '统计', '数据'].flatMap((of) => [
    `${of}日期`,
    `${of}时间`,
  ]),
  ['日期', '时间', '注', '附注', '备注', '说明', '填表说明', '填报说明'],
].flat();

/** The word alone, numbered, in brackets or to be signed, and what may follow it: 负责人（签字）：…, 注1：…, 填表人 张三. */
const CLOSING = new RegExp(
  `^(?:${closing.join('|')})(?:签字|签章|签名|盖章)?\\d?(?:\\([^)]*\\))?(?:$|[:\\s].*)`,
  's',
);
/** A signature with its name, a telephone or a day: all that stands in such a place, and nothing is said with it. */
const SIGNED = new RegExp(
  `(?:${closing.filter((word) => !/[注明]$/.test(word)).join('|')})(?:签字|签章|签名|盖章)?\\d?(?:\\([^)]*\\))?[:\\s]*(?:(?!未|待|不|已|数|本表|以[上下]|此|预|草|样|作废|退|有误|重|无效|错)[\\p{sc=Han}·]{1,4}(?!\\p{sc=Han})|[\\p{sc=Han}]{2,}(?:局|委|办|校|园|府|市|区|县|科|室|处|会)(?!\\p{sc=Han})|[\\d年月日/.\\-转() ]+|\\S+@\\S+)?`,
  'gu',
);
const TOTAL = /^(?:全[省市县区镇校]|本[页表]|各项)?(?:[合小总共]\s*计数?|汇\s*总)(?:\([^)]*\))?:?$/;

/** Whether a text closes a table, as a signature or a note does: 填表人：…, 联系电话, 注：…. */
export function isClosing(text: string): boolean {
  return CLOSING.test(text.normalize('NFKC').trim());
}

/** Labels of a time that may be that of the figures: 时间：2019年, 统计时间：2020年6月. */
const OF_TIME = /^(?:统计|数据)?(?:时间|日期)/;

/** Whether a text is signatures and nothing else: 填表人：张三　审核人：李四　2021年1月8日. */
export function isSigned(text: string): boolean {
  if (OF_TIME.test(text.normalize('NFKC').trim()) && /\d/.test(text)) return false;
  const rest = text
    .normalize('NFKC')
    .replace(SIGNED, ' ')
    .replace(/\d{4}年\d{1,2}月\d{1,2}日?/g, ' ');
  return isClosing(text) && /^[\s\d、，,;；。:/.()年月日_—-]*$/.test(rest);
}

/** Whether a text is a note or a correction, which may say something of the figures: 注：…, 更正：…. */
export function isNote(text: string): boolean {
  return /^(?:附?注|附注|备注|说明|填[表报]说明|更正|订正|勘误)/.test(text.normalize('NFKC').trim());
}

/** Whether a text heads a row of totals: 合计, 小计, 汇总. */
export function isTotal(text: string): boolean {
  return TOTAL.test(text.normalize('NFKC').trim());
}
