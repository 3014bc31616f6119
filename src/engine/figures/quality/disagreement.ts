import { type Column, type DataFinding, judging } from '../../../facts/index.js';
import { Rational } from '../../../quantity/index.js';
import { figure, finding, type Subject } from './model.js';

const half = Rational.of(1, 2);

/**
 * Whether a reported figure can be the derived one as written: within half a unit of its last written place.
 * A column without cells is written to its own scale.
 */
export function agrees(reported: Rational, derived: Rational, column: Column, row: number): boolean {
  if (reported.eq(derived)) return true;
  const cell = column.cells.get(row);
  const places = cell ? judging(cell)?.places : column.scale;
  if (places === undefined) return false;
  const tolerance = half.mul(Rational.of(1n, 10n ** BigInt(places)));
  return reported.sub(derived).abs().cmp(tolerance) <= 0;
}

/** A reported ratio that its own numerator and denominator do not give. */
export function formulaDisagreement(
  subject: Subject,
  reported: Rational,
  derived: Rational,
  formula: string,
): DataFinding {
  return finding(subject, 'doubtful', 'quality.formula-disagrees', {
    reported: figure(subject.indicator, reported, derived),
    derived: figure(subject.indicator, derived, reported),
    formula,
  });
}

/** A unit's own figure that the figures of the units below do not give. */
export function rollupDisagreement(subject: Subject, reported: Rational, rolled: Rational): DataFinding {
  return finding(subject, 'doubtful', 'quality.rollup-disagrees', {
    reported: figure(subject.indicator, reported, rolled),
    rolled: figure(subject.indicator, rolled, reported),
    by: { id: `rollup.${subject.indicator.rollup.by}` },
  });
}

/** A total that its parts do not add up to. */
export function partsDisagreement(subject: Subject, total: Rational, sum: Rational): DataFinding {
  return finding(subject, 'doubtful', 'quality.parts-disagree', {
    whole: figure(subject.indicator, total, sum),
    sum: figure(subject.indicator, sum, total),
    parts: subject.indicator.parts.join(' + '),
  });
}
