import { parseUnit, plainText } from '../../quantity/index.js';

/** A figure with a remark behind it, in brackets or after a comma: 3所（其中新建1所）; 3所，其中新建1所. */
export interface Bracketed {
  readonly head: string;
  readonly remark: string;
}

const OPEN = '（(【[〔';
const CLOSE = '）)】]〕';

/** After a comma a remark says how it goes on; what does not may be anything. */
const CLAUSE = /^([^，；,;（(【[〔]+)[，；,;]\s*((?:其中|含|不含|包括|包含|不包括|截至|较上年|比上年).+)$/;

/** Parts a text into a figure and the remark behind it; undefined where it has none. */
export function bracketed(text: string): Bracketed | undefined {
  const [, before, clause] = CLAUSE.exec(text) ?? [];
  if (before !== undefined && clause !== undefined) return { head: before.trim(), remark: clause };
  const remarks: string[] = [];
  let head = text.trim();
  for (let start = lastBracket(head); start !== undefined && start > 0; start = lastBracket(head)) {
    remarks.unshift(head.slice(start + 1, -1).trim());
    head = head.slice(0, start).trim();
  }
  const whole = remarks.length > 0 && remarks.every((remark) => remark !== '');
  return whole && ![...head].some((char) => OPEN.includes(char))
    ? { head, remark: remarks.join('；') }
    : undefined;
}

/** Where the bracket opens that a text ends in; brackets within it, as of 〔2020〕5号, are its own. */
function lastBracket(text: string): number | undefined {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const char = text.charAt(at);
    if (CLOSE.includes(char)) depth++;
    else if (OPEN.includes(char)) depth--;
    if (depth === 0) return at < text.length - 1 ? at : undefined;
  }
  return undefined;
}

/** The text with its unit outside of the brackets, where they hold nothing else: 1.16（亿元） is 1.16亿元. */
export function unbracketed({ head, remark }: Bracketed): string | undefined {
  const unit = plainText(remark).replace(/^(?:计量)?单位:?/, '');
  return parseUnit(unit) || /^[百千万亿]+$/.test(unit) ? `${head}${unit}` : undefined;
}

/** Whether a remark tells when: 2021年1月建成 decides whether it was in time. */
export function namesDay(remark: string): boolean {
  return /\d{4}(?:年|[-/.]\d)|\d月|年[初中底末]|[去上前]年/.test(plainText(remark));
}

const EARLIER =
  /^(?:((?:19|20)\d{2})年度?|去年|上年度?)(?:同期|[底末])?(?:实际|完成)?[数值]?(?:[为是有:]|达到?)?-?\d[\d,.]*[百千万亿]*(?:%|\p{sc=Han}{0,3})$/u;

/** Whether a remark gives the figures of earlier years, and nothing else: 2019年28000, of 2020. */
export function tellsEarlierFigures(remark: string, year: number): boolean {
  return plainText(remark)
    .split(/[；;，、]|,(?=\d{4}年|\D)/)
    .every((clause) => {
      const [whole, of = 0] = EARLIER.exec(clause) ?? [];
      return whole !== undefined && Number(of) < year;
    });
}
