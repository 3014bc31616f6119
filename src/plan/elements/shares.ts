import { dimensionsAgree, Rational } from '../../quantity/index.js';
import type { Indicator } from '../model.js';
import { alteredFrom, placeIn } from '../origin.js';
import type { Problems } from '../problems.js';

/**
 * A percentage of two figures of one kind and year is a share, and no share is above 100% unless its author says so:
 * a gross enrolment rate is, and so is the rate at which a task was fulfilled. Growth (x / previous(x)) is no share.
 */
export function boundShares(indicators: Map<string, Indicator>, problems: Problems): void {
  for (const [id, indicator] of indicators) {
    if (indicator.bounds.max || !isShare(indicator, indicators)) continue;
    problems.warning('plan.share-unbounded', placeIn(indicator, 'formula'), {
      id,
      formula: indicator.formulaText ?? '',
    });
    const max = Rational.one.div(indicator.unit.factor);
    indicators.set(id, alteredFrom(indicator, { bounds: { ...indicator.bounds, max } }));
  }
}

function isShare({ unit, formula }: Indicator, indicators: ReadonlyMap<string, Indicator>): boolean {
  if (unit.symbol !== '%' || formula?.kind !== 'binary' || formula.op !== '/') return false;
  const [above, below] = [formula.left, formula.right].map((side) =>
    side.kind === 'indicator' && side.yearsBack === 0 ? indicators.get(side.id) : undefined,
  );
  return !!above && !!below && dimensionsAgree(above.unit.dimension, below.unit.dimension);
}
