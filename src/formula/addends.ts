import { indicatorsOf } from './indicators.js';
import type { Expression } from './model.js';
import { rangeOf } from './range.js';

/**
 * 加项: the parts of a formula that are only added up, each of which stands for itself: `a + b / c` has two. Where
 * anything is subtracted from what it is added to, the formula is one.
 */
export function addendsOf(formula: Expression): readonly Expression[] {
  const addends: Expression[] = [];
  const add = (e: Expression): boolean => {
    addends.push(e);
    return true;
  };
  const isPlain = (e: Expression): boolean => {
    switch (e.kind) {
      case 'number':
        return true;
      case 'indicator':
        return add(e);
      case 'negate':
        return indicatorsOf(e).length === 0;
      case 'call':
        return e.fn === 'sum' ? e.args.every(isPlain) : add(e);
      case 'binary': {
        if (e.op === '+') return isPlain(e.left) && isPlain(e.right);
        if (e.op === '-') return isConstant(e.right) && isPlain(e.left);
        if (isConstant(e.right)) return isPositive(e.right) && isPlain(e.left);
        if (!isConstant(e.left)) return add(e);
        return isPositive(e.left) && (e.op === '*' ? isPlain(e.right) : add(e));
      }
    }
  };
  return isPlain(formula) ? addends : [formula];
}

function isConstant(e: Expression): boolean {
  return indicatorsOf(e).length === 0;
}

function isPositive(constant: Expression): boolean {
  const range = rangeOf(constant, () => undefined);
  return range !== undefined && range.low.sign() > 0;
}
