import type { DataFinding } from '../../../facts/index.js';
import type { Indicator } from '../../../plan/model.js';
import { Rational } from '../../../quantity/index.js';
import { EXACT, FAST, type Series, valueAt } from '../../series/series.js';
import { figure, finding, type Subject } from './model.js';

/** The rows whose value lies outside the indicator's bounds; both bounds are allowed values. */
export function rowsOutOfBounds(indicator: Indicator, series: Series): number[] {
  const { min, max } = indicator.bounds;
  if (!min && !max) return [];
  // Doubles only sort out what is clearly inside; whatever comes near an end is compared exactly.
  const low = min ? min.div(series.factor).toNumber() : Number.NEGATIVE_INFINITY;
  const high = max ? max.div(series.factor).toNumber() : Number.POSITIVE_INFINITY;
  const safeLow = low + Math.abs(low) * 1e-12;
  const safeHigh = high - Math.abs(high) * 1e-12;
  const rows: number[] = [];
  for (let row = 0; row < series.state.length; row++) {
    const state = series.state[row];
    if (state === FAST) {
      const value = (series.num[row] as number) / (series.den ? (series.den[row] as number) : 1);
      if (value > safeLow && value < safeHigh) continue;
    } else if (state !== EXACT) continue;
    if (outside(indicator, valueAt(series, row) as Rational)) rows.push(row);
  }
  return rows;
}

function outside(indicator: Indicator, value: Rational): boolean {
  const { min, max } = indicator.bounds;
  return (min !== undefined && value.cmp(min) < 0) || (max !== undefined && value.cmp(max) > 0);
}

/** What is wrong with a value outside its bounds, in the words that fit: a share above 100% has a numerator above its denominator. */
export function outOfBounds(
  subject: Subject,
  value: Rational,
  derived: boolean,
  formula: string,
): DataFinding {
  const { indicator } = subject;
  const { min, max } = indicator.bounds;
  const above = max !== undefined && value.cmp(max) > 0;
  const whole = Rational.one.div(indicator.unit.factor);
  if (above && derived && indicator.unit.dimension === 'ratio' && max.eq(whole))
    return finding(subject, 'doubtful', 'quality.numerator-above-denominator', {
      value: figure(indicator, value, max),
      formula,
    });
  const bound = (above ? max : min) as Rational;
  return finding(subject, 'doubtful', above ? 'quality.above-bound' : 'quality.below-bound', {
    value: figure(indicator, value, bound),
    bound: figure(indicator, bound),
  });
}
