import { Rational } from '../quantity/index.js';
import { cellPlace, type Merge, type SheetCell } from './model.js';
import { dateOfSerial } from './serial.js';
import { unescaped } from './strings.js';
import type { Shown } from './styles.js';
import { readXml } from './xml.js';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly Shown[];
  /** Whether days are counted from 1904, as old Macintosh workbooks do. */
  readonly from1904: boolean;
}

/** A sheet has more cells than any form. */
export class TooManyCells extends Error {}

const MOST_CELLS = 400_000;
const hundred = Rational.of(100);

interface Raw {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string | undefined;
}

/** Reads the cells of a sheet that hold something, row by row. Throws on broken XML, and on too many cells. */
export function readSheet(part: Uint8Array, context: SheetContext): { rows: SheetCell[][]; merges: Merge[] } {
  const rows = new Map<number, SheetCell[]>();
  const merges: Merge[] = [];
  let count = 0;
  let [row, column] = [-1, -1];
  let raw: Raw | undefined;
  let into: 'value' | 'formula' | undefined;
  let phonetic = 0;
  const finish = (done: Raw): void => {
    const cell = shown(done, context);
    if (!cell) return;
    if (++count > MOST_CELLS) throw new TooManyCells();
    const cells = rows.get(cell.row);
    if (cells) cells.push(cell);
    else rows.set(cell.row, [cell]);
  };
  readXml(part, {
    open(name, attributes) {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
        column = -1;
      } else if (name === 'c') {
        const place = attributes['r'] === undefined ? undefined : cellPlace(attributes['r']);
        column = place?.column ?? column + 1;
        row = place?.row ?? row;
        const style = Number(attributes['s'] ?? 0);
        raw = { row, column, type: attributes['t'] ?? 'n', style, value: '', formula: undefined };
      } else if (name === 'f' && raw) {
        raw.formula = '';
        into = 'formula';
      } else if (name === 'rPh') phonetic++;
      else if ((name === 'v' || name === 't') && phonetic === 0) into = 'value';
      else if (name === 'mergeCell') merges.push(...mergeOf(attributes['ref'] ?? ''));
    },
    text(piece) {
      if (raw && into === 'value') raw.value += piece;
      else if (raw && into === 'formula') raw.formula = `${raw.formula ?? ''}${piece}`;
    },
    close(name) {
      into = undefined;
      if (name === 'rPh') phonetic--;
      if (name !== 'c' || !raw) return;
      finish(raw);
      raw = undefined;
    },
  });
  const ordered = [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells);
  return { rows: ordered, merges };
}

/** What a cell shows; undefined for an empty one. */
function shown(raw: Raw, context: SheetContext): SheetCell | undefined {
  const { row, column, formula } = raw;
  const text = raw.value === '' ? '' : textOf(raw, context);
  if (formula === undefined) return text === '' ? undefined : { row, column, text };
  return { row, column, text: text === '' ? `=${formula}` : text, formula };
}

function textOf({ type, style, value }: Raw, context: SheetContext): string {
  if (type === 's') return context.strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? '是' : '否';
  if (type === 'inlineStr' || type === 'str') return unescaped(value);
  if (type === 'd') return value.slice(0, 10);
  if (type !== 'n') return value;
  return numberText(value, context.styles[style] ?? 'number', context.from1904);
}

/** The shortest decimal that means the stored number: 0.98950000000000005 was typed as 0.9895. */
function numberText(value: string, as: Shown, from1904: boolean): string {
  const number = Number(value);
  const exact = Number.isFinite(number) ? Rational.parse(plainDecimal(number)) : undefined;
  if (!exact) return value;
  if (as === 'percent') return `${exact.mul(hundred).toString()}%`;
  if (as === 'date' && Number.isInteger(number)) return dateOfSerial(number, from1904);
  if (as === 'time' && number >= 0 && number < 1) return clock(number);
  return exact.toString();
}

/** Without an exponent. */
function plainDecimal(number: number): string {
  const text = String(number);
  if (!text.includes('e')) return text;
  const [mantissa = '', exponent = '0'] = text.split('e');
  const places = Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
  return places > 100 ? '0' : number.toFixed(places);
}

function clock(day: number): string {
  const minutes = Math.round(day * 24 * 60);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function mergeOf(ref: string): Merge[] {
  const [first, last] = ref.split(':').map(cellPlace);
  return first && last ? [{ top: first.row, left: first.column, bottom: last.row, right: last.column }] : [];
}
