import type { Amendment, Checkpoint, Commitment, Plan, Target, Waiver } from '../../plan/model.js';
import {
  type CalendarDate,
  type Period,
  periodKind,
  periodStart,
  periodsOf,
  yearOf,
} from '../../quantity/index.js';

/** What a commitment demands of a unit on a date, after amendments and waivers. */
export interface Terms {
  readonly target: Target;
  readonly due: CalendarDate;
  /** The period whose figures are judged: a moved due date takes it along. */
  readonly period: Period;
  readonly amendment?: Amendment;
  readonly waiver?: Waiver;
}

/**
 * The terms that hold for every unit. An amendment holds when the date judged, which is the as-of date or the due
 * date as amended so far, whichever comes first, lies in its time; of several, each changes what it names.
 */
export function termsOf(
  plan: Plan,
  commitment: Commitment,
  checkpoint: Checkpoint,
  asOf: CalendarDate,
): Terms {
  // A new due date moves a commitment that is judged once; rhythms and milestones keep theirs.
  const single = commitment.checkpoints.length === 1;
  const { period, due } = checkpoint;
  let terms: Terms = { target: checkpoint.target ?? commitment.target, due, period };
  for (const amendment of commitment.amendments) {
    const judged = earlier(asOf, terms.due);
    if (amendment.from > judged || (amendment.through !== undefined && judged > amendment.through)) continue;
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

/** What became of a waiver on a date. */
export type WaiverState = 'valid' | 'not-yet-approved' | 'not-yet-valid' | 'expired';

/**
 * Whether a waiver holds: approved by the as-of date, and valid, its first and last day included, on the date
 * judged (the as-of date or the due date, whichever comes first).
 */
export function waiverState(waiver: Waiver, due: CalendarDate, asOf: CalendarDate): WaiverState {
  if (asOf < waiver.approved) return 'not-yet-approved';
  const judged = earlier(asOf, due);
  if (waiver.validFrom !== undefined && judged < waiver.validFrom) return 'not-yet-valid';
  return judged <= waiver.validThrough ? 'valid' : 'expired';
}

/** The valid waiver of a commitment for a unit, if any. */
export function waiverOf(
  plan: Plan,
  commitment: Commitment,
  unit: string,
  due: CalendarDate,
  asOf: CalendarDate,
): Waiver | undefined {
  return plan.waivers.find(
    (w) => w.commitment === commitment.id && w.units.includes(unit) && waiverState(w, due, asOf) === 'valid',
  );
}

/** The terms for a unit that a waiver eases. A `waived` one keeps its terms: it is not judged. */
export function easedBy(plan: Plan, checkpoint: Checkpoint, terms: Terms, waiver: Waiver): Terms {
  const later = waiver.due === undefined ? {} : moved(plan, checkpoint, waiver.due);
  return { ...terms, target: waiver.target ?? terms.target, ...later, waiver };
}

/**
 * A due date moved, and with it the period looked at, which lies as far before the new date as it did before the old
 * one, but never beyond the plan's last. A rhythm keeps its period: only the time to report it is longer.
 */
function moved(plan: Plan, checkpoint: Checkpoint, due: CalendarDate): Pick<Terms, 'due' | 'period'> {
  const { period } = checkpoint;
  if (checkpoint.recurring) return { due, period };
  const begun = (from: CalendarDate, to: CalendarDate): Period[] =>
    periodsOf(from, `${yearOf(to)}-12-31`, periodKind(period)).filter((p) => periodStart(p) <= to);
  const behind = begun(periodStart(period), checkpoint.due).length;
  return { due, period: begun(plan.from, earlier(due, plan.to)).at(-behind) ?? period };
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}
