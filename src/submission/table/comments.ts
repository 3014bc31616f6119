import type { DataFinding } from '../../facts/index.js';
import { message, term } from '../../messages/index.js';
import { cellName, cellPlace, type SheetTable } from '../../workbook/index.js';
import type { Entry, Located } from '../model.js';
import { locateIn } from './heading.js';

/**
 * Entries with what somebody wrote on the cells of their figures among their notes: it may be how a figure was worked out,
 * or that it is another. What our forms say of their cells stands on none of a figure.
 */
export function withComments(entries: readonly Entry[], sheet: SheetTable): readonly Entry[] {
  const comments = writtenComments(sheet);
  if (comments.length === 0) return entries;
  // A comment on the year before is on its cell alone; any other in the row may be on its figure.
  const prior = new Set(entries.filter((entry) => entry.prior).map(({ at }) => at.cell));
  return entries.map((entry) => {
    const { row } = cellPlace(entry.at.cell ?? '') ?? { row: -1 };
    const own = comments.filter((one) =>
      entry.prior ? one.name === entry.at.cell : one.row === row && !prior.has(one.name),
    );
    return { ...entry, notes: [...entry.notes, ...commentsOn(entry, own)] };
  });
}

/** A comment as somebody wrote it. */
interface Written {
  readonly row: number;
  readonly name: string;
  readonly text: string;
}

const printed: ReadonlySet<string> = new Set(
  (['form.computed', 'form.note-required', 'form.note-optional'] as const).flatMap((id) =>
    (['zh-CN', 'en'] as const).map((lang) => term(id, lang)),
  ),
);

/** What people wrote, without what our forms say of their cells. */
function writtenComments({ comments }: SheetTable): Written[] {
  return comments
    .filter(({ text }) => !printed.has(text.trim().split('\n').at(-1)?.trim() ?? ''))
    .map(({ row, column, text }) => ({ row, name: cellName(row, column), text: oneLine(text) }));
}

/** That a comment was read is said, too: many do not know that they handed it in. */
export function commentedFigures(entries: readonly Entry[], sheet: SheetTable, file: string): DataFinding[] {
  const own = new Set(
    entries.flatMap(({ notes }) => notes.filter(({ told }) => told)).map(({ at }) => at.cell),
  );
  return writtenComments(sheet).map(({ name, text }) => ({
    ...message(own.has(name) ? 'intake.cell-comment' : 'intake.cell-comment-elsewhere', { text }),
    severity: 'warning',
    effect: 'note',
    at: { file, sheet: sheet.name, cell: name },
  }));
}

function commentsOn({ value, completed, at }: Entry, comments: readonly Written[]): Located[] {
  if (!value && !completed) return [];
  return comments.map(({ name, text }) => ({ text, at: { ...at, cell: name }, told: true }));
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
