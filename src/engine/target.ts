import type { TargetView } from '../assessment/index.js';
import { comparator } from '../language/index.js';
import type { MessageRef, QuantityDatum, SentenceDatum } from '../messages/index.js';
import type { Commitment, Plan, Reference, Target } from '../plan/model.js';
import type { MeasureUnit, Rational } from '../quantity/index.js';
import { type Held, toleranceOf } from './held.js';
import { valueAt } from './series.js';

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
    within: target.op === 'about' ? toleranceOf(target, plan.conventions) : undefined,
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

/** The target in words: a sentence within the sentence. */
export function targetPhrase(plan: Plan, aim: Aim): SentenceDatum {
  const { target, reference, upper, within, unit } = aim;
  const { takes } = comparator(target.op);
  if (takes === 'truth') return { id: 'target.done' };
  const name = referenceName(plan, target.reference);
  const value = reference ? datum(reference, unit) : { id: 'target.unknown' };
  const figure = name ? { id: 'target.named', data: { name, value } } : value;
  if (takes === 'pair') {
    const top = upper ? datum(upper, unit) : { id: 'target.unknown' };
    return { id: 'target.between', data: { low: figure, high: top } };
  }
  if (within) return { id: 'target.about', data: { value: figure, within: datum(within, unit) } };
  return { id: `target.${target.op}`, data: { value: figure } };
}

/** A commitment's target in words, without anybody's figures. */
export function targetInWords(plan: Plan, commitment: Commitment): MessageRef {
  const { id, data = {} } = targetPhrase(plan, aimAt(plan, commitment, commitment.target, undefined, 0));
  return { id, data };
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
