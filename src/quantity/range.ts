import type { Rational } from './rational.js';

/** The values between two, both included: what a rounded figure may stand for. */
export interface Range {
  readonly low: Rational;
  readonly high: Rational;
}

/** The values at most so far from one. */
export function rangeAround(value: Rational, distance: Rational): Range {
  return { low: value.sub(distance), high: value.add(distance) };
}

/** What an operation may come to on any values of two ranges; undefined where it may be a division by 0. */
export function combineRanges(op: '+' | '-' | '*' | '/', a: Range, b: Range): Range | undefined {
  if (op === '+') return { low: a.low.add(b.low), high: a.high.add(b.high) };
  if (op === '-') return { low: a.low.sub(b.high), high: a.high.sub(b.low) };
  if (op === '/' && b.low.sign() <= 0 && b.high.sign() >= 0) return undefined;
  const corners = [a.low, a.high].flatMap((x) =>
    [b.low, b.high].map((y) => (op === '*' ? x.mul(y) : x.div(y))),
  );
  return { low: least(corners), high: greatest(corners) };
}

/** A range with both ends times a constant above 0. */
export function scaleRange({ low, high }: Range, by: Rational): Range {
  return { low: low.mul(by), high: high.mul(by) };
}

export function least(values: readonly Rational[]): Rational {
  return values.reduce((a, b) => (b.cmp(a) < 0 ? b : a));
}

export function greatest(values: readonly Rational[]): Rational {
  return values.reduce((a, b) => (b.cmp(a) > 0 ? b : a));
}

/** Whether two ranges have a value in common. */
export function rangesMeet(a: Range, b: Range): boolean {
  return a.low.cmp(b.high) <= 0 && b.low.cmp(a.high) <= 0;
}
