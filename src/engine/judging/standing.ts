import { comparator, measure as measureOf } from '../../language/index.js';
import { type CalendarDate, type Period, periodKind, periodsOf, yearOf } from '../../quantity/index.js';
import { measureSeries } from '../figures/measure.js';
import type { Resolver } from '../figures/resolve.js';
import type { Resolved } from '../figures/resolved.js';
import type { Judgement } from '../program/program.js';
import { DOUBTFUL, MISSING, valueAt } from '../series/series.js';
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
  const years = yearsToAsk(resolver, judgement, terms, asOf);
  if (!years) return new Map([[terms.period, rows]]);
  const found = new Map<Period, number[]>();
  for (const row of rows) {
    const period = standing(years, row) ?? terms.period;
    const some = found.get(period);
    if (some) some.push(row);
    else found.set(period, [row]);
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
  const years = yearsToAsk(resolver, judgement, terms, asOf);
  return (years && standing(years, row)) ?? terms.period;
}

/** The years that may say that a deliverable is done: up to the due date, the latest first, and after it. */
interface Years {
  readonly inTime: readonly Resolved[];
  readonly later: readonly Resolved[];
}

/** Undefined where no year but its own says anything, or none other counts: a rhythm asks anew every time. */
function yearsToAsk(
  resolver: Resolver,
  { commitment: { indicator, measure }, checkpoint }: Judgement,
  { target, period, due }: Terms,
  asOf: CalendarDate,
): Years | undefined {
  const deed = comparator(target.op).takes === 'truth' && measureOf(measure).spans === 'period';
  if (!deed || checkpoint.recurring || periodKind(period) !== 'year') return undefined;
  const { plan, facts } = resolver;
  const reported = periodsOf(plan.from, plan.to, 'year').filter((year) => facts.column(indicator, year));
  if (reported.every((year) => year === period)) return undefined;
  const resolved = (years: readonly Period[]) => years.map((year) => resolver.resolve(indicator, year));
  const last = asOf < due ? period : asOf.slice(0, 4);
  return {
    inTime: resolved(reported.filter((year) => year <= period).reverse()),
    later: resolved(reported.filter((year) => year > period && year <= last)),
  };
}

function standing({ inTime, later }: Years, row: number): Period | undefined {
  const latest = inTime.find(({ series }) => series.state[row] !== MISSING);
  if (latest && (saysYes(latest, row) || latest.series.state[row] === DOUBTFUL)) return latest.period;
  return later.find((resolved) => saysYes(resolved, row))?.period;
}

function saysYes({ series }: Resolved, row: number): boolean {
  const answer = valueAt(series, row);
  return answer !== undefined && !answer.isZero();
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
