import type { MessageRef } from '../messages/index.js';
import type { Commitment, Indicator, Plan, Target, Unit } from '../plan/index.js';
import type { Period } from '../quantity/index.js';

/** What a target means for a plain number in the asked cell: shown in the form at once, never the verdict. */
export interface Threshold {
  readonly commitment: Commitment;
  /** That of the row's own checkpoint. */
  readonly target: Target;
}

/** One figure that a unit is asked for. */
export interface Asked {
  readonly indicator: Indicator;
  readonly period: Period;
  /** A ratio that the program computes from the rows after it: shown, not filled in. */
  readonly computed: boolean;
  /** Whether a commitment that is due by the end of the year wants it. */
  readonly required: boolean;
  /** The targets that it serves, in words. */
  readonly targets: readonly MessageRef[];
  /** The targets that this unit's own figure is held against. */
  readonly thresholds: readonly Threshold[];
  /** Last year's figure as text, where it is known. */
  readonly previous?: string;
  /** Whether a commitment that is due by the end of the year wants last year's figure. */
  readonly previousRequired: boolean;
}

/** A blank submission: everything that a unit is asked for about a year. */
export interface Form {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly year: number;
  readonly rows: readonly Asked[];
  /** All of it is added up from the units below; the unit may report it itself in their place. */
  readonly summed: boolean;
}

/** The layout of forms: one that a later program lays out otherwise is told apart. */
export const FORM_VERSION = '1';
