import type { Comparator } from '../model.js';

/** 介于: both ends satisfy. */
export const between = {
  id: 'between',
  symbol: '∈',
  takes: 'pair',
  direction: 'none',
  accepts: ({ reference, upper = reference }) => ({ low: reference, high: upper }),
} as const satisfies Comparator;
