import { type Period, periodKind, yearOf } from '../quantity/index.js';
import { measureSeries } from './measure.js';
import type { Judgement } from './program.js';
import type { Resolver } from './resolve.js';
import { MISSING, valueAt } from './series.js';
import type { Terms } from './terms.js';

/**
 * What is done stays done: a deliverable that an earlier year of the plan reports as finished, and of which later
 * years say nothing, is judged on that year's figure. Gives the rows by the period they are judged on.
 */
export function byStandingPeriod(
  resolver: Resolver,
  judgement: Judgement,
  terms: Terms,
  rows: Int32Array,
): ReadonlyMap<Period, Int32Array> {
  if (!staysDone(judgement, terms)) return new Map([[terms.period, rows]]);
  const found = new Map<Period, number[]>();
  for (const row of rows) {
    const period = standingPeriod(resolver, judgement, terms, row);
    found.set(period, [...(found.get(period) ?? []), row]);
  }
  return new Map([...found].map(([period, some]) => [period, Int32Array.from(some)]));
}

/** The period that a row is judged on: its own, or the earlier year whose 是 still stands. */
export function standingPeriod(resolver: Resolver, judgement: Judgement, terms: Terms, row: number): Period {
  if (!staysDone(judgement, terms)) return terms.period;
  const latest = latestFigure(resolver, judgement, row, yearOf(terms.period));
  if (latest === undefined) return terms.period;
  const answer = valueAt(resolver.resolve(judgement.commitment.indicator, latest).series, row);
  return answer === undefined || answer.isZero() ? terms.period : latest;
}

/** The latest year of the plan, up to the given one, that has a figure of a commitment for a row. */
export function latestFigure(
  resolver: Resolver,
  { commitment: { indicator, measure } }: Judgement,
  row: number,
  upTo: number,
): Period | undefined {
  for (let year = upTo; year >= yearOf(resolver.plan.from); year--) {
    const period = String(year);
    if (measureSeries(resolver, indicator, measure, period).state[row] !== MISSING) return period;
  }
  return undefined;
}

/** A rhythm asks anew every time; any other deliverable is finished once. */
function staysDone({ commitment, checkpoint }: Judgement, { target, period }: Terms): boolean {
  return (
    target.op === 'done' &&
    commitment.measure === 'value' &&
    !checkpoint.recurring &&
    periodKind(period) === 'year'
  );
}
