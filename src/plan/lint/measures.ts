import { placeIn } from '../origin.js';
import type { Check } from './model.js';

/** Dimensions of which these measures say nothing: 是否 does not grow, and rates or clock times do not add up. */
const meaningless: Readonly<Record<string, ReadonlySet<string>>> = {
  change: new Set(['yes-no']),
  growth: new Set(['yes-no', 'clock', 'date', 'ratio-change']),
  cumulative: new Set(['yes-no', 'clock', 'date', 'ratio', 'age']),
};

/** What is measured means something, and what counts districts is judged as a number. */
export const measuresFit: Check = ({ commitments, indicators }, problems) => {
  for (const commitment of commitments) {
    const { measure, who, target } = commitment;
    const indicator = indicators.get(commitment.indicator);
    if (!indicator) continue;
    const { id, unit, rollup } = indicator;
    if (meaningless[measure]?.has(unit.dimension))
      problems.error('plan.measure-unit', placeIn(commitment, 'measure'), { id, unit: unit.symbol, measure });
    if (rollup.by === 'count' && target.op === 'done' && (who.kind === 'own' || who.kind === 'cascade'))
      problems.error('plan.count-done', placeIn(commitment, 'indicator'), { id });
  }
};
