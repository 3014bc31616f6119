import type { SheetCell } from './model.js';
import { isOn } from './styles.js';

/** As many as a sheet can have. */
const COLUMNS = 16_384;

type Attributes = Readonly<Record<string, string>>;

/**
 * Which rows and columns of a sheet do not show: hidden, filtered away, folded, or without height or width. What stands
 * written as a row shows unless it says otherwise, whatever the sheet says of the rows that are not written.
 */
export class Unseen {
  private readonly rows = new Set<number>();
  private readonly columns = new Uint8Array(COLUMNS);

  /** Takes in an element of the sheet; `row` is the one that it opens, counted from 0. */
  open(name: string, attributes: Attributes, row: number): void {
    if (name === 'sheetFormatPr' && isNought(attributes['defaultColWidth'])) this.columns.fill(1);
    else if (name === 'row' && isUnseen(attributes, 'ht')) this.rows.add(row);
    else if (name === 'col') {
      const [first, last] = [Number(attributes['min']), Number(attributes['max'] ?? attributes['min'])];
      if (first >= 1) this.columns.fill(isUnseen(attributes, 'width') ? 1 : 0, first - 1, last);
    }
  }

  /** Of the rows and columns that hold these cells, those that do not show. */
  among(cells: readonly SheetCell[]): { hiddenRows: Set<number>; hiddenColumns: Set<number> } {
    return {
      hiddenRows: new Set(cells.map(({ row }) => row).filter((row) => this.rows.has(row))),
      hiddenColumns: new Set(
        cells.map(({ column }) => column).filter((column) => this.columns[column] === 1),
      ),
    };
  }
}

function isUnseen(attributes: Attributes, size: 'ht' | 'width'): boolean {
  const { hidden } = attributes;
  return (hidden !== undefined && isOn(hidden)) || isNought(attributes[size]);
}

function isNought(size: string | undefined): boolean {
  return size !== undefined && Number(size) === 0;
}
