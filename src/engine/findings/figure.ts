import { printDecimal, type Rational } from '../../quantity/index.js';

/** A value as the assessment holds it: in full, and where that is a fraction, a decimal beside it. */
export function inFull<Exact extends string, Decimal extends string>(
  exact: Exact,
  decimal: Decimal,
  value: Rational,
): Record<Exact, string> & Partial<Record<Decimal, string>> {
  return {
    [exact]: value.toString(),
    ...(value.decimals() === undefined ? { [decimal]: printDecimal(value) } : {}),
  } as Record<Exact, string> & Partial<Record<Decimal, string>>;
}
