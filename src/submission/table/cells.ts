import { CsvError, parse } from 'csv-parse/sync';
import { message } from '../../messages/index.js';
import type { Location, Problem } from '../../source/index.js';
import { cellName } from '../../workbook/index.js';

/** A cell of a table: its text without quotes, and where it begins. */
export interface Cell {
  readonly text: string;
  /** Byte offset of its first character, quote included, in the UTF-8 form of the text. */
  readonly start: number;
  /** 0-based, as a spreadsheet counts rows and columns. */
  readonly row: number;
  readonly column: number;
  /** Of a workbook: all of it is crossed out. */
  readonly struck?: true;
  /** Of a workbook: the formula whose remembered result the text is. */
  readonly formula?: string;
  /** Of a workbook: part of the text stands in the cell's number format. */
  readonly formatted?: true;
}

/** The cells of a table, row by row. */
export interface Table {
  readonly ok: true;
  readonly rows: readonly (readonly Cell[])[];
  /** The mark that holds the cells of a text apart; a workbook has none. A number that has the mark in it may have come apart. */
  readonly separator?: string;
  locate(cell: Cell): Location;
}

export type Cells = Table | { readonly ok: false; readonly problem: Problem };

/** Excel's hint for the separator; it is no row of the table. */
const HINT = /^sep=(.)\r?\n/i;

/** The separator that the text itself declares. */
export function declaredSeparator(text: string): string | undefined {
  return HINT.exec(text)?.[1];
}

/** What Excel's hint for the separator takes up at the beginning of a text; it is no row of the table. */
export function hintOf(text: string): string {
  return HINT.exec(text)?.[0] ?? '';
}

/**
 * Splits a table into cells, quotes and line breaks in cells respected; empty lines are left out but counted.
 * Positions come from the records' ends: asking the parser for a context with every cell costs five times as much,
 * and letting it see empty lines is quadratic.
 */
export function splitCells(file: string, text: string, separator: string): Cells {
  const hint = hintOf(text);
  const bytes = Buffer.from(text.slice(hint.length));
  const place = placesIn(bytes, hint === '' ? 1 : 2);
  const split = splitRows(bytes, separator);
  if ('broken' in split) return { ok: false, problem: quoteProblem(split, { file, ...place(split.broken) }) };
  const locate = (cell: Cell): Location => ({
    file,
    ...place(cell.start),
    cell: cellName(cell.row, cell.column),
  });
  return { ok: true, rows: split.rows, separator, locate };
}

/** Rows of cells, counted from the first; or where quotes cannot be told, and why. */
export type SplitRows =
  | { readonly rows: readonly (readonly Cell[])[] }
  | { readonly broken: number; readonly open: boolean };

/** What is wrong with quotes that cannot be told. */
export function quoteProblem({ open }: { readonly open: boolean }, at: Location): Problem {
  const id = open ? 'intake.csv-quote-open' : 'intake.csv-quote-inside';
  return { ...message(id), severity: 'error', at };
}

/** ="1250", by which a text is kept from being taken for a number; with a separator in it nobody can tell. */
const KEPT = /(?<=^|[,;\t\n])="([^"\r\n,;\t]*)"(?=$|[,;\t\r\n])/gu;

/** Bytes with what is kept so as it is meant, and as long as it was. */
function unkept(bytes: Buffer): Buffer {
  if (!bytes.includes('="')) return bytes;
  return Buffer.from(bytes.toString().replace(KEPT, (_, inside: string) => `${inside}   `));
}

/** Splits bytes into rows of cells, placed by byte offset. */
export function splitRows(raw: Buffer, separator: string): SplitRows {
  const bytes = unkept(raw);
  const rows: Cell[][] = [];
  let end = 0;
  try {
    parse(bytes, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record(texts: string[], { bytes: after, records, empty_lines: empty }) {
        rows.push(cellsOf(texts, bytes, afterBreaks(bytes, end), records - 1 + empty));
        end = after;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const broken = skipCells(bytes, afterBreaks(bytes, end), Number(error['index']), separator);
    return { broken, open: error.code === 'CSV_QUOTE_NOT_CLOSED' };
  }
  return { rows };
}

const QUOTE = 34;
const CR = 13;
const LF = 10;

/** The cells of a record that begins at a byte. */
function cellsOf(texts: readonly string[], bytes: Buffer, from: number, row: number): Cell[] {
  let start = from;
  return texts.map((text, column) => {
    const cell = { text: text.replace(/^="(.*)"$/s, '$1'), start, row, column };
    const quotes = bytes[start] === QUOTE ? 1 + text.split('"').length : 0;
    start += Buffer.byteLength(text) + quotes + 1;
    return cell;
  });
}

/** Where the next record begins: no record begins with a line break, for a cell that does is in quotes. */
function afterBreaks(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === CR || bytes[at] === LF) at++;
  return at;
}

/** Where a cell of a record begins, so many well-formed cells after the record itself. */
function skipCells(bytes: Buffer, from: number, count: number, separator: string): number {
  let at = from;
  for (let i = 0; i < count; i++) {
    if (bytes[at] === QUOTE)
      do at = bytes.indexOf(QUOTE, at + 1) + 1;
      while (bytes[at] === QUOTE);
    at = bytes.indexOf(separator, at) + 1;
  }
  return at;
}

/** From byte offsets to 1-based lines and columns (in characters). */
function placesIn(bytes: Buffer, firstLine: number): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let i = 0; i < bytes.length; i++) {
    const lone = bytes[i] === CR && bytes[i + 1] !== LF;
    if (bytes[i] === LF || lone) starts.push(i + 1);
  }
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const before = bytes.subarray(starts[low] as number, offset).toString();
    return { line: low + firstLine, column: before.length + 1 };
  };
}
