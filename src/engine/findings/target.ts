import type { TargetView } from '../../assessment/index.js';
import { comparator } from '../../language/index.js';
import type { Datum, MessageRef, QuantityDatum, SentenceDatum } from '../../messages/index.js';
import type { Commitment, Plan, Reference, Target } from '../../plan/model.js';
import { type MeasureUnit, printsInFull, type Rational } from '../../quantity/index.js';
import { type Held, toleranceOf } from '../judging/held.js';
import { valueAt } from '../series/series.js';

/** The figures a target comes to for one unit: those of other indicators filled in where they are known. */
export interface Aim {
  readonly target: Target;
  readonly reference: Rational | undefined;
  readonly upper: Rational | undefined;
  readonly within: Rational | undefined;
  readonly unit: MeasureUnit;
}

/** The target of a commitment for a row. */
export function aimAt(
  plan: Plan,
  commitment: Commitment,
  target: Target,
  held: Held | undefined,
  row: number,
): Aim {
  const known = (reference: Reference | undefined, series: Held['reference']): Rational | undefined => {
    if (reference?.kind === 'quantity') return reference.value;
    return series && valueAt(series, row);
  };
  return {
    target,
    reference: known(target.reference, held?.reference),
    upper: known(target.upper, held?.upper),
    within: comparator(target.op).tolerant ? toleranceOf(target, plan.conventions) : undefined,
    unit: commitment.measuredIn,
  };
}

/** The target as the assessment holds it. */
export function targetView(aim: Aim): TargetView {
  const { target, reference, upper, within, unit } = aim;
  const truth = comparator(target.op).takes === 'truth';
  return {
    op: target.op,
    unit: unit.symbol,
    ...(reference && !truth ? { value: reference.toString() } : {}),
    ...(upper ? { upper: upper.toString() } : {}),
    ...(within ? { within: within.toString() } : {}),
    ...(target.stretch ? { stretch: target.stretch.toString() } : {}),
    ...(target.reference.kind === 'indicator' ? { indicator: target.reference.indicator } : {}),
    ...(target.reference.kind === 'past' ? { past: target.reference.years } : {}),
  };
}

/** A figure in a unit, for a sentence; `against` keeps it from being printed equal to what it is not. */
export function datum(value: Rational, unit: MeasureUnit, against?: Rational): QuantityDatum {
  return { value: value.toString(), unit: unit.symbol, ...(against ? { against: against.toString() } : {}) };
}

/**
 * The target in words: a sentence within the sentence. Beside an actual, a reference that is printed rounded
 * (a third, the quotient of two figures) takes the places that tell them apart.
 */
export function targetPhrase(plan: Plan, aim: Aim, actual?: Rational): SentenceDatum {
  const { target, reference, upper, within, unit } = aim;
  const word = comparator(target.op);
  if (word.takes === 'truth') return { id: `target.${word.id}` };
  const printed = (value: Rational): QuantityDatum =>
    datum(value, unit, printsInFull(value) ? undefined : actual);
  const said = (which: Reference, value: Rational | undefined): Datum => {
    const name = referenceName(plan, which);
    if (!name) return value ? printed(value) : { id: 'target.unknown' };
    return value
      ? { id: 'target.named', data: { name, value: printed(value) } }
      : { id: 'target.name', data: { name } };
  };
  const figure = said(target.reference, reference);
  if (word.takes === 'pair')
    return { id: `target.${word.id}`, data: { low: figure, high: said(target.upper as Reference, upper) } };
  if (word.tolerant)
    return { id: `target.${word.id}`, data: { value: figure, within: datum(within as Rational, unit) } };
  return { id: `target.${word.id}`, data: { value: figure } };
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

/** A commitment's target in words, without anybody's figures. */
export function targetInWords(plan: Plan, commitment: Commitment): MessageRef {
  const { target, measuredIn } = commitment;
  const { id, data = {} } = targetPhrase(plan, aimAt(plan, commitment, target, undefined, 0));
  if (!target.stretch) return { id, data };
  return {
    id: 'target.stretched',
    data: { target: { id, data }, stretch: datum(target.stretch, measuredIn) },
  };
}

function referenceName(plan: Plan, reference: Reference): SentenceDatum | string | undefined {
  if (reference.kind === 'indicator')
    return plan.indicators.get(reference.indicator)?.title ?? reference.indicator;
  if (reference.kind === 'past')
    return reference.years === 1
      ? { id: 'target.last-year' }
      : { id: 'target.years-ago', data: { years: reference.years } };
  return undefined;
}
