import { printDecimal, type Rational } from '../../quantity/index.js';

/** A value as the assessment holds it: in full, and where that is a fraction, a decimal beside it. */
export function inFull<Exact extends string, Decimal extends string>(
  exact: Exact,
  decimal: Decimal,
  value: Rational,
): Record<Exact, string> & Partial<Record<Decimal, string>> {
  const beside = decimalBeside(value);
  return {
    [exact]: value.toString(),
    ...(beside === undefined ? {} : { [decimal]: beside }),
  } as Record<Exact, string> & Partial<Record<Decimal, string>>;
}

/** The decimal that stands beside a fraction; none is needed where the value is one itself. */
export function decimalBeside(value: Rational): string | undefined {
  return value.decimals() === undefined ? printDecimal(value) : undefined;
}
