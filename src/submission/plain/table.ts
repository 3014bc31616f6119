import type { Written } from '../../facts/index.js';
import type { Location, Problem } from '../../source/index.js';
import { cellName } from '../../workbook/index.js';
import type { Entry, PlainRows } from '../model.js';
import { type Cell, quoteProblem, splitRows } from '../table/cells.js';
import type { Header } from '../table/header.js';
import { type Row, rowOf } from '../table/row.js';
import { type RowReading, readRow } from '../table/rows.js';
import { Known } from './known.js';
import { WORD } from './row-numbers.js';
import type { CarefulRows, Scan, Start } from './scan.js';

/** A table as bytes, with its header. */
export interface TableBytes {
  readonly file: string;
  readonly bytes: Buffer;
  readonly separator: string;
  readonly header: Header;
  /** Where the first row below the header begins. */
  readonly start: Start;
}

/** Stands for any number, when a shape is tried: no other is as easily torn apart at its comma. */
const ANY_NUMBER = '1';

/** The rows of a table that are plain, and where the others are. */
export class PlainTable implements PlainRows {
  readonly file: string;
  readonly scan: Scan;
  readonly others: number[] = [];
  readonly count: number;
  /** Rows that are to be read with care, in their order. */
  readonly careful: readonly CarefulRows[];
  readonly isPlain: Uint8Array;
  private readonly table: TableBytes;
  /** By shape, where the figure of a row stands, as far as its unit has no part in that. */
  private readonly leads: number[] = [];
  /** The column of the figures, the letters it goes by, and whether the unit stands before it. */
  private readonly value: number;
  private readonly letters: string;
  private readonly unitFirst: boolean;

  constructor(table: TableBytes, scan: Scan) {
    this.file = table.file;
    this.table = table;
    this.scan = scan;
    const { columns } = table.header;
    this.value = columns.get('value') ?? 0;
    this.letters = cellName(0, this.value).slice(0, -1);
    this.unitFirst = (columns.get('unit') ?? 0) < this.value;
    const known = new Known(this);
    this.isPlain = new Uint8Array(scan.count);
    const careful: CarefulRows[] = [...scan.careful];
    for (let i = 0; i < scan.count; i++) {
      if (known.isPlain(i)) this.isPlain[i] = 1;
      else careful.push(this.rowsAt(i));
    }
    this.count = scan.count - (careful.length - scan.careful.length);
    this.careful = together(careful.sort((a, b) => a.offset - b.offset));
  }

  entryAt(index: number): Entry {
    return this.entryOf(this.cellsAt(index), index);
  }

  entryWith(index: number, figure: string): Entry {
    return this.entryOf(this.cellsWith(index, figure), index);
  }

  written(index: number, into: Written): void {
    const { scan, letters } = this;
    const word = scan.places[index] === WORD;
    into.text = word ? (scan.words[scan.figure[index] as number] as string).trim() : undefined;
    into.origin = undefined;
    into.line = scan.where.lineOf(index);
    into.column = this.columnOf(index);
    into.letters = letters;
    into.row = scan.where.rowOf(index) + 1;
  }

  reading(cells: readonly Cell[]): RowReading {
    return readRow(rowOf(cells, this.table.header, this.locate), false);
  }

  private entryOf(cells: readonly Cell[], index: number): Entry {
    const [entry] = this.reading(cells).entries;
    if (!entry) throw new Error(`${this.file}: no entry in row ${index}`);
    return entry;
  }

  /** A row, were its figure another text. */
  rowWith(index: number, figure: string): Row | undefined {
    return rowOf(this.cellsWith(index, figure), this.table.header, this.locate);
  }

  /** The figure of a row as it is written, or any number where it is a plain one. */
  wordAt(index: number): string {
    const { places, words, figure } = this.scan;
    return places[index] === WORD ? (words[figure[index] as number] as string) : ANY_NUMBER;
  }

  /** The cells of rows that are to be read with care; a problem where their quotes cannot be told. */
  carefulCells({ offset, end, row }: CarefulRows): readonly (readonly Cell[])[] | Problem {
    const { bytes, separator, file } = this.table;
    const split = splitRows(bytes.subarray(offset, end), separator);
    if ('broken' in split) return quoteProblem(split, { file, ...this.place(offset + split.broken) });
    return split.rows.map((cells) =>
      cells.map((cell) => ({ ...cell, start: cell.start + offset, row: cell.row + row })),
    );
  }

  readonly locate = (cell: Cell): Location => ({
    file: this.file,
    ...this.place(cell.start),
    cell: cellName(cell.row, cell.column),
  });

  private place(offset: number): { line: number; column: number } {
    const { start, line } = this.scan.where.rowAt(offset);
    return { line, column: this.table.bytes.subarray(start, offset).toString().length + 1 };
  }

  private cellsWith(index: number, figure: string): Cell[] {
    const column = this.table.header.columns.get('value');
    return this.cellsAt(index).map((cell) => (cell.column === column ? { ...cell, text: figure } : cell));
  }

  /** Where in its line the figure of a row stands, counted from 1. */
  private columnOf(index: number): number {
    const { unit, shape, units, shapes } = this.scan;
    const number = shape[index] as number;
    this.leads[number] ??= (shapes[number] as string)
      .split(this.table.separator)
      .slice(0, this.value)
      .reduce((length, cell) => length + cell.length + 1, 1);
    const lead = this.leads[number];
    return this.unitFirst ? lead + (units[unit[index] as number] as string).length : lead;
  }

  private rowsAt(index: number): CarefulRows {
    const { offset: offsets, where } = this.scan;
    const offset = offsets[index] as number;
    return { offset, end: this.endOf(offset), row: where.rowOf(index), line: where.lineOf(index) };
  }

  private endOf(offset: number): number {
    const end = this.table.bytes.indexOf(0x0a, offset);
    return end < 0 ? this.table.bytes.length : end + 1;
  }

  /** The cells of a row without quotes. */
  private cellsAt(index: number): Cell[] {
    const { bytes, separator } = this.table;
    const offset = this.scan.offset[index] as number;
    const row = this.scan.where.rowOf(index);
    const text = bytes
      .subarray(offset, this.endOf(offset))
      .toString()
      .replace(/\r?\n?$/, '');
    let start = offset;
    return text.split(separator).map((cell, column) => {
      const placed = { text: cell, start, row, column };
      start += Buffer.byteLength(cell) + 1;
      return placed;
    });
  }
}

/** Rows that follow each other as one stretch. */
function together(rows: readonly CarefulRows[]): CarefulRows[] {
  const stretches: CarefulRows[] = [];
  for (const one of rows) {
    const last = stretches.at(-1);
    if (last?.end === one.offset) stretches[stretches.length - 1] = { ...last, end: one.end };
    else stretches.push(one);
  }
  return stretches;
}
