import { type Bounds, boundsOf } from '../../formula/index.js';
import type { Indicator, Plan } from '../../plan/model.js';
import { Rational } from '../../quantity/index.js';

/** Beyond which values no figure of an indicator can lie, in its unit: its bounds, 否, or what its formula gives of its operands'. */
export function figureBounds(plan: Pick<Plan, 'indicators'>, { bounds, formula, unit }: Indicator): Bounds {
  const { min, max } = bounds;
  const made = formula
    ? boundsOf(formula, (id) => {
        const operand = plan.indicators.get(id);
        return operand ? scaled(figureBounds(plan, operand), operand.unit.factor) : {};
      })
    : { low: unit.dimension === 'yes-no' ? Rational.zero : undefined };
  const { low, high } = scaled(made, Rational.one.div(unit.factor));
  return { low: min ?? low, high: max ?? high };
}

function scaled({ low, high }: Bounds, by: Rational): Bounds {
  return { low: low?.mul(by), high: high?.mul(by) };
}
