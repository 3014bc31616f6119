import type { DataFinding } from '../../facts/index.js';
import { type MessageRef, message } from '../../messages/index.js';
import type { Plan } from '../../plan/index.js';
import {
  type CalendarDate,
  type DaySpan,
  type Period,
  periodKind,
  periodStart,
  readDays,
} from '../../quantity/index.js';
import { dateOfSerial } from '../../workbook/index.js';
import type { Entry, Located } from '../model.js';
import { isHarmless } from '../words/harmless.js';
import { bracketed } from './bracket.js';

/** The dates of an entry, and what is wrong with them. */
export interface ReadDates {
  readonly completed?: CalendarDate;
  readonly reference?: CalendarDate;
  /** The day as of which the figure was reported. */
  readonly reported?: CalendarDate;
  /** Why the figure cannot be judged; each with its place. */
  readonly doubts: readonly (MessageRef & { readonly at: Located['at'] })[];
  /** A date that only a check would have needed, or how one without a day was read. */
  readonly notes: readonly DataFinding[];
}

/** What dates are read and held against. */
export interface DateContext {
  readonly period: Period;
  /** The day on which the plan begins. */
  readonly from: CalendarDate;
  readonly timeZone: string;
  /** The days by which something must be completed. */
  readonly dues: readonly CalendarDate[];
  /** Of a thing that is done or not. */
  readonly ofDeed: boolean;
}

/** No date of any plan lies before it: a cell of 0 that is formatted as a date shows one of 1900. */
export const EARLIEST: CalendarDate = '1949-10-01';
/** So many years before a plan begins, little that it asks for can have been completed. */
const LONG = 5;

/** The first serial number that a spreadsheet gives to a day of this century, and one beyond the last. */
const SERIALS = { from: 36_526, to: 73_050 };

/**
 * Reads an entry's dates and holds them against each other and against the period. What is completed in a month is
 * completed by its last day, or by the day of the submission that says so; where that leaves open whether it was in
 * time, the day is asked for.
 */
export function readDates(entry: Entry, { period, from, timeZone, dues, ofDeed }: DateContext): ReadDates {
  const doubts: (MessageRef & { at: Located['at'] })[] = [];
  const notes: DataFinding[] = [];
  const note = (said: MessageRef, at: Located['at']): void =>
    void notes.push({ ...said, severity: 'warning', effect: 'note', at });
  const daysOf = (cell: Located | undefined): DaySpan | undefined =>
    cell && readDays(withoutRemark(cell.text), timeZone);

  const submitted = daysOf(entry.submitted);
  if (entry.submitted && !submitted) note(badDate(entry.submitted.text), entry.submitted.at);
  if (entry.submitted && submitted && !entry.prior && submitted.last < periodStart(period))
    note(
      message('intake.submitted-before-period', { submitted: submitted.last, period }),
      entry.submitted.at,
    );
  // What is reported row by row, each with its day, is reported again.
  const isOpen = !ofDeed && !entry.prior && !entry.reference && !inOneRow(entry.submitted, entry);
  if (entry.submitted && submitted && isOpen && isLongBefore(submitted.last, period))
    note(message('intake.submitted-before-end', { submitted: submitted.last, period }), entry.submitted.at);
  const day = (cell: Located | undefined): CalendarDate | undefined => {
    const days = daysOf(cell);
    if (cell && !days) doubts.push({ ...badDate(cell.text), at: cell.at });
    if (cell && days && days.last < EARLIEST)
      doubts.push({ ...message('intake.early-date', { text: cell.text }), at: cell.at });
    if (!cell || !days || days.first === days.last) return days?.last;
    const date = submitted && submitted.last >= days.first ? earlier(days.last, submitted.last) : days.last;
    note(message('intake.date-without-day', { text: cell.text, date }), cell.at);
    return date;
  };
  const completed = day(entry.completed);
  const reference = day(entry.reference);
  if (entry.completed && completed && completed >= EARLIEST && completed < yearsOn(from, -LONG))
    note(message('intake.completed-long-before', { completed, from }), entry.completed.at);
  const due =
    completed && dues.find((last) => last < completed && last >= (daysOf(entry.completed)?.first ?? ''));
  if (entry.completed && due !== undefined)
    doubts.push({
      ...message('intake.due-within-month', { text: entry.completed.text, due }),
      at: entry.completed.at,
    });
  if (entry.completed && completed && submitted && completed > submitted.last)
    doubts.push({
      ...message('intake.completed-after-submission', { completed, submitted: submitted.last }),
      at: entry.completed.at,
    });
  if (entry.reference && reference && submitted && reference > submitted.last)
    doubts.push({
      ...message('intake.reference-after-submission', { reference, submitted: submitted.last }),
      at: entry.reference.at,
    });
  if (entry.reference && reference && reference < periodStart(period))
    doubts.push({
      ...message('intake.reference-before-period', { reference, period }),
      at: entry.reference.at,
    });
  const reported = reference ?? submitted?.last;
  return {
    ...(completed ? { completed } : {}),
    ...(reference ? { reference } : {}),
    ...(reported ? { reported } : {}),
    doubts,
    notes,
  };
}

/** 2020-05-20（东教〔2020〕5号）: the day, where what stands behind it only explains it. */
function withoutRemark(text: string): string {
  const parts = bracketed(text);
  return parts && isHarmless(parts.remark, '') && !/\d{4}年|\d月/.test(parts.remark) ? parts.head : text;
}

function inOneRow(cell: Located | undefined, { at }: Entry): boolean {
  const row = (place: Located['at']): string => `${place.line ?? place.cell?.replace(/^[A-Z]+/, '')}`;
  return cell !== undefined && row(cell.at) === row(at);
}

/** Whether a day lies within a year and more than a month before its end: most of what is said of the year is still open. */
function isLongBefore(day: CalendarDate, period: Period): boolean {
  return periodKind(period) === 'year' && day >= periodStart(period) && day < `${period}-12-01`;
}

/** Whether a date that is itself the figure lies so long before or after a plan that its year may be a slip. */
export function isFarOff(date: CalendarDate, { from, to }: Pick<Plan, 'from' | 'to'>): boolean {
  return date < yearsOn(from, -LONG) || date > yearsOn(to, LONG);
}

function yearsOn(date: CalendarDate, years: number): CalendarDate {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

function badDate(text: string): MessageRef {
  if (/~~[^~]+~~/.test(text)) return message('intake.date-struck', { text });
  if (/^\d{1,2}[月/.-]\d{1,2}[日号]?$/.test(text)) return message('intake.date-without-year', { text });
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  return serial >= SERIALS.from && serial < SERIALS.to
    ? message('intake.date-serial', { text, date: dateOfSerial(serial) })
    : message('intake.bad-date', { text });
}
