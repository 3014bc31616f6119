import type { CellSpec } from './spec.js';

/** A row high enough for the cell that wraps most, in points: spreadsheets do not fit rows that they did not fill. */
export function rowHeight(cells: readonly (CellSpec | undefined)[], widths: readonly number[]): number {
  const lines = cells.map((cell, column) => {
    if (!cell || cell.runsOn) return 1;
    const room = ((widths[column] ?? 10) * 11) / (cell.size ?? 11);
    return String(cell.value ?? '')
      .split('\n')
      .reduce((n, line) => n + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
  });
  return 8 + 14 * Math.max(1, ...lines);
}

/** How wide a text is in characters: a Chinese one counts for two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2E80' ? 2 : 1;
  return width;
}
