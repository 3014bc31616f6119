import { message } from '../../messages/index.js';
import type { Problem } from '../../source/index.js';
import type { Merge } from '../../workbook/index.js';
import type { Words } from '../model.js';
import type { Cell, Table } from './cells.js';
import { footOf } from './foot.js';
import { type Header, readHeader } from './header.js';
import { headerRow, isWholeHeader } from './header-row.js';
import { type Above, readAbove, type TableHeading } from './heading.js';
import { type HeadingId, readSaid } from './labels.js';
import { isLine, repeatsHeader, under } from './lines.js';
import { isClosing, isNote } from './remarks.js';
import { withOneHeader } from './two-rows.js';

/** Rows of a table of which the same is said. */
export interface Block {
  readonly header: Header;
  readonly rows: readonly (readonly Cell[])[];
}

/** A table with its header read, and what is wrong with it as a whole. */
export interface HeadedTable {
  readonly header: Header;
  readonly blocks: readonly Block[];
  /** What stands above this table itself, or between its rows. */
  readonly headings: readonly TableHeading[];
  readonly problems: readonly Problem[];
}

/** What a sheet knows of its tables beside their cells. */
interface Beside {
  /** Cells that show as one. */
  readonly merges: readonly Merge[];
  /** What a table is of, should that not stand above it. */
  readonly marked: (header: Header) => TableHeading;
  /** What the sheet's name says of all of them. */
  readonly named: readonly Words[];
}

const alone: Beside = { merges: [], marked: () => ({}), named: [] };

/**
 * The tables that stand one below the other, each under a header of its own; what stands above the first and not above
 * another holds for both. Without any header there is none.
 */
export function headedTables(whole: Table, { merges, marked, named }: Beside = alone): HeadedTable[] {
  let heading: TableHeading = {};
  let measures: Above['measures'] = [];
  return parted(whole).flatMap((part, i) => {
    const { table, problems: split } = withOneHeader(part, merges);
    const found = readHeader(table);
    if (!found) return i === 0 ? [] : [headless(table)];
    const own = readAbove(table.rows.slice(0, found.row), table.locate);
    heading = { ...heading, ...own.heading };
    measures = own.measures.length > 0 ? own.measures : measures;
    const above = {
      ...own,
      heading: { ...marked(found), ...heading },
      measures,
      words: [...named, ...own.words],
    };
    const header = readHeader(table, above) ?? found;
    const { blocks, headings, problems } = blocksOf(table, header);
    return [
      {
        header,
        blocks,
        headings: [own.heading, ...headings],
        problems: [...split, ...own.problems, ...header.problems, ...problems],
      },
    ];
  });
}

/** Parts a table before each further header, and the words directly above it. */
function parted(table: Table): Table[] {
  const { rows } = table;
  const first = headerRow(rows);
  // Directly below the first the header has a second row.
  const further = rows.flatMap((cells, i) =>
    i > first + 1 && (isWholeHeader(cells) || repeatsHeader(cells)) ? [i] : [],
  );
  if (first < 0 || further.length === 0) return [table];
  const starts = further.map((header) => {
    let start = header;
    while (start > first + 1 && belongsBelow(rows[start - 1] ?? [])) start--;
    return start;
  });
  return [0, ...starts].map((start, i) => ({ ...table, rows: rows.slice(start, starts[i]) }));
}

/** Whether words above a header are of the table below them: no signature of the one before. */
function belongsBelow(cells: readonly Cell[]): boolean {
  if (!isLine(cells, new Map()) && readSaid(cells).said.length === 0) return false;
  const { said, measures, words } = readSaid(cells);
  return said.some(({ id }) => id !== 'submitted') || measures.length > 0
    ? true
    : !words.some(({ text }) => isClosing(text) || isNote(text)) && said.length === 0;
}

/** Names of columns in the midst of figures, without one for the figures themselves. */
function headless({ rows, locate }: Table): HeadedTable {
  const cells = rows.find(repeatsHeader) ?? [];
  const [cell] = cells.filter(({ text }) => text.trim() !== '');
  const text = cells.flatMap((one) => (one.text.trim() === '' ? [] : [one.text.trim()]));
  const problem = {
    ...message('intake.header-below', { headers: text }),
    severity: 'error',
    at: locate(cell as Cell),
  } as const;
  const header = {
    columns: new Map(),
    row: 0,
    width: 0,
    problems: [],
    findings: [],
    heading: {},
    measures: {},
  };
  const noOthers = { replacing: new Map(), remarks: new Map(), marks: new Map() };
  return {
    header: { ...header, tableMeasures: [], around: [], headless: [], unread: [], ...noOthers },
    blocks: [],
    headings: [],
    problems: [problem],
  };
}

/** Labels for which a table may have a column: then the rows say it themselves. */
const ROWS_SAY: Partial<Readonly<Record<HeadingId, readonly ('unit' | 'year' | 'period' | 'plan')[]>>> = {
  plan: ['plan'],
  unit: ['unit'],
  year: ['year', 'period'],
  period: ['year', 'period'],
};

/** The rows below a header, parted where words between them say something else of those that follow. */
function blocksOf({ rows, locate }: Table, header: Header) {
  const below = rows.slice(header.row + 1);
  const isWords = below.map((cells) => isLine(cells, header.columns));
  const last = below.findLastIndex((cells, i) => !isWords[i] && cells.some(({ text }) => text.trim() !== ''));
  const blocks: { header: Header; rows: (readonly Cell[])[] }[] = [{ header, rows: [] }];
  const headings: TableHeading[] = [];
  const problems: Problem[] = [];
  let lines: Words[] = [];
  for (const [i, cells] of below.entries()) {
    const block = blocks.at(-1) as (typeof blocks)[number];
    if (!isWords[i] || i > last) {
      block.rows.push(cells);
      continue;
    }
    const above = readAbove([cells], locate);
    problems.push(...above.problems);
    const heading = Object.fromEntries(
      Object.entries(above.heading).filter(
        ([id]) => !ROWS_SAY[id as HeadingId]?.some((column) => header.columns.has(column)),
      ),
    );
    const turns = Object.keys(heading).length > 0 || above.measures.length > 0;
    if (!turns) block.rows.push(cells);
    if (heading.unit || heading.year || heading.period || heading.plan) lines = [];
    for (const words of above.words) lines = under(lines, { ...words, place: 'between' });
    headings.push(heading);
    blocks.push({
      header: {
        ...block.header,
        heading: { ...block.header.heading, ...heading },
        tableMeasures: above.measures.length > 0 ? above.measures : block.header.tableMeasures,
        around: [...header.around, ...lines],
      },
      rows: [],
    });
  }
  const foot = footOf(
    below.slice(last + 1).filter((_, i) => isWords[last + 1 + i]),
    locate,
  );
  return {
    headings,
    problems,
    blocks: blocks
      .filter((block, i) => i === 0 || block.rows.length > 0)
      .map((block) => ({
        ...block,
        header:
          foot.length === 0 ? block.header : { ...block.header, around: [...block.header.around, ...foot] },
      })),
  };
}
