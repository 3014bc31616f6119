import { rollsUp, rollup as rollupOf } from '../../language/index.js';
import { placeIn } from '../origin.js';
import type { Check } from './model.js';

/** A roll-up has what it needs: a ratio its formula, a weighted mean its weight, all and any 是否. */
export const rollupsFit: Check = ({ indicators }, problems) => {
  for (const indicator of indicators.values()) {
    const { id, rollup, formula, unit } = indicator;
    const at = placeIn(indicator, 'rollup', 'by');
    const by = rollupOf(rollup.by);
    if (by.needs === 'formula' && !formula) problems.error('plan.ratio-without-formula', at, { id });
    if (by.needs === 'weight' && rollup.weight === undefined)
      problems.error('plan.mean-without-weight', at, { id });
    if (rollsUp(by, unit.dimension)) continue;
    if (by.fits === 'truths') problems.error('plan.rollup-of-truth', at, { id, by: rollup.by });
    else problems.error('plan.rollup-of-sum', at, { id, unit: unit.symbol });
  }
};
