import { Rational } from '../../quantity/index.js';
import type { Series } from './series.js';
import { FAST } from './state.js';

/** Σ of the rows while it stays a safe integer; undefined where one is not, or has no value. */
export function fastSum(rows: readonly number[], series: Series): Rational | undefined {
  if (series.den) return undefined;
  let sum = 0;
  for (const row of rows) {
    if (series.state[row] !== FAST) return undefined;
    sum += series.num[row] as number;
    if (!Number.isSafeInteger(sum)) return undefined;
  }
  return Rational.of(sum).mul(series.factor);
}
