import { message } from '../../messages/index.js';
import { parsePeriod } from '../../quantity/index.js';
import type { Problem } from '../../source/index.js';
import type { Cell, Table } from './cells.js';
import { type Header, headerRow, isWholeHeader, readHeader } from './header.js';
import { readHeading, saidIn, sameHeading, type TableHeading } from './heading.js';

/** A table with its header read: the rows below it, and what is wrong with it as a whole. */
export interface HeadedTable {
  readonly header: Header;
  readonly rows: readonly (readonly Cell[])[];
  /** What stands above this table itself. */
  readonly heading: TableHeading;
  readonly problems: readonly Problem[];
}

/** What a sheet knows of its tables beside their cells. */
interface Beside {
  /** A table whose header has one row. */
  readonly shape: (table: Table) => Table;
  /** What a table is of, should that not stand above it. */
  readonly marked: (header: Header) => TableHeading;
}

const alone: Beside = { shape: (table) => table, marked: () => ({}) };

/**
 * The tables that stand one below the other, each under a header of its own; what stands above the first and not above
 * another holds for both. Without any header there is none.
 */
export function headedTables(whole: Table, { shape, marked }: Beside = alone): HeadedTable[] {
  let above: TableHeading = {};
  return parted(whole).flatMap((part) => {
    const table = shape(part);
    const found = readHeader(table);
    if (!found) return [];
    const { heading, problems } = readHeading(table, found.row);
    above = { ...above, ...heading };
    const header = readHeader(table, { ...marked(found), ...above }) ?? found;
    const rows = table.rows.slice(header.row + 1);
    return [{ header, rows, heading, problems: [...problems, ...header.problems, ...turned(table, header)] }];
  });
}

/** Parts a table before each further header, and the labels directly above it. */
function parted(table: Table): Table[] {
  const { rows } = table;
  const first = headerRow(rows);
  // Directly below the first the header has a second row.
  const further = rows.flatMap((cells, i) => (i > first + 1 && isWholeHeader(cells) ? [i] : []));
  if (first < 0 || further.length === 0) return [table];
  const starts = further.map((header) => {
    let start = header;
    while (start > first + 1 && saidIn(rows[start - 1] ?? []).length > 0) start--;
    return start;
  });
  return [0, ...starts].map((start, i) => ({ ...table, rows: rows.slice(start, starts[i]) }));
}

/** Labels among the figures of a table that say something else than those above it: nobody knows whose figures follow. */
function turned({ rows, locate }: Table, { row: header, heading, columns }: Header): Problem[] {
  const below = rows.slice(header + 1);
  const textAt = (cells: readonly Cell[], id: 'value' | 'indicator' | 'title'): string =>
    cells[columns.get(id) ?? -1]?.text.trim() ?? '';
  const isFigure = (cells: readonly Cell[]): boolean =>
    textAt(cells, 'value') !== '' && textAt(cells, 'indicator') + textAt(cells, 'title') !== '';
  const last = below.findLastIndex(isFigure);
  return below.slice(0, Math.max(0, last)).flatMap((cells) =>
    (isFigure(cells) ? [] : saidIn(cells)).flatMap(({ id, text, cell }): Problem[] => {
      const said = id === 'measure' || id === 'submitted' ? undefined : heading[id];
      const period = id === 'year' && parsePeriod(text) === undefined;
      if (!said || period || columns.has(id) || sameHeading(id, said.text, text)) return [];
      const data = { above: said.text, below: text };
      return [{ ...message('intake.heading-below', data), severity: 'error', at: locate(cell) }];
    }),
  );
}
