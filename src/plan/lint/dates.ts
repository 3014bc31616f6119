import type { Check } from './model.js';

/** A commitment is due within its plan's period; only an amendment or a waiver may move it beyond. */
export const dueWithinPeriod: Check = ({ commitments, from, to }, problems) => {
  for (const { id, checkpoints, at } of commitments)
    for (const { due } of checkpoints)
      if (due < from || due > to) problems.error('plan.due-outside-period', at, { id, due, from, to });
};
