import { comparator, measure as measureOf } from '../language/index.js';
import { type Period, type PeriodKind, periodKind, periodsOf } from '../quantity/index.js';
import type { Checkpoint, Commitment, Plan, Target } from './model.js';

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

/**
 * The periods whose 是 may stand for a deliverable, since what is done stays done: every year of the plan, and the other
 * parts of the year that the commitment has milestones for. Undefined where only the checkpoint's own does: of figures,
 * and of a rhythm, which asks anew every time.
 */
export function deedPeriods(
  plan: Pick<Plan, 'from' | 'to'>,
  { measure, checkpoints }: Pick<Commitment, 'measure' | 'checkpoints'>,
  { recurring }: Checkpoint,
  { op }: Target,
): readonly Period[] | undefined {
  const deed = comparator(op).takes === 'truth' && measureOf(measure).spans === 'period';
  if (!deed || recurring) return undefined;
  const kinds = new Set<PeriodKind>(['year', ...checkpoints.map(({ period }) => periodKind(period))]);
  return [...kinds].flatMap((kind) => periodsOf(plan.from, plan.to, kind));
}
