import { combine } from '../series/arithmetic.js';
import { withRows } from '../series/draft.js';
import { rowsApart, type Series, valueAt } from '../series/series.js';
import { partsDisagreement } from './quality/disagreement.js';
import { doubt, type Worksheet } from './worksheet.js';

/** Doubts the totals that their parts, where there are any, do not add up to. */
export function checkByParts(sheet: Worksheet, total: Series, parts: readonly Series[]): Series {
  const [first, ...rest] = parts;
  if (!first) return total;
  const sum = rest.reduce((a, b) => combine('+', a, b), first);
  return withRows(total, rowsApart(total, sum), (draft, row) => {
    const [said, added] = [valueAt(total, row), valueAt(sum, row)];
    if (said && added) doubt(sheet, draft, row, partsDisagreement(sheet.subject(row), said, added));
  });
}
