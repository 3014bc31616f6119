import { placesIn } from '../formula/index.js';
import { comparator, measure as measureOf } from '../language/index.js';
import { type Period, type PeriodKind, periodKind, periodsOf } from '../quantity/index.js';
import type { Checkpoint, Commitment, Indicator, Plan, Target } from './model.js';

/** A commitment's targets: its own, its milestones', and those that amendments put in its place. */
export function targetsOf({ target, checkpoints, amendments }: Commitment): Target[] {
  return [
    target,
    ...checkpoints.flatMap((c) => c.target ?? []),
    ...amendments.flatMap((a) => a.target ?? []),
  ];
}

/** What a target compares with: one reference, or both ends of a range. */
export function referencesOf({ reference, upper }: Target): Target['reference'][] {
  return upper ? [reference, upper] : [reference];
}

/** 是 or 否 that an indicator is, or is computed from. */
interface Answers {
  readonly indicators: readonly Indicator[];
  /** Whether all are of the period itself and make the figure greater, or all smaller; undefined where neither. */
  readonly rising: boolean | undefined;
}

/**
 * The periods whose 是 may stand for what is to be done, since what is done stays done: every year of the plan, and the
 * other parts of the year that the commitment has milestones for. Undefined where only the checkpoint's own does: of
 * figures, of what must not be exceeded, and of a rhythm, which asks anew every time.
 */
export function deedPeriods(
  plan: Pick<Plan, 'from' | 'to' | 'indicators'>,
  { indicator, measure, checkpoints }: Pick<Commitment, 'indicator' | 'measure' | 'checkpoints'>,
  { recurring }: Checkpoint,
  target: Target,
): readonly Period[] | undefined {
  if (recurring || measureOf(measure).spans !== 'period' || !asksForDeeds(plan, indicator, target))
    return undefined;
  const kinds = new Set<PeriodKind>(['year', ...checkpoints.map(({ period }) => periodKind(period))]);
  return [...kinds].flatMap((kind) => periodsOf(plan.from, plan.to, kind));
}

/** The indicators that say 是 or 否 themselves: the one asked about, or those it is computed from. */
export function answersIn(plan: Pick<Plan, 'indicators'>, id: string): Answers {
  const found = new Map<string, Indicator>();
  const ways = new Set<boolean | undefined>();
  const visit = (one: string, grows: boolean): void => {
    const indicator = plan.indicators.get(one);
    if (!indicator) return;
    if (indicator.unit.dimension === 'yes-no') {
      found.set(one, indicator);
      ways.add(grows);
    }
    for (const place of indicator.formula ? placesIn(indicator.formula) : []) {
      if (place.yearsBack > 0) ways.add(undefined);
      else visit(place.id, place.rising === grows);
    }
  };
  visit(id, true);
  const [rising] = ways;
  return { indicators: [...found.values()], rising: ways.size === 1 ? rising : undefined };
}

/** Whether a target is reached by 是: by the thing itself, or by as many of them as it asks for. */
function asksForDeeds(plan: Pick<Plan, 'indicators'>, id: string, target: Target): boolean {
  const { takes, direction } = comparator(target.op);
  if (takes === 'truth') return true;
  const { indicators, rising } = answersIn(plan, id);
  if (indicators.length === 0 || rising !== (direction !== 'down')) return false;
  return referencesOf(target).every((reference) => {
    if (reference.kind === 'quantity') return direction !== 'none' || reference.value.sign() > 0;
    const other =
      reference.kind === 'indicator' ? answersIn(plan, reference.indicator).indicators : undefined;
    return direction !== 'none' && other?.length === 0;
  });
}
