import {
  type Arithmetic,
  type MeasureId,
  measure as measureOf,
  periodsMeasured,
} from '../../language/index.js';
import { type Period, Rational } from '../../quantity/index.js';
import { combine } from '../series/arithmetic.js';
import { unknownIn, withRows } from '../series/draft.js';
import { rowsOutside } from '../series/interval.js';
import { hasValue, type Series, scaleSeries } from '../series/series.js';
import { UNDEFINED } from '../series/state.js';
import { unitsApart } from './basis.js';
import type { Figures } from './figures.js';
import type { Resolver } from './resolver.js';

/** The arithmetic of whole columns. */
const columns: Arithmetic<Series> = {
  plus: (a, b) => combine('+', a, b),
  minus: (a, b) => combine('-', a, b),
  over: (a, b) => combine('/', a, b),
  times: scaleSeries,
};

/** What the target is compared with, for every unit, in the measured unit. */
export function measureSeries(
  resolver: Resolver,
  indicator: string,
  measure: MeasureId,
  period: Period,
): Series {
  const periods = periodsMeasured(measure, period, resolver.plan);
  const figures = periods.map((p) => resolver.resolve(indicator, p));
  const { of: measured, spans, relative } = measureOf(measure);
  const series = measured(
    figures.map((f) => f.series),
    columns,
  );
  if (spans !== 'years') return series;
  const [, before] = figures as [Figures, Figures];
  const matched = unknownIn(series, unitsApart(resolver, figures));
  return relative ? onPositive(matched, before.series) : matched;
}

/** A share of a base below 0 says nothing: from -50 to 100 would come out as a fall. */
function onPositive(share: Series, base: Series): Series {
  const negative = rowsOutside(base, { low: Rational.zero });
  return withRows(share, negative, (draft, row) => {
    if (hasValue(share, row)) draft.mark(row, UNDEFINED);
  });
}
