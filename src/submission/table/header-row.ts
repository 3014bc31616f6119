import type { Cell } from './cells.js';
import { type ColumnId, columnByOtherName, columnWithRemark, isAim, type NamedColumn } from './columns.js';
import { saidIn } from './labels.js';
import { datedColumn } from './year-columns.js';

/** Titles and instructions may stand above a header, never more than this. */
export const ROWS_ABOVE = 100;
/** A row is a header when this many of its cells name columns. */
const ENOUGH = 2;

/**
 * Which of the first rows of a table is its header, or the first row of it; -1 for none. A row of labels above it may name
 * as many columns (年度 2020 填报日期 …), but says something.
 */
export function headerRow(rows: readonly (readonly Cell[])[]): number {
  const first = rows.slice(0, ROWS_ABOVE);
  const names = first.map((cells) => namesIn(cells).length);
  const plain = (cells: readonly Cell[], i: number): boolean =>
    (names[i] ?? 0) >= ENOUGH && saidIn(cells).length === 0;
  const isHeader = (cells: readonly Cell[], i: number): boolean =>
    isWholeHeader(cells) || isUpperRow(rows, i) || (plain(cells, i) && !isAimsHeader(cells));
  const best = names.indexOf(Math.max(ENOUGH, ...names));
  return [first.findIndex(isHeader), best, first.findIndex(isAimsHeader)].find((row) => row >= 0) ?? -1;
}

/** What every name of a column of figures has in it; most rows have none and need no closer look. */
const FIGURES = /[值数年]|实际|实绩|完成|[vｖ]/iu;

/** Whether a row names a column of figures and one of what they are figures of. */
export function isWholeHeader(cells: readonly Cell[]): boolean {
  return namesFigures(cells) && namesWhat(cells).length > 0;
}

/** Whether a row names aims and what they are of, and no figures that came of them. */
export function isAimsHeader(cells: readonly Cell[]): boolean {
  return cells.some(({ text }) => isAim(text)) && namesWhat(cells).length > 0 && !namesFigures(cells);
}

/** How many rows a header may have. */
export const HEADER_ROWS = 3;

/** Whether a row is the upper one of a header: the figures' column is named below, where nothing stands under 指标名称. */
export function isUpperRow(rows: readonly (readonly Cell[])[], at: number): boolean {
  const what = namesWhat(rows[at] ?? []);
  if (what.length === 0) return false;
  for (const cells of rows.slice(at + 1, at + HEADER_ROWS)) {
    if (what.some(({ column }) => (cells[column]?.text.trim() ?? '') !== '')) return false;
    if (namesFigures(cells)) return true;
  }
  return false;
}

function namesFigures(cells: readonly Cell[]): boolean {
  return cells.some(({ text }) => FIGURES.test(text) && columnNamed(text)?.id === 'value');
}

/** The cells of a row that name the column of what figures are of. */
function namesWhat(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ text }) => ['indicator', 'title'].includes(columnNamed(text)?.id ?? ''));
}

/** The columns that the cells of a row name. */
function namesIn(cells: readonly Cell[]): ColumnId[] {
  return cells.flatMap(({ text }) => columnNamed(text)?.id ?? []);
}

/** The column that a header text names in whatever way. */
export function columnNamed(text: string): NamedColumn | undefined {
  return columnWithRemark(text) ?? datedColumn(text) ?? columnByOtherName(text);
}
