import type { Comparator } from '../model.js';

/** 不超过、控制在…以内: the figure itself satisfies. */
export const atMost = {
  id: 'at-most',
  symbol: '≤',
  takes: 'figure',
  direction: 'down',
  accepts: ({ reference }) => ({ high: reference }),
} as const satisfies Comparator;
