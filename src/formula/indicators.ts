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
