import {
  type CalendarDate,
  type Period,
  periodEnd,
  periodKind,
  periodsOf,
  yearOf,
} from '../quantity/index.js';
import { measureSeries } from './measure.js';
import type { Judgement } from './program.js';
import type { Resolver } from './resolve.js';
import { DOUBTFUL, MISSING, valueAt } from './series.js';
import type { Terms } from './terms.js';

/**
 * What is done stays done: a deliverable is judged on the year that reports it as finished, be it an earlier one of
 * which later years say nothing, or one after the due date, which makes it late. Gives the rows by that period.
 */
export function byStandingPeriod(
  resolver: Resolver,
  judgement: Judgement,
  terms: Terms,
  asOf: CalendarDate,
  rows: Int32Array,
): ReadonlyMap<Period, Int32Array> {
  if (!staysDone(judgement, terms)) return new Map([[terms.period, rows]]);
  const found = new Map<Period, number[]>();
  for (const row of rows) {
    const period = standingPeriod(resolver, judgement, terms, asOf, row);
    found.set(period, [...(found.get(period) ?? []), row]);
  }
  return new Map([...found].map(([period, some]) => [period, Int32Array.from(some)]));
}

/** The period that a row is judged on: its own, the earlier year whose 是 still stands, or the later one that says 是. */
export function standingPeriod(
  resolver: Resolver,
  judgement: Judgement,
  terms: Terms,
  asOf: CalendarDate,
  row: number,
): Period {
  if (!staysDone(judgement, terms)) return terms.period;
  const { indicator } = judgement.commitment;
  const saysYes = (period: Period): boolean => {
    const answer = valueAt(resolver.resolve(indicator, period).series, row);
    return answer !== undefined && !answer.isZero();
  };
  const inTime = latestFigure(resolver, judgement, row, yearOf(terms.period));
  if (inTime !== undefined && saysYes(inTime)) return inTime;
  if (asOf < terms.due || resolver.resolve(indicator, terms.period).series.state[row] === DOUBTFUL)
    return terms.period;
  const last = Math.min(yearOf(asOf), yearOf(resolver.plan.to));
  const later = periodsOf(periodEnd(terms.period), `${last}-12-31`, 'year').slice(1);
  return later.find(saysYes) ?? terms.period;
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
