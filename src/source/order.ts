import type { Location, Problem } from './model.js';

/** Problems in the order in which a person goes through the files: as `comparePlaces` has it, then message id. */
export function sortProblems<P extends Problem>(problems: readonly P[]): P[] {
  return [...problems].sort(
    (a, b) =>
      comparePlaces(a.at, b.at) ||
      order(a.id, b.id) ||
      order(a.severity, b.severity) ||
      order(JSON.stringify(a.data), JSON.stringify(b.data)),
  );
}

/** The order of places: by file; in it by sheet, line or row, and column. */
export function comparePlaces(a: Location, b: Location): number {
  const [one, other] = [rowAndColumn(a), rowAndColumn(b)];
  return (
    order(a.file, b.file) ||
    order(a.sheet ?? '', b.sheet ?? '') ||
    one.row - other.row ||
    one.column - other.column
  );
}

/** By line and column, else those of the cell: B10 comes after B9, and AA1 after Z1. */
function rowAndColumn({ line, column, cell }: Location): { row: number; column: number } {
  if (line !== undefined) return { row: line, column: column ?? 0 };
  const [, letters = '', digits = '0'] = /^([A-Z]+)(\d+)$/.exec(cell ?? '') ?? [];
  return {
    row: Number(digits),
    column: [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0),
  };
}

function order<T extends string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
