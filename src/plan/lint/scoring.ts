import { suggestion } from '../build/registers.js';
import { placeOf } from '../view.js';
import type { Check } from './model.js';

/** Overrides hang on commitments there are. */
export const overridesMatch: Check = ({ scoring, commitments }, problems, head) => {
  const ids = commitments.map((c) => c.id);
  for (const { effect, commitments: named } of scoring?.overrides ?? []) {
    for (const id of named)
      if (!ids.includes(id))
        problems.error('plan.unknown-commitment', placeOf(head, 'scoring'), { id, ...suggestion(id, ids) });
    if (named.length === 0 && !commitments.some((c) => c.veto))
      problems.warning('plan.override-of-none', placeOf(head, 'scoring'), { effect });
  }
};
