import type { Expression } from './model.js';
import { rangeOf } from './range.js';

/** An indicator where it stands in a formula, and whether the result grows with it where all figures are above 0. */
export interface Place {
  readonly id: string;
  readonly yearsBack: number;
  readonly rising: boolean;
}

/** Every place of an indicator in a formula: what is subtracted or divided by makes the result smaller. */
export function placesIn(expression: Expression): readonly Place[] {
  const go = (e: Expression, rising: boolean): readonly Place[] => {
    switch (e.kind) {
      case 'number':
        return [];
      case 'indicator':
        return [{ id: e.id, yearsBack: e.yearsBack, rising }];
      case 'negate':
        return go(e.operand, !rising);
      case 'call':
        return e.args.flatMap((arg) => go(arg, rising));
      case 'binary': {
        const turned = e.op === '-' || e.op === '/';
        const [left, right] = [
          e.op === '-' ? 1 : signOf(e.right),
          e.op === '+' || e.op === '-' ? 1 : signOf(e.left),
        ];
        return [
          ...go(e.left, e.op === '+' || left > 0 ? rising : !rising),
          ...go(e.right, right > 0 === turned ? !rising : rising),
        ];
      }
    }
  };
  return go(expression, true);
}

/** The sign of a constant; of figures, that of what is counted. */
function signOf(e: Expression): number {
  const constant = rangeOf(e, () => undefined);
  return constant ? constant.low.sign() : 1;
}
