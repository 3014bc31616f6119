import { rangeOf } from '../../formula/index.js';
import { type Range, Rational, scaleRange } from '../../quantity/index.js';
import { hasValue, type Series, valueAt } from '../series/series.js';
import { isWhole } from './basis.js';
import { type Figures, yearsBefore } from './figures.js';
import type { Worksheet } from './worksheet.js';

/**
 * 可能范围: between which values a formula's results lie where they are not known, but how many sub-units say 是 at least
 * and at most is. Only beside operands of all sub-units: what is certain is so of them all.
 */
export function boundResults(sheet: Worksheet, derived: Series): void {
  const { sources, indicator, period, possible } = sheet;
  const { formula, unit } = indicator;
  if (!formula) return;
  const operands = sources.operands(sheet);
  for (const row of new Set(operands.flatMap((operand) => [...operand.possible.keys()]))) {
    if (hasValue(derived, row)) continue;
    const range = rangeOf(formula, (id, yearsBack) => {
      const operand = sources.resolve(id, yearsBefore(period, yearsBack));
      const certain = certainRange(operand, row);
      if (!certain || !(operand.possible.has(row) || isWhole(sources, operand, row))) return undefined;
      return scaleRange(certain, operand.indicator.unit.factor);
    });
    if (range) possible.set(row, scaleRange(range, Rational.one.div(unit.factor)));
  }
}

function certainRange({ series, possible }: Figures, row: number): Range | undefined {
  const value = valueAt(series, row);
  if (value) return { low: value, high: value };
  const { low, high } = possible.get(row) ?? {};
  return low && high && { low, high };
}
