import { type MeasureUnit, parseUnit, Rational } from '../../src/quantity/index.js';

/** An exact number from its machine form. */
export function number(text: string): Rational {
  const value = Rational.parse(text);
  if (!value) throw new Error(`not a number: ${text}`);
  return value;
}

export function unit(symbol: string): MeasureUnit {
  const found = parseUnit(symbol);
  if (!found) throw new Error(`not a unit: ${symbol}`);
  return found;
}
