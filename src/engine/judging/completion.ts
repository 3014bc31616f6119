import { comparator, contains, measure } from '../../language/index.js';
import type { Rational } from '../../quantity/index.js';
import { type CompletionDate, completionDate, type Enough } from '../figures/completion-date.js';
import { valueAt } from '../series/series.js';
import type { Matter } from './batch.js';
import { intervalOf } from './comparison.js';

/** 完成日期 of a row: of a figure that counts up, the day on which as much had been reached as the target asks for. */
export function completionOf(matter: Omit<Matter, 'asOf'>, row: number): CompletionDate {
  const { resolver, judgement, terms } = matter;
  const figures = resolver.resolve(judgement.commitment.indicator, terms.period);
  return completionDate(resolver, figures, row, enoughFor(matter, row));
}

function enoughFor(
  { resolver, comparisons, judgement, terms }: Omit<Matter, 'asOf'>,
  row: number,
): Enough | undefined {
  const { commitment } = judgement;
  const { direction, takes } = comparator(terms.target.op);
  const countsUp = takes === 'truth' || direction === 'up';
  if (!countsUp || measure(commitment.measure).spans !== 'period') return undefined;
  const interval = intervalOf(terms.target, resolver.plan.conventions);
  const { judgedPlaces } = commitment;
  const judged = (value: Rational): Rational =>
    judgedPlaces === undefined ? value : value.round(judgedPlaces);
  if (interval) return (value) => contains(interval, judged(value));
  const actual = valueAt(comparisons.of(commitment, terms).actual, row);
  return (value) => actual !== undefined && judged(value).cmp(actual) >= 0;
}
