import type { Commitment, Target } from './model.js';

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
