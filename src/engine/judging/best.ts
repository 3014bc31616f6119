import { comparator, type Interval, measure } from '../../language/index.js';
import { Rational } from '../../quantity/index.js';
import { byteAt, setByte } from '../series/bytes.js';
import { valueAt } from '../series/series.js';
import type { Batch, Matter } from './batch.js';
import { verdictCode } from './verdict.js';

/** What asks for more (or less) than last year is met by the best value there can be: nobody can rise above 100%. */
export function markBest({ matter, rows, verdicts }: Batch): void {
  const best = bestValue(matter);
  if (!best) return;
  const { resolver, judgement, terms } = matter;
  const { series } = resolver.resolve(judgement.commitment.indicator, terms.period);
  for (const row of rows)
    if (byteAt(verdicts, row) === verdictCode.missed && valueAt(series, row)?.eq(best))
      setByte(verdicts, row, verdictCode.met);
}

/** 最好值: beyond which the indicator's bounds let no figure go, where a target asks for anything beyond last year's. */
export function bestValue({
  resolver,
  judgement,
  terms,
}: Pick<Matter, 'resolver' | 'judgement' | 'terms'>): Rational | undefined {
  const { commitment } = judgement;
  const { op, reference } = terms.target;
  const change = measure(commitment.measure).spans === 'years';
  const beyondLast = change
    ? reference.kind === 'quantity' && reference.value.isZero()
    : reference.kind === 'past' && measure(commitment.measure).spans === 'period';
  if (!beyondLast || comparator(op).takes !== 'figure') return undefined;
  const { lowOpen, highOpen }: Interval = comparator(op).accepts({
    reference: Rational.zero,
    upper: Rational.zero,
    within: Rational.zero,
  });
  const { min, max } = resolver.plan.indicators.get(commitment.indicator)?.bounds ?? {};
  return lowOpen ? max : highOpen ? min : undefined;
}
