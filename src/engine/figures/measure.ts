import type { MeasureId } from '../../language/index.js';
import type { Plan } from '../../plan/model.js';
import { type Period, periodKind, periodsOf, previousYear, Rational, yearOf } from '../../quantity/index.js';
import { combine } from '../series/arithmetic.js';
import { without, withRows } from '../series/draft.js';
import { rowsOutside } from '../series/interval.js';
import { isMissing, type Series, scaleSeries } from '../series/series.js';
import { UNDEFINED } from '../series/state.js';
import type { Figures } from './figures.js';
import { unmatched } from './pool.js';
import type { Resolver } from './resolver.js';

/** A measure: which periods of the indicator it needs, and how they become one series in the measured unit. */
interface Measure {
  periods(period: Period, plan: Plan): Period[];
  combine(series: readonly Series[]): Series;
}

const hundred = Rational.of(100);

const measures: Readonly<Record<MeasureId, Measure>> = {
  value: {
    periods: (period) => [period],
    combine: ([now]) => now as Series,
  },
  /** This year − last year; percentage points for a ratio, whose figures are in percent already. */
  change: {
    periods: (period) => [period, previousYear(period)],
    combine: ([now, before]) => combine('-', now as Series, before as Series),
  },
  /** (this year − last year) ÷ last year, in percent. */
  growth: {
    periods: (period) => [period, previousYear(period)],
    combine: ([now, before]) =>
      scaleSeries(combine('/', combine('-', now as Series, before as Series), before as Series), hundred),
  },
  /** Σ of the periods from the plan's first day up to this one. */
  cumulative: {
    periods: (period, plan) => {
      const all = periodsOf(plan.from, plan.to, periodKind(period));
      return all.filter((p) => p <= period && yearOf(p) <= yearOf(period));
    },
    combine: (all) => all.reduce((a, b) => combine('+', a, b)),
  },
};

/** The periods whose figures a measure is made of; the first is the one judged. */
export function periodsMeasured(measure: MeasureId, period: Period, plan: Plan): Period[] {
  return measures[measure].periods(period, plan);
}

/** What is held against the target, for every unit, in the measured unit. */
export function measureSeries(
  resolver: Resolver,
  indicator: string,
  measure: MeasureId,
  period: Period,
): Series {
  const periods = periodsMeasured(measure, period, resolver.plan);
  const figures = periods.map((p) => resolver.resolve(indicator, p));
  const series = measures[measure].combine(figures.map((f) => f.series));
  if (measure !== 'change' && measure !== 'growth') return series;
  const [{ indicator: of }, before] = figures as [Figures, Figures];
  const matched = without(
    series,
    unmatched(resolver.tree, figures, (parent) => resolver.concerned(of, parent)),
  );
  return measure === 'growth' ? onPositive(matched, before.series) : matched;
}

/** Growth on a base below 0 says nothing: from -50 to 100 would come out as a fall. */
function onPositive(growth: Series, base: Series): Series {
  const negative = rowsOutside(base, { low: Rational.zero });
  return withRows(growth, negative, (draft, row) => {
    if (!isMissing(growth, row)) draft.mark(row, UNDEFINED);
  });
}
