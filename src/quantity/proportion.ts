import { Rational } from './rational.js';
import type { MeasureUnit } from './unit.js';

/** Pupils per teacher and teachers per pupil: the one is above 1 wherever there is a school, the other below. */
const PROPORTIONS: ReadonlyMap<string, 'above' | 'below'> = new Map([
  ['生/师', 'above'],
  ['师/生', 'below'],
]);

const side = '0*(\\d+(?:\\.\\d+)?)';
const WRITTEN = new RegExp(`^${side}:${side}$`);

/** Whether a plain text is one number to another: 1:14.2. */
export function isProportion(plain: string): boolean {
  return WRITTEN.test(plain);
}

/**
 * 19:1 and 1:19 for 生/师 or 师/生: one teacher to 19 pupils, whichever is named first, since a school has more pupils
 * than teachers. Undefined where neither side is 1, and for other units, where the order alone would have to tell.
 */
export function readProportion(plain: string, unit: MeasureUnit): Rational | undefined {
  const size = PROPORTIONS.get(unit.symbol);
  const [, a = '', b = ''] = WRITTEN.exec(plain) ?? [];
  const [left, right] = [Rational.parse(a), Rational.parse(b)];
  if (!size || !left || !right) return undefined;
  const [one, many] = left.cmp(right) <= 0 ? [left, right] : [right, left];
  if (!one.eq(Rational.one)) return undefined;
  return size === 'above' ? many : one.div(many);
}

/** Whether one unit is pupils per teacher and the other teachers per pupil. */
export function isOtherWay(a: MeasureUnit, b: MeasureUnit): boolean {
  return PROPORTIONS.has(a.symbol) && PROPORTIONS.has(b.symbol) && a.symbol !== b.symbol;
}

/** Whether a bare number can only be the other way round: 0.05 pupils to a teacher, 19 teachers to a pupil. */
export function isInverse(value: Rational, unit: MeasureUnit): boolean {
  const size = PROPORTIONS.get(unit.symbol);
  if (!size || value.sign() <= 0) return false;
  return value.cmp(Rational.one) === (size === 'above' ? -1 : 1);
}
