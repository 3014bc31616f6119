import type { CalendarDate, Rational } from '../../quantity/index.js';
import { hasValue } from '../series/series.js';
import { type Figures, provenance } from './figures.js';
import type { Sources } from './sources.js';
import {
  countedBelow,
  type Moment,
  makingOf,
  type StatedDate,
  standing,
  statedDate,
  sumOf,
} from './standing.js';

/** 完成日期: between which days figures were reached, as far as it is known. */
export interface CompletionDate {
  /** Not before this day, whatever has no date or is not known; absent where nothing says that it was not from the start. */
  readonly from?: CalendarDate;
  /** The same by what is known alone; `never` where that does not come to enough. */
  readonly alone?: CalendarDate;
  /** At the latest on this day, by what is known (`never` where that is not enough): figures without a date had come by the last day that they speak for. */
  readonly by: CalendarDate;
  /** What is not known below, and may have come in time or not. */
  readonly open: readonly Place[];
}

/** A row of figures. */
export type Place = readonly [figures: Figures, row: number];

/** When a figure is enough; without it only the whole figure is. */
export interface Enough {
  /** Whether it is to come down to what is enough, or to grow to it. */
  readonly falling: boolean;
  holds(value: Rational): boolean;
}

/** After every day that a date names. */
const never: CalendarDate = '9999-12-31';
const start: CalendarDate = '';

/** When a row's figures, of one period or of several together, were reached, or as much of them as is enough. */
export function completionDate(
  sources: Sources,
  figures: readonly Figures[],
  row: number,
  enough?: Enough,
): CompletionDate {
  const [only, ...more] = figures as readonly [Figures, ...Figures[]];
  if (more.length === 0 && isSubmitted(only, row)) return ofStated(statedDate(only, row));
  const found: Found = { seen: new Set(), stated: [], open: [] };
  for (const one of figures) gather(sources, one, row, found);
  const dated = inOrder([start, ...found.stated.flatMap(({ on }) => on ?? [])]);
  const [whole, falling] = [enough === undefined, enough?.falling === true];
  const firstOf = (days: readonly CalendarDate[], undatedFirst: boolean, unknownFirst: boolean) =>
    firstDay(days, (day) => {
      const at: Moment = { day, undatedFirst, unknownFirst, whole, falling };
      return comesToEnough(sources, figures, row, at, enough);
    });
  const from = firstOf(dated, true, true);
  if (from === undefined) return { by: never, open: found.open };
  const alone = found.open.length > 0 ? (firstOf(dated, true, false) ?? never) : from;
  const by = firstOf(inOrder(found.stated.map((stated) => stated.by)), false, false) ?? never;
  return { ...(from ? { from } : {}), ...(alone ? { alone } : {}), by, open: found.open };
}

function ofStated({ on, by }: StatedDate): CompletionDate {
  return on === undefined ? { by, open: [] } : { from: on, alone: on, by, open: [] };
}

function isSubmitted(figures: Figures, row: number): boolean {
  const from = makingOf(figures, row);
  return from !== provenance.rolled && from !== provenance.derived;
}

/** What is submitted behind a figure: the dates that it states, and what is not known. */
interface Found {
  readonly seen: Set<string>;
  readonly stated: StatedDate[];
  readonly open: Place[];
}

function gather(sources: Sources, figures: Figures, row: number, found: Found): void {
  const key = `${figures.indicator.id}@${figures.period}@${row}`;
  if (found.seen.has(key)) return;
  found.seen.add(key);
  switch (makingOf(figures, row)) {
    case provenance.rolled:
      for (const child of countedBelow(sources, figures, row)) gather(sources, figures, child, found);
      return;
    case provenance.derived: {
      const stated = statedDate(figures, row);
      if (stated.on !== undefined) found.stated.push(stated);
      for (const operand of sources.operands(figures)) gather(sources, operand, row, found);
      return;
    }
    default:
      if (hasValue(figures.series, row)) found.stated.push(statedDate(figures, row));
      else found.open.push([figures, row]);
  }
}

function comesToEnough(
  sources: Sources,
  figures: readonly Figures[],
  row: number,
  at: Moment,
  enough: Enough | undefined,
): boolean {
  const stood = sumOf(
    figures.map((one) => standing(sources, one, row, at)),
    at,
  );
  if (stood === 'nothing' || stood === 'waiting') return false;
  return !enough || stood === 'unbounded' || enough.holds(stood);
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

/** Whether anything behind figures states a completion date, at any unit. */
export function areDated(sources: Sources, figures: Figures, seen = new Set<Figures>()): boolean {
  if (seen.has(figures)) return false;
  seen.add(figures);
  return (
    figures.reported?.dated === true ||
    sources.operands(figures).some((operand) => areDated(sources, operand, seen))
  );
}
