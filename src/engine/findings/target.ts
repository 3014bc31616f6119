import type { TargetView } from '../../assessment/index.js';
import { comparator, measure as measureOf } from '../../language/index.js';
import {
  type Datum,
  type MessageRef,
  message,
  type QuantityDatum,
  type SentenceDatum,
} from '../../messages/index.js';
import type { Commitment, Plan, Reference, Target } from '../../plan/model.js';
import { changeUnit, type MeasureUnit, printsInFull, type Rational } from '../../quantity/index.js';
import { type Aim, aimAt } from './aim.js';
import { inFull } from './figure.js';

/** The target as the assessment holds it. */
export function targetView(aim: Aim): TargetView {
  const { target, reference, upper, within, unit } = aim;
  const truth = comparator(target.op).takes === 'truth';
  return {
    op: target.op,
    unit: unit.symbol,
    ...(reference && !truth ? inFull('value', 'decimal', reference) : {}),
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
 * (a third, the quotient of two figures) takes the places that tell them apart. `open`: in words what a reference may
 * come to that is not known.
 */
export function targetPhrase(
  plan: Plan,
  aim: Aim,
  actual?: Rational,
  open: { readonly reference?: SentenceDatum; readonly upper?: SentenceDatum } = {},
): SentenceDatum {
  const { target, reference, upper, within, unit, measure } = aim;
  const word = comparator(target.op);
  if (word.takes === 'truth') return { id: `target.${word.id}` };
  const printed = (value: Rational): QuantityDatum =>
    datum(value, unit, printsInFull(value) ? undefined : actual);
  const said = (which: Reference, value: Rational | undefined, range?: SentenceDatum): Datum => {
    const name = referenceName(plan, which);
    // 比上年增减不低于0 is 不低于上年 to everybody but a computer.
    if (comparesYears(measure) && which.kind === 'quantity' && which.value.isZero())
      return { id: 'target.as-last-year' };
    if (!name) return value ? printed(value) : { id: 'target.unknown' };
    if (range) return message('target.named', { name, value: range });
    return value
      ? message('target.named', { name, value: printed(value) })
      : message('target.name', { name });
  };
  const figure = said(target.reference, reference, open.reference);
  if (word.takes === 'pair')
    return message(`target.${word.id}`, {
      low: figure,
      high: said(target.upper as Reference, upper, open.upper),
    });
  if (word.tolerant) {
    // 上下5% of a rate would read as a share of it.
    const apart = changeUnit(unit);
    const tolerance = (within as Rational).mul(unit.factor).div(apart.factor);
    return message(`target.${word.id}`, { value: figure, within: datum(tolerance, apart) });
  }
  const timed = unit.dimension === 'clock' || unit.dimension === 'date';
  if (timed && 'timed' in word) return message(`timed.${word.id}`, { value: figure });
  return message(`target.${word.id}`, { value: figure });
}

/** A commitment's target in words, without anybody's figures; where its milestones have targets of their own, each with its date. */
export function targetInWords(plan: Plan, commitment: Commitment): MessageRef {
  const { checkpoints } = commitment;
  if (checkpoints.every(({ target }) => target === undefined))
    return oneTargetInWords(plan, commitment, commitment.target);
  const targets = checkpoints.map(({ target = commitment.target, due }) =>
    message('target.by', { target: oneTargetInWords(plan, commitment, target), due }),
  );
  return message('target.staged', { targets });
}

/** One target of a commitment in words: its own, or that of a milestone or of other terms. */
export function oneTargetInWords(plan: Plan, commitment: Commitment, target: Target): MessageRef {
  const { measuredIn } = commitment;
  const said = targetPhrase(plan, aimAt(plan, commitment, target));
  const plain = 'data' in said ? said : message(said.id);
  const { measure } = commitment;
  const zero = target.reference.kind === 'quantity' && target.reference.value.isZero();
  const bare = measureOf(measure).spans === 'period' || (comparesYears(measure) && zero && !target.upper);
  const phrase = bare
    ? plain
    : message('target.measured', { measure: { id: `measured.${measure}` }, target: plain });
  if (!target.stretch) return phrase;
  return message('target.stretched', { target: phrase, stretch: datum(target.stretch, measuredIn) });
}

/** Whether a figure is how this year differs from last year. */
function comparesYears(measure: Commitment['measure']): boolean {
  return measureOf(measure).spans === 'years';
}

function referenceName(plan: Plan, reference: Reference): SentenceDatum | string | undefined {
  if (reference.kind === 'indicator')
    return plan.indicators.get(reference.indicator)?.title ?? reference.indicator;
  if (reference.kind === 'past')
    return reference.years === 1
      ? { id: 'target.last-year' }
      : message('target.years-ago', { years: reference.years });
  return undefined;
}
