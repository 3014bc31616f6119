import { plainText, Rational } from '../../quantity/index.js';

/**
 * Decimal places as written, in the indicator's own unit: 1.16亿元 is written to 0 places of 万元, 0.5% to 3 of
 * a bare ratio. Chinese numerals count as written to the places their value has.
 */
export function writtenPlaces(text: string, value: Rational): number {
  // Of 1:14.2 the side that is not 1 was measured.
  const plain = plainText(text).replace(/^0*1:|:0*1$/, '');
  const number = /^[-+负]?([\d,]+(?:\.\d+)?)/.exec(plain)?.[1]?.replaceAll(',', '');
  const mantissa = number === undefined ? undefined : Rational.parse(number);
  const decimals = number?.split('.')[1]?.length ?? 0;
  if (!mantissa) return value.decimals() ?? 0;
  if (mantissa.isZero() || value.isZero()) return decimals;
  const step = value
    .div(mantissa)
    .abs()
    .div(Rational.of(10n ** BigInt(decimals)));
  let places = 0;
  while (Rational.of(1n, 10n ** BigInt(places)).cmp(step) > 0) places++;
  return places;
}
