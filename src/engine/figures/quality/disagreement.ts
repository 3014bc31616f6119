import type { DataFinding } from '../../../facts/index.js';
import type { Rational } from '../../../quantity/index.js';
import { figure, finding, type Subject } from './model.js';

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

/** A unit's own figure that cannot be, whatever the units below that have not reported come to. */
export function partialDisagreement(
  subject: Subject,
  reported: Rational,
  known: { readonly value: Rational; readonly units: readonly string[] },
): DataFinding {
  const { indicator } = subject;
  const below = reported.cmp(known.value) < 0;
  return finding(subject, 'doubtful', below ? 'quality.below-known' : 'quality.above-known', {
    reported: figure(indicator, reported, known.value),
    known: figure(indicator, known.value, reported),
    by: { id: `rollup.${indicator.rollup.by}` },
    units: known.units,
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
