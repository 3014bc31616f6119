import { type Expression, parseFormula } from '../../formula/index.js';
import { locateInside, type TreeNode } from '../../source/index.js';
import type { Problems } from '../problems.js';
import type { Declared } from './declared.js';

/** An indicator's formula; a problem, and undefined, where it is none, or where an id in it passes for a number. */
export function buildFormula(
  node: TreeNode,
  { indicators }: Declared,
  problems: Problems,
): { readonly formula: Expression; readonly formulaText: string } | undefined {
  if (node.kind !== 'scalar') return undefined;
  const { text } = node;
  const parsed = parseFormula(text);
  if (!parsed.ok) {
    const at = locateInside(node, parsed.span.start);
    problems.add([{ ...parsed.message, severity: 'error', at }]);
    return undefined;
  }
  const mistaken = numbersIn(parsed.expression).find((span) =>
    indicators.has(text.slice(span.start, span.end)),
  );
  if (mistaken) {
    const id = text.slice(mistaken.start, mistaken.end);
    problems.error('plan.number-or-indicator', locateInside(node, mistaken.start), { text: id });
    return undefined;
  }
  return { formula: parsed.expression, formulaText: text };
}

/** Where a formula has numbers. */
function numbersIn(expression: Expression): Expression['span'][] {
  switch (expression.kind) {
    case 'number':
      return [expression.span];
    case 'indicator':
      return [];
    case 'negate':
      return numbersIn(expression.operand);
    case 'binary':
      return [...numbersIn(expression.left), ...numbersIn(expression.right)];
    case 'call':
      return expression.args.flatMap(numbersIn);
  }
}
