import { type Column, columnOfPeriods, type DaysApart, datesAt } from '../../facts/index.js';
import { rollup } from '../../language/index.js';
import type { Indicator } from '../../plan/model.js';
import { answersIn, deedPeriods } from '../../plan/targets.js';
import { type CalendarDate, type Period, periodEnd, periodKind, periodStart } from '../../quantity/index.js';
import type { Tree } from '../program/tree.js';
import { isMissing, isNonzero, isUnsound, type Series, seriesOf } from '../series/series.js';
import type { Matter } from './batch.js';

/**
 * 现行填报: for each 是-or-否 that a deliverable rests on, a column of its period in which every unit's answer is the one
 * that stands. What is done stays done: an answer stands until a later one says otherwise, and one given only after its
 * time makes it late. Each unit's is found first and then rolled up: in which years the others answered changes nothing.
 * Nothing where no period but its own counts or says anything.
 */
export function standingAnswers(matter: Matter): readonly Column[] {
  const { resolver, judgement, terms } = matter;
  const { plan, facts, tree } = resolver;
  const { commitment, checkpoint } = judgement;
  const periods = deedPeriods(plan, commitment, checkpoint, terms.target);
  if (!periods) return [];
  return answersIn(plan, commitment.indicator).indicators.flatMap((indicator) => {
    const columns = periods.flatMap((one) => facts.column(indicator.id, one) ?? []);
    if (columns.every(({ period }) => period === terms.period)) return [];
    const asked = new Asked(columns, matter, abovesOf(tree, indicator));
    const rows = new Map<number, Column>();
    const apart = new Map<number, DaysApart>();
    for (let row = 0; row < tree.units.length; row++) {
      const { source, days } = asked.standing(row);
      if (source) rows.set(row, source);
      if (days) apart.set(row, days);
    }
    return [columnOfPeriods(indicator.id, terms.period, tree.units.length, rows, apart)];
  });
}

/** The rows above each row whose 是 is of all below them. */
function abovesOf(tree: Tree, { rollup: { by } }: Indicator): ReadonlyMap<number, readonly number[]> {
  const above = new Map<number, readonly number[]>();
  if (rollup(by).reached !== 'everyone' || !rollup(by).fold) return above;
  for (const parent of [...tree.parents].reverse())
    for (const child of tree.children[parent] as readonly number[])
      above.set(child, [parent, ...(above.get(parent) ?? [])]);
  return above;
}

/** A column that may say that a deliverable is done. */
interface Said {
  readonly column: Column;
  readonly series: Series;
  readonly begin: CalendarDate;
  readonly end: CalendarDate;
}

/** What stands for a row: where it was said, and where several periods name different days, between which. */
interface Standing {
  readonly source: Column | undefined;
  readonly days?: DaysApart | undefined;
}

/** All that may say so of an indicator. */
class Asked {
  private readonly own: Column | undefined;
  /** Its own period and the years before it, the latest first. */
  private readonly inTime: readonly Said[];
  /** Those that end after it and have begun. */
  private readonly later: readonly Said[];
  /** The day since which a later period's 是 counts, where it gives one. */
  private readonly since: CalendarDate;
  private readonly asOf: CalendarDate;
  private readonly above: ReadonlyMap<number, readonly number[]>;
  /** Those years of them that tell of the same deed: no checkpoint of their own asks for one. */
  private readonly onward: readonly Said[];

  constructor(
    columns: readonly Column[],
    { terms: { period }, asOf, judgement }: Pick<Matter, 'terms' | 'asOf' | 'judgement'>,
    above: ReadonlyMap<number, readonly number[]>,
  ) {
    const end = periodEnd(period);
    const all = columns.map((column) => ({
      column,
      series: seriesOf(column),
      begin: periodStart(column.period),
      end: periodEnd(column.period),
    }));
    const own = all.filter(({ column }) => column.period === period);
    const others = all.filter(({ column }) => column.period !== period).sort(byEnd);
    this.own = own[0]?.column;
    // Two milestones in a year may each ask for a deed of its own: a 是 of the first is none of the second.
    const standing = periodKind(period) === 'year';
    const earlier = others.filter(({ column }) => standing && isEarlierYear(column.period, period));
    this.inTime = [...own, ...earlier.reverse()];
    this.since = standing ? '' : periodStart(period);
    this.later = others.filter((said) => said.end > end && said.begin <= asOf);
    this.asOf = asOf;
    this.above = above;
    const { checkpoints } = judgement.commitment;
    this.onward = this.later.filter(
      ({ column }) =>
        standing &&
        periodKind(column.period) === 'year' &&
        !checkpoints.some((one) => one.period === column.period),
    );
  }

  /** The column whose answer stands for a row, or its own where none does, as 否 of an earlier period alone. */
  standing(row: number): Standing {
    const given = this.inTime.filter((said) => this.isGiven(said, row));
    const [latest] = given;
    if (latest && isUnsound(latest.series, row)) return { source: latest.column };
    if (latest && saysYes(latest, row)) return this.whenDone(given, row);
    const after = this.later.filter(
      (said) => saysYes(said, row) && (dateOf(said, row) ?? this.since) >= this.since,
    );
    // Of several that say 是, one with a date says when.
    const dated = after.filter((said) => dateOf(said, row));
    const takenBack = latest && this.isTakenBack(latest, row) ? latest : undefined;
    const source = (firstOf(dated, row) ?? after[0] ?? takenBack)?.column ?? this.own;
    const days = this.daysApart(
      dated.filter((said) => this.onward.includes(said)),
      row,
    );
    return { source, days };
  }

  /** A period that has not begun says nothing without a date. */
  private isGiven(said: Said, row: number): boolean {
    if (isMissing(said.series, row)) return false;
    return said.begin <= this.asOf || dateOf(said, row) !== undefined;
  }

  /**
   * Of 是 said again and again, a day says when: the latest that was given by then, else one that a later year gives;
   * without any, the period that was first in saying so.
   */
  private whenDone(given: readonly Said[], row: number): Standing {
    const run = given.slice(0, firstOther(given, row));
    const onward = this.onward.filter(({ series }) => !isMissing(series, row));
    const all = [...run, ...onward.slice(0, firstOther(onward, row))];
    if (all.length === 1) return { source: all[0]?.column };
    const dated = all.filter((said) => dateOf(said, row));
    const come = dated.find((said) => (dateOf(said, row) as CalendarDate) <= this.asOf);
    const source = (come ?? dated[0] ?? firstOf(run, row))?.column;
    return { source, days: this.daysApart(all, row) };
  }

  /** Between which days it was done, where not all that is said agrees, as far as it can be known by now. */
  private daysApart(all: readonly Said[], row: number): DaysApart | undefined {
    const days = all.flatMap((said) => dateOf(said, row) ?? []).filter((day) => day <= this.asOf);
    const [from, by] = [days.sort()[0], days.at(-1)];
    if (from === undefined || by === undefined) return undefined;
    // Said again without a day, it is the same deed; said before without one, it had been done by then.
    const [undated] = [...all]
      .sort(byEnd)
      .filter((_, i, told) => told.slice(0, i + 1).every((said) => !dateOf(said, row)));
    if (undated && dayOf(undated, row) < from) return { said: undated.column.period, by };
    return from < by ? { from, by } : undefined;
  }

  /** 否 takes back the 是 before it: the unit's own, or one of a unit above that was of all below. */
  private isTakenBack(latest: Said, row: number): boolean {
    const before = this.inTime.slice(this.inTime.indexOf(latest) + 1);
    const above = this.above.get(row) ?? [];
    return before.some((said) => [row, ...above].some((one) => saysYes(said, one)));
  }
}

function isEarlierYear(one: Period, year: Period): boolean {
  return periodKind(one) === 'year' && one < year;
}

function byEnd(a: Said, b: Said): number {
  if (a.end === b.end) return a.begin < b.begin ? -1 : 1;
  return a.end < b.end ? -1 : 1;
}

/** The first of a row's answers, by the days that they speak for. */
function firstOf(all: readonly Said[], row: number): Said | undefined {
  const days = all.map((said) => [said, dayOf(said, row)] as const);
  return days.sort(([a, one], [b, other]) => (one === other ? byEnd(a, b) : one < other ? -1 : 1))[0]?.[0];
}

/** The last day that a row's answer speaks for. */
function dayOf({ column, end }: Said, row: number): CalendarDate {
  const { completed, reference } = datesAt(column, row) ?? {};
  return completed ?? (reference !== undefined && reference < end ? reference : end);
}

/** How many answers say 是 before one says otherwise. */
function firstOther(all: readonly Said[], row: number): number {
  const other = all.findIndex((said) => !saysYes(said, row));
  return other < 0 ? all.length : other;
}

function dateOf({ column }: Said, row: number): CalendarDate | undefined {
  return column.dated ? datesAt(column, row)?.completed : undefined;
}

function saysYes({ series }: Said, row: number): boolean {
  return isNonzero(series, row);
}
