import { contains, type Interval } from '../../language/index.js';
import type { Rational } from '../../quantity/index.js';
import { type Bytes, blankBytes } from './bytes.js';
import { hasValue, type Series, valueAt } from './series.js';
import { EXACT, FAST } from './state.js';

const LIMIT = Number.MAX_SAFE_INTEGER;
const DECIDED = 2 ** -50;

/**
 * Which rows of a series lie in an interval: 1 or 0 where the row has a value, 0 elsewhere.
 * Integers are compared as integers; quotients by cross-multiplication in doubles, which decides where the
 * products are safe or clearly apart (a double product errs by at most 2⁻⁵³ of itself); the rest exactly.
 */
export function rowsWithin(series: Series, interval: Interval): Bytes {
  const within = blankBytes(series.state.length);
  if (series.den) quotientsWithin(series, series.den, interval, within);
  else integersWithin(series, interval, within);
  return within;
}

/** The rows whose value lies outside an interval. */
export function rowsOutside(series: Series, interval: Interval): number[] {
  const within = rowsWithin(series, interval);
  const rows: number[] = [];
  for (let row = 0; row < within.length; row++)
    if (within[row] === 0 && hasValue(series, row)) rows.push(row);
  return rows;
}

/** A series and the interval that its values must lie in. */
export interface Test {
  readonly series: Series;
  readonly interval: Interval;
}

/** Which rows pass all of several tests: 1 or 0, meaningful where each has a value. */
export function rowsPassing(tests: readonly Test[]): Bytes {
  const [first, ...rest] = tests.map(({ series, interval }) => rowsWithin(series, interval));
  if (!first) throw new RangeError('no test to pass');
  for (const next of rest)
    for (let row = 0; row < first.length; row++) first[row] = (first[row] as number) & (next[row] as number);
  return first;
}

/** Whether a row's value fails one of several tests. */
export function fails(tests: readonly Test[], row: number): boolean {
  return tests.some(({ series, interval }) => {
    const value = valueAt(series, row);
    return value !== undefined && !contains(interval, value);
  });
}

function integersWithin(series: Series, interval: Interval, within: Bytes): void {
  const { state, num, factor } = series;
  const low = interval.low
    ? lowest(interval.low.div(factor), interval.lowOpen === true)
    : Number.NEGATIVE_INFINITY;
  const high = interval.high
    ? highest(interval.high.div(factor), interval.highOpen === true)
    : Number.POSITIVE_INFINITY;
  for (let row = 0; row < state.length; row++) {
    if (state[row] === FAST) {
      const value = num[row] as number;
      within[row] = Number(value >= low) & Number(value <= high);
    } else if (state[row] === EXACT)
      within[row] = contains(interval, valueAt(series, row) as Rational) ? 1 : 0;
  }
}

/** The smallest integer at or above (open: above) a threshold, as a double; infinite beyond the safe integers. */
function lowest(threshold: Rational, open: boolean): number {
  const integer = threshold.scaledInteger(0);
  if (integer !== undefined) return open ? integer + 1 : integer;
  const floor = floorOf(threshold);
  return clamp(threshold.isInteger() && !open ? floor : floor + 1n);
}

/** The largest integer at or below (open: below) a threshold. */
function highest(threshold: Rational, open: boolean): number {
  const integer = threshold.scaledInteger(0);
  if (integer !== undefined) return open ? integer - 1 : integer;
  const floor = floorOf(threshold);
  return clamp(threshold.isInteger() && open ? floor - 1n : floor);
}

function floorOf(value: Rational): bigint {
  const { num, den } = value;
  const quotient = num / den;
  return num % den !== 0n && num < 0n ? quotient - 1n : quotient;
}

function clamp(integer: bigint): number {
  if (integer > BigInt(LIMIT)) return Number.POSITIVE_INFINITY;
  if (integer < -BigInt(LIMIT)) return Number.NEGATIVE_INFINITY;
  return Number(integer);
}

function quotientsWithin(series: Series, den: Float64Array, interval: Interval, within: Bytes): void {
  const { state, num, factor } = series;
  const low = interval.low?.div(factor);
  const high = interval.high?.div(factor);
  const sideOfLow = low ? sides(low) : undefined;
  const sideOfHigh = high ? sides(high) : undefined;
  for (let row = 0; row < state.length; row++) {
    if (state[row] === FAST) {
      const n = num[row] as number;
      const d = den[row] as number;
      let inside = 1;
      if (sideOfLow) {
        const side = sideOfLow(n, d);
        if (side < 0 || (side === 0 && interval.lowOpen)) inside = 0;
      }
      if (sideOfHigh && inside === 1) {
        const side = sideOfHigh(n, d);
        if (side > 0 || (side === 0 && interval.highOpen)) inside = 0;
      }
      within[row] = inside;
    } else if (state[row] === EXACT)
      within[row] = contains(interval, valueAt(series, row) as Rational) ? 1 : 0;
  }
}

/** On which side of a threshold p/q the quotient n/d (d > 0) lies: the sign of n·q − p·d. */
function sides(threshold: Rational): (n: number, d: number) => number {
  const p = Number(threshold.num);
  const q = Number(threshold.den);
  const safe = Number.isSafeInteger(p) && Number.isSafeInteger(q);
  return (n, d) => {
    const left = n * q;
    const right = p * d;
    const apart = left - right;
    const size = Math.abs(left) + Math.abs(right);
    if (safe && (size <= LIMIT || Math.abs(apart) > size * DECIDED)) return apart;
    const exact = BigInt(n) * threshold.den - threshold.num * BigInt(d);
    return exact > 0n ? 1 : exact < 0n ? -1 : 0;
  };
}
