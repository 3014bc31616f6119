import {
  type Checkpoint,
  type Commitment,
  heldUnits,
  type Plan,
  type Target,
  type Waiver,
} from '../../plan/index.js';
import { addDays, type CalendarDate, type Period, periodKind, yearOf } from '../../quantity/index.js';

/** What a checkpoint demands of a unit once it is due. */
export interface Demand {
  readonly target: Target;
  readonly due: CalendarDate;
  /** The period whose figures are looked at: those of the year into which an amendment or a waiver moves the date. */
  readonly period: Period;
  /** A day on which it is surely due. */
  readonly after: CalendarDate;
  /** Nothing is demanded at all. */
  readonly waived: boolean;
  /** The same is demanded on every day: there is no amendment or waiver that may not yet be in force. */
  readonly steady: boolean;
}

/** Long enough after a due date for a late completion to have been seen. */
const DAYS_AFTER = 30;

/** The terms of a checkpoint: with the amendment in force on its due date, and with a waiver still valid on it. */
export function demandOf(
  plan: Plan,
  commitment: Commitment,
  checkpoint: Checkpoint,
  waiver?: Waiver,
): Demand {
  const { due, target } = checkpoint;
  const amendment = commitment.amendments.findLast(
    (a) => a.from <= due && (a.through === undefined || due <= a.through),
  );
  const alone = commitment.checkpoints.length === 1;
  const moved = (alone && amendment?.due) || due;
  const inForce =
    waiver && moved <= waiver.validThrough && (waiver.validFrom === undefined || waiver.validFrom <= moved);
  const eased = inForce ? waiver : undefined;
  const dates = [due, moved, eased?.due ?? due, eased?.approved ?? due];
  return {
    target: eased?.target ?? amendment?.target ?? target ?? commitment.target,
    due: eased?.due ?? moved,
    period: periodFor(plan, checkpoint, eased?.due ?? moved),
    after: addDays(
      dates.reduce((a, b) => (a > b ? a : b)),
      DAYS_AFTER,
    ),
    waived: eased?.kind === 'waived',
    steady: commitment.amendments.length === 0 && waiver === undefined,
  };
}

function periodFor({ to }: Plan, { period, due, recurring }: Checkpoint, moved: CalendarDate): Period {
  if (moved === due || recurring || periodKind(period) !== 'year') return period;
  return String(Math.min(yearOf(moved), yearOf(to)));
}

/** Units that are given the same figures in one case, each on its own. */
export interface Group {
  readonly units: readonly string[];
  /** The unit that is judged by how many of `units` meet the target, where that follows from theirs. */
  readonly whole?: string;
  /** The waiver that one unit alone has. */
  readonly waiver?: Waiver;
}

/** Who is judged by a commitment. A unit whose figure others make up stands alone, and so does one with a waiver. */
export function groupsOf(plan: Plan, commitment: Commitment): Group[] {
  const own = plan.unit;
  const { units, whole } = heldUnits(plan, commitment);
  const waivers = plan.waivers.filter((w) => w.commitment === commitment.id);
  const waiverOf = (unit: string): Waiver | undefined => waivers.find((w) => w.units.includes(unit));
  const waived = units.flatMap((unit): Group[] => {
    const waiver = waiverOf(unit);
    return waiver ? [{ units: [unit], waiver }] : [];
  });
  const plain = units.filter((unit) => !waiverOf(unit));
  // The whole follows from the others where all of them are given the same.
  const follows = whole !== undefined && waivers.length === 0;
  const others = { units: plain.filter((unit) => unit !== own), ...(follows ? { whole } : {}) };
  return filled([{ units: plain.filter((unit) => unit === own) }, others, ...waived]);
}

function filled(groups: readonly Group[]): Group[] {
  return groups.filter((group) => group.units.length > 0);
}
