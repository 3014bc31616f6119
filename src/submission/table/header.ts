import type { DataFinding } from '../../facts/index.js';
import { type DataOf, type MessageId, message } from '../../messages/index.js';
import { parseUnit } from '../../quantity/index.js';
import { nearest, type Problem } from '../../source/index.js';
import type { Located, Words } from '../model.js';
import type { Cell, Table } from './cells.js';
import {
  ambiguousUnit,
  type ColumnId,
  columnByOtherName,
  columnKinds,
  columnTitle,
  columnWithRemark,
  headerKey,
  holdsRemarks,
  isAim,
  isOrdinalColumn,
  type NamedColumn,
  saysWhose,
  showsProgress,
  unreadColumns,
} from './columns.js';
import { headerRow } from './header-row.js';
import { wordsInHeader } from './header-words.js';
import type { Above, TableHeading } from './heading.js';
import { isDeadline } from './labels.js';
import { replacingColumns } from './replaced.js';
import { columnOfYear, datedColumn, isItsYear, yearOfTable } from './year-columns.js';

/** Which column of a table holds what. */
export interface Header {
  readonly columns: ReadonlyMap<ColumnId, number>;
  /** The row of the header, counted from 0, and how many cells it has. */
  readonly row: number;
  readonly width: number;
  readonly problems: readonly Problem[];
  readonly findings: readonly DataFinding[];
  /** What stands above the table for all its rows. */
  readonly heading: TableHeading;
  /** What is said there of measure units. */
  readonly tableMeasures: readonly Located[];
  /** What else stands around the rows, and around last year's figures alone. */
  readonly around: readonly Words[];
  readonly aroundPrevious: readonly Words[];
  /** The measure units that columns of figures name in their header: 实际值（万元）. */
  readonly measures: Readonly<Partial<Record<FigureColumn, Located>>>;
  /** The columns to the right of the figures that have no header, and those with one that is not read. */
  readonly headless: readonly number[];
  readonly unread: readonly number[];
  /** Columns that are not read and whose figures replace those that are, with their names. */
  readonly replacing: ReadonlyMap<number, string>;
  /** Columns that show how far something has come, by their names. */
  readonly progress: ReadonlyMap<number, string>;
  /** Columns of remarks under other names than ours, and others that may speak of figures, with their names. */
  readonly remarks: ReadonlyMap<number, string>;
  readonly marks: ReadonlyMap<number, string>;
  /** The column that numbers the rows. */
  readonly ordinal?: number;
  /** As of `Table`. */
  readonly separator?: string;
}

/** Columns that hold figures. */
export type FigureColumn = 'value' | 'previous';

/** Columns that this year's figures do not depend on. */
const ASIDE: ReadonlySet<ColumnId> = new Set(['previous', 'evidence', 'note']);

/** No form has more columns than this; what has is no form. */
const MOST_COLUMNS = 500;

/** Of a table whose columns are not read. */
export const noHeader: Header = {
  columns: new Map(),
  row: 0,
  width: 0,
  problems: [],
  findings: [],
  heading: {},
  measures: {},
  tableMeasures: [],
  around: [],
  aroundPrevious: [],
  headless: [],
  unread: [],
  replacing: new Map(),
  progress: new Map(),
  remarks: new Map(),
  marks: new Map(),
};

function tooWide(row: number, width: number, at: Problem['at']): Header {
  const problem: Problem = {
    ...message('intake.csv-too-wide', { width, most: MOST_COLUMNS }),
    severity: 'error',
    at,
  };
  return { ...noHeader, row, width, problems: [problem] };
}

const NOTHING_ABOVE = { heading: {}, measures: [], words: [], findings: [] };

/** Finds and checks the header of a table; undefined where no row looks like one. */
export function readHeader(
  { rows, locate, separator }: Table,
  above: Pick<Above, 'heading' | 'measures' | 'words' | 'findings'> = NOTHING_ABOVE,
): Header | undefined {
  const { heading } = above;
  const row = headerRow(rows);
  const cells = rows[row];
  if (!cells) return undefined;
  if (cells.length > MOST_COLUMNS) return tooWide(row, cells.length, locate(cells[MOST_COLUMNS] as Cell));
  const columns = new Map<ColumnId, number>();
  const problems: Problem[] = [];
  const findings: DataFinding[] = [...above.findings];
  const report = <Id extends MessageId>(id: Id, cell: Cell, ...data: DataOf<Id>): void =>
    void problems.push({ ...message(id, ...data), severity: 'error', at: locate(cell) });

  const measures: Partial<Record<FigureColumn, Located>> = {};
  const named = new Set(cells.flatMap((cell) => columnWithRemark(cell.text)?.id ?? []));
  const whose = named.has('unit') || cells.some((cell) => columnByOtherName(cell.text)?.id === 'unit');
  const unitNamed = heading.unit !== undefined || whose;
  const year = yearOfTable(cells, rows.slice(row + 1), heading.year?.text);
  for (const cell of cells) {
    const text = cell.text.trim();
    const isUnit = headerKey(text) === ambiguousUnit;
    const { id, remark = '' } =
      isUnit && unitNamed
        ? { id: 'measure' as const }
        : (columnWithRemark(text) ??
          columnOfYear(text, year) ??
          byOtherName(cell, named, rows.slice(row + 1)) ??
          {});
    const first = id && columns.get(id);
    if (first !== undefined)
      report('intake.csv-header-twice', cell, {
        header: text,
        first: locate(cells[first] as Cell).cell ?? '',
        second: locate(cell).cell ?? '',
      });
    else if (id) {
      columns.set(id, cell.column);
      if (
        (id !== 'value' && id !== 'previous') ||
        remark === '' ||
        HARMLESS.has(remark) ||
        isItsYear(id, remark, year)
      )
        continue;
      if (parseUnit(remark)) measures[id] = { text: remark, at: locate(cell) };
      else report('intake.csv-header-remark', cell, { header: text, remark, column: columnTitle(id) });
    } else if (isUnit) report('intake.csv-header-ambiguous', cell);
    else if (!whose && saysWhose(text)) report('intake.csv-header-whose', cell, { header: text });
    else if (!unreadColumns.has(headerKey(text)) && !holdsRemarks(text)) {
      const known = isAim(text) || datedColumn(text) || columnByOtherName(text);
      const near = known ? undefined : missingColumn(text, named);
      if (near !== undefined) report('intake.csv-header-near', cell, { header: text, near });
      else
        findings.push({
          ...message('intake.csv-header-unread', { header: text }),
          severity: 'warning',
          effect: 'note',
          at: locate(cell),
        });
    }
  }
  const taken = new Set(columns.values());
  const others = cells.filter(({ text, column }) => text.trim() !== '' && !taken.has(column));
  // A column that was taken back says nothing of its rows any more; last year's figures are no part of this year's.
  const crossed = (ids: (id: ColumnId) => boolean): Words[] =>
    [...columns].flatMap(([id, column]) => {
      const cell = cells.find((one) => one.column === column && one.struck);
      if (!cell || !ids(id)) return [];
      return [{ text: cell.text.trim(), at: locate(cell), place: 'above', struck: true }];
    });
  const said = wordsInHeader(cells, year, locate);
  const ordinal = others.find(({ text }) => isOrdinalColumn(text))?.column;
  const missing = missingColumns(new Set([...columns.keys(), ...(Object.keys(heading) as ColumnId[])]));
  if (missing.length > 0) report('intake.csv-header-missing', cells[0] as Cell, { headers: missing });
  return {
    columns,
    row,
    width: cells.length,
    problems,
    findings,
    heading,
    measures,
    tableMeasures: [...above.measures, ...said.measures],
    around: [
      ...above.words.filter(({ text }) => !isDeadline(text, year)),
      ...crossed((id) => !ASIDE.has(id)),
      ...said.words,
    ],
    aroundPrevious: crossed((id) => id === 'previous'),
    headless: cells
      .filter(({ text, column }) => text.trim() === '' && column > (columns.get('value') ?? column))
      .map(({ column }) => column),
    unread: others.map(({ column }) => column),
    replacing: replacingColumns(cells, taken),
    remarks: new Map(others.filter(({ text }) => holdsRemarks(text)).map(placed)),
    progress: new Map(others.filter(({ text }) => showsProgress(text)).map(placed)),
    marks: new Map(others.filter(({ text }) => !holdsRemarks(text) && !isPrinted(text)).map(placed)),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(separator === undefined ? {} : { separator }),
  };
}

function placed({ column, text }: Cell): [number, string] {
  return [column, text.trim()];
}

/** Columns that forms print: what stands in them speaks of no figure. The number of a row may be crossed out. */
function isPrinted(text: string): boolean {
  return unreadColumns.has(headerKey(text)) && !isOrdinalColumn(text);
}

/** What a form says of a column of figures without saying how they are measured. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...['必填', '选填', '数值', '数字', '填数', '填写数字', '填数字'],
  ...['全年', '全年数', '实际完成', '实际完成数', '年末'],
]);

/** The column that a header stands for by another name, where none goes by its own; 编号 numbers rows unless codes stand there. */
function byOtherName(
  { text, column }: Cell,
  named: ReadonlySet<ColumnId>,
  below: readonly (readonly Cell[])[],
): NamedColumn | undefined {
  const found = columnByOtherName(text);
  if (!found || named.has(found.id)) return undefined;
  const isCode = found.id !== 'indicator' || below.some((cells) => CODE.test(cells[column]?.text ?? ''));
  return isCode ? found : undefined;
}

/** An indicator's code, not the number of a row. */
const CODE = /^\s*[a-z][a-z\d]*[\w.-]*[a-z]/i;

/** The column that a header seems to be meant for; none that the table has under its own name. */
function missingColumn(text: string, named: ReadonlySet<ColumnId>): string | undefined {
  const missing = columnKinds.filter(({ id }) => !named.has(id));
  return nearest(
    text,
    missing.flatMap(({ names }) => [...names]),
  );
}

/** What a table cannot do without: whose figure, of what, of when, and the figure. */
function missingColumns(columns: ReadonlySet<ColumnId>): string[] {
  const needed: readonly (readonly ColumnId[])[] = [
    ['plan'],
    ['unit'],
    ['year', 'period'],
    ['indicator', 'title'],
    ['value'],
  ];
  return needed
    .filter((any) => !any.some((id) => columns.has(id)))
    .map((any) => any.map(columnTitle).join('/'));
}
