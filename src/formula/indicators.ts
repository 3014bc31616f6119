import type { Expression, Span } from './model.js';

/** Every indicator a formula names, in order, with how many years back it looks. */
export function indicatorsOf(expression: Expression): { id: string; yearsBack: number; span: Span }[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'indicator':
      return [{ id: expression.id, yearsBack: expression.yearsBack, span: expression.span }];
    case 'negate':
      return indicatorsOf(expression.operand);
    case 'binary':
      return [...indicatorsOf(expression.left), ...indicatorsOf(expression.right)];
    case 'call':
      return expression.args.flatMap(indicatorsOf);
  }
}

/** The indicators that something is divided by. */
export function divisorsOf(expression: Expression): Set<string> {
  switch (expression.kind) {
    case 'number':
    case 'indicator':
      return new Set();
    case 'negate':
      return divisorsOf(expression.operand);
    case 'binary': {
      const below = expression.op === '/' ? indicatorsOf(expression.right).map(({ id }) => id) : [];
      return new Set([...below, ...divisorsOf(expression.left), ...divisorsOf(expression.right)]);
    }
    case 'call':
      return new Set(expression.args.flatMap((arg) => [...divisorsOf(arg)]));
  }
}
