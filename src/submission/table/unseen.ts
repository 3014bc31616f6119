import type { DataFinding } from '../../facts/index.js';
import { type MessageRef, message } from '../../messages/index.js';
import { cellPlace, columnName, type SheetTable } from '../../workbook/index.js';
import type { Entry, Located } from '../model.js';

/** How many runs of rows or columns a sentence names. */
const NAMED = 8;

/**
 * Figures in rows and columns that do not show are read as those that do: a filter hides rows of a table that is handed
 * in whole, and a spreadsheet's own sums count them. Whoever looks at the sheet does not see them, so it is said.
 */
export function unseenFigures(entries: readonly Entry[], sheet: SheetTable): DataFinding[] {
  const cells = entries.flatMap(bearing);
  const among = (hidden: ReadonlySet<number>, of: 'row' | 'column'): Located[] =>
    cells.filter(({ at }) => hidden.has(placeOf({ at })[of]));
  return [
    ...told(among(sheet.hiddenRows, 'row'), (found) => {
      const rows = new Set(found.map((cell) => placeOf(cell).row));
      return message('intake.unseen-rows', { count: rows.size, rows: runs(rows, (row) => `${row + 1}`) });
    }),
    ...told(among(sheet.hiddenColumns, 'column'), (found) => {
      const columns = new Set(found.map((cell) => placeOf(cell).column));
      return message('intake.unseen-columns', { count: columns.size, columns: runs(columns, columnName) });
    }),
  ];
}

/** The cells that an entry's verdict rests on, where they are filled in. */
function bearing(entry: Entry): Located[] {
  const { value, measure, columnMeasure, tableMeasures = [], completed, reference } = entry;
  if (!value && !completed) return [];
  return [value, measure, columnMeasure, ...tableMeasures, completed, reference].flatMap(
    (cell) => cell ?? [],
  );
}

function placeOf({ at }: Pick<Located, 'at'>): { row: number; column: number } {
  return cellPlace(at.cell ?? '') ?? { row: -1, column: -1 };
}

function told(found: readonly Located[], say: (found: readonly Located[]) => MessageRef): DataFinding[] {
  const [first] = found;
  return first ? [{ ...say(found), severity: 'warning', effect: 'note', at: first.at }] : [];
}

/** Numbers as runs, by name: 5–7, 9. */
function runs(numbers: ReadonlySet<number>, nameOf: (number: number) => string): string[] {
  const ordered = [...numbers].sort((a, b) => a - b);
  const starts = ordered.filter((number) => !numbers.has(number - 1));
  const ends = ordered.filter((number) => !numbers.has(number + 1));
  const named = starts.map((start, i) => {
    const end = ends[i] ?? start;
    return end === start ? nameOf(start) : `${nameOf(start)}–${nameOf(end)}`;
  });
  return named.length > NAMED ? [...named.slice(0, NAMED), '…'] : named;
}
