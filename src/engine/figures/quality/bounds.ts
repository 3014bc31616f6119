import type { DataFinding } from '../../../facts/index.js';
import { Rational } from '../../../quantity/index.js';
import { withRows } from '../../series/draft.js';
import { rowsOutside } from '../../series/interval.js';
import { type Series, valueAt } from '../../series/series.js';
import { doubt, type Worksheet } from '../worksheet.js';
import { figure, finding } from './model.js';

/** Doubts the figures that lie outside the indicator's bounds; both bounds are allowed values. */
export function withinBounds(sheet: Worksheet, series: Series, derived: boolean): Series {
  const { min, max } = sheet.indicator.bounds;
  if (!min && !max) return series;
  const outside = rowsOutside(series, { ...(min ? { low: min } : {}), ...(max ? { high: max } : {}) });
  return withRows(series, outside, (draft, row) => {
    const value = valueAt(series, row);
    if (value) doubt(sheet, draft, row, outOfBounds(sheet, row, value, derived));
  });
}

/** What is wrong with a value outside its bounds, in the words that fit: a share above 100% has a numerator above its denominator. */
function outOfBounds(sheet: Worksheet, row: number, value: Rational, derived: boolean): DataFinding {
  const { indicator } = sheet;
  const subject = sheet.subject(row);
  const { min, max } = indicator.bounds;
  const above = max !== undefined && value.cmp(max) > 0;
  const hundredPercent = Rational.one.div(indicator.unit.factor);
  if (above && derived && indicator.unit.dimension === 'ratio' && max.eq(hundredPercent))
    return finding(subject, 'doubtful', 'quality.numerator-above-denominator', {
      value: figure(indicator, value, max),
      formula: sheet.formula(),
    });
  const bound = (above ? max : min) as Rational;
  return finding(subject, 'doubtful', above ? 'quality.above-bound' : 'quality.below-bound', {
    value: figure(indicator, value, bound),
    bound: figure(indicator, bound),
  });
}
