import { type MessageRef, message } from '../messages/index.js';
import type { Dimension, MeasureUnit } from '../quantity/index.js';
import {
  add,
  divide,
  type Kind,
  kindOf,
  multiply,
  nameOf,
  PLAIN,
  printKind,
  subtract,
  UNKNOWN,
} from './kind.js';
import type { Expression, Span } from './model.js';

export type DimensionResult =
  | { readonly ok: true; readonly dimension: Dimension }
  | { readonly ok: false; readonly message: MessageRef; readonly span: Span };

type Found = { readonly ok: true; readonly kind: Kind } | Extract<DimensionResult, { ok: false }>;

/**
 * The dimension of a formula's result: people ÷ people is a ratio, money ÷ people is money/people; people do
 * not add to 人次, and 是/否 do not multiply. Indicators that `unitOf` does not know are taken to fit: somebody
 * else reports them. Hold the result against a unit with `dimensionFits`.
 */
export function dimensionOf(
  expression: Expression,
  unitOf: (id: string) => MeasureUnit | undefined,
): DimensionResult {
  const found = find(expression, unitOf);
  return found.ok ? { ok: true, dimension: printKind(found.kind) } : found;
}

function find(expression: Expression, unitOf: (id: string) => MeasureUnit | undefined): Found {
  const { span } = expression;
  switch (expression.kind) {
    case 'number':
      if (expression.unit) return known(kindOf(expression.unit.dimension));
      // 0 is 0 in any unit: max(a - b, 0).
      return known(expression.value.isZero() ? UNKNOWN : PLAIN);
    case 'indicator': {
      const unit = unitOf(expression.id);
      return known(unit ? kindOf(unit.dimension) : UNKNOWN);
    }
    case 'negate':
      return combine(known(PLAIN), find(expression.operand, unitOf), multiply, span);
    case 'call': {
      const operation = expression.fn === 'sum' ? add : same;
      const kinds = expression.args.map((arg) => find(arg, unitOf));
      return kinds.reduce((a, b) => combine(a, b, operation, span));
    }
    case 'binary':
      return combine(
        find(expression.left, unitOf),
        find(expression.right, unitOf),
        operations[expression.op],
        span,
      );
  }
}

/** What two kinds give together; undefined where they do not go together. */
type Operation = (a: Kind, b: Kind) => Kind | undefined;

const operations: Readonly<Record<'+' | '-' | '*' | '/', Operation>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
};

/** The smaller or larger of two is of their own kind, dates and clock times included. */
function same(a: Kind, b: Kind): Kind | undefined {
  return a.whole !== undefined && a.whole === b.whole ? a : add(a, b);
}

function combine(a: Found, b: Found, operation: Operation, span: Span): Found {
  if (!a.ok || !b.ok) return a.ok ? b : a;
  const kind = operation(a.kind, b.kind);
  if (kind) return known(kind);
  const id =
    operation === multiply || operation === divide ? 'formula.cannot-multiply' : 'formula.dimensions-differ';
  const data = { left: nameOf(a.kind), right: nameOf(b.kind) };
  return { ok: false, message: message(id, data), span };
}

function known(kind: Kind): Found {
  return { ok: true, kind };
}
