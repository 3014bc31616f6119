import { indicatorsOf } from '../../formula/index.js';
import { rollsUp, rollup as rollupOf } from '../../language/index.js';
import type { Indicator } from '../model.js';
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
    // A pooled ratio of sums over different units is never judged.
    const operands = by.needs === 'formula' && formula ? indicatorsOf(formula) : [];
    const [first, ...others] = operands.flatMap((operand) => indicators.get(operand.id) ?? []);
    const apart = others.find((other) => rolled(other) && !sameUnits(other.except, first?.except ?? []));
    if (first && apart && rolled(first))
      problems.warning('plan.except-apart', placeIn(indicator, 'formula'), {
        id,
        first: first.id,
        other: apart.id,
        units: [...new Set([...first.except, ...apart.except])].filter(
          (unit) => first.except.includes(unit) !== apart.except.includes(unit),
        ),
      });
    if (rollsUp(by, unit.dimension)) continue;
    if (by.fits === 'truths') problems.error('plan.rollup-of-truth', at, { id, by: rollup.by });
    else problems.error('plan.rollup-of-sum', at, { id, unit: unit.symbol });
  }
};

function rolled({ rollup }: Indicator): boolean {
  return rollupOf(rollup.by).fold !== undefined;
}

function sameUnits(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((unit) => b.includes(unit));
}
