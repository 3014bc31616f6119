import { comparator, measure as measureOf, rollup as rollupOf } from '../../language/index.js';
import { heldUnits } from '../held.js';
import { placeIn } from '../origin.js';
import type { Check } from './model.js';

/** What is measured means something, and what counts districts is judged as a number. */
export const measuresFit: Check = (plan, problems) => {
  const { commitments, indicators, register } = plan;
  for (const commitment of commitments) {
    const { measure, target } = commitment;
    const indicator = indicators.get(commitment.indicator);
    if (!indicator) continue;
    const { id, unit, rollup, except } = indicator;
    const measured = measureOf(measure);
    if ('unfit' in measured && !measured.fits(unit.dimension))
      problems.error('plan.measure-unit', placeIn(commitment, 'measure'), {
        id,
        unit: unit.symbol,
        measure,
        why: { id: `unfit.${measured.id}` },
      });
    const deed = comparator(target.op).takes === 'truth';
    const overOthers = (held: string): boolean =>
      register.units.get(held)?.children.some((child) => !except.includes(child)) ?? false;
    if (rollupOf(rollup.by).counts && deed && heldUnits(plan, commitment).units.some(overOthers))
      problems.error('plan.count-done', placeIn(commitment, 'indicator'), { id });
  }
};
