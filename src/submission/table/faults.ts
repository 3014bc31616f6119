import { type MessageRef, message } from '../../messages/index.js';
import { parsePeriod, yearOf } from '../../quantity/index.js';
import type { Location } from '../../source/index.js';
import { codeKey } from '../filling/unit-names.js';
import { sampleOf, stageOf } from '../marks.js';
import { type ColumnId, columnTitle } from './columns.js';
import { saidIn } from './labels.js';
import { isLine } from './lines.js';
import { isClosing, isTotal } from './remarks.js';
import { replaces } from './replaced.js';
import type { Row } from './row.js';
import { isOnlyLonger, splitNumberIn } from './split-number.js';

/**
 * Why a row gives no figure that can be judged: it is a line of words or a remark, its figure is doubtful (`misplaced`: of all columns,
 * only those before the figures can be trusted), nobody can tell which figure it is, or the whole file is refused.
 */
export interface Fault extends MessageRef {
  readonly weight: 'line' | 'remark' | 'doubtful' | 'misplaced' | 'unplaced' | 'refused';
  readonly at: Location;
}

/** The first thing that keeps a row from being read; `torn` as of `isTorn`. */
export function faultOf(row: Row, torn: boolean): Fault | undefined {
  for (const check of checks) {
    const fault = check(row, torn);
    if (fault) return fault;
  }
  return undefined;
}

type Check = (row: Row, torn: boolean) => Fault | undefined;

const ID = /^[a-z][\w.-]*$/;

/** What stands under a table is no figure: 填报人：…, 合计, an explanation. What names an indicator by its id is one. */
const remark: Check = ({ own, cells, header, at }) => {
  const { columns } = header;
  const filled = cells.filter((cell) => cell.text.trim() !== '');
  const { unit, indicator, title, value, previous, completed } = own;
  // A name signed in that column is no id.
  const coded = ID.test(codeKey(indicator?.text ?? ''));
  // A column of notes may come first, and a note may begin as a signature does.
  const noted = [columns.get('note'), columns.get('evidence')].includes(filled[0]?.column);
  const first = noted ? '' : (filled[0]?.text ?? '');
  const total = isTotal(first) || isTotal(unit?.text ?? '');
  const said = isClosing(first) || isClosing(title?.text ?? '') || (total && !coded);
  const figure = value ?? previous;
  const nothing = !unit && !indicator && !title && !figure && !completed;
  // 年度 | 2019: a label in the place of a name.
  const labelled = !figure && !coded && !completed && saidIn(cells).length > 0;
  if ((coded && figure) || !(said || nothing || labelled)) return undefined;
  return passedOver({ cells, header, at });
};

/** What lines say is held against the figures around them; of any other row it is told that it was passed over. */
function passedOver({ cells, header, at }: Pick<Row, 'cells' | 'header' | 'at'>): Fault {
  const total = cells.some(({ text }) => isTotal(text));
  const weight = !total && isLine(cells, header.columns) ? 'line' : 'remark';
  const text = cells.flatMap((cell) => (cell.text.trim() === '' ? [] : [cell.text.trim()])).join(' ');
  return { weight, ...message('intake.csv-row-remark', { text }), at };
}

const tooLong: Check = (row) => {
  const { cells, at } = row;
  const { width, separator } = row.header;
  if (separator === undefined || cells.length <= width || isOnlyLonger(row)) return undefined;
  const data = { cells: cells.length, headers: width };
  const said =
    separator === ','
      ? message('intake.csv-row-long', data)
      : message('intake.csv-row-long-separator', {
          ...data,
          separator: separator === '\t' ? 'Tab' : separator,
        });
  return { weight: 'misplaced', ...said, at };
};

const splitNumber: Check = (row, torn) => {
  const split = splitNumberIn(row, torn);
  return (
    split && { weight: 'misplaced', ...message('intake.csv-row-split-number', { ...split }), at: row.at }
  );
};

const blank: Check = ({ named, cells, header, at }) => {
  const needed: readonly (readonly ColumnId[])[] = [['plan'], ['unit'], ['year', 'period']];
  const missing = needed.find((any) => !any.some((id) => named[id]));
  if (!missing) return undefined;
  if (isLine(cells, header.columns)) return passedOver({ cells, header, at });
  return {
    weight: 'refused',
    ...message('intake.csv-cell-blank', { header: columnTitle(missing[0] as ColumnId) }),
    at,
  };
};

/** A formula among names and dates; one in place of the value is told with the figure. */
const formula: Check = ({ named }) => {
  const { unit, year, period, indicator, title, completed, reference, submitted } = named;
  const cells = [unit, year, period, indicator, title, completed, reference, submitted];
  const found = cells.find((cell) => cell?.text.startsWith('='));
  return (
    found && { weight: 'doubtful', ...message('intake.formula-cell', { text: found.text }), at: found.at }
  );
};

const stage: Check = ({ named: { stage: cell } }) =>
  cell && !stageOf(cell)
    ? { weight: 'refused', ...message('intake.csv-stage', { text: cell.text }), at: cell.at }
    : undefined;

const sample: Check = ({ named: { sample: cell } }) =>
  cell && sampleOf(cell) === undefined
    ? { weight: 'refused', ...message('intake.csv-sample', { text: cell.text }), at: cell.at }
    : undefined;

const yearDisagrees: Check = ({ named: { period, year } }) => {
  const [long, short] = [period && parsePeriod(period.text), year && parsePeriod(year.text)];
  if (!period || !year || long === undefined || short === undefined || yearOf(long) === yearOf(short))
    return undefined;
  const data = { period: period.text, year: year.text };
  return { weight: 'unplaced', ...message('intake.csv-year-disagrees', data), at: period.at };
};

const nameless: Check = ({ named, at }) =>
  named.indicator || named.title
    ? undefined
    : { weight: 'unplaced', ...message('intake.csv-row-nameless'), at };

/** A row whose name is crossed out was taken back, though its figure stands. */
const struck: Check = ({ cells, header: { columns, ordinal }, locate }) => {
  const ids = ['unit', 'year', 'period', 'indicator', 'title', 'measure'] as const;
  const naming = [...ids.map((id) => columns.get(id)), ordinal];
  const cell = cells.find(({ column, struck }) => struck && naming.includes(column));
  if (!cell) return undefined;
  return {
    weight: 'doubtful',
    ...message('intake.row-struck', { text: cell.text.trim() }),
    at: locate(cell),
  };
};

/** A figure beside it is said to be the newer or the right one. */
const replaced: Check = ({ cells, own, header: { replacing } }) => {
  for (const [column, header] of replacing) {
    const text = cells[column]?.text.trim() ?? '';
    if (!own.value || !replaces(text, own.value.text)) continue;
    const data = { text: own.value.text, header, other: text };
    return { weight: 'doubtful', ...message('intake.value-replaced', data), at: own.value.at };
  }
  return undefined;
};

const checks: readonly Check[] = [
  remark,
  tooLong,
  splitNumber,
  blank,
  formula,
  stage,
  sample,
  yearDisagrees,
  nameless,
  struck,
  replaced,
];
