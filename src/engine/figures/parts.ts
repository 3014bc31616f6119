import { combineRanges, type Range, type Rational, rangesMeet, scaleRange } from '../../quantity/index.js';
import { combine } from '../series/arithmetic.js';
import { withRows } from '../series/draft.js';
import { rowsApart, type Series, scaleSeries, valueAt } from '../series/series.js';
import { standTogether } from './basis.js';
import type { Figures } from './figures.js';
import { writtenRange } from './precision.js';
import { partsDisagreement } from './quality/disagreement.js';
import { doubt, type Worksheet } from './worksheet.js';

/** Doubts the totals that their parts, where there are all of them and of the same units, do not add up to. */
export function checkByParts(sheet: Worksheet, total: Figures, parts: readonly Figures[]): Series {
  const { sources, indicator } = sheet;
  if (parts.length === 0) return total.series;
  const share = ({ indicator: { unit } }: Figures): Rational => unit.factor.div(indicator.unit.factor);
  const sum = parts.map((part) => scaleSeries(part.series, share(part))).reduce((a, b) => combine('+', a, b));
  const added = (row: number): Range | undefined =>
    parts
      .map((part) => {
        const range = writtenRange(sources, part, row);
        return range && scaleRange(range, share(part));
      })
      .reduce((a, b) => a && b && combineRanges('+', a, b));
  return withRows(total.series, rowsApart(total.series, sum), (draft, row) => {
    const [said, value] = [valueAt(total.series, row), valueAt(sum, row)];
    const [left, right] = [writtenRange(sources, total, row), added(row)];
    if (!said || !value || !left || !right || rangesMeet(left, right)) return;
    if (standTogether(sources, [total, ...parts], row))
      doubt(sheet, draft, row, partsDisagreement(sheet.subject(row), said, value));
  });
}
