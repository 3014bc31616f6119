import type { Comparator } from '../model.js';

/** 等于: nothing but the figure satisfies. */
export const exactly = {
  id: 'exactly',
  symbol: '=',
  takes: 'figure',
  direction: 'none',
  accepts: ({ reference }) => ({ low: reference, high: reference }),
} as const satisfies Comparator;
