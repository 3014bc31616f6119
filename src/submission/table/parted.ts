import type { Cell, Table } from './cells.js';
import {
  columnNamed,
  HEADER_ROWS,
  headerRow,
  isAimsHeader,
  isUpperRow,
  isWholeHeader,
} from './header-row.js';
import { readSaid } from './labels.js';
import { type Columns, isLine, repeatsHeader } from './lines.js';
import { isClosing, isNote } from './remarks.js';

/** One of the tables that stand one below the other, with the words directly above it. */
export interface TablePart {
  readonly part: Table;
  /** Whether its header names aims, and no results. */
  readonly aims: boolean;
}

/** Parts a table before each further header, and the words directly above it. */
export function parted(table: Table): TablePart[] {
  const { rows } = table;
  const first = headerRow(rows);
  if (first < 0) return [{ part: table, aims: false }];
  const isAims = (cells: readonly Cell[], i: number): boolean => isAimsHeader(cells) && !isUpperRow(rows, i);
  // Directly below the first the header has a second row.
  const heads = rows.flatMap((cells, i) =>
    i === first || isAims(cells, i) || (i > first + 1 && (isWholeHeader(cells) || repeatsHeader(cells)))
      ? [i]
      : [],
  );
  const starts = heads.map((head, n) => {
    const before = heads[n - 1];
    if (before === undefined) return 0;
    const columns = columnsAt(rows, before);
    let start = head;
    while (start > before + 1 && belongsBelow(rows[start - 1] ?? [], columns)) start--;
    return start;
  });
  return starts.map((start, n) => {
    const head = heads[n] as number;
    return {
      part: { ...table, rows: rows.slice(start, starts[n + 1]) },
      aims: isAims(rows[head] ?? [], head),
    };
  });
}

/** The columns that a header names, in whichever of its rows. */
function columnsAt(rows: Table['rows'], at: number): Columns {
  return new Map(
    rows
      .slice(at, at + HEADER_ROWS)
      .flat()
      .flatMap(({ text, column }) => {
        const named = columnNamed(text);
        return named ? [[named.id, column] as const] : [];
      })
      .reverse(),
  );
}

/** Whether words above a header are of the table below them: no signature of the one before. */
function belongsBelow(cells: readonly Cell[], columns: Columns): boolean {
  if (!isLine(cells, columns) && readSaid(cells).said.length === 0) return false;
  const { said, measures, words } = readSaid(cells);
  return said.some(({ id }) => id !== 'submitted') || measures.length > 0
    ? true
    : !words.some(({ text }) => isClosing(text) || isNote(text)) && said.length === 0;
}
