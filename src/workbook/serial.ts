import { type CalendarDate, dateOfDay } from '../quantity/index.js';

/** The serial number of 1970-01-01, day 0 of `quantity`, in the 1900 date system of spreadsheets. */
export const SERIAL_OF_1970 = 25_569;
/** The 1904 one, of old Macintosh workbooks, is so many days behind. */
const BEHIND_1904 = 1_462;

/** The date that a serial number stands for. */
export function dateOfSerial(serial: number, from1904 = false): CalendarDate {
  return dateOfDay(serial - SERIAL_OF_1970 + (from1904 ? BEHIND_1904 : 0));
}
