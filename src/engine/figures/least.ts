import { leastOf } from '../../formula/index.js';
import type { Indicator, Plan } from '../../plan/model.js';
import { Rational } from '../../quantity/index.js';

/** A value below which no figure of an indicator can lie, in its unit: its bound, 否, or what its formula gives of its operands'. */
export function leastFigure(
  plan: Pick<Plan, 'indicators'>,
  { bounds, formula, unit }: Indicator,
): Rational | undefined {
  if (bounds.min) return bounds.min;
  if (!formula) return unit.dimension === 'yes-no' ? Rational.zero : undefined;
  const inBase = leastOf(formula, (id) => {
    const operand = plan.indicators.get(id);
    return operand && leastFigure(plan, operand)?.mul(operand.unit.factor);
  });
  return inBase?.div(unit.factor);
}
