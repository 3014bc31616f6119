import type { MeasureUnit, Rational } from '../quantity/index.js';
import type { Expression } from './model.js';

const precedence = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/**
 * The formula as text, with no more parentheses than it needs; parsing it again gives the same expression.
 * `nameOf` may put titles in the place of ids, for people.
 */
export function printFormula(expression: Expression, nameOf: (id: string) => string = (id) => id): string {
  switch (expression.kind) {
    case 'number':
      return number(expression.value, expression.unit);
    case 'indicator': {
      let text = nameOf(expression.id);
      for (let i = 0; i < expression.yearsBack; i++) text = `previous(${text})`;
      return text;
    }
    case 'negate':
      return `-${inner(expression.operand, 3, false, nameOf)}`;
    case 'binary': {
      const level = precedence[expression.op];
      return `${inner(expression.left, level, false, nameOf)} ${expression.op} ${inner(expression.right, level, true, nameOf)}`;
    }
    case 'call':
      return `${expression.fn}(${expression.args.map((arg) => printFormula(arg, nameOf)).join(', ')})`;
  }
}

function inner(
  expression: Expression,
  level: number,
  right: boolean,
  nameOf: (id: string) => string,
): string {
  const text = printFormula(expression, nameOf);
  if (expression.kind !== 'binary') return text;
  const own = precedence[expression.op];
  return own < level || (right && own === level) ? `(${text})` : text;
}

/** 5%, 3万人, 0.25; a fraction without end, which nobody can write as a literal, as a division. */
function number(value: Rational, unit: MeasureUnit | undefined): string {
  const own = unit ? value.div(unit.factor) : value;
  return own.decimals() === undefined ? `(${own.num} / ${own.den})` : `${own}${unit?.symbol ?? ''}`;
}
