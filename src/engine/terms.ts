import type { Amendment, Checkpoint, Commitment, Plan, Target, Waiver } from '../plan/model.js';
import type { CalendarDate } from '../quantity/index.js';

/** What a commitment demands of a unit on a date, after amendments and waivers. */
export interface Terms {
  readonly target: Target;
  readonly due: CalendarDate;
  readonly amendment?: Amendment;
  readonly waiver?: Waiver;
}

/**
 * The terms that hold for every unit. An amendment holds when the date judged, which is the as-of date or the due
 * date as amended so far, whichever comes first, lies in its time; of several, each changes what it names.
 */
export function termsOf(commitment: Commitment, checkpoint: Checkpoint, asOf: CalendarDate): Terms {
  // A new due date moves a commitment that is judged once; rhythms and milestones keep theirs.
  const single = commitment.checkpoints.length === 1;
  let terms: Terms = { target: checkpoint.target ?? commitment.target, due: checkpoint.due };
  for (const amendment of commitment.amendments) {
    const judged = earlier(asOf, terms.due);
    if (amendment.from > judged || (amendment.through !== undefined && judged > amendment.through)) continue;
    terms = {
      target: amendment.target ?? terms.target,
      due: single && amendment.due ? amendment.due : terms.due,
      amendment,
    };
  }
  return terms;
}

/** What became of a waiver on a date. */
export type WaiverState = 'valid' | 'not-yet-approved' | 'expired';

/**
 * Whether a waiver holds: approved by the as-of date, and still valid, its last day included, on the date
 * judged (the as-of date or the due date, whichever comes first).
 */
export function waiverState(waiver: Waiver, due: CalendarDate, asOf: CalendarDate): WaiverState {
  if (asOf < waiver.approved) return 'not-yet-approved';
  return earlier(asOf, due) <= waiver.validThrough ? 'valid' : 'expired';
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
export function easedBy(terms: Terms, waiver: Waiver): Terms {
  return { ...terms, target: waiver.target ?? terms.target, due: waiver.due ?? terms.due, waiver };
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}
