import { parseUnit, plainText } from '../../quantity/index.js';
import type { ColumnId } from './columns.js';
import type { Header } from './header.js';
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

/** Two figures of one row are of one size: of 1 and 234 the second is the rest of the first. */
const UNLIKE = 5;

type TableRow = Pick<Row, 'cells' | 'header'>;

/**
 * `1` followed by `234` in a column of texts or of measure units, or in a row cut short, is 1,234 without its quotes. In
 * a column of figures it is so where it can be no figure of its own (034), where it alone has a unit, where the two are
 * of very different size, and in a table that is `torn`. Else a second number is a second number: 实际值 41, 完成率 102.5%.
 */
export function splitNumberIn({ cells, header }: TableRow, torn: boolean): SplitNumber | undefined {
  const { columns, width, separator } = header;
  if (separator !== ',') return undefined;
  const kinds = new Map([...columns].map(([id, column]) => [column, id]));
  const textAt = (column: number): string => cells[column]?.text.trim() ?? '';
  for (const figures of ['value', 'previous'] as const) {
    const column = columns.get(figures);
    if (column === undefined) continue;
    const settled = inPlace(cells, columns, column + 1);
    const place = {
      beside: kinds.get(column + 1),
      short: cells.length < width && !settled,
      torn: torn && !settled,
    };
    const [before, head, tail] = [textAt(column - 1), textAt(column), textAt(column + 1)];
    if (HEAD.test(plainText(head)) && goesOn(plainText(head), plainText(tail), place)) return { head, tail };
    if (!settled && !kinds.has(column - 1) && followsOn(before, head)) {
      // What was the target's has moved into this column, and the figure into the next.
      const moved = !isFigure(place.beside) && /^\d[\d.]*$/.test(plainText(tail));
      if (torn || moved || plainText(head).startsWith('0')) return { head: before, tail: head };
    }
  }
  return undefined;
}

/** Whether a row is longer than its header by nothing but blanks, and its unit stands where units do: nothing has moved. */
export function isOnlyLonger({ cells, header: { columns, width } }: TableRow): boolean {
  return (
    cells.slice(width).every(({ text }) => text.trim() === '') &&
    inPlace(cells, columns, columns.get('value') ?? 0) &&
    !cells.some((cell, i) => followsOn(cell.text, cells[i + 1]?.text))
  );
}

/** Whether a comma has torn a number of the table for certain: then the others have no quotes either. */
export function isTorn(rows: readonly TableRow['cells'][], header: Header): boolean {
  return rows.some(
    (cells) =>
      splitNumberIn({ cells, header }, false) !== undefined ||
      (cells.length > header.width && cells.some((cell, i) => followsOn(cell.text, cells[i + 1]?.text))),
  );
}

function followsOn(head: string, tail = ''): boolean {
  return HEAD.test(plainText(head)) && TAIL.test(plainText(tail));
}

/** Whether a column behind the second number holds what belongs there and nowhere else: nothing has moved. */
function inPlace(cells: TableRow['cells'], columns: Header['columns'], second: number): boolean {
  const measure = columns.get('measure') ?? -1;
  return measure > second && parseUnit(plainText(cells[measure]?.text ?? '')) !== undefined;
}

/** Whether a cell reads as the rest of a number, seen the column that it stands in. */
function goesOn(
  head: string,
  tail: string,
  { beside, short, torn }: { beside: ColumnId | undefined; short: boolean; torn: boolean },
): boolean {
  const [, digits, decimals = '', rest = ''] = TAIL.exec(tail) ?? [];
  if (digits === undefined) return false;
  if (beside === 'measure') return true;
  if (texts.includes(beside)) return short || isUnit(rest);
  if (short || torn || digits.startsWith('0')) return isFigure(beside) || NUMBER.test(tail);
  const size = Number(head.replace(/[^\d]/g, ''));
  return isFigure(beside) && isUnit(rest) && (rest !== '' || Number(digits + decimals) > UNLIKE * size);
}

function isFigure(column: ColumnId | undefined): boolean {
  return column === 'value' || column === 'previous';
}

/** Nothing, or a measure unit, with or without a remark in brackets behind it: 234人（含民办）; not 234人参加培训. */
function isUnit(rest: string): boolean {
  const unit = rest.replace(/[([【〔].*$/s, '').trim();
  return unit === '' || /^[百千万亿]+$/.test(unit) || parseUnit(unit) !== undefined;
}
