import type { Expression } from '../formula/index.js';
import type { ComparatorId, MeasureId, MissingPolicy, RollupId } from '../language/index.js';
import type { CalendarDate, MeasureUnit, Period, Rational } from '../quantity/index.js';
import type { Location } from '../source/index.js';

/** Levels of administration, from wide to narrow. */
export const levels = ['province', 'city', 'district', 'town', 'school'] as const;
export type Level = (typeof levels)[number];

/** A unit (单位) that submits figures or is judged. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly level: Level;
  readonly parent?: string;
  readonly children: readonly string[];
}

/** The unit register of a plan: the plan's own unit is the root of what it judges. */
export interface UnitRegister {
  readonly units: ReadonlyMap<string, Unit>;
}

/** An indicator (指标). All its figures are kept in `unit`. */
export interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly unit: MeasureUnit;
  /** 口径. */
  readonly definition?: string;
  /** How it follows from other indicators; `a / b` makes `a` the numerator and `b` the denominator. The result is in `unit`'s dimension base: 0.99 for 99%. */
  readonly formula?: Expression;
  /** The formula as written. */
  readonly formulaText?: string;
  readonly rollup: Rollup;
  /** Plausibility, both ends allowed; outside is doubtful. */
  readonly bounds: { readonly min?: Rational; readonly max?: Rational };
  /** Whether its submitted figures are whole numbers of what its unit counts. */
  readonly whole: boolean;
  /** A yearly change beyond this (in the unit; in 百分点 for ratios; or relative, `20%`) is questioned. */
  readonly jump?: { readonly by: Rational; readonly relative: boolean };
  /** Kept with a submission and shown, though no commitment judges it. */
  readonly recorded: boolean;
  /** Units that this indicator does not concern: they are neither asked, rolled up nor judged. */
  readonly except: readonly string[];
  /** Indicators whose figures must add up to this one's. */
  readonly parts: readonly string[];
  readonly at: Location;
}

export interface Rollup {
  readonly by: RollupId;
  /** The indicator that weighs a `weighted-mean`. */
  readonly weight?: string;
  readonly missing: MissingPolicy;
}

/**
 * Who is held to a commitment. In every form but `own` the plan's own unit also gets one finding. `counted` units only
 * go into the share: none of them has promised anything itself.
 */
export type Who =
  /** The plan's own unit, on its own figure or on the rolled-up figures of its sub-units. */
  | { readonly kind: 'own' }
  /** The plan's own unit as above, and every unit of the level against the same target on its own figure. */
  | { readonly kind: 'cascade'; readonly level: Level }
  /** Every unit of the level; the plan's own unit is met when at least `share` of them are (1 = all). */
  | { readonly kind: 'each'; readonly level: Level; readonly share: Rational; readonly counted?: true }
  /** The named units; the plan's own unit is met when at least `share` of them are. */
  | {
      readonly kind: 'units';
      readonly units: readonly string[];
      readonly share: Rational;
      readonly counted?: true;
    };

export type Reference =
  /** In the unit of what is measured (百分点 for the change of a ratio, % for growth). */
  | { readonly kind: 'quantity'; readonly value: Rational }
  /** Another indicator of the same unit and period. */
  | { readonly kind: 'indicator'; readonly indicator: string }
  /** The same indicator, that many years before. */
  | { readonly kind: 'past'; readonly years: number };

export interface Target {
  readonly op: ComparatorId;
  readonly reference: Reference;
  /** The upper end of `between`. */
  readonly upper?: Reference;
  /** The tolerance of `about`, in the unit of what is measured. */
  readonly within?: Rational;
  /** Met here is *exceeded*: the upper figure of 1-2所. */
  readonly stretch?: Rational;
}

/** One moment at which a commitment is judged. */
export interface Checkpoint {
  /** What names it in findings: a period (`2020`, `2020-Q2`, `2020-03`) or, for a milestone, its date. */
  readonly key: string;
  /** The period whose figures are judged. */
  readonly period: Period;
  /** Inclusive. */
  readonly due: CalendarDate;
  /** The milestone's own target; else the commitment's. */
  readonly target?: Target;
  /** One of a rhythm: every period is judged on its own figure, whatever was reached before. */
  readonly recurring?: true;
}

/** 约束性, 预期性. */
export const natures = ['binding', 'expected'] as const;
export type Nature = (typeof natures)[number];

/** How often something is judged again. */
export const rhythms = ['year', 'quarter', 'month'] as const;

/** A dated change of a commitment (调整), approved by a document. */
export interface Amendment {
  readonly from: CalendarDate;
  /** Inclusive; without it, for good: a later one stands in its place while that applies. */
  readonly through?: CalendarDate;
  readonly document: string;
  readonly reason?: string;
  readonly target?: Target;
  readonly due?: CalendarDate;
  readonly at: Location;
}

export interface Commitment {
  readonly id: string;
  readonly chapter: string;
  /** Short, our own wording with the figure. */
  readonly statement: string;
  readonly indicator: string;
  readonly who: Who;
  readonly measure: MeasureId;
  readonly target: Target;
  readonly checkpoints: readonly Checkpoint[];
  /** 宽限: how many days after the end of its period a rhythm is due; absent: on its last day. */
  readonly within?: number;
  /** The unit of what is measured: the indicator's, its change unit, or % for growth. */
  readonly measuredIn: MeasureUnit;
  readonly nature: Nature;
  readonly weight: Rational;
  /** 一票否决. */
  readonly veto: boolean;
  readonly judgedBy: 'figures' | 'attestation';
  /** 修约值比较法: compare after rounding to this many places; absent: 全数值比较法. */
  readonly judgedPlaces?: number;
  readonly lead?: string;
  readonly responsible?: string;
  readonly supporting?: string;
  readonly source: { readonly document: string; readonly section: string };
  /** How an open wording was read. */
  readonly reading?: string;
  /** What a reader should doubt about the document's own figure. */
  readonly caution?: string;
  /** Sorted by `from`. */
  readonly amendments: readonly Amendment[];
  readonly at: Location;
}

export interface Waiver {
  readonly commitment: string;
  readonly units: readonly string[];
  /** 免于考核, 延期, 核减. */
  readonly kind: 'waived' | 'postponed' | 'reduced';
  readonly due?: CalendarDate;
  readonly target?: Target;
  readonly reason: string;
  readonly authority: string;
  readonly approved: CalendarDate;
  /** The first day judged that it reaches; absent: every day up to its last. */
  readonly validFrom?: CalendarDate;
  /** Inclusive. */
  readonly validThrough: CalendarDate;
  readonly at: Location;
}

export interface Conventions {
  readonly timeZone: string;
  /** 左右: the relative tolerance where a target declares none. */
  readonly about: Rational;
  /** How far completion may lag behind elapsed time, as ratios: beyond `behind` it is behind, beyond `farBehind` far behind. */
  readonly pace: { readonly behind: Rational; readonly farBehind: Rational };
}

export interface Scoring {
  /** Points a finding earns of its weight, as ratios. */
  readonly points: {
    readonly met: Rational;
    readonly late: Rational;
    readonly missed: Rational | 'completion';
  };
  /** Findings that could not be judged: left out of the score, or counted as 0. */
  readonly unjudged: 'exclude' | 'zero';
  /** Added to the score of 100 for every exceeded commitment, up to `bonusLimit`. */
  readonly bonus: Rational;
  readonly bonusLimit: Rational;
  /** Half-open bands by falling `from`: a score belongs to the first band whose `from` it reaches. */
  readonly grades: readonly { readonly name: string; readonly from: Rational }[];
  readonly overrides: readonly Override[];
}

/** veto 一票否决: lowest grade; cap 不得评优: at most `grade`; downgrade 降一等次. */
export interface Override {
  readonly effect: 'veto' | 'cap' | 'downgrade';
  readonly grade?: string;
  /** Applies when one of these is missed; empty: any commitment marked `veto`. */
  readonly commitments: readonly string[];
}

export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly sha256?: string;
  readonly file?: string;
  readonly damage?: string;
}

/** A promise of the document that no rule takes up, with the reason. */
export interface NotEncoded {
  readonly section: string;
  readonly statement: string;
  readonly reason: string;
}

export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly year: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The plan's own unit. */
  readonly unit: string;
  readonly register: UnitRegister;
  readonly document: SourceDocument;
  readonly conventions: Conventions;
  readonly chapters: readonly { readonly id: string; readonly title: string }[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly commitments: readonly Commitment[];
  readonly waivers: readonly Waiver[];
  readonly scoring?: Scoring;
  readonly notEncoded: readonly NotEncoded[];
  /** SHA-256 over the plan's files, in order of path. */
  readonly digest: string;
  /** The plan's files, in the same order; of a plan that a program made there are none. */
  readonly sources: readonly RuleSource[];
}

/** A rule file as it was read. */
export interface RuleSource {
  /** From the folder of the plan: plan.yaml, ../units/zhenjiang.yaml. */
  readonly path: string;
  /** As shown to people. */
  readonly file: string;
  readonly text: string;
  /** Not in the plan's own folder of files: read because one of these refers to it. */
  readonly referred?: true;
}
