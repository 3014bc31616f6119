import type { Location } from '../../source/index.js';
import { isBlankMark } from '../marks.js';
import type { Located, Words } from '../model.js';
import type { Cell } from './cells.js';
import type { ColumnId } from './columns.js';
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
  return {
    cells,
    header,
    own,
    named: { ...headingFor(header, own), ...own },
    at: locate(first),
    figure: figure && locate(figure),
    previous: previous && locate(previous),
    beside,
    saidBeside,
  };
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
