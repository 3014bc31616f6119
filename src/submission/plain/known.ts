import { faultOf } from '../table/faults.js';
import { isLine } from '../table/lines.js';
import type { Row } from '../table/row.js';
import type { RowReading } from '../table/rows.js';
import { WORD } from './row-numbers.js';
import type { Scan } from './scan.js';

/** A table as far as its rows can be tried. */
interface Tried {
  readonly scan: Scan;
  rowWith(index: number, figure: string): Row | undefined;
  wordAt(index: number): string;
  reading(cells: Row['cells']): RowReading;
}

/** What was found out of shapes and words: it is the same for every row that has them. */
export class Known {
  private readonly table: Tried;
  /** Of numbers, by shape. */
  private readonly numbers: boolean[] = [];
  /** Of words, by shape and word. */
  private readonly worded = new Map<number, boolean>();

  constructor(table: Tried) {
    this.table = table;
  }

  isPlain(index: number): boolean {
    const { shape, figure, places, words } = this.table.scan;
    const number = shape[index] as number;
    if (places[index] !== WORD) {
      this.numbers[number] ??= this.hasNoFault(index);
      return this.numbers[number];
    }
    const key = number * words.length + (figure[index] as number);
    let plain = this.worded.get(key);
    if (plain === undefined) {
      plain = this.hasNoFault(index);
      this.worded.set(key, plain);
    }
    return plain;
  }

  private hasNoFault(index: number): boolean {
    const row = this.table.rowWith(index, this.table.wordAt(index));
    if (!row || faultOf(row, false) || isLine(row.cells, row.header.columns)) return false;
    const [entry, other] = this.table.reading(row.cells).entries;
    return entry !== undefined && !other && !entry.around && !entry.tableMeasures && entry.notes.length === 0;
  }
}
