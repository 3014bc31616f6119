import type { MeasureUnit, Rational } from '../quantity/index.js';

/** A word or a sentence in both languages; `{name}` is replaced by the datum of that name. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The accepted values of a comparator: an end that is absent is unbounded, an open end is itself not accepted. */
export interface Interval {
  readonly low?: Rational;
  readonly lowOpen?: boolean;
  readonly high?: Rational;
  readonly highOpen?: boolean;
}

/** The figures a target names, in the unit of what is measured. */
export interface Operands {
  /** The figure after the comparator; the lower one of a pair. */
  readonly reference: Rational;
  /** The upper figure of a pair. */
  readonly upper?: Rational;
  /** The tolerance. */
  readonly within?: Rational;
}

/**
 * A comparator of the rule language, with everything that is said of it anywhere: schema, verdicts, sentences, tables,
 * forms and help read it here.
 */
export interface Comparator {
  readonly id: string;
  /** What stands after it in a rule file: one figure, a pair, or `true`. */
  readonly takes: 'figure' | 'pair' | 'truth';
  /** Whether `within` may stand beside it. */
  readonly tolerant: boolean;
  /** Which way is better: `up` gives a completion rate (actual ÷ target), `down` a margin, `none` neither. */
  readonly direction: 'up' | 'down' | 'none';
  /**
   * What it means: an interval, which lets one exact and one fast path judge them all. It moves with its figures, and
   * of a pair the lower end hangs on the lower figure alone: a figure may be another indicator's, of every unit its own.
   */
  accepts(operands: Operands): Interval;
  /** Stands before the figure in tables; nothing where the figures say it themselves: 45%–55%, 3所 ± 1所. */
  readonly symbol: string;
  /** How people type its symbol. */
  readonly signs: readonly string[];
  /** The target in a sentence, with `{value}`; a tolerance takes `{within}` too, a pair `{low}` and `{high}`, `true` nothing. */
  readonly sentence: Words;
  /** The same of clock times and dates, which are early or late; without it they are spoken of like other figures. */
  readonly timed?: Words;
  /** Its name, as editors show it. */
  readonly title: string;
  /** The wordings of documents that it stands for. */
  readonly phrases: readonly string[];
  /** What an author must know: whether the figure itself is met. */
  readonly remark: string;
  /** What may be written after it. */
  readonly examples: readonly unknown[];
}

/** What measures are computed with, whether on one figure or on a column of them. */
export interface Arithmetic<T> {
  plus(a: T, b: T): T;
  minus(a: T, b: T): T;
  over(a: T, b: T): T;
  times(a: T, factor: Rational): T;
}

/** A measure: what of an indicator's figures is held against the target. */
export interface Measure {
  readonly id: string;
  /** The figures it is made of: the period's own; this year's and last year's; every period's from the plan's first day. */
  readonly spans: 'period' | 'years' | 'plan';
  /** What the figures come to, in the unit measured in, the judged period's first. */
  of<T>(figures: readonly T[], arithmetic: Arithmetic<T>): T;
  /** Whether it is a share of the second figure, and so means nothing where that is below 0. */
  readonly relative: boolean;
  /** The unit measured in, of an indicator's unit. */
  unitOf(unit: MeasureUnit): MeasureUnit;
  /** Whether it says anything of a dimension. */
  fits(dimension: string): boolean;
  /** Why it does not say anything of some. */
  readonly unfit?: Words;
  /** What it is called by itself. */
  readonly name: Words;
  /** What it is called before its figure. */
  readonly subject: Words;
  /** How its `{value}` came about; absent where it is the figure as it stands. */
  readonly derivation?: Words;
}

/** A roll-up: how the figures of sub-units become the figure of the unit above them. */
export interface Rollup {
  readonly id: string;
  /**
   * The figure of the figures, of which there is at least one; undefined where it would be a division by 0. Absent
   * where an indicator's own figures are never folded: one with a formula is then computed from the sums of its
   * operands, all else stays with the unit. A larger figure never makes a smaller whole.
   */
  fold?(values: readonly Rational[], weights: readonly Rational[]): Rational | undefined;
  /** Whether a unit's own figure must equal it: a weighted mean is rounded by whoever reports it. */
  readonly exact: boolean;
  /** When the whole is reached: as soon as the sub-units that are there so far come to enough, or with the last of all. */
  readonly reached: 'enough' | 'everyone';
  /** Which end of the whole stands although the same end of one of its figures is open: the maximum has the known one as its lower end. */
  readonly stands?: 'low' | 'high';
  /** What the figures must be: 是 or 否, amounts that add up, or anything. */
  readonly fits: 'truths' | 'amounts' | 'anything';
  /** What its indicator must name. */
  readonly needs?: 'formula' | 'weight';
  /** Whether it makes a number of 是 and 否. */
  readonly counts: boolean;
  readonly name: Words;
  /** What it does, for authors. */
  readonly remark: string;
}

/** What a roll-up does where a sub-unit has no figure. */
export interface Policy {
  readonly id: string;
  /** Whether the whole is unknown until every sub-unit has reported. */
  readonly waits: boolean;
  /** What a missing figure counts as. */
  readonly standIn?: Rational;
  /** What it does, for authors. */
  readonly remark: string;
}
