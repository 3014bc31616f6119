import { placeIn } from '../origin.js';
import type { Check } from './model.js';

/** A roll-up has what it needs: a ratio its formula, a weighted mean its weight, all and any 是否. */
export const rollupsFit: Check = ({ indicators }, problems) => {
  for (const indicator of indicators.values()) {
    const { id, rollup, formula, unit } = indicator;
    const at = placeIn(indicator, 'rollup', 'by');
    const truth = unit.dimension === 'yes-no';
    if (rollup.by === 'ratio' && !formula) problems.error('plan.ratio-without-formula', at, { id });
    if (rollup.by === 'weighted-mean' && rollup.weight === undefined)
      problems.error('plan.mean-without-weight', at, { id });
    if ((rollup.by === 'all' || rollup.by === 'any' || rollup.by === 'count') && !truth)
      problems.error('plan.rollup-of-truth', at, { id, by: rollup.by });
    if (
      rollup.by === 'sum' &&
      (truth || unit.dimension === 'ratio' || unit.dimension === 'clock' || unit.dimension === 'date')
    )
      problems.error('plan.rollup-of-sum', at, { id, unit: unit.symbol });
  }
};
