import { type CalendarDate, type Period, periodStart, Rational } from '../../quantity/index.js';
import { hasValue } from '../series/series.js';
import { type Figures, provenance } from './figures.js';
import { makingOf } from './making.js';
import type { Sources } from './sources.js';
import {
  countedBelow,
  type Moment,
  type Standing,
  type StatedDate,
  saysYes,
  standing,
  statedDate,
  sumOf,
} from './standing.js';

/** 完成日期: between which days figures were reached, as far as it is known. */
export interface CompletionDate {
  /** Not before this day, whatever has no date or is not known; absent where nothing says that it was not from the start. */
  readonly from?: CalendarDate;
  /** The period that `from` is the first day of, where no date says more. */
  readonly since?: Period;
  /** The same by what is known alone; `never` where that does not come to enough. */
  readonly alone?: CalendarDate;
  /** At the latest on this day, by what is known (`never` where that is not enough): figures without a date had come by the last day that they speak for. */
  readonly by: CalendarDate;
  /** The same where only 是 without a date had come as late as that; absent where there is none. */
  readonly answeredBy?: CalendarDate;
  /** What is not known below, and may have come in time or not. */
  readonly open: readonly Place[];
}

/** A row of figures. */
export type Place = readonly [figures: Figures, row: number];

/** When a figure is enough; without it only the whole figure is. */
export interface Enough {
  /** Whether it is to come down to what is enough, or to grow to it. */
  readonly falling: boolean;
  /** What it is held against, which counts the other way round, as what is subtracted does. */
  readonly against: readonly Figures[];
  /** What has to be there besides, all of it. */
  readonly beside: readonly Figures[];
  /** Whether it is, held against a figure where there is any. */
  holds(value: Rational, against: Rational): boolean;
}

/** After every day that a date names. */
const never: CalendarDate = '9999-12-31';
const start: CalendarDate = '';

/** When a row's figures, of one period or of several together, were reached, or as much of them as is enough. */
function completionDate(
  sources: Sources,
  figures: readonly Figures[],
  row: number,
  enough?: Enough,
): CompletionDate {
  const all = [...figures, ...(enough?.against ?? []), ...(enough?.beside ?? [])];
  const [only, ...more] = all as [Figures, ...Figures[]];
  if (more.length === 0 && isSubmitted(sources, only, row))
    return ofStated(statedDate(only, row), saysYes(only, row));
  const found: Found = { seen: new Set(), stated: [], open: [], openYes: false };
  for (const one of all) gather(sources, one, row, found);
  const earliest = inOrder([start, ...found.stated.flatMap((stated) => earliestOf(stated) ?? [])]);
  const latest = inOrder(found.stated.map((stated) => stated.by));
  const [whole, falling] = [enough === undefined, enough?.falling === true];
  const firstOf = (days: readonly CalendarDate[], undated: Moment['undated'], unknownFirst: boolean) =>
    firstDay(days, (day) => {
      const at: Moment = { day, undated, unknownFirst, whole, falling };
      return comesToEnough(sources, figures, row, at, enough);
    });
  const from = firstOf(earliest, 'first', true);
  const { open } = found;
  if (from === undefined) return { by: never, open };
  const alone = open.length > 0 ? (firstOf(earliest, 'first', false) ?? never) : from;
  const by = firstOf(latest, 'last', false) ?? never;
  const answeredBy = found.openYes
    ? (firstOf(inOrder([...earliest, ...latest]), 'answers-last', false) ?? never)
    : undefined;
  const since = found.stated.some(({ on }) => on === from)
    ? undefined
    : found.stated.find((stated) => stated.since && periodStart(stated.since) === from)?.since;
  return {
    ...(from ? { from } : {}),
    ...(since === undefined ? {} : { since }),
    ...(alone ? { alone } : {}),
    by,
    ...(answeredBy === undefined ? {} : { answeredBy }),
    open,
  };
}

/** The same for one row after another: most of them state the same. */
export function completionDates(
  sources: Sources,
  figures: readonly Figures[],
): (row: number, enough?: Enough) => CompletionDate {
  const [only, ...more] = figures;
  const submitted = only && more.length === 0 ? submittedDates(only) : undefined;
  return (row, enough) =>
    submitted &&
    (enough === undefined || enough.against.length + enough.beside.length === 0) &&
    isSubmitted(sources, only as Figures, row)
      ? submitted(row)
      : completionDate(sources, figures, row, enough);
}

/** When submitted figures were reached, worked out once for each set of dates that they state. */
function submittedDates(figures: Figures): (row: number) => CompletionDate {
  const { reported } = figures;
  const moved = (reported?.apart?.size ?? 0) + (reported?.periods?.size ?? 0) > 0;
  const known = { yes: new Map<object, CompletionDate>(), other: new Map<object, CompletionDate>() };
  return (row) => {
    const yes = saysYes(figures, row);
    const dates = moved ? undefined : reported?.plain.datesAt(row);
    const dated = known[yes ? 'yes' : 'other'];
    const before = dates && dated.get(dates);
    if (before) return before;
    const completion = ofStated(statedDate(figures, row), yes);
    if (dates) dated.set(dates, completion);
    return completion;
  };
}

function ofStated(stated: StatedDate, yes: boolean): CompletionDate {
  const { on, since, by } = stated;
  const from = earliestOf(stated);
  const late = yes && on !== by ? { answeredBy: by } : {};
  if (from === undefined) return { by, ...late, open: [] };
  return { from, ...(since === undefined ? {} : { since }), alone: from, by, ...late, open: [] };
}

/** The first day on which a figure can have come; undefined where it may have been there from the start. */
function earliestOf({ on, since }: StatedDate): CalendarDate | undefined {
  return on ?? (since === undefined ? undefined : periodStart(since));
}

function isSubmitted(sources: Sources, figures: Figures, row: number): boolean {
  const from = makingOf(sources, figures, row);
  return from !== provenance.rolled && from !== provenance.derived;
}

/** What is submitted behind a figure: the dates that it states, and what is not known. */
interface Found {
  readonly seen: Set<string>;
  readonly stated: StatedDate[];
  readonly open: Place[];
  /** Whether any 是 does not say on which day. */
  openYes: boolean;
}

function gather(sources: Sources, figures: Figures, row: number, found: Found): void {
  const key = `${figures.indicator.id}@${figures.period}@${row}`;
  if (found.seen.has(key)) return;
  found.seen.add(key);
  switch (makingOf(sources, figures, row)) {
    case provenance.rolled:
      for (const child of countedBelow(sources, figures, row)) gather(sources, figures, child, found);
      return;
    case provenance.derived: {
      const stated = statedDate(figures, row);
      if (stated.on !== undefined) found.stated.push(stated);
      for (const operand of sources.operands(figures)) gather(sources, operand, row, found);
      return;
    }
    default: {
      if (!hasValue(figures.series, row)) {
        found.open.push([figures, row]);
        return;
      }
      const stated = statedDate(figures, row);
      found.stated.push(stated);
      if (stated.on !== stated.by && saysYes(figures, row)) found.openYes = true;
    }
  }
}

function comesToEnough(
  sources: Sources,
  figures: readonly Figures[],
  row: number,
  at: Moment,
  enough: Enough | undefined,
): boolean {
  const stoodAt = (all: readonly Figures[], moment: Moment): Standing =>
    sumOf(
      all.map((one) => standing(sources, one, row, moment)),
      moment,
    );
  const { against, beside } = enough ?? { against: [], beside: [] };
  const stood = stoodAt(figures, at);
  const others = against.length > 0 ? stoodAt(against, { ...at, falling: !at.falling }) : Rational.zero;
  const whole = beside.map((one) => standing(sources, one, row, { ...at, whole: true }));
  if ([stood, others, ...whole].some((one) => one === 'nothing' || one === 'waiting')) return false;
  if (!enough || stood === 'unbounded' || others === 'unbounded') return true;
  return enough.holds(stood as Rational, others as Rational);
}

function inOrder(days: readonly CalendarDate[]): CalendarDate[] {
  return [...new Set(days)].sort();
}

/** The first of days in order on which something holds that, once it does, holds for good; undefined where it does on none. */
function firstDay(
  days: readonly CalendarDate[],
  holds: (day: CalendarDate) => boolean,
): CalendarDate | undefined {
  const last = days.at(-1);
  if (last === undefined || !holds(last)) return undefined;
  let [low, high] = [0, days.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(days[middle] as CalendarDate)) high = middle;
    else low = middle + 1;
  }
  return days[low];
}

/** Whether anything behind figures says when it was reached, at any unit: by a completion date, or by being told for another period. */
export function areDated(sources: Sources, figures: Figures, seen = new Set<Figures>()): boolean {
  if (seen.has(figures)) return false;
  seen.add(figures);
  return (
    figures.reported?.dated === true ||
    (figures.reported?.periods?.size ?? 0) > 0 ||
    sources.operands(figures).some((operand) => areDated(sources, operand, seen))
  );
}

/** Whether figures are, or are computed from, answers of 是 and 否. */
export function areAnswers(sources: Sources, figures: Figures, seen = new Set<Figures>()): boolean {
  if (seen.has(figures)) return false;
  seen.add(figures);
  return (
    figures.indicator.unit.dimension === 'yes-no' ||
    sources.operands(figures).some((operand) => areAnswers(sources, operand, seen))
  );
}
