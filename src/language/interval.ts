import type { Rational } from '../quantity/index.js';
import type { Interval } from './model.js';

/** Whether a value lies in an interval, exactly. */
export function contains(interval: Interval, value: Rational): boolean {
  if (interval.low) {
    const side = value.cmp(interval.low);
    if (side < 0 || (side === 0 && interval.lowOpen)) return false;
  }
  if (interval.high) {
    const side = value.cmp(interval.high);
    if (side > 0 || (side === 0 && interval.highOpen)) return false;
  }
  return true;
}

/** The lower end alone, and the upper one. */
export function ends({ low, lowOpen = false, high, highOpen = false }: Interval): [Interval, Interval] {
  return [low ? { low, lowOpen } : {}, high ? { high, highOpen } : {}];
}

/** Whether every value of one closed interval lies in another. */
export function isInside(inner: Interval, outer: Interval): boolean {
  const low = !outer.low || (inner.low !== undefined && contains(ends(outer)[0], inner.low));
  const high = !outer.high || (inner.high !== undefined && contains(ends(outer)[1], inner.high));
  return low && high;
}

/** Whether no value of a closed interval lies in another. */
export function isApart(a: Interval, b: Interval): boolean {
  const below = b.low !== undefined && a.high !== undefined && !contains(ends(b)[0], a.high);
  const above = b.high !== undefined && a.low !== undefined && !contains(ends(b)[1], a.low);
  return below || above;
}
