import type { Rational } from '../../quantity/index.js';

export interface Placed<T> {
  /** From 1; equal values share a place, and the places after it stay empty: 1, 2, 2, 4. */
  readonly place: number;
  readonly item: T;
}

/** Items by an exact value, highest first; those of equal value stay in their order. */
export function ranked<T>(items: readonly T[], by: (item: T) => Rational): Placed<T>[] {
  const sorted = items.map((item) => ({ item, value: by(item) })).sort((a, b) => b.value.cmp(a.value));
  let place = 0;
  return sorted.map(({ item, value }, i) => {
    if (i === 0 || !value.eq((sorted[i - 1] as (typeof sorted)[number]).value)) place = i + 1;
    return { place, item };
  });
}
