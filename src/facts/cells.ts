import type { Cell } from './model.js';
import type { PlainFigures } from './plain.js';

/** The cells of a column by row: those that are kept as they were read, and those that are read again when looked at. */
export class Cells implements ReadonlyMap<number, Cell> {
  private readonly kept: ReadonlyMap<number, Cell>;
  private readonly plain: PlainFigures;

  constructor(kept: ReadonlyMap<number, Cell>, plain: PlainFigures) {
    this.kept = kept;
    this.plain = plain;
  }

  get size(): number {
    return this.kept.size + this.plain.size;
  }

  has(row: number): boolean {
    return this.plain.has(row) || this.kept.has(row);
  }

  get(row: number): Cell | undefined {
    return this.plain.cell(row) ?? this.kept.get(row);
  }

  *keys(): MapIterator<number> {
    yield* this.plain.rows();
    yield* this.kept.keys();
  }

  *values(): MapIterator<Cell> {
    for (const [, cell] of this) yield cell;
  }

  *entries(): MapIterator<[number, Cell]> {
    for (const row of this.keys()) yield [row, this.get(row) as Cell];
  }

  [Symbol.iterator](): MapIterator<[number, Cell]> {
    return this.entries();
  }

  forEach(each: (cell: Cell, row: number, cells: ReadonlyMap<number, Cell>) => void): void {
    for (const [row, cell] of this) each(cell, row, this);
  }
}
