/** A cell as a person sees it. */
export interface SheetCell {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  /**
   * As if what the cell shows had been typed: the text of a text cell; of a number `95.3%` of 0.953 in a percent cell,
   * `100000元` in one that shows 元, a date as 2020-12-31. What is crossed out stands between ~~.
   */
  readonly text: string;
  /** Part of the text stands in the cell's number format. */
  readonly formatted?: true;
  /** All that it holds is crossed out; a figure has it in its text besides. */
  readonly struck?: true;
  /** The formula whose remembered result `text` is; without a result `text` is the formula itself, with its `=`. */
  readonly formula?: string;
}

/** A block of cells that show as one. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What somebody wrote on a cell (批注) beside what it holds, or in a box that is drawn over it. */
export interface CellComment {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SheetTable {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges: readonly Merge[];
  /** The rows and the columns, counted from 0, that hold cells and do not show: hidden, filtered away, folded, of no size. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly comments: readonly CellComment[];
  /** Text boxes. */
  readonly boxes: readonly CellComment[];
  /** What is printed at the head and foot of its pages, without numbers of pages, dates and the names of files. */
  readonly margins: readonly string[];
}

/** A1, from row and column counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A column's name: A, …, Z, AA, … */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Row and column of A1, counted from 0; undefined for anything else. */
export function cellPlace(name: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
