import type { Checkpoint, Commitment, Plan, Target, Waiver } from '../../plan/index.js';
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
  const { who } = commitment;
  const own = plan.unit;
  const except = plan.indicators.get(commitment.indicator)?.except ?? [];
  const named = who.kind === 'own' ? [] : who.kind === 'units' ? who.units : unitsOf(plan, who.level);
  const judged = who.kind === 'own' || who.kind === 'cascade' || named.includes(own);
  const concerned = named.filter((unit) => unit !== own && !except.includes(unit));
  const alone = judged && !except.includes(own) ? [own] : [];
  const waivers = plan.waivers.filter((w) => w.commitment === commitment.id);
  const waiverOf = (unit: string): Waiver | undefined => waivers.find((w) => w.units.includes(unit));
  const waived = [...alone, ...concerned].flatMap((unit): Group[] => {
    const waiver = waiverOf(unit);
    return waiver ? [{ units: [unit], waiver }] : [];
  });
  const plain = (units: readonly string[]): string[] => units.filter((unit) => !waiverOf(unit));
  // The whole follows from the others where it has no figure of its own and all of them are given the same.
  const follows =
    !judged && waivers.length === 0 && (who.kind === 'each' || concerned.length === named.length);
  const others: Group = { units: plain(concerned), ...(follows ? { whole: own } : {}) };
  return filled([{ units: plain(alone) }, others, ...waived]);
}

function filled(groups: readonly Group[]): Group[] {
  return groups.filter((group) => group.units.length > 0);
}

/** The units of a level under the plan's own. */
function unitsOf({ register, unit }: Plan, level: string): string[] {
  const below = (id: string): string[] =>
    (register.units.get(id)?.children ?? []).flatMap((child) => [child, ...below(child)]);
  return below(unit).filter((id) => register.units.get(id)?.level === level);
}
