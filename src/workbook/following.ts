import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { rowHeight } from './height.js';
import { lookOf } from './look.js';
import { cellName } from './model.js';
import { SERIAL_OF_1970 } from './serial.js';
import type { CellSpec, SheetSpec } from './spec.js';

/** Makes a workbook of sheets without the rows that follow. */
type Write = (sheets: readonly SheetSpec[]) => Promise<Uint8Array>;

/** So many characters of a sheet are packed at a time. */
const CHUNK = 1 << 18;
const MADE = new Date(2020, 0, 1);
const STYLES = 'xl/styles.xml';
const ROWS_END = '</sheetData>';
const DAY = 86_400_000;

/**
 * A workbook with the rows that follow in some of its sheets: each is written and packed when it is made, so that a
 * million of them take no more memory than what they are packed to.
 */
export async function withFollowing(sheets: readonly SheetSpec[], write: Write): Promise<Uint8Array> {
  const parts = unzipSync(await write(sheets));
  const looks = new Looks(stylesIn(parts).length);
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  });
  const add = (name: string, pieces: Iterable<string>): void => {
    const file = new ZipDeflate(name);
    file.mtime = MADE;
    zip.add(file);
    for (const piece of pieces) file.push(strToU8(piece));
    file.push(new Uint8Array(), true);
  };
  const following = new Map(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet]));
  for (const [name, bytes] of Object.entries(parts)) {
    const sheet = following.get(name);
    const text = strFromU8(bytes);
    if (name !== STYLES) add(name, sheet?.following ? piecesOf(text, sheet, looks) : [text]);
  }
  const pattern: SheetSpec = { name: 'looks', widths: [], rows: [looks.patterns()] };
  const patterned = unzipSync(await write([...sheets, pattern]));
  const last = strFromU8(patterned[`xl/worksheets/sheet${sheets.length + 1}.xml`] ?? new Uint8Array());
  const styles = stylesIn(patterned);
  const added = [...last.matchAll(/<c [^>]*\bs="(\d+)"/g)].map(([, style]) => styles[Number(style)] ?? '');
  const all = [...stylesIn(parts), ...added];
  add(STYLES, [
    strFromU8(patterned[STYLES] as Uint8Array).replace(
      CELL_STYLES,
      () => `<cellXfs count="${all.length}">${all.join('')}</cellXfs>`,
    ),
  ]);
  zip.end();
  return Buffer.concat(packed);
}

const CELL_STYLES = /<cellXfs count="\d+">(.*?)<\/cellXfs>/s;

/** The styles of cells, by which cells name theirs. */
function stylesIn(parts: Readonly<Record<string, Uint8Array>>): string[] {
  const [, inside = ''] = CELL_STYLES.exec(strFromU8(parts[STYLES] as Uint8Array)) ?? [];
  return inside.match(/<xf\b[^>]*\/>|<xf\b[^>]*>.*?<\/xf>/gs) ?? [];
}

/** The looks of cells that follow, numbered after the styles that there are. */
class Looks {
  private readonly first: number;
  private readonly known = new Map<string, { readonly style: number; readonly spec: CellSpec }>();

  constructor(first: number) {
    this.first = first;
  }

  styleOf(spec: CellSpec): number {
    const look = lookOf(spec);
    let found = this.known.get(look);
    if (!found) {
      found = { style: this.first + this.known.size, spec };
      this.known.set(look, found);
    }
    return found.style;
  }

  /** A cell of each look. */
  patterns(): CellSpec[] {
    return [...this.known.values()].map(({ spec }) => ({ ...spec, value: 1 }));
  }
}

/** A sheet with the rows that follow those that it has. */
function* piecesOf(
  text: string,
  { rows, following = [], widths }: SheetSpec,
  looks: Looks,
): Generator<string> {
  const end = text.indexOf(ROWS_END);
  let waiting = text.slice(0, end).replace(/<dimension [^>]*\/>/, '');
  let row = rows.length;
  for (const cells of following) {
    waiting += `<row r="${row + 1}" ht="${rowHeight(cells, widths)}" customHeight="1">`;
    for (const [column, cell] of cells.entries()) if (cell) waiting += cellText(cell, row, column, looks);
    waiting += '</row>';
    row++;
    if (waiting.length < CHUNK) continue;
    yield waiting;
    waiting = '';
  }
  yield waiting + text.slice(end);
}

function cellText(cell: CellSpec, row: number, column: number, looks: Looks): string {
  const { value } = cell;
  const begin = `<c r="${cellName(row, column)}" s="${looks.styleOf(cell)}"`;
  if (value === undefined || value === null || value === '') return `${begin}/>`;
  if (typeof value === 'string')
    return `${begin} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  const number = value instanceof Date ? value.getTime() / DAY + SERIAL_OF_1970 : Number(value);
  return `${begin}${typeof value === 'boolean' ? ' t="b"' : ''}><v>${number}</v></c>`;
}

/** Text as a cell carries it: control characters by their codes, and what looks like such a code escaped itself. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] as string)
    .replace(CONTROLS, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

const CONTROLS = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
