import { plainText } from './text.js';

/** A civil date, `YYYY-MM-DD`: texts compare as dates do. */
export type CalendarDate = string;

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads 2020-12-31, 2020/12/31, 2020.12.31 or 2020年12月31日, full width too; undefined for anything that is no day of the calendar. */
export function parseDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号])$/.exec(plainText(text));
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[3] ?? match[5]), Number(match[4] ?? match[6])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return civil(year, month, day);
}

/** The date, if it is one as dates are compared: throws RangeError on 2025-6-1, 2026-02-31, and what is no text. */
export function knownDate(name: string, date: unknown): CalendarDate {
  if (typeof date === 'string' && parseDate(date) === date) return date;
  throw new RangeError(`${name} must be a day of the calendar written like 2025-06-01, not ${String(date)}`);
}

function civil(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days of a month, 1–12, in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTHS[month - 1] as number);
}

/** Days since 1970-01-01 (H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”, days_from_civil). */
export function dayNumber(date: CalendarDate): number {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number (the same source, civil_from_days). */
export function dateOfDay(days: number): CalendarDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return civil(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** −1, 0 or 1 as a is before, on or after b. */
export function compareDates(a: CalendarDate, b: CalendarDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The date so many days later; earlier where negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Days from a to b; negative when b is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** The civil date of an instant (ms since 1970-01-01T00:00Z) in an IANA time zone. Throws RangeError on an unknown zone. */
export function instantToDate(epochMs: number, timeZone: string): CalendarDate {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(epochMs);
  const part = (type: string): number => Number(parts.find((p) => p.type === type)?.value);
  return civil(part('year'), part('month'), part('day'));
}

/** Whether it names a time zone of the IANA data. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
