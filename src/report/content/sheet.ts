import type { WordId } from '../../messages/index.js';
import { type CellSpec, rangeName, rowHeight, type SheetSpec } from '../../workbook/index.js';

const HEAD_FILL = 'DCE6F1';

/** A report as a workbook. Text stays text: nothing that a district wrote becomes a formula. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly SheetSpec[];
}

/** Rows, all of them at hand or each made when it is written. */
interface Rows extends Iterable<readonly CellSpec[]> {
  readonly length: number;
}

/** A row of each, made when it is written. */
export function rowsOf<T>(items: readonly T[], row: (item: T) => readonly CellSpec[]): Rows {
  return {
    length: items.length,
    *[Symbol.iterator]() {
      for (const item of items) yield row(item);
    },
  };
}

/** A list with its head, which stays in view and repeats on every page, and filters. */
export interface ListSheet {
  readonly name: string;
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
  readonly heads: readonly string[];
  readonly rows: Rows;
  /** What stands above the head. */
  readonly above?: readonly (readonly CellSpec[])[];
  /** Columns that stay in view. */
  readonly columns: number;
}

/** A sheet of such a list, each row high enough for its texts. */
export function listSheet({ name, widths, heads, rows, above = [], columns }: ListSheet): SheetSpec {
  const top = above.length;
  return {
    name,
    widths,
    rows: [...above, heads.map(headCell)],
    following: rows,
    frozen: { rows: top + 1, columns },
    repeatRow: top,
    filter: rangeName(top, 0, top + rows.length, widths.length - 1),
  };
}

/** How high the rows from `from` on (counted from 0) must be. */
export function heightsOf(
  rows: readonly (readonly CellSpec[])[],
  widths: readonly number[],
  from: number,
): Map<number, number> {
  return new Map(rows.map((cells, i) => [from + i, rowHeight(cells, widths)]));
}

export function headCell(value: string): CellSpec {
  return { value, bold: true, fill: HEAD_FILL, align: 'center', border: true };
}

export function cell(value: string | number, more: CellSpec = {}): CellSpec {
  return { value, border: true, size: 10, ...more };
}

/** What stands above a list of figures some of which are samples. */
export function sampleCell(say: (id: WordId) => string, sampleText: string): CellSpec {
  return { value: `${say('report.sample-mark')} ${sampleText}`, bold: true, color: '9C5700', runsOn: true };
}

/** The title above a sheet's list. */
export function titleCell(value: string): CellSpec {
  return { value, bold: true, size: 16, runsOn: true };
}
