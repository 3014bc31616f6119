import { measure as measureOf } from '../../language/index.js';
import { type Datum, type IdTaking, message, type WordDatum } from '../../messages/index.js';
import type { Commitment } from '../../plan/model.js';
import type { MeasureUnit, Rational } from '../../quantity/index.js';
import type { Aim } from './aim.js';
import { datum } from './target.js';

/** The actual figure after what it is of: 实际值94.11%, 比上年减少1500万元. */
export function actualInWords(
  { measure }: Commitment,
  { unit }: Aim,
  actual: Rational,
  against: Rational | undefined,
): { readonly measure: WordDatum; readonly actual: Datum } {
  if (measureOf(measure).spans !== 'years')
    return { measure: { id: `measured.${measure}` }, actual: datum(actual, unit, against) };
  const sign = actual.sign();
  const alike = against && against.sign() === sign ? against.abs() : undefined;
  const value = datum(actual.abs(), unit, alike);
  const [up, down] = movements(measure, unit);
  if (sign === 0) return { measure: { id: 'moved.from-last-year' }, actual: message('moved.same') };
  return { measure: { id: 'moved.on-last-year' }, actual: message(sign > 0 ? up : down, { value }) };
}

type Movement = Extract<IdTaking<'value'>, `moved.${string}`>;

/** Amounts grow and shrink, rates and marks rise and fall. */
function movements(
  measure: Commitment['measure'],
  { dimension }: MeasureUnit,
): readonly [up: Movement, down: Movement] {
  if (measureOf(measure).relative) return ['moved.grown', 'moved.fallen'];
  const level = ['ratio-change', 'score', 'duration', 'age', 'days'].includes(dimension);
  return level ? ['moved.higher', 'moved.lower'] : ['moved.more', 'moved.less'];
}
