import { Rational } from '../../quantity/index.js';
import type { Comparator } from '../model.js';

/** …左右: the figure give or take the declared tolerance, both ends satisfy. */
export const about = {
  id: 'about',
  symbol: '≈',
  takes: 'figure',
  direction: 'none',
  accepts: ({ reference, within = Rational.zero }) => ({
    low: reference.sub(within),
    high: reference.add(within),
  }),
} as const satisfies Comparator;
