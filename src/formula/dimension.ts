import type { MessageRef } from '../messages/index.js';
import { type Dimension, dimensionsAgree, type MeasureUnit } from '../quantity/index.js';
import type { Expression, Span } from './model.js';

/** A plain number has no dimension: it scales, and adds only to another one. */
export const PLAIN = '1';

export type DimensionResult =
  | { readonly ok: true; readonly dimension: Dimension }
  | { readonly ok: false; readonly message: MessageRef; readonly span: Span };

/**
 * The dimension of a formula's result: people ÷ people is a ratio, money ÷ people is money/people; people do
 * not add to 人次. Indicators that `unitOf` does not know are taken to fit: somebody else reports them.
 */
export function dimensionOf(
  expression: Expression,
  unitOf: (id: string) => MeasureUnit | undefined,
): DimensionResult {
  switch (expression.kind) {
    case 'number':
      return known(PLAIN);
    case 'indicator':
      return known(unitOf(expression.id)?.dimension ?? UNKNOWN);
    case 'negate':
      return dimensionOf(expression.operand, unitOf);
    case 'call':
      return expression.args
        .map((arg) => dimensionOf(arg, unitOf))
        .reduce((a, b) => same(a, b, expression.span));
    case 'binary': {
      const [left, right] = [dimensionOf(expression.left, unitOf), dimensionOf(expression.right, unitOf)];
      if (!left.ok || !right.ok) return left.ok ? right : left;
      if (expression.op === '+' || expression.op === '-') return same(left, right, expression.span);
      return known(
        expression.op === '*'
          ? product(left.dimension, right.dimension)
          : quotient(left.dimension, right.dimension),
      );
    }
  }
}

const UNKNOWN = '?';

function known(dimension: Dimension): DimensionResult {
  return { ok: true, dimension };
}

function same(a: DimensionResult, b: DimensionResult, span: Span): DimensionResult {
  if (!a.ok || !b.ok) return a.ok ? b : a;
  if (a.dimension === UNKNOWN) return b;
  if (b.dimension === UNKNOWN || dimensionsAgree(a.dimension, b.dimension) || pure(a.dimension, b.dimension))
    return a;
  return {
    ok: false,
    message: { id: 'formula.dimensions-differ', data: { left: a.dimension, right: b.dimension } },
    span,
  };
}

/** 1 − 5%: a ratio is a plain number, too. */
function pure(a: Dimension, b: Dimension): boolean {
  return [a, b].every((d) => d === PLAIN || d === 'ratio');
}

function product(a: Dimension, b: Dimension): Dimension {
  if (a === UNKNOWN || b === UNKNOWN) return UNKNOWN;
  if (a === PLAIN || a === 'ratio') return b;
  if (b === PLAIN || b === 'ratio') return a;
  // 人 × 元/人 is 元.
  if (a.endsWith(`/${b}`)) return a.slice(0, -b.length - 1);
  if (b.endsWith(`/${a}`)) return b.slice(0, -a.length - 1);
  return `${a}*${b}`;
}

function quotient(a: Dimension, b: Dimension): Dimension {
  if (a === UNKNOWN || b === UNKNOWN) return UNKNOWN;
  if (b === PLAIN || (b === 'ratio' && a !== PLAIN)) return a === 'ratio' ? 'ratio' : a;
  if (dimensionsAgree(a, b)) return 'ratio';
  return `${a}/${b}`;
}
