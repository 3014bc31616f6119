export type CellValue = string | number | boolean | Date | null;

/** A cell to be written. Text is never taken for a formula; a formula is one of the program's own. */
export interface CellSpec {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly fill?: string;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Whether long text runs on over the empty cells beside it, instead of wrapping. */
  readonly runsOn?: boolean;
  /** A number format, such as 0.00%. */
  readonly format?: string;
  /** May be filled in though the sheet is protected. */
  readonly input?: boolean;
  readonly border?: boolean;
  /** A note that shows when the cell is pointed at. */
  readonly note?: string;
}

/** Cells, and what may be entered or how they look on a condition; ranges as A1:B2. */
export interface SheetSpec {
  readonly name: string;
  readonly hidden?: boolean;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (CellSpec | undefined)[])[];
  /**
   * Rows below them, without formulas and notes, each as high as its texts and made when it is written: there may be a
   * million.
   */
  readonly following?: Iterable<readonly (CellSpec | undefined)[]>;
  /** In points, by row counted from 0. */
  readonly heights?: ReadonlyMap<number, number>;
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly protected?: boolean;
  readonly entries?: readonly EntryRule[];
  readonly looks?: readonly {
    readonly range: string;
    readonly formula: string;
    readonly fill: string;
    readonly color: string;
  }[];
  /** The row (from 0) that repeats on every printed page. */
  readonly repeatRow?: number;
  readonly filter?: string;
}

/** What may be entered into cells, and what to say where something else is. */
export interface EntryRule {
  readonly range: string;
  readonly allow:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'decimal' | 'date'; readonly min: number; readonly max: number };
  readonly title: string;
  readonly message: string;
  /** Whether something else is refused, or only questioned. */
  readonly strict: boolean;
}
