import type { Words } from '../model.js';
import type { Cell, Table } from './cells.js';
import { readSaid } from './labels.js';
import { isNote, isTotal } from './remarks.js';

/**
 * What stands below a table: notes and corrections speak of its figures, and a label may contradict what is above. A note
 * goes on in the cells beside it; any other cell is read by itself, or with the label before it.
 */
export function footOf(rows: readonly (readonly Cell[])[], locate: Table['locate']): Words[] {
  return rows.flatMap((cells) =>
    wordsIn(cells).map(({ text, cell }) => ({ text, at: locate(cell), place: 'below' })),
  );
}

function wordsIn(cells: readonly Cell[]): { readonly text: string; readonly cell: Cell }[] {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  // That totals are passed over is told already.
  if (!first || isTotal(first.text)) return [];
  if (isNote(first.text)) return [{ text: filled.map(({ text }) => text.trim()).join(' '), cell: first }];
  const { said, measures, words } = readSaid(cells);
  return [
    ...said.map(({ label, text, cell }) => ({ text: `${label}：${text}`, cell })),
    ...measures.map(({ text, cell }) => ({ text, cell })),
    ...words,
  ];
}
