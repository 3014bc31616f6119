import type { DataFinding } from '../../facts/index.js';
import { message } from '../../messages/index.js';
import type { Problem } from '../../source/index.js';
import type { Merge } from '../../workbook/index.js';
import type { Located, Reading, Words } from '../model.js';
import type { Cell, Table } from './cells.js';
import { columnTitle, isAim } from './columns.js';
import { footOf } from './foot.js';
import { type Header, noHeader, readHeader } from './header.js';
import { isAimsHeader } from './header-row.js';
import { type Above, readAbove, type TableHeading } from './heading.js';
import type { HeadingId } from './labels.js';
import { isColumnNumbers, isLine, repeatsHeader, under } from './lines.js';
import { parted } from './parted.js';
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
  let compiler: Located | undefined;
  return parted(whole).flatMap(({ part, aims }, i) => {
    if (aims) {
      const passed = ofAims(part);
      heading = { ...heading, ...passed.headings[0] };
      return [passed];
    }
    const { table, problems: split } = withOneHeader(part, merges);
    const found = readHeader(table);
    if (!found) return i === 0 ? [] : [headless(table)];
    const own = readAbove(table.rows.slice(0, found.row), table.locate);
    heading = { ...heading, ...own.heading };
    measures = own.measures.length > 0 ? own.measures : measures;
    compiler = own.compiler ?? compiler;
    const said = { ...marked(found), ...heading };
    const unit = said.unit || found.columns.has('unit') ? undefined : compiler;
    const above = {
      ...own,
      heading: unit ? { ...said, unit } : said,
      measures,
      words: [...named, ...own.words.filter(({ text }) => !unit || !text.endsWith(unit.text))],
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
  return { header: noHeader, blocks: [], headings: [], problems: [problem] };
}

/** A table of aims: it is told that it was not read, and what its labels say holds for those below. */
function ofAims({ rows, locate }: Table): HeadedTable {
  const at = rows.findIndex(isAimsHeader);
  const own = readAbove(rows.slice(0, at), locate);
  const aim = rows[at]?.find(({ text }) => isAim(text)) as Cell;
  const finding: DataFinding = {
    ...message('intake.table-of-aims', { header: aim.text.trim() }),
    severity: 'warning',
    effect: 'note',
    at: locate(aim),
  };
  const header = { ...noHeader, row: at, findings: [finding] };
  return { header, blocks: [{ header, rows: [] }], headings: [own.heading], problems: own.problems };
}

/** What is wrong with tables all of which are of aims. */
export function withoutResults({ plans, entries, problems, findings }: Reading): Problem | undefined {
  const aims = findings.find(({ id }) => id === 'intake.table-of-aims');
  if (!aims || plans.length + entries.length + problems.length > 0) return undefined;
  const data = { headers: [columnTitle('value')] };
  return { ...message('intake.csv-header-missing', data), severity: 'error', at: aims.at };
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
  const [first, ...others] = rows.slice(header.row + 1);
  const below =
    first && isColumnNumbers(first, header.columns) ? others : [...(first ? [first] : []), ...others];
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
