import { comparator, contains, measure, periodsMeasured } from '../../language/index.js';
import type { CalendarDate, Rational } from '../../quantity/index.js';
import { type CompletionDate, completionDate, type Enough } from '../figures/completion-date.js';
import type { Figures } from '../figures/figures.js';
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
  const { direction, takes } = comparator(terms.target.op);
  const countsUp = takes === 'truth' || direction === 'up';
  if (!countsUp || measure(commitment.measure).spans === 'years') return undefined;
  const interval = intervalOf(terms.target, resolver.plan.conventions);
  const { judgedPlaces } = commitment;
  const judged = (value: Rational): Rational =>
    judgedPlaces === undefined ? value : value.round(judgedPlaces);
  if (interval) return (value) => contains(interval, judged(value));
  const actual = valueAt(comparisons.of(commitment, terms).actual, row);
  return (value) => actual !== undefined && judged(value).cmp(actual) >= 0;
}
