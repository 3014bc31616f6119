import type { Period, Rational } from '../quantity/index.js';
import type { Cell, Figure } from './model.js';

/** What is known of a row of a column. `exact` is known, but only as a fraction outside the fast numbers. */
export const rowState = { missing: 0, fast: 1, doubtful: 2, undefined: 3, exact: 4 } as const;

/**
 * The figures of one indicator and period over all units: a typed array of scaled integers
 * (value = scaled / 10^scale, in the indicator's unit), because fetching figures from objects, not
 * arithmetic, is what costs time. Figures that are no such integers stand in `exact`.
 */
export interface Column {
  readonly indicator: string;
  readonly period: Period;
  readonly scale: number;
  /** One of `rowState`, a unit a row. */
  readonly state: Uint8Array;
  /** Meaningful where state is `fast`. */
  readonly scaled: Float64Array;
  readonly exact: ReadonlyMap<number, Rational>;
  /** The submitted cells, where there are any: columns made by a program have none. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** The periods of rows that are taken from columns of other periods than the column's own. */
  readonly periods?: ReadonlyMap<number, Period>;
}

/** The figure that judges: the verified one where there is one with content, else the district's own. */
export function judging(cell: Cell): Figure | undefined {
  const { self, verified } = cell;
  if (verified && (verified.value !== undefined || verified.doubt)) return verified;
  return self ?? verified;
}

/** A column made of submitted cells. */
export function columnOfCells(
  indicator: string,
  period: Period,
  rows: number,
  cells: ReadonlyMap<number, Cell>,
): Column {
  const scale = commonScale(cells);
  const state = new Uint8Array(rows);
  const scaled = new Float64Array(rows);
  const exact = new Map<number, Rational>();
  for (const [row, cell] of cells) {
    const figure = judging(cell);
    if (figure?.doubt) state[row] = rowState.doubtful;
    else if (figure?.value) {
      const integer = figure.value.scaledInteger(scale);
      if (integer === undefined) {
        state[row] = rowState.exact;
        exact.set(row, figure.value);
      } else {
        state[row] = rowState.fast;
        scaled[row] = integer;
      }
    }
  }
  return { indicator, period, scale, state, scaled, exact, cells };
}

/** A column of 是 and 否 that takes each row from the column of one period or another. */
export function columnOfPeriods(
  indicator: string,
  period: Period,
  rows: number,
  sources: ReadonlyMap<number, Column>,
): Column {
  const state = new Uint8Array(rows);
  const scaled = new Float64Array(rows);
  const exact = new Map<number, Rational>();
  const cells = new Map<number, Cell>();
  const periods = new Map<number, Period>();
  const scale = Math.max(0, ...[...new Set(sources.values())].map((source) => source.scale));
  for (const [row, source] of sources) {
    state[row] = source.state[row] as number;
    scaled[row] = (source.scaled[row] as number) * 10 ** (scale - source.scale);
    const [fraction, cell] = [source.exact.get(row), source.cells.get(row)];
    if (fraction) exact.set(row, fraction);
    if (cell) cells.set(row, cell);
    if (source.period !== period) periods.set(row, source.period);
  }
  return { indicator, period, scale, state, scaled, exact, cells, periods };
}

/** The most decimal places that a figure of the column is written with, up to six: beyond lies the exact path. */
function commonScale(cells: ReadonlyMap<number, Cell>): number {
  let scale = 0;
  for (const cell of cells.values()) {
    const places = judging(cell)?.value?.decimals();
    if (places !== undefined && places > scale && places <= 6) scale = places;
  }
  return scale;
}

/** A column from a program: scaled integers, NaN where there is no figure. Throws RangeError on a number that is neither. */
export function columnOfNumbers(
  indicator: string,
  period: Period,
  scale: number,
  scaled: Float64Array,
): Column {
  const state = new Uint8Array(scaled.length);
  for (let row = 0; row < scaled.length; row++) {
    const value = scaled[row] as number;
    if (Number.isNaN(value)) continue;
    if (!Number.isSafeInteger(value))
      throw new RangeError(`${indicator} ${period}, row ${row}: ${value} is not a safe integer`);
    state[row] = rowState.fast;
  }
  return { indicator, period, scale, state, scaled, exact: new Map(), cells: new Map() };
}
