import type { DataFinding } from '../../facts/index.js';
import { message } from '../../messages/index.js';
import { cellName, type SheetTable } from '../../workbook/index.js';
import type { Entry, Located } from '../model.js';
import { locateIn } from './heading.js';

/**
 * Entries with what somebody wrote on the cells of their figures among their notes: it may be how a figure was worked out,
 * or that it is another. What our forms say of their cells stands on none of a figure.
 */
export function withComments(entries: readonly Entry[], { comments }: SheetTable): readonly Entry[] {
  const texts = new Map(comments.map(({ row, column, text }) => [cellName(row, column), oneLine(text)]));
  if (texts.size === 0) return entries;
  return entries.map((entry) => ({ ...entry, notes: [...entry.notes, ...commentsOn(entry, texts)] }));
}

/** That a comment was read is said, too: many do not know that they handed it in. */
export function commentedFigures(entries: readonly Entry[], { comments }: SheetTable): DataFinding[] {
  const said = new Set(comments.map(({ row, column, text }) => `${cellName(row, column)} ${oneLine(text)}`));
  return entries
    .flatMap(({ notes }) => notes)
    .filter(({ text, at }) => said.has(`${at.cell} ${text}`))
    .map(({ text, at }) => ({
      ...message('intake.cell-comment', { text }),
      severity: 'warning',
      effect: 'note',
      at,
    }));
}

function commentsOn(
  { value, measure, completed, reference }: Entry,
  texts: ReadonlyMap<string, string>,
): Located[] {
  if (!value && !completed) return [];
  return [value, measure, completed, reference].flatMap((cell) => {
    const text = texts.get(cell?.at.cell ?? '');
    return cell && text !== undefined ? [{ text, at: cell.at }] : [];
  });
}

/** What stands in boxes that are drawn over a table is nobody's figure, and may be about one. */
export function textBoxes(file: string, { name, boxes }: SheetTable): DataFinding[] {
  return boxes.map(({ row, column, text }) => ({
    ...message('intake.text-box', { text: oneLine(text) }),
    severity: 'warning',
    effect: 'note',
    at: locateIn(file, name, row, column),
  }));
}

/** Who wrote a comment often stands on a line of its own before it. */
function oneLine(text: string): string {
  const lines = text.split(/\s*\n\s*/).filter((line) => line !== '');
  return lines
    .map((line, i) => (i < lines.length - 1 && !/[:：；;，,。]$/.test(line) ? `${line}；` : line))
    .join('');
}
