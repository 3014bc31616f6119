import type { DataFinding } from '../../facts/index.js';
import { message } from '../../messages/index.js';
import type { SheetTable } from '../../workbook/index.js';
import type { Entry } from '../model.js';
import { bearing, placeOf } from './unseen.js';

/**
 * What somebody wrote on the cell of a figure is not read: it may be how it was worked out, or that it is another. What
 * our forms say of their cells stands on none of a figure.
 */
export function commentedFigures(entries: readonly Entry[], { comments }: SheetTable): DataFinding[] {
  const texts = new Map(comments.map(({ row, column, text }) => [`${row},${column}`, text]));
  return entries.flatMap(bearing).flatMap((cell): DataFinding[] => {
    const { row, column } = placeOf(cell);
    const text = texts.get(`${row},${column}`)?.replace(/\s+/g, ' ');
    if (text === undefined) return [];
    return [
      { ...message('intake.cell-comment', { text }), severity: 'warning', effect: 'note', at: cell.at },
    ];
  });
}
