import { type CalendarDate, dateOfDay, dayNumber, parseDate } from '../quantity/index.js';

/** The serial number of 1970-01-01, day 0 of `quantity`, in the 1900 date system of spreadsheets. */
export const SERIAL_OF_1970 = 25_569;
/** The 1904 one, of old Macintosh workbooks, is so many days behind. */
const BEHIND_1904 = 1_462;

/** The date that a serial number stands for. */
export function dateOfSerial(serial: number, from1904 = false): CalendarDate {
  return dateOfDay(serial - SERIAL_OF_1970 + (from1904 ? BEHIND_1904 : 0));
}

/**
 * The day that spreadsheets show for a serial number: as `dateOfSerial`, but the first days of 1900 as they count them,
 * with a day 0 of January and a 29 February that never were.
 */
export function shownDay(serial: number, from1904: boolean): string {
  if (from1904 || serial > 60) return dateOfSerial(serial, from1904);
  if (serial === 0) return '1900-01-00';
  return serial === 60 ? '1900-02-29' : dateOfSerial(serial + 1);
}

/** The serial number of 2020-12-31 or 2020-12-31T15:30:00; undefined for anything else. */
export function serialOf(written: string, from1904: boolean): number | undefined {
  const [, day = '', hours = '0', minutes = '0', seconds = '0'] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?$/.exec(written) ?? [];
  const date = parseDate(day);
  if (date === undefined) return undefined;
  const part = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return dayNumber(date) + SERIAL_OF_1970 - (from1904 ? BEHIND_1904 : 0) + part;
}
