import { lacks } from '../elements/declared.js';
import { suggestion } from '../elements/registers.js';
import { placeIn } from '../origin.js';
import type { Check } from './model.js';

/** Overrides hang on commitments there are. */
export const overridesMatch: Check = ({ scoring, commitments }, problems, { declared }) => {
  for (const override of scoring?.overrides ?? []) {
    const { effect, commitments: named } = override;
    named.forEach((id, i) => {
      if (lacks(declared, 'commitments', id))
        problems.error('plan.unknown-commitment', placeIn(override, 'commitments', i), {
          id,
          ...suggestion(id, declared.commitments),
        });
    });
    if (named.length === 0 && !commitments.some((c) => c.veto))
      problems.warning('plan.override-of-none', placeIn(override, 'effect'), { effect });
  }
};
