import { greatest, least, Rational } from '../quantity/index.js';
import type { Expression } from './model.js';

/** Values beyond which something cannot lie; an end that is absent is not known. */
export interface Bounds {
  readonly low?: Rational | undefined;
  readonly high?: Rational | undefined;
}

/**
 * Beyond which values a formula cannot lie, where of each indicator some are known, in the base of each dimension. They
 * may be wider than the truth.
 */
export function boundsOf(expression: Expression, lookup: (indicator: string) => Bounds): Bounds {
  const go = (e: Expression): Bounds => {
    switch (e.kind) {
      case 'number':
        return { low: e.value, high: e.value };
      case 'indicator':
        return lookup(e.id);
      case 'negate':
        return times(go(e.operand), Rational.of(-1));
      case 'binary':
        return joined(e.op, go(e.left), go(e.right));
      case 'call': {
        const args = e.args.map(go);
        if (e.fn === 'sum') return args.reduce(plus);
        const [lows, highs] = [args.flatMap(({ low }) => low ?? []), args.flatMap(({ high }) => high ?? [])];
        const all = (ends: readonly Rational[]): boolean => ends.length === args.length;
        return e.fn === 'max'
          ? { low: ending(lows, greatest), high: all(highs) ? greatest(highs) : undefined }
          : { low: all(lows) ? least(lows) : undefined, high: ending(highs, least) };
      }
    }
  };
  return go(expression);
}

function ending(
  known: readonly Rational[],
  pick: (values: readonly Rational[]) => Rational,
): Rational | undefined {
  return known.length > 0 ? pick(known) : undefined;
}

function plus(a: Bounds, b: Bounds): Bounds {
  return { low: a.low && b.low && a.low.add(b.low), high: a.high && b.high && a.high.add(b.high) };
}

function times({ low, high }: Bounds, by: Rational): Bounds {
  const [a, b] = [low?.mul(by), high?.mul(by)];
  return by.sign() < 0 ? { low: b, high: a } : { low: a, high: b };
}

function joined(op: '+' | '-' | '*' | '/', a: Bounds, b: Bounds): Bounds {
  if (op === '+') return plus(a, b);
  if (op === '-') return plus(a, times(b, Rational.of(-1)));
  const [left, right] = [constant(a), constant(b)];
  if (right) return op === '*' || right.isZero() ? times(a, right) : times(a, Rational.one.div(right));
  if (left && op === '*') return times(b, left);
  // Of what is not below 0 neither is a product or a quotient.
  if (!a.low || !b.low || a.low.sign() < 0 || b.low.sign() < 0) return {};
  if (op === '/') return { low: Rational.zero };
  return { low: a.low.mul(b.low), high: a.high && b.high && a.high.mul(b.high) };
}

function constant({ low, high }: Bounds): Rational | undefined {
  return low && high?.eq(low) ? low : undefined;
}
