import { comparator } from '../../language/index.js';
import { placeIn } from '../origin.js';
import type { Check } from './model.js';

/** Figures are yearly unless a milestone says otherwise: of two in a year, the first would be judged on the second's. */
export const milestonesApart: Check = ({ commitments }, problems) => {
  for (const { checkpoints, target } of commitments)
    checkpoints.forEach((checkpoint, i) => {
      const before = checkpoints[i - 1];
      const same = before?.period === checkpoint.period && before.due < checkpoint.due;
      if (!same || comparator(target.op).takes === 'truth') return;
      problems.warning('plan.milestones-share-year', placeIn(checkpoint, 'due'), {
        due: checkpoint.due,
        before: before.due,
        period: before.period,
      });
    });
};

/** A commitment is due within its plan's period; only an amendment, a waiver or a rhythm's days of grace may take it beyond. */
export const dueWithinPeriod: Check = ({ commitments, from, to }, problems) => {
  if (to < from) return;
  for (const { id, checkpoints } of commitments)
    for (const checkpoint of checkpoints) {
      const { due, recurring } = checkpoint;
      if (recurring) continue;
      if (due < from || due > to)
        problems.error('plan.due-outside-period', placeIn(checkpoint, 'due'), { id, due, from, to });
    }
};
