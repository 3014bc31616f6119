import type { Rational } from '../quantity/index.js';

/** A place in a formula's text: offsets in characters, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Arithmetic over indicators.
 * `previous` is the same expression's indicator one year earlier: `previous(enrolled)` or `上年(enrolled)`.
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: Rational; readonly span: Span }
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
