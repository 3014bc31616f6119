import { rangeOf } from '../../formula/index.js';
import { rollup as rollupOf } from '../../language/index.js';
import { Rational, rangeAround } from '../../quantity/index.js';
import { isUnsound, valueAt } from '../series/series.js';
import { DOUBTFUL, MISSING } from '../series/state.js';
import { gapsBelow, isWhole } from './basis.js';
import { type Figures, provenance, provenanceAt, yearsBefore } from './figures.js';
import { countedRows, type Rolled } from './rollup.js';
import type { Sources } from './sources.js';

/** Figures that are weighed, finished or in the making. */
type Weighed = Pick<Figures, 'indicator' | 'period' | 'series' | 'reported' | 'provenance'>;

/** How what a unit is weighed by is made: of its sub-units that count, by formula, or as it stands. */
type Making = 'below' | 'formula' | 'own';

/**
 * 权重: what a unit's figure weighs in the mean above it: as much as the sub-units weigh that it stands on, for one that
 * the policy leaves out has no more weight in the city than in its district. What a unit reported itself is of all its
 * sub-units, and weighs only what is of all of them too.
 */
export function weightAt(sources: Sources, weighed: Weighed, weights: Figures, row: number): Rolled {
  switch (makingAt(weighed, weights, row)) {
    case 'below': {
      const each = countedBelow(sources, weighed, row).map((child) =>
        weightAt(sources, weighed, weights, child),
      );
      const unknown = worst(each);
      if (unknown) return unknown;
      const { fold } = rollupOf(weights.indicator.rollup.by);
      const value = fold?.(
        each.flatMap((one) => (one.known ? one.value : [])),
        [],
      );
      return value ? { known: true, value } : { known: false, state: MISSING };
    }
    case 'formula':
      return byFormula(sources, weighed, weights, row);
    default: {
      if (isUnsound(weights.series, row)) return { known: false, state: DOUBTFUL };
      const value = valueAt(weights.series, row);
      const together = gapsBelow(sources, weighed, row).length === 0 && isWhole(sources, weights, row);
      return value && together ? { known: true, value } : { known: false, state: MISSING };
    }
  }
}

/** The figures that a unit's weight is made of, and those that are wanting for it to be of the same sub-units. */
export function weighedBy(
  sources: Sources,
  weighed: Weighed,
  weights: Figures,
  row: number,
): (readonly [Figures, number])[] {
  switch (makingAt(weighed, weights, row)) {
    case 'below':
      return countedBelow(sources, weighed, row).flatMap((child) =>
        weighedBy(sources, weighed, weights, child),
      );
    case 'formula':
      return sources.operands(weights).flatMap((operand) => weighedBy(sources, weighed, operand, row));
    default: {
      const wanting = gapsBelow(sources, weighed, row).map((child): readonly [Figures, number] => [
        sources.resolve(weighed.indicator.id, weighed.period),
        child,
      ]);
      const unweighed = gapsBelow(sources, weights, row).map((child) => [weights, child] as const);
      return [[weights, row], ...wanting, ...unweighed];
    }
  }
}

function makingAt(weighed: Weighed, weights: Figures, row: number): Making {
  if (provenanceAt(weighed, row) !== provenance.rolled) return 'own';
  if (provenanceAt(weights, row) === provenance.reported) return 'own';
  if (rollupOf(weights.indicator.rollup.by).fold) return 'below';
  return weights.indicator.formula ? 'formula' : 'own';
}

function countedBelow(sources: Sources, { indicator, series }: Weighed, row: number): readonly number[] {
  return countedRows(indicator, sources.concerned(indicator, row), series);
}

function byFormula(sources: Sources, weighed: Weighed, weights: Figures, row: number): Rolled {
  const { formula, unit } = weights.indicator;
  const operands = sources.operands(weights).map((operand) => weightAt(sources, weighed, operand, row));
  const unknown = worst(operands);
  if (unknown || !formula) return unknown ?? { known: false, state: MISSING };
  const inBase = rangeOf(formula, (id, yearsBack) => {
    const operand = sources.resolve(id, yearsBefore(weights.period, yearsBack));
    const weight = weightAt(sources, weighed, operand, row);
    return weight.known
      ? rangeAround(weight.value.mul(operand.indicator.unit.factor), Rational.zero)
      : undefined;
  });
  return inBase ? { known: true, value: inBase.low.div(unit.factor) } : { known: false, state: MISSING };
}

/** Why not all of several weights are known: doubt outweighs a gap. */
function worst(each: readonly Rolled[]): Exclude<Rolled, { known: true }> | undefined {
  const unknown = each.flatMap((one) => (one.known ? [] : one));
  return unknown.find(({ state }) => state === DOUBTFUL) ?? unknown[0];
}
