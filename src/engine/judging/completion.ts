import { comparator, contains, ends, type Interval, measure, periodsMeasured } from '../../language/index.js';
import type { Target } from '../../plan/model.js';
import { type CalendarDate, Rational } from '../../quantity/index.js';
import { type CompletionDate, completionDate, type Enough } from '../figures/completion-date.js';
import type { Figures } from '../figures/figures.js';
import { leastFigure } from '../figures/least.js';
import { valueAt } from '../series/series.js';
import type { Matter } from './batch.js';
import { intervalOf } from './comparison.js';

/** 完成日期 of a row: of a figure that counts up, the day on which as much had been reached as the target asks for. */
export function completionOf(matter: Omit<Matter, 'asOf'>, row: number): CompletionDate {
  return completionDate(matter.resolver, figuresDated(matter), row, enoughFor(matter, row));
}

/** The figures whose completion dates count: all that are measured. */
export function figuresDated({ resolver, judgement, terms }: Omit<Matter, 'asOf'>): readonly Figures[] {
  const { indicator, measure: measured } = judgement.commitment;
  const periods = periodsMeasured(measured, terms.period, resolver.plan);
  return periods.map((period) => resolver.resolve(indicator, period));
}

/** The day to be told: the one on which it was reached, or else, where `beyond` tells, the one before which it was not. */
export function toldDate({ from, by }: CompletionDate, beyond: CalendarDate): CalendarDate | undefined {
  return from !== undefined && (from === by || from > beyond) ? from : undefined;
}

function enoughFor(
  { resolver, comparisons, judgement, terms }: Omit<Matter, 'asOf'>,
  row: number,
): Enough | undefined {
  const { commitment } = judgement;
  if (measure(commitment.measure).spans === 'years') return undefined;
  const interval = intervalOf(terms.target, resolver.plan.conventions);
  const { judgedPlaces } = commitment;
  const judged = (value: Rational): Rational =>
    judgedPlaces === undefined ? value : value.round(judgedPlaces);
  const indicator = resolver.plan.indicators.get(commitment.indicator);
  const least = indicator && leastFigure(resolver.plan, indicator);
  const falling = comesDown(terms.target, interval, least);
  if (interval) {
    const [low, high] = ends(interval);
    return { falling, holds: (value) => contains(falling ? high : low, judged(value)) };
  }
  const actual = valueAt(comparisons.of(commitment, terms).actual, row);
  const beyond = falling ? -1 : 1;
  return {
    falling,
    holds: (value) => actual !== undefined && [0, beyond].includes(judged(value).cmp(actual)),
  };
}

/**
 * Whether what is accepted is reached from above: a ceiling, or a range below which nothing can lie (exactly 0). Anything
 * else with a lower end is grown into.
 */
function comesDown({ op }: Target, interval: Interval | undefined, least: Rational | undefined): boolean {
  const zero = Rational.zero;
  const { low, high }: Interval =
    interval ?? comparator(op).accepts({ reference: zero, upper: zero, within: zero });
  if (!low || !high) return low === undefined;
  return interval !== undefined && least !== undefined && low.cmp(least) <= 0;
}
