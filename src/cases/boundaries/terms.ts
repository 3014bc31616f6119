import type { Checkpoint, Commitment, Plan, Target } from '../../plan/index.js';
import { addDays, type CalendarDate } from '../../quantity/index.js';

/** What a checkpoint demands once it is due: amendments applied, waivers not. */
export interface Demand {
  readonly target: Target;
  readonly due: CalendarDate;
  /** A day on which it is surely due. */
  readonly after: CalendarDate;
}

/** Long enough after a due date for a late completion to have been seen. */
const DAYS_AFTER = 30;

/** The terms of a checkpoint, with the amendment that is in force on its due date. */
export function demandOf(commitment: Commitment, { due, target }: Checkpoint): Demand {
  const amendment = commitment.amendments.findLast(
    (a) => a.from <= due && (a.through === undefined || due <= a.through),
  );
  const alone = commitment.checkpoints.length === 1;
  const moved = (alone && amendment?.due) || due;
  const last = moved > due ? moved : due;
  return {
    target: amendment?.target ?? target ?? commitment.target,
    due: moved,
    after: addDays(last, DAYS_AFTER),
  };
}

/** Units that are given the same figures in one case, each on its own. */
export interface Group {
  readonly units: readonly string[];
  /** The unit that is judged by how many of `units` meet the target, where that follows from theirs. */
  readonly whole?: string;
}

/** Who is judged by a commitment, waived and excepted units left out. A unit whose figure others make up stands alone. */
export function groupsOf(plan: Plan, commitment: Commitment): Group[] {
  const { who } = commitment;
  const own = plan.unit;
  const waived = new Set(plan.waivers.filter((w) => w.commitment === commitment.id).flatMap((w) => w.units));
  const except = plan.indicators.get(commitment.indicator)?.except ?? [];
  const plain = (units: readonly string[]): string[] =>
    units.filter((unit) => !waived.has(unit) && !except.includes(unit));
  const alone: Group = { units: plain([own]) };
  if (who.kind === 'own') return filled([alone]);
  const named = who.kind === 'units' ? who.units : unitsOf(plan, who.level);
  const others = plain(named.filter((unit) => unit !== own));
  if (who.kind === 'cascade') return filled([alone, { units: others }]);
  if (named.includes(own)) return filled([alone, { units: others }]);
  const follows = waived.size === 0 && (who.kind === 'each' || others.length === named.length);
  return filled([follows ? { units: others, whole: own } : { units: others }]);
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
