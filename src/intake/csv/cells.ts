import { CsvError, parse } from 'csv-parse/sync';
import type { Location, Problem } from '../../source/index.js';

/** A cell of a table: its text without quotes, and where it begins. */
export interface Cell {
  readonly text: string;
  /** Byte offset of its first character, quote included, in the UTF-8 form of the text. */
  readonly start: number;
  /** 0-based, as a spreadsheet counts rows and columns. */
  readonly row: number;
  readonly column: number;
}

export type Cells =
  | { readonly ok: true; readonly rows: readonly (readonly Cell[])[]; locate(cell: Cell): Location }
  | { readonly ok: false; readonly problem: Problem };

/** Excel's hint for the separator; it is no row of the table. */
const HINT = /^sep=(.)\r?\n/i;

/** The separator that the text itself declares. */
export function declaredSeparator(text: string): string | undefined {
  return HINT.exec(text)?.[1];
}

/** Splits a table into cells, quotes, line breaks in cells and empty lines respected. */
export function splitCells(file: string, text: string, separator: string): Cells {
  const hint = HINT.exec(text)?.[0] ?? '';
  const bytes = Buffer.from(text.slice(hint.length));
  const place = placesIn(bytes, hint === '' ? 1 : 2);
  const rows: Cell[][] = [];
  let end = -1;
  try {
    parse(bytes, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      cast(text, { index, records, bytes: at, quoting }) {
        const quotes = quoting ? 2 + text.split('"').length - 1 : 0;
        const cell = { text, start: at - Buffer.byteLength(text) - quotes, row: records, column: index };
        if (index === 0) rows.push([]);
        (rows[rows.length - 1] as Cell[]).push(cell);
        end = at;
        return text;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The broken cell begins after the last whole one and the separator or line break behind it.
    const broken = bytes[end] === 13 && bytes[end + 1] === 10 ? end + 2 : end + 1;
    const id = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'intake.csv-quote-open' : 'intake.csv-quote-inside';
    return { ok: false, problem: { id, data: {}, severity: 'error', at: { file, ...place(broken) } } };
  }
  const locate = (cell: Cell): Location => ({
    file,
    ...place(cell.start),
    cell: `${letters(cell.column)}${cell.row + 1}`,
  });
  return { ok: true, rows, locate };
}

/** From byte offsets to 1-based lines and columns (in characters). */
function placesIn(bytes: Buffer, firstLine: number): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let i = 0; i < bytes.length; i++) {
    const lone = bytes[i] === 13 && bytes[i + 1] !== 10;
    if (bytes[i] === 10 || lone) starts.push(i + 1);
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

/** A column's name in a spreadsheet: A, …, Z, AA, … */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
