import { comparator, measure as measureOf } from '../../language/index.js';
import { dimensionsAgree } from '../../quantity/index.js';
import type { Commitment, Plan, Target } from '../model.js';
import { placeIn } from '../origin.js';
import type { Problems } from '../problems.js';
import { referencesOf, targetsOf } from '../targets.js';
import type { Check } from './model.js';

/** What is compared can be: another indicator is measured alike, and a figure is one the indicator can reach. */
export const targetsFit: Check = (plan, problems) => {
  for (const commitment of plan.commitments) {
    const reduced = plan.waivers.flatMap((w) => (w.commitment === commitment.id && w.target) || []);
    for (const target of [...targetsOf(commitment), ...reduced])
      checkTarget(plan, commitment, target, problems);
  }
};

function checkTarget(
  { indicators }: Plan,
  { indicator, measure, measuredIn }: Commitment,
  target: Target,
  problems: Problems,
): void {
  const plain = measureOf(measure).spans === 'period';
  if (comparator(target.op).tolerant && target.reference.kind !== 'quantity' && !target.within)
    problems.error('plan.about-without-tolerance', placeIn(target, target.op));
  for (const reference of referencesOf(target)) {
    if (reference.kind === 'indicator' && reference.indicator === indicator && plain)
      problems.error('plan.reference-itself', placeIn(reference, 'indicator'), { id: indicator });
    if (reference.kind === 'indicator') {
      const other = indicators.get(reference.indicator);
      if (other && !dimensionsAgree(other.unit.dimension, measuredIn.dimension))
        problems.error('plan.reference-unit', placeIn(reference, 'indicator'), {
          id: other.id,
          unit: other.unit.symbol,
          wanted: measuredIn.symbol,
        });
    }
    if (reference.kind !== 'quantity' || !plain) continue;
    const { min, max } = indicators.get(indicator)?.bounds ?? {};
    if (min && max && min.cmp(max) > 0) continue;
    if ((min && reference.value.cmp(min) < 0) || (max && reference.value.cmp(max) > 0))
      problems.warning('plan.target-out-of-bounds', placeIn(reference), {
        value: { value: reference.value.toString(), unit: measuredIn.symbol },
        indicator,
      });
  }
}
