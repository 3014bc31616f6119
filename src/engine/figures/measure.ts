import {
  type Arithmetic,
  type MeasureId,
  measure as measureOf,
  periodsMeasured,
} from '../../language/index.js';
import type { Period } from '../../quantity/index.js';
import { combine } from '../series/arithmetic.js';
import {
  draftOf,
  finished,
  MISSING,
  type Series,
  scaleSeries,
  UNDEFINED,
  valueAt,
} from '../series/series.js';
import { unmatched, without } from './pool.js';
import type { Resolver } from './resolve.js';
import type { Resolved } from './resolved.js';

/** The arithmetic of whole columns. */
const columns: Arithmetic<Series> = {
  plus: (a, b) => combine('+', a, b),
  minus: (a, b) => combine('-', a, b),
  over: (a, b) => combine('/', a, b),
  times: scaleSeries,
};

/** What is held against the target, for every unit, in the measured unit. */
export function measureSeries(
  resolver: Resolver,
  indicator: string,
  measure: MeasureId,
  period: Period,
): Series {
  const periods = periodsMeasured(measure, period, resolver.plan);
  const resolved = periods.map((p) => resolver.resolve(indicator, p));
  const { of: measured, spans, relative } = measureOf(measure);
  const series = measured(
    resolved.map((r) => r.series),
    columns,
  );
  if (spans !== 'years') return series;
  const [{ indicator: judged }, before] = resolved as [Resolved, Resolved];
  const matched = without(
    series,
    unmatched(resolver.tree, resolved, (parent) => resolver.concerned(judged, parent)),
  );
  return relative ? onPositive(matched, before.series) : matched;
}

/** A share of a base below 0 says nothing: from -50 to 100 would come out as a fall. */
function onPositive(growth: Series, base: Series): Series {
  const rows = [...base.num.keys()].filter((row) => (valueAt(base, row)?.sign() ?? 0) < 0);
  if (rows.length === 0) return growth;
  const draft = draftOf(growth);
  for (const row of rows) if (draft.state[row] !== MISSING) draft.state[row] = UNDEFINED;
  return finished(draft);
}
