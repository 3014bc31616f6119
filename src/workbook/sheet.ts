import { Margins } from './margins.js';
import { cellPlace, type Merge, type SheetCell, type SheetTable } from './model.js';
import type { NumberFormat } from './number-format.js';
import { RichText, unescaped, type Written, withStrikes } from './rich-text.js';
import { serialOf } from './serial.js';
import { type Shown, showNumber, showText } from './shown.js';
import { type CellStyle, plainStyle } from './styles.js';
import { Unseen } from './unseen.js';
import { readXml } from './xml.js';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly Written[];
  readonly styles: readonly CellStyle[];
  /** Whether days are counted from 1904, as old Macintosh workbooks do. */
  readonly from1904: boolean;
}

/** A sheet has more cells than any form. */
export class TooManyCells extends Error {}

const MOST_CELLS = 400_000;

interface Raw {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  /** Of a text in the cell itself. */
  struck?: boolean;
  formula: string | undefined;
  /** Whether a value is kept, be it an empty one. */
  remembered: boolean;
}

/** Reads the cells of a sheet that hold something, row by row. Throws on broken XML, and on too many cells. */
export function readSheet(
  part: Uint8Array,
  context: SheetContext,
): Omit<SheetTable, 'name' | 'hidden' | 'comments' | 'boxes'> {
  const rows = new Map<number, SheetCell[]>();
  const merges: Merge[] = [];
  let count = 0;
  let [row, column] = [-1, -1];
  let raw: Raw | undefined;
  let into: 'value' | 'formula' | undefined;
  const rich = new RichText();
  const margins = new Margins();
  const unseen = new Unseen();
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
        unseen.open(name, attributes, row);
      } else if (name === 'c') {
        const place = attributes['r'] === undefined ? undefined : cellPlace(attributes['r']);
        column = place?.column ?? column + 1;
        row = place?.row ?? row;
        const style = Number(attributes['s'] ?? 0);
        raw = {
          row,
          column,
          type: attributes['t'] ?? 'n',
          style,
          value: '',
          formula: undefined,
          remembered: false,
        };
      } else if (name === 'f' && raw) {
        raw.formula = '';
        into = 'formula';
      } else if (name === 'v') {
        into = 'value';
        if (raw) raw.remembered = true;
      } else if (raw) rich.open(name, attributes);
      else if (margins.open(name)) return;
      else if (name === 'mergeCell') merges.push(...mergeOf(attributes['ref'] ?? ''));
      else unseen.open(name, attributes, row);
    },
    text(piece) {
      if (raw && into === 'value') raw.value += piece;
      else if (raw && into === 'formula') raw.formula = `${raw.formula ?? ''}${piece}`;
      else if (raw) rich.text(piece);
      else margins.text(piece);
    },
    close(name) {
      into = undefined;
      margins.close();
      rich.close(name);
      if (name !== 'c' || !raw) return;
      const inline = rich.take();
      finish(raw.type === 'inlineStr' ? { ...raw, value: inline.text, struck: inline.struck } : raw);
      raw = undefined;
    },
  });
  const ordered = [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells);
  return { rows: ordered, merges, margins: margins.texts(), ...unseen.among(ordered.flat()) };
}

/** What a cell shows; undefined for an empty one. */
function shown(raw: Raw, context: SheetContext): SheetCell | undefined {
  const { row, column, formula, value } = raw;
  const said: Shown = value === '' ? { text: '' } : textOf(raw, context);
  // A formula that came to an empty text shows nothing; without a result nobody knows what it would show.
  if (said.text === '' && (formula === undefined || (raw.type === 'str' && raw.remembered))) return undefined;
  const remembered = formula === undefined || said.text !== '' ? said : { text: `=${formula}` };
  const crossed = isStruck(raw, context) ? { struck: true as const } : {};
  return { row, column, ...remembered, ...crossed, ...(formula === undefined ? {} : { formula }) };
}

function textOf(raw: Raw, context: SheetContext): Shown {
  const { format, struck } = context.styles[raw.style] ?? plainStyle;
  const held = heldBy(raw, format, context);
  const said =
    typeof held === 'string' ? showText(held, format) : showNumber(held.number, format, context.from1904);
  return struck ? { ...said, text: withStrikes([{ text: said.text, struck }]) } : said;
}

function isStruck({ type, value, style, struck }: Raw, { strings, styles }: SheetContext): boolean {
  return (
    struck === true ||
    (styles[style]?.struck ?? false) ||
    (type === 's' && strings[Number(value)]?.struck === true)
  );
}

/** What a cell holds: a text, or a number that its format shows. */
function heldBy(
  { type, value }: Raw,
  format: NumberFormat,
  { strings, from1904 }: SheetContext,
): string | { readonly number: string } {
  if (type === 's') {
    const text = strings[Number(value)]?.text;
    if (text === undefined) throw new Error(`there is no text ${value}`);
    return text;
  }
  if (type === 'b') return value === '1' ? '是' : '否';
  if (type === 'str') return unescaped(value);
  if (type === 'd') return dated(value, format, from1904);
  return type === 'n' ? { number: value } : value;
}

/** A date that is kept as such: in a format for dates the number that others keep, else as it is written. */
function dated(value: string, { numbers }: NumberFormat, from1904: boolean): string | { number: string } {
  const serial = numbers.some(({ moment }) => moment) ? serialOf(value, from1904) : undefined;
  return serial === undefined ? value.replace('T', ' ') : { number: String(serial) };
}

function mergeOf(ref: string): Merge[] {
  const [first, last] = ref.split(':').map(cellPlace);
  return first && last ? [{ top: first.row, left: first.column, bottom: last.row, right: last.column }] : [];
}
