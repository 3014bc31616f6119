import { measure, usualRollup } from '../../language/index.js';
import { previousYear, Rational, yearOf } from '../../quantity/index.js';
import type { Review } from '../judging/review.js';
import type { Judgement } from '../program/program.js';
import { valueAt } from '../series/series.js';

/** 起点: where the way to a target began. */
export interface Start {
  readonly value: Rational;
  /** The year whose figure it is; absent for what is counted from nothing. */
  readonly year?: string;
}

/**
 * Where the way to a target began. What is added up, such as schools built, counts from nothing within a year and over
 * a measure that runs through the plan. A level, such as a rate or an average, began at the figure of the year before,
 * and so does an amount that is looked at in a later year of the plan; of a level whose figure is not known nobody can
 * say how much of its way is done, and what is measured as a change has no way.
 */
export function startOf(
  { resolver, program: { plan } }: Review,
  { commitment, checkpoint }: Judgement,
  row: number,
): Start | undefined {
  const { spans } = measure(commitment.measure);
  if (spans === 'years') return undefined;
  const nothing = { value: Rational.zero };
  if (spans === 'plan') return nothing;
  const indicator = plan.indicators.get(commitment.indicator);
  if (!indicator) return undefined;
  const first = checkpoint.recurring ? yearOf(checkpoint.period) : yearOf(plan.from);
  const amount = usualRollup(indicator.unit, false) === 'sum';
  if (amount && yearOf(checkpoint.period) === first) return nothing;
  const year = previousYear(String(first));
  const value = valueAt(resolver.resolve(commitment.indicator, year).series, row);
  if (value) return { value, year };
  return amount ? nothing : undefined;
}
