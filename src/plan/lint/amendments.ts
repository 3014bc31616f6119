import { placeIn } from '../origin.js';
import type { Check } from './model.js';

/** At most one amendment holds on a day, none ends before it begins, and a new due date is for what is judged once. */
export const amendmentsApart: Check = ({ commitments }, problems) => {
  for (const { id, amendments, checkpoints } of commitments)
    amendments.forEach((amendment, i) => {
      const { from, through, due, at } = amendment;
      if (through !== undefined && through < from)
        problems.error('plan.amendment-reversed', placeIn(amendment, 'through'), { from, through });
      const next = amendments[i + 1];
      const end = through ?? from;
      if (next && next.from <= end)
        problems.error('plan.amendments-overlap', placeIn(next, 'from'), {
          id,
          first: at.line ?? 0,
          from: next.from,
          end,
        });
      if (due !== undefined && checkpoints.length > 1)
        problems.error('plan.amendment-due-of-many', placeIn(amendment, 'due'), {
          id,
          count: checkpoints.length,
        });
    });
};
