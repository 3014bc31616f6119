import { combineRanges, greatest, least, type Range, Rational, rangeAround } from '../quantity/index.js';
import type { Expression } from './model.js';

/**
 * What a formula may come to where of each indicator only a range is known, in the base of each dimension. At least as
 * wide as the truth: an indicator that stands in a formula twice is taken for two. Undefined where an operand is, or
 * where something may be divided by 0.
 */
export function rangeOf(
  expression: Expression,
  lookup: (indicator: string, yearsBack: number) => Range | undefined,
): Range | undefined {
  const go = (e: Expression): Range | undefined => {
    switch (e.kind) {
      case 'number':
        return exactly(e.value);
      case 'indicator':
        return lookup(e.id, e.yearsBack);
      case 'negate':
        return join('-', exactly(Rational.zero), go(e.operand));
      case 'binary':
        return join(e.op, go(e.left), go(e.right));
      case 'call': {
        const args = e.args.map(go);
        const known = args.filter((arg) => arg !== undefined);
        if (known.length < args.length) return undefined;
        if (e.fn === 'sum')
          return known.reduce<Range | undefined>((a, b) => join('+', a, b), exactly(Rational.zero));
        const pick = e.fn === 'min' ? least : greatest;
        return { low: pick(known.map(({ low }) => low)), high: pick(known.map(({ high }) => high)) };
      }
    }
  };
  return go(expression);
}

function join(op: '+' | '-' | '*' | '/', a: Range | undefined, b: Range | undefined): Range | undefined {
  return a && b && combineRanges(op, a, b);
}

function exactly(value: Rational): Range {
  return rangeAround(value, Rational.zero);
}
