import { placeIn } from '../origin.js';
import type { Check } from './model.js';

/** A commitment is due within its plan's period; only an amendment or a waiver may move it beyond. */
export const dueWithinPeriod: Check = ({ commitments, from, to }, problems) => {
  if (to < from) return;
  for (const { id, checkpoints } of commitments)
    for (const checkpoint of checkpoints) {
      const { due } = checkpoint;
      if (due < from || due > to)
        problems.error('plan.due-outside-period', placeIn(checkpoint, 'due'), { id, due, from, to });
    }
};
