import { comparator, type MeasureId } from '../../language/index.js';
import type { Commitment, Plan, Reference, Target } from '../../plan/model.js';
import type { MeasureUnit, Rational } from '../../quantity/index.js';
import { type Comparison, toleranceOf } from '../judging/comparison.js';
import { type Series, valueAt } from '../series/series.js';

/** 目标值: the figures a target comes to for one unit, those of other indicators filled in where they are there. */
export interface Aim {
  readonly measure: MeasureId;
  readonly target: Target;
  readonly reference: Rational | undefined;
  readonly upper: Rational | undefined;
  readonly within: Rational | undefined;
  readonly unit: MeasureUnit;
}

/** The aim of a commitment for a row of a comparison; without one, for nobody in particular. */
export function aimAt(
  { conventions }: Plan,
  { measuredIn, measure }: Commitment,
  target: Target,
  at?: { readonly comparison: Comparison; readonly row: number },
): Aim {
  const figure = (reference: Reference | undefined, series: Series | undefined): Rational | undefined => {
    if (reference?.kind === 'quantity') return reference.value;
    return at && series && valueAt(series, at.row);
  };
  return {
    measure,
    target,
    reference: figure(target.reference, at?.comparison.reference),
    upper: figure(target.upper, at?.comparison.upper),
    within: comparator(target.op).tolerant ? toleranceOf(target, conventions) : undefined,
    unit: measuredIn,
  };
}

/** The figure that decides about an actual: the target, or the end of the range or tolerance that it lies nearer to. */
export function edgeOf(
  { reference, upper, within }: Aim,
  actual: Rational | undefined,
): Rational | undefined {
  if (!reference || !actual) return reference;
  if (within) return actual.cmp(reference) < 0 ? reference.sub(within) : reference.add(within);
  return upper && actual.cmp(reference) > 0 ? upper : reference;
}
