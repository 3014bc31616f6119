import type { Expression } from './model.js';

const precedence = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** The formula as text, with no more parentheses than it needs; parsing it again gives the same expression. */
export function printFormula(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.value.decimals() === undefined
        ? `(${expression.value.num} / ${expression.value.den})`
        : expression.value.toString();
    case 'indicator': {
      let text = expression.id;
      for (let i = 0; i < expression.yearsBack; i++) text = `previous(${text})`;
      return text;
    }
    case 'negate':
      return `-${inner(expression.operand, 3, false)}`;
    case 'binary': {
      const level = precedence[expression.op];
      return `${inner(expression.left, level, false)} ${expression.op} ${inner(expression.right, level, true)}`;
    }
    case 'call':
      return `${expression.fn}(${expression.args.map(printFormula).join(', ')})`;
  }
}

function inner(expression: Expression, level: number, right: boolean): string {
  const text = printFormula(expression);
  if (expression.kind !== 'binary') return text;
  const own = precedence[expression.op];
  return own < level || (right && own === level) ? `(${text})` : text;
}
