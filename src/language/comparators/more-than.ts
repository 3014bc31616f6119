import type { Comparator } from '../model.js';

/** 高于、超过: the figure itself does not satisfy. */
export const moreThan = {
  id: 'more-than',
  symbol: '>',
  takes: 'figure',
  direction: 'up',
  accepts: ({ reference }) => ({ low: reference, lowOpen: true }),
} as const satisfies Comparator;
