import type { Amendment, Checkpoint, Plan, Target, Waiver } from '../../plan/model.js';
import {
  type CalendarDate,
  type Period,
  periodKind,
  periodStart,
  periodsOf,
  yearOf,
} from '../../quantity/index.js';
import type { Judgement } from '../program/program.js';

/** 考核条件: what a commitment demands of a unit on a date, after amendments and waivers. */
export interface Terms {
  readonly target: Target;
  readonly due: CalendarDate;
  /** The period whose figures are judged: a moved due date takes it along. */
  readonly period: Period;
  readonly amendment?: Amendment;
  readonly waiver?: Waiver;
}

/** What is demanded, and when. */
type Demand = Pick<Judgement, 'commitment' | 'checkpoint'>;

/**
 * The terms that hold for every unit. An amendment holds when the day judged, which is the as-of date or the due
 * date as amended so far, whichever comes first, lies in its time; of several, each changes what it names.
 */
export function termsOf(plan: Plan, asOf: CalendarDate, { commitment, checkpoint }: Demand): Terms {
  // A new due date moves a commitment that is judged once; rhythms and milestones keep theirs.
  const single = commitment.checkpoints.length === 1;
  const { period, due } = checkpoint;
  let terms: Terms = { target: checkpoint.target ?? commitment.target, due, period };
  for (const amendment of commitment.amendments) {
    const day = earlier(asOf, terms.due);
    if (amendment.from > day || (amendment.through !== undefined && day > amendment.through)) continue;
    terms = {
      target: amendment.target ?? terms.target,
      ...(single && amendment.due
        ? moved(plan, checkpoint, amendment.due)
        : { due: terms.due, period: terms.period }),
      amendment,
    };
  }
  return terms;
}

/** The terms that hold for one unit, its valid waiver applied to those of every unit. A `waived` one keeps its terms: it is not judged. */
export function unitTerms(
  plan: Plan,
  asOf: CalendarDate,
  demand: Demand,
  unit: string,
  terms = termsOf(plan, asOf, demand),
): Terms {
  const waiver = plan.waivers.find(
    (w) =>
      w.commitment === demand.commitment.id &&
      w.units.includes(unit) &&
      waiverState(w, terms.due, asOf) === 'valid',
  );
  if (!waiver) return terms;
  // Nobody who was given more time is judged before all others, whose time has been moved beyond it.
  const later =
    (waiver.due ?? '') > terms.due ? moved(plan, demand.checkpoint, waiver.due as CalendarDate) : {};
  return { ...terms, target: waiver.target ?? terms.target, ...later, waiver };
}

/** What became of a waiver on a date. */
export type WaiverState = 'valid' | 'not-yet-approved' | 'not-yet-valid' | 'expired';

/**
 * Whether a waiver holds: approved by the as-of date, and valid, its first and last day included, on the day
 * judged (the as-of date or the due date, whichever comes first).
 */
export function waiverState(waiver: Waiver, due: CalendarDate, asOf: CalendarDate): WaiverState {
  if (asOf < waiver.approved) return 'not-yet-approved';
  const day = earlier(asOf, due);
  if (waiver.validFrom !== undefined && day < waiver.validFrom) return 'not-yet-valid';
  return day <= waiver.validThrough ? 'valid' : 'expired';
}

/**
 * A due date moved, and with it the period looked at, which lies as far before the new date as it did before the old
 * one, but never beyond the plan's last. A rhythm keeps its period: only the time to report it is longer.
 */
function moved(plan: Plan, checkpoint: Checkpoint, due: CalendarDate): Pick<Terms, 'due' | 'period'> {
  const { period } = checkpoint;
  if (checkpoint.recurring) return { due, period };
  const begun = (first: CalendarDate, to: CalendarDate): Period[] =>
    periodsOf(first, `${yearOf(to)}-12-31`, periodKind(period)).filter((p) => periodStart(p) <= to);
  const behind = begun(periodStart(period), checkpoint.due).length;
  return { due, period: begun(plan.from, earlier(due, plan.to)).at(-behind) ?? period };
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}
