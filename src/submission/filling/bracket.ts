import { parseUnit, plainText } from '../../quantity/index.js';

/** A figure with a remark behind it, in brackets or after a comma: 3所（其中新建1所）; 3所，其中新建1所. */
export interface Bracketed {
  readonly head: string;
  readonly remark: string;
}

const WHOLE = /^([^（(【[〔]+)((?:[（(【[〔][^（()）【】[\]〔〕]+[）)】\]〕]\s*)+)$/;

/** After a comma a remark says how it goes on; what does not may be anything. */
const CLAUSE = /^([^，；,;]+)[，；,;]\s*((?:其中|含|不含|包括|包含|不包括|截至|较上年|比上年).+)$/;

/** Parts a text into a figure and the remark behind it; undefined where it has none. */
export function bracketed(text: string): Bracketed | undefined {
  const [, before, clause] = CLAUSE.exec(text) ?? [];
  if (before !== undefined && clause !== undefined) return { head: before.trim(), remark: clause };
  const [, head, brackets] = WHOLE.exec(text) ?? [];
  if (head === undefined || brackets === undefined) return undefined;
  const remarks = [...brackets.matchAll(/[（(【[〔]([^）)】\]〕]+)/g)].map(([, remark = '']) =>
    remark.trim(),
  );
  return { head: head.trim(), remark: remarks.join('；') };
}

/** The text with its unit outside of the brackets, where they hold nothing else: 1.16（亿元） is 1.16亿元. */
export function unbracketed({ head, remark }: Bracketed): string | undefined {
  const unit = plainText(remark).replace(/^(?:计量)?单位:?/, '');
  return parseUnit(unit) || /^[百千万亿]+$/.test(unit) ? `${head}${unit}` : undefined;
}

/** Words by which a remark makes another figure of it, or none: 约, 预计, 未审; not 不含民办, which only says what it is. */
const HEDGES =
  /(?<![合签节契条公])约|(?<!评)估|预计|预测|预期|左右|上下|计划|拟|争取|暂定|初步|概数|可能|待(?!遇)|显示为|未(?!含|包|列|计|成年)|尚|在建|正在|基本|大部分/;
/** By which it takes back that a thing is done. */
const LIMITS = /除|没|部分|将|其中|不|个别/;

/** Whether a remark leaves open what the figure before it is. */
export function takesBack(remark: string, ofDeed: boolean): boolean {
  const plain = plainText(remark);
  return HEDGES.test(plain) || (ofDeed && LIMITS.test(plain) && !/^(?:无|没有)/.test(plain));
}

/** Whether a remark tells when: 2021年1月建成 decides whether it was in time. */
export function namesDay(remark: string): boolean {
  return /\d{4}(?:年|[-/.]\d)|\d月|年[初中底末]/.test(plainText(remark));
}
