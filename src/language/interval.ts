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
