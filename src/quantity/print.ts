import { dateOfDay } from './date.js';
import { type Rational, toFixed } from './rational.js';
import type { MeasureUnit } from './unit.js';

export interface PrintOptions {
  /** Decimal places; without it exact up to four, else two. */
  readonly places?: number;
  readonly lang?: 'zh-CN' | 'en';
}

const WHOLE_DECIMALS = 4;
const ROUNDED_DECIMALS = 2;
const MOST_DECIMALS = 12;

/** A figure in its unit as people read it; rounded by GB/T 8170 where it does not end within four places. */
export function printValue(value: Rational, unit: MeasureUnit, options: PrintOptions = {}): string {
  return (
    special(value, unit, options) ??
    withUnit(toFixed(value, options.places ?? placesOf(value)), unit, options)
  );
}

/**
 * An actual figure beside its target: as `printValue`, with as many more places as it takes for the two not to
 * print the same when they are not the same.
 */
export function printAgainst(
  actual: Rational,
  target: Rational,
  unit: MeasureUnit,
  options: PrintOptions = {},
): string {
  const fixed = special(actual, unit, options);
  if (fixed !== undefined) return fixed;
  let places = options.places ?? placesOf(actual);
  if (!actual.eq(target)) {
    while (places <= MOST_DECIMALS && toFixed(actual, places) === toFixed(target, places)) places++;
    if (places > MOST_DECIMALS) return withUnit(actual.toString(), unit, options);
  }
  return withUnit(toFixed(actual, places), unit, options);
}

function placesOf(value: Rational): number {
  const exact = value.decimals();
  return exact !== undefined && exact <= WHOLE_DECIMALS ? exact : ROUNDED_DECIMALS;
}

/** Clock times, dates and 是/否, which are no numbers to a reader. */
function special(value: Rational, unit: MeasureUnit, { lang }: PrintOptions): string | undefined {
  if (!value.isInteger()) return undefined;
  const number = Number(value.num);
  if (unit.dimension === 'clock') return `${two(Math.floor(number / 60))}:${two(number % 60)}`;
  if (unit.dimension === 'date') return dateOfDay(number);
  if (unit.dimension !== 'yes-no') return undefined;
  if (lang === 'en') return number === 1 ? 'yes' : 'no';
  return number === 1 ? '是' : '否';
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function withUnit(number: string, { symbol }: MeasureUnit, { lang }: PrintOptions): string {
  if (symbol === '百分点' || symbol === '千分点')
    return lang === 'en' && symbol === '百分点' ? `${number} pp` : `${number}个${symbol}`;
  return number + symbol;
}
