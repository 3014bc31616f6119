import type { Comparator } from '../model.js';

/** 不低于、达到、…以上: the figure itself satisfies. */
export const atLeast = {
  id: 'at-least',
  symbol: '≥',
  takes: 'figure',
  direction: 'up',
  accepts: ({ reference }) => ({ low: reference }),
} as const satisfies Comparator;
