import { type Column, columnOfPeriods, datesAt } from '../../facts/index.js';
import { indicatorsOf } from '../../formula/index.js';
import { rollup } from '../../language/index.js';
import type { Indicator } from '../../plan/model.js';
import { deedPeriods } from '../../plan/targets.js';
import { type CalendarDate, type Period, periodEnd, periodKind, periodStart } from '../../quantity/index.js';
import type { Resolver } from '../figures/resolver.js';
import { statedDate } from '../figures/standing.js';
import type { Tree } from '../program/tree.js';
import { isMissing, isUnsound, type Series, seriesOf, valueAt } from '../series/series.js';
import type { Matter } from './batch.js';

/**
 * 现行填报: for each 是-or-否 that a deliverable rests on, a column of its period in which every unit's answer is the one
 * that stands. What is done stays done: an answer stands until a later one says otherwise, and one given only after its
 * time makes it late. Each unit's is found first and then rolled up: in which years the others answered changes nothing.
 * Nothing where no period but its own counts or says anything.
 */
export function standingAnswers(matter: Matter): readonly Column[] {
  const { resolver, judgement, terms, asOf } = matter;
  const { plan, facts, tree } = resolver;
  const { commitment, checkpoint } = judgement;
  const periods = deedPeriods(plan, commitment, checkpoint, terms.target);
  if (!periods) return [];
  return answersBehind(resolver, commitment.indicator).flatMap((indicator) => {
    const columns = periods.flatMap((one) => facts.column(indicator.id, one) ?? []);
    if (columns.every(({ period }) => period === terms.period)) return [];
    const asked = new Asked(columns, terms.period, asOf, abovesOf(tree, indicator));
    const rows = new Map<number, Column>();
    for (let row = 0; row < tree.units.length; row++) {
      const source = asked.standing(row) ?? asked.own;
      if (source) rows.set(row, source);
    }
    return [columnOfPeriods(indicator.id, terms.period, tree.units.length, rows)];
  });
}

/** The indicators that say 是 or 否 themselves: the one judged, or those it is computed from. */
function answersBehind({ plan }: Resolver, id: string): readonly Indicator[] {
  const found = new Map<string, Indicator>();
  const visit = (one: string): void => {
    const indicator = plan.indicators.get(one);
    if (!indicator || found.has(one) || indicator.unit.dimension !== 'yes-no') return;
    found.set(one, indicator);
    for (const { id: operand, yearsBack } of indicator.formula ? indicatorsOf(indicator.formula) : [])
      if (yearsBack === 0) visit(operand);
  };
  visit(id);
  return [...found.values()];
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
}

/** All that may say so of an indicator. */
class Asked {
  readonly own: Column | undefined;
  /** Its own period and the years before it, the latest first. */
  private readonly inTime: readonly Said[];
  /** Those that end after it and have begun. */
  private readonly later: readonly Said[];
  /** The day since which a later period's 是 counts, where it gives one. */
  private readonly since: CalendarDate;
  private readonly asOf: CalendarDate;
  private readonly above: ReadonlyMap<number, readonly number[]>;

  constructor(
    columns: readonly Column[],
    period: Period,
    asOf: CalendarDate,
    above: ReadonlyMap<number, readonly number[]>,
  ) {
    const end = periodEnd(period);
    const all = columns.map((column) => ({ column, series: seriesOf(column) }));
    const own = all.filter(({ column }) => column.period === period);
    const others = all.filter(({ column }) => column.period !== period).sort(byEnd);
    this.own = own[0]?.column;
    // Two milestones in a year may each ask for a deed of its own: a 是 of the first is none of the second.
    const standing = periodKind(period) === 'year';
    const earlier = others.filter(({ column }) => standing && isEarlierYear(column.period, period));
    this.inTime = [...own, ...earlier.reverse()];
    this.since = standing ? '' : periodStart(period);
    this.later = others.filter(
      ({ column }) => periodEnd(column.period) > end && periodStart(column.period) <= asOf,
    );
    this.asOf = asOf;
    this.above = above;
  }

  /** The column whose answer stands for a row; undefined where none does, as 否 of an earlier period alone. */
  standing(row: number): Column | undefined {
    const given = this.inTime.filter((said) => this.isGiven(said, row));
    const [latest] = given;
    if (latest && isUnsound(latest.series, row)) return latest.column;
    if (latest && saysYes(latest, row)) return this.whenDone(given, row);
    const after = this.later.filter(
      (said) => saysYes(said, row) && (dateOf(said, row) ?? this.since) >= this.since,
    );
    // Of several that say 是, one with a date says when.
    const [dated] = after.filter((said) => dateOf(said, row)).sort(byDate(row));
    const takenBack = latest && this.isTakenBack(latest, row) ? latest : undefined;
    return (dated ?? after[0] ?? takenBack)?.column;
  }

  /** A period that has not begun says nothing without a date. */
  private isGiven(said: Said, row: number): boolean {
    if (isMissing(said.series, row)) return false;
    return periodStart(said.column.period) <= this.asOf || dateOf(said, row) !== undefined;
  }

  /** Of 是 said again and again, the latest that names a day says when; without any, the one that was first in saying so. */
  private whenDone(given: readonly Said[], row: number): Column | undefined {
    const other = given.findIndex((said) => !saysYes(said, row));
    const run = other < 0 ? given : given.slice(0, other);
    const dated = run.filter((said) => dateOf(said, row));
    const come = dated.find((said) => (dateOf(said, row) as CalendarDate) <= this.asOf);
    return (come ?? dated[0] ?? [...run].sort(byDate(row))[0])?.column;
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

function byEnd({ column: a }: Said, { column: b }: Said): number {
  const [first, second] = [periodEnd(a.period), periodEnd(b.period)];
  if (first === second) return periodStart(a.period) < periodStart(b.period) ? -1 : 1;
  return first < second ? -1 : 1;
}

/** By the days that a row's answers speak for. */
function byDate(row: number): (a: Said, b: Said) => number {
  const day = ({ column }: Said): CalendarDate =>
    statedDate({ reported: column, period: column.period }, row).by;
  return (a, b) => (day(a) === day(b) ? byEnd(a, b) : day(a) < day(b) ? -1 : 1);
}

function dateOf({ column }: Said, row: number): CalendarDate | undefined {
  return datesAt(column, row)?.completed;
}

function saysYes({ series }: Said, row: number): boolean {
  return valueAt(series, row)?.isZero() === false;
}
