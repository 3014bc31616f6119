import { parsePeriod } from '../../quantity/index.js';
import type { Location } from '../../source/index.js';
import { isBlankMark } from '../marks.js';
import type { Located, Words } from '../model.js';
import { isHarmless } from '../words/harmless.js';
import { disowns } from '../words/lexicon.js';
import type { Cell } from './cells.js';
import { type ColumnId, maySayOfFigures } from './columns.js';
import type { Header } from './header.js';
import type { TableHeading } from './heading.js';
import { isMeasureRule } from './measure-said.js';

/** A row of a table under its header. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly header: Header;
  /** The cells that are not blank, by what they hold; beside the figure a mark such as / or 无 is blank. */
  readonly own: Readonly<Partial<Record<ColumnId, Located>>>;
  /** The same with what stands above the table for all its rows. */
  readonly named: Readonly<Partial<Record<ColumnId, Located>>>;
  /** Where the row begins. */
  readonly at: Location;
  /** Where its figure stands, or would stand where the cell is blank. */
  readonly figure: Location | undefined;
  /** The same of last year's figure. */
  readonly previous: Location | undefined;
  /** What stands to the right of the figure in columns without a header. */
  readonly beside: readonly Words[];
  /** What columns that are not read say of measure units: 按元填报. */
  readonly saidBeside: readonly Located[];
  /** What other columns than the notes say of the figure: 审核意见：退回, 序号：作废. */
  readonly remarks: readonly Located[];
  locate(cell: Cell): Location;
}

/** A row with its cells named; undefined where all of them are blank. */
export function rowOf(
  cells: readonly Cell[],
  header: Header,
  locate: (cell: Cell) => Location,
): Row | undefined {
  const [first] = cells;
  if (!first || cells.every((cell) => cell.text.trim() === '')) return undefined;
  const own: Partial<Record<ColumnId, Located>> = {};
  for (const [id, column] of header.columns) {
    const cell = cells[column];
    const text = cell?.text.trim() ?? '';
    if (cell && text !== '' && !(id !== 'value' && isBlankMark(text)))
      own[id] = {
        text,
        at: locate(cell),
        ...(cell.formula === undefined ? {} : { computed: true }),
        ...(cell.formatted ? { formatted: true } : {}),
      };
  }
  const [figure, previous] = (['value', 'previous'] as const).map(
    (id) => cells[header.columns.get(id) ?? -1],
  );
  const { headless, unread } = header;
  const others = headless.flatMap((column) => cells[column] ?? []).concat(cells.slice(header.width));
  const beside = others
    .filter(({ text }) => text.trim() !== '')
    .map((cell) => ({ text: cell.text.trim(), at: locate(cell), place: 'beside' as const }));
  const saidBeside = unread.flatMap((column) => {
    const cell = cells[column];
    return cell && isMeasureRule(cell.text) ? [{ text: cell.text.trim(), at: locate(cell) }] : [];
  });
  const remarks = [
    ...textsIn(cells, header.remarks, (text) => !isBlankMark(text) && !NUMBERS.test(text)),
    ...textsIn(cells, header.marks, (text, name, column) => isMark(text, name, column === header.ordinal)),
    ...textsIn(cells, header.progress, (text) => isDeed(own.value?.text) && isBegun(text)),
  ].map(({ text, cell }) => ({ text, at: locate(cell) }));
  return {
    cells,
    header,
    locate,
    remarks,
    own,
    named: withYear({ ...headingFor(header, own), ...own }),
    at: locate(first),
    figure: figure && locate(figure),
    previous: previous && locate(previous),
    beside,
    saidBeside,
  };
}

/** Cells of columns that say something, each with what its column is called. */
function textsIn(
  cells: readonly Cell[],
  columns: ReadonlyMap<number, string>,
  says: (text: string, name: string, column: number) => boolean,
): { readonly text: string; readonly cell: Cell }[] {
  return [...columns].flatMap(([column, name]) => {
    const cell = cells[column];
    const text = cell?.text.trim() ?? '';
    if (!cell || text === '' || !says(text, name, column)) return [];
    // 作废 over a tick says that it is void.
    return [{ text: isTicked(text, name) ? name.replace(/^是否/, '') : `${name}：${text}`, cell }];
  });
}

/** How rows are numbered, and marks that stand for nothing. */
const NUMBER =
  /^[(（【*★☆※]?(?:第?[\d.\-—]+[项条号]?|[一二三四五六七八九十百]+|[IVXivx]+|[a-zA-Z]|[①-⑳⑴-⒇⒈-⒛㈠-㈩])[)）】.、]?$/;
const SYMBOLS = /^(?!.*[×✗✘✖✕❌?？])[\p{S}\p{P}\s]*$/u;

/** What a column of marks says yes with. */
const TICK = /^(?:[√✓✔☑×✗✘]|是|1|y|yes|t|true)$/i;
/** What kind of thing is asked for. */
const KIND =
  /^(?:约束性?|预期性?|定量|定性|核心|重点|一般|年度|季度|月度|半年|市级|区级|县级|省级|国家级)(?:指标|目标|任务|项目?)?$/;
/** Columns of times that none of ours stands for. */
const OF_TIME = /(?:年份|年度|所属期|时点|统计(?:日期|时间))$/;
const NUMBERS = /^[\d.,%/-]+$/;

/** Whether a cell of a column that is not read may say something of its row; in place of the row's number, whatever is none. */
function isMark(text: string, name: string, isOrdinal: boolean): boolean {
  if (isOrdinal) return !NUMBER.test(text) && !SYMBOLS.test(text);
  if (disowns(text) || isTicked(text, name)) return true;
  if (!maySayOfFigures(name)) return false;
  if (OF_TIME.test(name) || /^其中/.test(text)) return true;
  const says = !isBlankMark(text) && !NUMBERS.test(text) && !SYMBOLS.test(text) && !KIND.test(text);
  return says && !isHarmless(text, '');
}

/** Whether a column says yes to what takes a figure back. */
function isTicked(text: string, name: string): boolean {
  return TICK.test(text) && disowns(name.replace(/^是否/, ''));
}

function isDeed(value: string | undefined): boolean {
  return /^(?:是|√|✓|已)/.test(value ?? '');
}

/** 60%, 0.6: not all of it. */
function isBegun(text: string): boolean {
  return /^(?:\d{1,2}(?:\.\d+)?%|0?\.\d+)$/.test(text);
}

/** 第一季度 in a row of 2020 is 2020年第一季度. */
function withYear(named: Row['named']): Row['named'] {
  const { period, year } = named;
  const [, of] = /^([1-9]\d{3})(?:年度?)?$/.exec(year?.text.trim() ?? '') ?? [];
  if (!period || of === undefined || parsePeriod(period.text) !== undefined) return named;
  const text = `${of}年${period.text}`;
  return parsePeriod(text) === undefined ? named : { ...named, period: { ...period, text } };
}

/** What is said above a row that says nothing itself: a unit's own column says whose its rows are, or nobody. */
function headingFor({ heading, columns }: Header, own: Row['own']): TableHeading {
  const { unit, period, year, ...rest } = heading;
  return {
    ...rest,
    ...(unit && !columns.has('unit') ? { unit } : {}),
    ...(period && !own.period && !own.year ? { period } : {}),
    ...(year ? { year } : {}),
  };
}
