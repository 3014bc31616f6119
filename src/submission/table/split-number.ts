import { parseUnit, plainText } from '../../quantity/index.js';
import type { ColumnId } from './columns.js';
import type { Row } from './row.js';

/** A number that lost the quotes around its thousands comma: what stands before the comma, and after it. */
export interface SplitNumber {
  readonly head: string;
  readonly tail: string;
}

/** Columns in which a number alone is no answer. */
const texts: readonly (ColumnId | undefined)[] = [
  'completed',
  'reference',
  'submitted',
  'evidence',
  'note',
  'stage',
  'sample',
];

/** What stands before the first thousands comma: 1, -12, ¥123. */
const HEAD = /^-?[¥$]?[1-9]\d{0,2}$/;
/** What stands after it: three digits and no fourth, a decimal part, and the rest. A percentage is another number. */
const TAIL = /^(\d{3})(\.\d+)?(?![\d.%‰])(.*)$/s;
/** Under the header of a percentage or a target 102.5 is a number of its own, and so is 102.5%. */
const NUMBER = /^\d{3}(?:[^\d.%‰].*)?$/s;

/**
 * `1` followed by `234` in a column of texts or of measure units, or in a row cut short, is 1,234 without its quotes;
 * followed by `000` it is so under 上年值 too. Else a second number is a second number: 实际值 41, 完成率 102.5%.
 */
export function splitNumberIn({ cells, header: { columns, width } }: Row): SplitNumber | undefined {
  const kinds = new Map([...columns].map(([id, column]) => [column, id]));
  for (const figures of ['value', 'previous'] as const) {
    const column = columns.get(figures);
    if (column === undefined) continue;
    const [head = '', tail = ''] = [cells[column]?.text.trim(), cells[column + 1]?.text.trim()];
    const place = { beside: kinds.get(column + 1), short: cells.length < width };
    if (HEAD.test(plainText(head)) && goesOn(plainText(tail), place)) return { head, tail };
  }
  return undefined;
}

/** Whether a cell reads as the rest of a number, seen the column that it stands in. */
function goesOn(tail: string, { beside, short }: { beside: ColumnId | undefined; short: boolean }): boolean {
  const [, digits, , rest = ''] = TAIL.exec(tail) ?? [];
  if (digits === undefined) return false;
  if (beside === 'measure') return true;
  if (texts.includes(beside)) return short || isUnit(rest);
  if (beside === 'previous') return short || digits.startsWith('0');
  return short && NUMBER.test(tail);
}

/** Nothing, or a measure unit, with or without a remark in brackets behind it: 234人（含民办）; not 234人参加培训. */
function isUnit(rest: string): boolean {
  const unit = rest.replace(/[([【〔].*$/s, '').trim();
  return unit === '' || /^[百千万亿]+$/.test(unit) || parseUnit(unit) !== undefined;
}
