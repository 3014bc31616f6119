import { comparator, measure } from '../../language/index.js';
import { type Period, periodKind, yearOf } from '../../quantity/index.js';
import { measureSeries } from '../figures/measure.js';
import type { Review } from '../judging/review.js';
import type { Terms } from '../judging/terms.js';
import type { Judgement } from '../program/program.js';
import { isMissing } from '../series/series.js';

/**
 * 进展: the terms of what is not due, as it stands: where the figures are those of a year to come, on the latest year up
 * to the as-of date that has some. Only what counts up or is a level stands anywhere before its time: what is asked anew
 * every year starts each year with nothing, and what is done or not has an answer that stands.
 */
export function termsSoFar(review: Review, judgement: Judgement, row: number, terms: Terms): Terms {
  const { commitment, checkpoint } = judgement;
  const { spans } = measure(commitment.measure);
  const deed = comparator(terms.target.op).takes === 'truth';
  const counts = spans === 'plan' || (spans === 'period' && !checkpoint.recurring && !deed);
  if (!counts || periodKind(terms.period) !== 'year') return terms;
  const last = Math.min(yearOf(terms.period), yearOf(review.asOf));
  return { ...terms, period: latestYear(review, judgement, row, last) ?? terms.period };
}

/** The latest year of the plan, up to the given one, that has a figure of a commitment for a row. */
function latestYear(
  { resolver, program }: Review,
  { commitment }: Judgement,
  row: number,
  last: number,
): Period | undefined {
  for (let year = last; year >= yearOf(program.plan.from); year--) {
    const period = String(year);
    if (!isMissing(measureSeries(resolver, commitment.indicator, commitment.measure, period), row))
      return period;
  }
  return undefined;
}
