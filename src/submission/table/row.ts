import type { Location } from '../../source/index.js';
import type { Located } from '../model.js';
import type { Cell } from './cells.js';
import type { ColumnId } from './columns.js';
import type { Header } from './header.js';
import { isBlankMark } from './marks.js';

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
  const { measure: _, ...heading } = header.heading;
  return {
    cells,
    header,
    own,
    named: { ...heading, ...own },
    at: locate(first),
    figure: figure && locate(figure),
    previous: previous && locate(previous),
  };
}
