import { type Column, known } from '../../facts/index.js';
import { Rational } from '../../quantity/index.js';

/**
 * One value for every unit: value = factor × num ÷ den, `den` absent meaning 1. `num` and `den` are safe
 * integers, so that doubles hold them exactly; where a value does not fit, its state is `exact` and the
 * fraction stands in `exact`. `factor` is always positive.
 */
export interface Series {
  readonly state: Uint8Array;
  readonly num: Float64Array;
  readonly den?: Float64Array;
  readonly factor: Rational;
  readonly exact: ReadonlyMap<number, Rational>;
}

/** The states of a row; see `known`. */
export const { missing: MISSING, fast: FAST, doubtful: DOUBTFUL, undefined: UNDEFINED, exact: EXACT } = known;

const noExact: ReadonlyMap<number, Rational> = new Map();

/** The submitted column as a series, sharing its arrays. */
export function seriesOf(column: Column): Series {
  return {
    state: column.state,
    num: column.scaled,
    factor: Rational.of(1n, 10n ** BigInt(column.scale)),
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

/** A copy whose rows may be changed before it is handed on. */
export interface Draft {
  readonly state: Uint8Array;
  readonly num: Float64Array;
  readonly den: Float64Array | undefined;
  readonly factor: Rational;
  readonly exact: Map<number, Rational>;
}

export function draftOf(series: Series): Draft {
  return {
    state: series.state.slice(),
    num: series.num.slice(),
    den: series.den?.slice(),
    factor: series.factor,
    exact: new Map(series.exact),
  };
}

/** Puts an exact value into a row of a draft. */
export function put(draft: Draft, row: number, value: Rational): void {
  draft.state[row] = EXACT;
  draft.exact.set(row, value);
}

/** Puts another series' row into a draft, whatever it holds. */
export function copyRow(draft: Draft, row: number, from: Series): void {
  const value = valueAt(from, row);
  if (value) put(draft, row, value);
  else draft.state[row] = from.state[row] as number;
}

export function finished(draft: Draft): Series {
  const { state, num, den, factor, exact } = draft;
  return den ? { state, num, den, factor, exact } : { state, num, factor, exact };
}

/** What a combination of two rows is known to be: doubt outweighs a gap, a gap outweighs a value. */
export function joinStates(a: number, b: number): number {
  if (a === FAST && b === FAST) return FAST;
  if (a === DOUBTFUL || b === DOUBTFUL) return DOUBTFUL;
  if (a === UNDEFINED || b === UNDEFINED) return UNDEFINED;
  if (a === MISSING || b === MISSING) return MISSING;
  return EXACT;
}
