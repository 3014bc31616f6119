import { type MessageRef, message } from '../../messages/index.js';
import { parsePeriod, yearOf } from '../../quantity/index.js';
import type { Location } from '../../source/index.js';
import { type ColumnId, columnTitle } from './columns.js';
import { sampleOf, stageOf } from './marks.js';
import type { Row } from './row.js';

/** Why a row gives no figure: it is a remark, it cannot be used, or the whole file is refused for it. */
export interface Fault extends MessageRef {
  readonly weight: 'remark' | 'unusable' | 'refused';
  readonly at: Location;
}

/** The first thing that keeps a row from being read. */
export function faultOf(row: Row): Fault | undefined {
  for (const check of checks) {
    const fault = check(row);
    if (fault) return fault;
  }
  return undefined;
}

type Check = (row: Row) => Fault | undefined;

/** 填报人：… under the table is no figure. */
const remark: Check = ({ named, cells, at }) => {
  const { unit, indicator, title, value, previous, completed } = named;
  if (unit ?? indicator ?? title ?? value ?? previous ?? completed) return undefined;
  const text = cells.map((cell) => cell.text.trim()).filter((part) => part !== '');
  return { weight: 'remark', ...message('intake.csv-row-remark', { text: text.join(' ') }), at };
};

const tooLong: Check = ({ cells, header: { width }, at }) =>
  cells.length > width
    ? { weight: 'unusable', ...message('intake.csv-row-long', { cells: cells.length, headers: width }), at }
    : undefined;

/** `1` followed by `234` where no number belongs, or in a row cut short, is 1,234 without its quotes. */
const splitNumber: Check = ({ cells, header: { columns, width }, at }) => {
  for (const id of ['value', 'previous'] as const) {
    const column = columns.get(id) ?? -1;
    const besideNumber = [columns.get('value'), columns.get('previous')].includes(column + 1);
    if (column < 0 || (besideNumber && cells.length === width)) continue;
    const [head = '', tail = ''] = [cells[column]?.text.trim(), cells[column + 1]?.text.trim()];
    if (/^-?\d{1,3}$/.test(head) && /^\d{3}(?:\D|$)/.test(tail))
      return { weight: 'unusable', ...message('intake.csv-row-split-number', { head, tail }), at };
  }
  return undefined;
};

const blank: Check = ({ named, at }) => {
  const needed: readonly (readonly ColumnId[])[] = [['plan'], ['unit'], ['year', 'period']];
  const missing = needed.find((any) => !any.some((id) => named[id]));
  if (!missing) return undefined;
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
    found && { weight: 'unusable', ...message('intake.formula-cell', { text: found.text }), at: found.at }
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
  return { weight: 'unusable', ...message('intake.csv-year-disagrees', data), at: period.at };
};

const nameless: Check = ({ named, at }) =>
  named.indicator || named.title
    ? undefined
    : { weight: 'unusable', ...message('intake.csv-row-nameless'), at };

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
];
