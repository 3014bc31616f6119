import type { DataFinding } from '../../facts/index.js';
import { type MessageRef, message } from '../../messages/index.js';
import { type CalendarDate, type Period, parseDate, periodStart } from '../../quantity/index.js';
import { dateOfSerial } from '../../workbook/index.js';
import type { Entry, Located } from '../model.js';

/** The dates of an entry, and what is wrong with them. */
export interface ReadDates {
  readonly completed?: CalendarDate;
  readonly reference?: CalendarDate;
  /** The day as of which the figure was reported. */
  readonly reported?: CalendarDate;
  /** Why the figure cannot be judged; each with its place. */
  readonly doubts: readonly (MessageRef & { readonly at: Located['at'] })[];
  /** A date that only a check would have needed. */
  readonly notes: readonly DataFinding[];
}

/** The first serial number that a spreadsheet gives to a day of this century, and one beyond the last. */
const SERIALS = { from: 36_526, to: 73_050 };

/** Reads an entry's dates and holds them against each other and against the period. */
export function readDates(entry: Entry, period: Period): ReadDates {
  const doubts: (MessageRef & { at: Located['at'] })[] = [];
  const day = (cell: Located | undefined): CalendarDate | undefined => {
    const date = cell && parseDate(cell.text);
    if (cell && date === undefined) doubts.push({ ...badDate(cell.text), at: cell.at });
    return date;
  };
  const completed = day(entry.completed);
  const reference = day(entry.reference);
  const submitted = entry.submitted && parseDate(entry.submitted.text);
  const notes: DataFinding[] =
    entry.submitted && submitted === undefined
      ? [{ ...badDate(entry.submitted.text), severity: 'warning', effect: 'note', at: entry.submitted.at }]
      : [];
  if (entry.completed && completed && submitted && completed > submitted)
    doubts.push({
      ...message('intake.completed-after-submission', { completed, submitted }),
      at: entry.completed.at,
    });
  if (entry.reference && reference && submitted && reference > submitted)
    doubts.push({
      ...message('intake.reference-after-submission', { reference, submitted }),
      at: entry.reference.at,
    });
  if (entry.reference && reference && reference < periodStart(period))
    doubts.push({
      ...message('intake.reference-before-period', { reference, period }),
      at: entry.reference.at,
    });
  const reported = reference ?? submitted;
  return {
    ...(completed ? { completed } : {}),
    ...(reference ? { reference } : {}),
    ...(reported ? { reported } : {}),
    doubts,
    notes,
  };
}

function badDate(text: string): MessageRef {
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  return serial >= SERIALS.from && serial < SERIALS.to
    ? message('intake.date-serial', { text, date: dateOfSerial(serial) })
    : message('intake.bad-date', { text });
}
