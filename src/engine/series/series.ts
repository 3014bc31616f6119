import type { Column } from '../../facts/index.js';
import { onePlace, Rational } from '../../quantity/index.js';
import { type Bytes, blankBytes } from './bytes.js';
import { DOUBTFUL, EXACT, FAST, isUnsoundState, isValueState, joinStates, MISSING } from './state.js';

/**
 * One value for every unit: value = factor × num ÷ den, `den` absent meaning 1. `num` and `den` are safe
 * integers, so that doubles hold them exactly; where a value does not fit, its state is `exact` and the
 * fraction stands in `exact`. `factor` is always positive.
 */
export interface Series {
  /** One of the states a row. */
  readonly state: Bytes;
  readonly num: Float64Array;
  readonly den?: Float64Array;
  readonly factor: Rational;
  readonly exact: ReadonlyMap<number, Rational>;
}

const noExact: ReadonlyMap<number, Rational> = new Map();

/** The submitted column as a series, sharing its arrays. */
export function seriesOf(column: Column): Series {
  return {
    state: column.state,
    num: column.scaled,
    factor: onePlace(column.scale),
    exact: column.exact,
  };
}

/** A series without any figure. */
export function emptySeries(rows: number): Series {
  return { state: new Uint8Array(rows), num: new Float64Array(rows), factor: Rational.one, exact: noExact };
}

/** The same value for every unit. */
export function constantSeries(rows: number, value: Rational): Series {
  return {
    state: new Uint8Array(rows).fill(FAST),
    num: new Float64Array(rows).fill(value.sign()),
    factor: value.isZero() ? Rational.one : value.abs(),
    exact: noExact,
  };
}

/** The series in another unit: every value times a positive constant. */
export function scaleSeries(series: Series, by: Rational): Series {
  if (by.eq(Rational.one)) return series;
  const exact = new Map([...series.exact].map(([row, value]) => [row, value.mul(by)]));
  return { ...series, factor: series.factor.mul(by), exact };
}

/** The exact value of a row; undefined where there is none that can be judged. */
export function valueAt(series: Series, row: number): Rational | undefined {
  const state = series.state[row];
  if (state === EXACT) return series.exact.get(row);
  if (state !== FAST) return undefined;
  const num = Rational.of(series.num[row] as number);
  const value = series.den ? num.div(Rational.of(series.den[row] as number)) : num;
  return value.mul(series.factor);
}

export function rowCount(series: Series): number {
  return series.state.length;
}

/** What is known of a row. */
export function stateAt(series: Series, row: number): number {
  return series.state[row] as number;
}

/** What is known of every row; shared with the series. */
export function statesOf(series: Series): Bytes {
  return series.state;
}

/** Whether there is nothing in a row. */
export function isMissing(series: Series, row: number): boolean {
  return series.state[row] === MISSING;
}

/** Whether there is something in a row, but nothing that can be judged: a doubtful figure, a division by 0. */
export function isUnsound(series: Series, row: number): boolean {
  return isUnsoundState(stateAt(series, row));
}

/** Whether a row has a value. */
export function hasValue(series: Series, row: number): boolean {
  return isValueState(stateAt(series, row));
}

/** Whether there is a value other than 0. */
export function isNonzero({ state, num, exact }: Series, row: number): boolean {
  if (state[row] === FAST) return num[row] !== 0;
  return state[row] === EXACT && exact.get(row)?.isZero() === false;
}

/** Whether any row is doubtful. */
export function anyDoubtful(series: Series): boolean {
  return series.state.includes(DOUBTFUL);
}

/** The rows of a submitted column whose value times a unit's size is no whole number. */
export function rowsUneven({ state, num, factor, exact }: Series, size: Rational): number[] {
  const step = factor.mul(size);
  const whole = Number(step.den);
  if (exact.size === 0 && whole === 1) return [];
  const rows: number[] = [];
  for (let row = 0; row < state.length; row++) {
    if (state[row] === FAST && (num[row] as number) % whole !== 0) rows.push(row);
    if (state[row] === EXACT && exact.get(row)?.mul(size).isInteger() === false) rows.push(row);
  }
  return rows;
}

/** What is known of every row where several series are asked at once. */
export function jointStates([first, ...rest]: readonly [Series, ...Series[]]): Bytes {
  const states = first.state.slice();
  for (const { state } of rest)
    for (let row = 0; row < states.length; row++)
      states[row] = joinStates(states[row] as number, state[row] as number);
  return states;
}

/** The given byte where a row holds anything, 0 where it is missing. */
export function presence({ state }: Series, byte: number): Bytes {
  const bytes = blankBytes(state.length);
  for (let row = 0; row < bytes.length; row++) if (state[row] !== MISSING) bytes[row] = byte;
  return bytes;
}

/** The rows where two series have values that differ. */
export function rowsApart(a: Series, b: Series): number[] {
  const rows: number[] = [];
  for (let row = 0; row < a.state.length; row++) {
    const [x, y] = [valueAt(a, row), valueAt(b, row)];
    if (x && y && !x.eq(y)) rows.push(row);
  }
  return rows;
}
