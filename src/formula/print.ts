import type { MeasureUnit, Rational } from '../quantity/index.js';
import type { Expression } from './model.js';

const precedence = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** What a formula calls things. */
interface Names {
  nameOf(id: string): string;
  readonly previous: string;
  readonly functions: Readonly<Record<Extract<Expression, { kind: 'call' }>['fn'], string>>;
}

const asWritten: Names = {
  nameOf: (id) => id,
  previous: 'previous',
  functions: { sum: 'sum', min: 'min', max: 'max' },
};

/** The formula as text, with no more parentheses than it needs; parsing it again gives the same expression. */
export function printFormula(expression: Expression): string {
  return printed(expression, asWritten);
}

/** The formula as people read it: with titles in the place of ids, and in Chinese, which a formula may be written in too. */
export function formulaForPeople(expression: Expression, titleOf: (id: string) => string): string {
  const functions = { sum: '合计', min: '最小', max: '最大' };
  return printed(expression, { nameOf: titleOf, previous: '上年', functions });
}

function printed(expression: Expression, names: Names): string {
  switch (expression.kind) {
    case 'number':
      return number(expression.value, expression.unit);
    case 'indicator': {
      let text = names.nameOf(expression.id);
      for (let i = 0; i < expression.yearsBack; i++) text = `${names.previous}(${text})`;
      return text;
    }
    case 'negate':
      return `-${inner(expression.operand, 3, false, names)}`;
    case 'binary': {
      const level = precedence[expression.op];
      return `${inner(expression.left, level, false, names)} ${expression.op} ${inner(expression.right, level, true, names)}`;
    }
    case 'call':
      return `${names.functions[expression.fn]}(${expression.args.map((arg) => printed(arg, names)).join(', ')})`;
  }
}

function inner(expression: Expression, level: number, right: boolean, names: Names): string {
  const text = printed(expression, names);
  if (expression.kind !== 'binary') return text;
  const own = precedence[expression.op];
  return own < level || (right && own === level) ? `(${text})` : text;
}

/** 5%, 3万人, 0.25; a fraction without end, which nobody can write as a literal, as a division. */
function number(value: Rational, unit: MeasureUnit | undefined): string {
  const own = unit ? value.div(unit.factor) : value;
  return own.decimals() === undefined ? `(${own.num} / ${own.den})` : `${own}${unit?.symbol ?? ''}`;
}
