import { withRows } from '../../series/draft.js';
import { rowsUneven, type Series, valueAt } from '../../series/series.js';
import { doubt, type Worksheet } from '../worksheet.js';
import { figure, finding } from './model.js';

/** Doubts submitted figures that are no whole number of what comes in wholes: 195.6所, 2.88125万人. */
export function inWholes(sheet: Worksheet, series: Series): Series {
  const { indicator } = sheet;
  if (!indicator.whole) return series;
  return withRows(series, rowsUneven(series, indicator.unit.factor), (draft, row) => {
    const value = valueAt(series, row);
    if (value)
      doubt(
        sheet,
        draft,
        row,
        finding(sheet.subject(row), 'doubtful', 'quality.not-whole', { value: figure(indicator, value) }),
      );
  });
}
