import { onePlace, parseNumber, plainText, Rational } from '../../quantity/index.js';

/**
 * What one of the last written place is worth in the indicator's own unit: 0.01 of 亿元 in 1.16亿元 is 100 of 万元, of
 * 1亿2000万 it is one 万. A 0, a Chinese numeral and what is more than one number count as written to the places that
 * their value has.
 */
export function writtenStep(text: string, value: Rational): Rational {
  // Of 1:14.2 the side that is not 1 was measured.
  const plain = plainText(text).replace(/^0*1:|:0*1$/, '');
  const [, written = '', behind = ''] = /^[-+负]?((?:[\d,.]+[百千]?万?亿?)+)(.*)$/.exec(plain) ?? [];
  const [, decimals = '', scale = ''] = /(?:\.(\d+))?([百千]?万?亿?)$/.exec(written) ?? [];
  const number = parseNumber(written);
  if (!number || /\d/.test(behind)) return onePlace(value.decimals() ?? 0);
  if (number.isZero() || value.isZero()) return onePlace(decimals.length);
  const last = onePlace(decimals.length).mul(parseNumber(`1${scale}`) ?? Rational.one);
  return value.div(number).abs().mul(last);
}
