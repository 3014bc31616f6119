import { chineseInteger } from './chinese.js';
import { type CalendarDate, daysInMonth } from './date.js';
import { plainText } from './text.js';

/** A span of time that figures are reported for: `2020`, `2020-Q3`, `2020-03`. */
export type Period = string;

export type PeriodKind = 'year' | 'quarter' | 'month';

/** Reads 2020, 2020年(度), 2020-Q1, 2020年第一季度, 2020-03, 2020年3月; undefined for anything else. */
export function parsePeriod(text: string): Period | undefined {
  const plain = inDigits(plainText(text).toUpperCase());
  const year = /^([1-9]\d{3})(?:年度?)?(?:全年)?$/.exec(plain);
  if (year) return year[1];
  const quarter = /^([1-9]\d{3})(?:[-年]?Q([1-4])|年第?([1-4一二三四])季度)$/.exec(plain);
  if (quarter) {
    const number = quarter[2] ?? quarter[3] ?? '';
    return `${quarter[1]}-Q${chineseInteger(number) ?? number}`;
  }
  const month = /^([1-9]\d{3})(?:-(\d{1,2})|年(\d{1,2})月份?)$/.exec(plain);
  const number = Number(month?.[2] ?? month?.[3]);
  if (month) return number >= 1 && number <= 12 ? `${month[1]}-${two(number)}` : undefined;
  return spanned(plain);
}

const MONTHS = /^([1-9]\d{3})年?(\d{1,2})月?[-~至到](\d{1,2})月(?:份)?$/;
const DAYS =
  /^([1-9]\d{3})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[-~至到]+(?:([1-9]\d{3})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/i;

/** 2020年1-12月, 2020年1月1日至12月31日: the year, quarter or month that begins and ends so. */
function spanned(plain: string): Period | undefined {
  const [, year = '', first, last] = MONTHS.exec(plain) ?? [];
  if (first !== undefined && last !== undefined) return periodFrom(year, Number(first), Number(last));
  const [, from = '', start, day, to = from, end, until] = DAYS.exec(plain) ?? [];
  if (start === undefined || end === undefined || Number(day) !== 1 || to !== from) return undefined;
  const period = periodFrom(from, Number(start), Number(end));
  return period && Number(periodEnd(period).slice(-2)) === Number(until) ? period : undefined;
}

function periodFrom(year: string, first: number, last: number): Period | undefined {
  const candidates = [year, ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)];
  const found = candidates.find((one) => monthsOf(one)[0] === first && monthsOf(one)[1] === last);
  return found ?? (first === last && first >= 1 && first <= 12 ? `${year}-${two(first)}` : undefined);
}

/** 二〇二〇年 is 2020年. */
function inDigits(text: string): string {
  return text.replace(/^[一二三四五六七八九][〇○零一二三四五六七八九]{3}(?=年|$)/, (year) =>
    [...year].map((digit) => '〇一二三四五六七八九'.indexOf(digit.replace(/[○零]/, '〇'))).join(''),
  );
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** What kind of span a period is. */
export function periodKind(period: Period): PeriodKind {
  if (period.length === 4) return 'year';
  return period[5] === 'Q' ? 'quarter' : 'month';
}

/** The year that a period, or a date, lies in. */
export function yearOf(period: Period): number {
  return Number(period.slice(0, 4));
}

/** First and last month of a period, 1–12. */
function monthsOf(period: Period): [number, number] {
  const kind = periodKind(period);
  if (kind === 'year') return [1, 12];
  const number = Number(period.slice(kind === 'quarter' ? 6 : 5));
  return kind === 'quarter' ? [number * 3 - 2, number * 3] : [number, number];
}

/** The first day. */
export function periodStart(period: Period): CalendarDate {
  return `${period.slice(0, 4)}-${two(monthsOf(period)[0])}-01`;
}

/** The last day, itself included. */
export function periodEnd(period: Period): CalendarDate {
  const month = monthsOf(period)[1];
  return `${period.slice(0, 4)}-${two(month)}-${daysInMonth(yearOf(period), month)}`;
}

/** The same year, quarter or month one year earlier. */
export function previousYear(period: Period): Period {
  return `${String(yearOf(period) - 1).padStart(4, '0')}${period.slice(4)}`;
}

/**
 * The periods of a kind between two dates, in order: every year that shares a day with them, for yearly figures
 * bear the year's name whenever a plan begins; but only quarters and months whose last day lies between them.
 */
export function periodsOf(from: CalendarDate, to: CalendarDate, kind: PeriodKind): Period[] {
  const periods: Period[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    const text = String(year).padStart(4, '0');
    if (kind === 'year') periods.push(text);
    else if (kind === 'quarter') for (let q = 1; q <= 4; q++) periods.push(`${text}-Q${q}`);
    else for (let m = 1; m <= 12; m++) periods.push(`${text}-${two(m)}`);
  }
  return periods.filter((p) => periodEnd(p) >= from && (kind === 'year' || periodEnd(p) <= to));
}
