import { Rational } from '../quantity/index.js';

/** An exact value of the assessment. Throws `RangeError` on anything else: such a file is broken. */
export function exact(text: string): Rational {
  const value = Rational.parse(text);
  if (!value) throw new RangeError(`not an exact value: "${text}"`);
  return value;
}
