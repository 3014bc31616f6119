import { contains, type Interval } from '../../language/index.js';
import type { Rational } from '../../quantity/index.js';
import { EXACT, FAST, type Series, valueAt } from './series.js';

const LIMIT = Number.MAX_SAFE_INTEGER;
const DECIDED = 2 ** -50;

/**
 * Which rows of a series lie in an interval: 1 or 0 where the row has a value, untouched elsewhere.
 * Integers are compared as integers; quotients by cross-multiplication in doubles, which decides where the
 * products are safe or clearly apart (a double product errs by at most 2⁻⁵³ of itself); the rest exactly.
 */
export function compare(series: Series, interval: Interval, accepted: Uint8Array): void {
  if (series.den) compareQuotients(series, series.den, interval, accepted);
  else compareIntegers(series, interval, accepted);
}

function compareIntegers(series: Series, interval: Interval, accepted: Uint8Array): void {
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
      accepted[row] = Number(value >= low) & Number(value <= high);
    } else if (state[row] === EXACT)
      accepted[row] = contains(interval, valueAt(series, row) as Rational) ? 1 : 0;
  }
}

/** The smallest integer at or above (open: above) a threshold, as a double; infinite beyond the safe integers. */
function lowest(threshold: Rational, open: boolean): number {
  const floor = floorOf(threshold);
  const integer = threshold.isInteger() && !open ? floor : floor + 1n;
  return clamp(integer);
}

/** The largest integer at or below (open: below) a threshold. */
function highest(threshold: Rational, open: boolean): number {
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

function compareQuotients(series: Series, den: Float64Array, interval: Interval, accepted: Uint8Array): void {
  const { state, num, factor } = series;
  const low = interval.low?.div(factor);
  const high = interval.high?.div(factor);
  const sideOfLow = low ? sides(low) : undefined;
  const sideOfHigh = high ? sides(high) : undefined;
  for (let row = 0; row < state.length; row++) {
    if (state[row] === FAST) {
      const n = num[row] as number;
      const d = den[row] as number;
      let within = 1;
      if (sideOfLow) {
        const side = sideOfLow(n, d);
        if (side < 0 || (side === 0 && interval.lowOpen)) within = 0;
      }
      if (sideOfHigh && within === 1) {
        const side = sideOfHigh(n, d);
        if (side > 0 || (side === 0 && interval.highOpen)) within = 0;
      }
      accepted[row] = within;
    } else if (state[row] === EXACT)
      accepted[row] = contains(interval, valueAt(series, row) as Rational) ? 1 : 0;
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
