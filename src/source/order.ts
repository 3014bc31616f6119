import type { Problem } from './model.js';

/** Problems in the order in which a person goes through the files: file, line, column, then message id. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      order(a.at.file, b.at.file) ||
      order(a.at.line ?? 0, b.at.line ?? 0) ||
      order(a.at.column ?? 0, b.at.column ?? 0) ||
      order(a.at.sheet ?? '', b.at.sheet ?? '') ||
      order(a.at.cell ?? '', b.at.cell ?? '') ||
      order(a.id, b.id) ||
      order(a.severity, b.severity) ||
      order(JSON.stringify(a.data), JSON.stringify(b.data)),
  );
}

function order<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
