import { dimensionsAgree } from '../../quantity/index.js';
import type { Commitment, Plan, Reference } from '../model.js';
import type { Problems } from '../problems.js';
import type { Check } from './model.js';

/** What is compared can be: another indicator is measured alike, and a figure is one the indicator can reach. */
export const targetsFit: Check = (plan, problems) => {
  for (const commitment of plan.commitments) {
    const { target } = commitment;
    for (const reference of [target.reference, target.upper])
      if (reference) checkReference(plan, commitment, reference, problems);
    if (target.op === 'about' && target.reference.kind !== 'quantity' && !target.within)
      problems.error('plan.about-without-tolerance', commitment.at);
  }
};

function checkReference(
  { indicators }: Plan,
  { indicator, measure, measuredIn, at }: Commitment,
  reference: Reference,
  problems: Problems,
): void {
  if (reference.kind === 'indicator') {
    const other = indicators.get(reference.indicator);
    if (other && !dimensionsAgree(other.unit.dimension, measuredIn.dimension))
      problems.error('plan.reference-unit', at, {
        id: other.id,
        unit: other.unit.symbol,
        wanted: measuredIn.symbol,
      });
  }
  if (reference.kind !== 'quantity' || measure !== 'value') return;
  const { min, max } = indicators.get(indicator)?.bounds ?? {};
  if ((min && reference.value.cmp(min) < 0) || (max && reference.value.cmp(max) > 0))
    problems.warning('plan.target-out-of-bounds', at, {
      value: { value: reference.value.toString(), unit: measuredIn.symbol },
      indicator,
    });
}
