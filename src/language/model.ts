import type { Rational } from '../quantity/index.js';

/** The accepted values of a numeric comparator: an end that is absent is unbounded, an open end is itself not accepted. */
export interface Interval {
  readonly low?: Rational;
  readonly lowOpen?: boolean;
  readonly high?: Rational;
  readonly highOpen?: boolean;
}

/** The figures a target names, in the unit of what is measured. */
export interface Operands {
  /** The figure after the comparator; the lower one of `between`. */
  readonly reference: Rational;
  /** The upper figure of `between`. */
  readonly upper?: Rational;
  /** The tolerance of `about`. */
  readonly within?: Rational;
}

/**
 * A comparator of the rule language. Every numeric comparator is an interval of accepted values, which is what
 * lets one exact and one fast path judge them all.
 */
export interface Comparator {
  readonly id: string;
  /** How the target is written between name and figure in tables. */
  readonly symbol: string;
  /** What stands after it in a rule file: one figure, a pair, or `true`. */
  readonly takes: 'figure' | 'pair' | 'truth';
  /** Which way is better: `up` gives a completion rate (actual ÷ target), `down` a margin, `none` neither. */
  readonly direction: 'up' | 'down' | 'none';
  accepts(operands: Operands): Interval;
}
