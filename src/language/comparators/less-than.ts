import type { Comparator } from '../model.js';

/** 低于、少于: the figure itself does not satisfy. */
export const lessThan = {
  id: 'less-than',
  symbol: '<',
  takes: 'figure',
  direction: 'down',
  accepts: ({ reference }) => ({ high: reference, highOpen: true }),
} as const satisfies Comparator;
