import { greatest, least, Rational } from '../quantity/index.js';
import type { Expression } from './model.js';

/**
 * A value below which a formula cannot lie, where of each indicator one is known, in the base of each dimension. It may
 * lie lower than the truth; undefined where nothing is known: of what is subtracted, say.
 */
export function leastOf(
  expression: Expression,
  lookup: (indicator: string) => Rational | undefined,
): Rational | undefined {
  const go = (e: Expression): Rational | undefined => {
    switch (e.kind) {
      case 'number':
        return e.value;
      case 'indicator':
        return lookup(e.id);
      case 'negate':
        return undefined;
      case 'binary':
        return joined(e.op, go(e.left), go(e.right));
      case 'call': {
        const known = e.args.flatMap((arg) => go(arg) ?? []);
        if (e.fn === 'max') return known.length > 0 ? greatest(known) : undefined;
        if (known.length < e.args.length) return undefined;
        return e.fn === 'min' ? least(known) : known.reduce((a, b) => a.add(b), Rational.zero);
      }
    }
  };
  return go(expression);
}

function joined(op: string, a: Rational | undefined, b: Rational | undefined): Rational | undefined {
  if (!a || !b) return undefined;
  if (op === '+') return a.add(b);
  // Of what is not below 0 neither is a product or a quotient.
  if (op === '-' || a.sign() < 0 || b.sign() < 0) return undefined;
  return op === '*' ? a.mul(b) : Rational.zero;
}
