import { type Expression, indicatorsOf } from '../../formula/index.js';
import { Rational } from '../../quantity/index.js';
import { combine, extreme } from './arithmetic.js';
import { constantSeries, type Series } from './series.js';
import { NO_CASE, UNDEFINED } from './state.js';

/**
 * A formula over whole series. `lookup` gives an indicator's series, so many years back, in the base of its
 * dimension; so is the result.
 */
export function formulaSeries(
  expression: Expression,
  rows: number,
  lookup: (indicator: string, yearsBack: number) => Series,
): Series {
  const go = (e: Expression): Series => {
    switch (e.kind) {
      case 'number':
        return constantSeries(rows, e.value);
      case 'indicator':
        return lookup(e.id, e.yearsBack);
      case 'negate':
        return combine('*', constantSeries(rows, Rational.of(-1)), go(e.operand));
      case 'binary':
        return combine(e.op, go(e.left), go(e.right), isOfOneYear(e) ? NO_CASE : UNDEFINED);
      case 'call':
        if (e.fn === 'sum') return e.args.map(go).reduce((a, b) => combine('+', a, b));
        return extreme(e.fn, e.args.map(go));
    }
  };
  return go(expression);
}

/** Whether figures of one year alone are combined: 0 of 0 is then a share of nothing, where growth from 0 is no figure at all. */
function isOfOneYear(expression: Expression): boolean {
  const [first, ...rest] = indicatorsOf(expression).map(({ yearsBack }) => yearsBack);
  return rest.every((year) => year === first);
}
