import { Rational } from '../../quantity/index.js';
import type { Comparator } from '../model.js';

/** 建成、出台、举办: reported as 是 (1); the completion date decides between met and late. */
export const done = {
  id: 'done',
  symbol: '✓',
  takes: 'truth',
  direction: 'none',
  accepts: () => ({ low: Rational.one }),
} as const satisfies Comparator;
