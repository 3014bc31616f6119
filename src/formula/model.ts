import type { MeasureUnit, Rational } from '../quantity/index.js';

/** A place in a formula's text: offsets in characters, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Arithmetic over indicators. Values are in the base of their dimension: 5% is 1/20, 3万人 is 30,000.
 * An indicator's span is its id's, and `yearsBack` counts the `previous(…)` or `上年(…)` around it.
 */
export type Expression =
  | {
      readonly kind: 'number';
      readonly value: Rational;
      /** As written; a plain number has none. */
      readonly unit?: MeasureUnit;
      readonly span: Span;
    }
  | { readonly kind: 'indicator'; readonly id: string; readonly yearsBack: number; readonly span: Span }
  | { readonly kind: 'negate'; readonly operand: Expression; readonly span: Span }
  | {
      readonly kind: 'binary';
      readonly op: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'call';
      readonly fn: 'sum' | 'min' | 'max';
      readonly args: readonly Expression[];
      readonly span: Span;
    };
