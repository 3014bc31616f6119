import { type CalendarDate, dateOfDay } from './date.js';
import { Rational, toFixed } from './rational.js';
import type { MeasureUnit } from './unit.js';

interface PrintOptions {
  /** Decimal places; without it as many as the value has up to four, else two. */
  readonly places?: number;
  readonly lang?: 'zh-CN' | 'en';
}

const EXACT_PLACES = 4;
const ROUNDED_PLACES = 2;
const MOST_PLACES = 12;
const SIXTY = Rational.of(60);
const LAST_MINUTE = Rational.of(24 * 60);

/**
 * A figure in its unit as people read it, never rescaled. It is written exactly where that takes four decimal
 * places at most, else rounded by GB/T 8170 to two, or to as many more as keep it from looking like a whole
 * number: 99.9967% of a coverage is not 100.00%, and 0.0003 is not 0.
 */
export function printValue(value: Rational, unit: MeasureUnit, options: PrintOptions = {}): string {
  return (
    printSpecial(value, unit, options) ??
    joinUnit(toFixed(value, options.places ?? placesOf(value)), unit, options)
  );
}

/**
 * A figure beside another: as `printValue`, with as many more places as it takes for the two not to print the
 * same when they are not the same. Where each of two figures is printed against the other, the smaller prints smaller.
 */
export function printAgainst(
  value: Rational,
  other: Rational,
  unit: MeasureUnit,
  options: PrintOptions = {},
): string {
  const special = printSpecial(value, unit, options);
  if (special !== undefined) return special;
  let places = options.places ?? placesOf(value);
  if (!value.eq(other)) {
    while (places <= MOST_PLACES && toFixed(value, places) === toFixed(other, places)) places++;
    if (places > MOST_PLACES) return joinUnit(value.toString(), unit, options);
  }
  return joinUnit(toFixed(value, places), unit, options);
}

/** Whether a figure is printed without rounding. */
export function printsInFull(value: Rational): boolean {
  return (value.decimals() ?? Number.POSITIVE_INFINITY) <= EXACT_PLACES;
}

function placesOf(value: Rational): number {
  const exact = value.decimals();
  if (exact !== undefined && exact <= EXACT_PLACES) return exact;
  let places = ROUNDED_PLACES;
  while (places < MOST_PLACES && value.round(places).isInteger()) places++;
  return places;
}

/** Clock times, dates and 是/否, which are no numbers to a reader; undefined for figures that are none of them. */
function printSpecial(value: Rational, unit: MeasureUnit, { lang }: PrintOptions): string | undefined {
  if (unit.dimension === 'clock') return printTime(value);
  if (!value.isInteger()) return undefined;
  if (unit.dimension === 'date') return dateOfDay(Number(value.num));
  if (unit.dimension !== 'yes-no') return undefined;
  if (value.isZero()) return lang === 'en' ? 'no' : '否';
  return value.eq(Rational.one) ? (lang === 'en' ? 'yes' : '是') : undefined;
}

/** Minutes since midnight as 07:50, with seconds only where there are some. */
function printTime(value: Rational): string | undefined {
  const seconds = value.mul(SIXTY).scaledInteger(0);
  if (seconds === undefined || value.sign() < 0 || value.cmp(LAST_MINUTE) > 0) return undefined;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts;
  return shown.map((part) => String(part).padStart(2, '0')).join(':');
}

/** A date as a paper has it: 2021年1月15日; in English as it is. */
export function printDate(date: CalendarDate, lang: 'zh-CN' | 'en'): string {
  if (lang === 'en') return date;
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** What follows the number where a clock time, date or yes-no is none: the mean or the count of several. */
const plainSymbols: Readonly<Record<string, string>> = { clock: '分钟', date: '天', 'yes-no': '' };

/** Differences of rates in English; what is counted keeps its classifier, as it is written in the files. */
const englishSymbols: Readonly<Record<string, string>> = { 百分点: 'pp', 千分点: 'per mille points' };

/** 12所, 99%, 0.5个百分点. */
function joinUnit(number: string, { symbol, dimension }: MeasureUnit, { lang }: PrintOptions): string {
  const english = lang === 'en' ? englishSymbols[symbol] : undefined;
  if (english !== undefined) return `${number} ${english}`;
  return number + (dimension === 'ratio-change' ? `个${symbol}` : (plainSymbols[dimension] ?? symbol));
}

/** A figure as machines read numbers: in full where that takes twelve decimal places at most, else rounded to them by GB/T 8170. */
export function printDecimal(value: Rational): string {
  const exact = value.decimals();
  return toFixed(value, exact !== undefined && exact <= MOST_PLACES ? exact : MOST_PLACES);
}

/** A score to two places, or to as many more as keep it from looking like a grade's edge: 89.9999 is not 90.00. */
export function printScore(score: Rational): string {
  let places = ROUNDED_PLACES;
  while (!score.isInteger() && places < MOST_PLACES && score.round(places).isInteger()) places++;
  return toFixed(score, places);
}
