import { datesAt } from '../../facts/index.js';
import { type Expression, indicatorsOf } from '../../formula/index.js';
import { missingPolicy, rollup } from '../../language/index.js';
import { type CalendarDate, type Period, periodEnd, periodStart, Rational } from '../../quantity/index.js';
import { isMissing, isNonzero, valueAt } from '../series/series.js';
import { type Figures, periodAt, provenance, yearsBefore } from './figures.js';
import { makingOf } from './making.js';
import { countedRows } from './rollup.js';
import type { Sources } from './sources.js';

/** A day on which figures are looked at, and what is taken for granted of those that do not say when they were reached. */
export interface Moment {
  readonly day: CalendarDate;
  /**
   * From when figures without a completion date count: `first`, from the start; `last`, from the last day that they speak
   * for; `answers-last`, 是 from then and every other from the start.
   */
  readonly undated: 'first' | 'answers-last' | 'last';
  /** Whether what is not known below had all come in from the start, or never comes. */
  readonly unknownFirst: boolean;
  /** Whether only the whole of a figure counts, and no part of it. */
  readonly whole: boolean;
  /** Whether the figure is to come down to something, as what is subtracted from another is, or to grow to it. */
  readonly falling: boolean;
}

/**
 * What a figure had come to on a day. `nothing` where nothing had come of what grows: it adds nothing, and is the
 * smallest of all. `waiting` where something had not come down: until then it may have been anything above. `unbounded`
 * where what is not known may be anything.
 */
export type Standing = Rational | 'unbounded' | Absent;

/** Nothing to go by. */
type Absent = 'nothing' | 'waiting';

const isAbsent = (one: Standing): one is Absent => one === 'nothing' || one === 'waiting';

/**
 * What a row's figure had come to on a day: what is rolled up, of the sub-units that had theirs by then, all of them where
 * everyone is needed; what a formula gives, of its operands as they stood. What makes the result smaller counts only as
 * a whole: a part of it would make the result greater than it ever was.
 */
export function standing(sources: Sources, figures: Figures, row: number, at: Moment): Standing {
  switch (makingOf(sources, figures, row)) {
    case provenance.rolled:
      return rolledStanding(sources, figures, row, at);
    case provenance.derived:
      return derivedStanding(sources, figures, row, at);
    default:
      return ownStanding(figures, row, at);
  }
}

function ownStanding(figures: Figures, row: number, at: Moment): Standing {
  const value = valueAt(figures.series, row);
  if (value && hasCome(figures, row, at)) return value;
  const truth = figures.indicator.unit.dimension === 'yes-no';
  if (!value && at.unknownFirst) return truth ? (at.falling ? Rational.zero : Rational.one) : 'unbounded';
  if (!at.falling) return 'nothing';
  // One unit cannot have been more than one 是.
  const single = truth && !(value && value.cmp(Rational.one) > 0);
  return single && !at.whole ? Rational.one : 'waiting';
}

function hasCome(figures: Figures, row: number, { day, undated }: Moment): boolean {
  const { on, since, by } = statedDate(figures, row);
  const last = undated === 'last' || (undated === 'answers-last' && saysYes(figures, row));
  if (last) return by <= day;
  if (on !== undefined) return on <= day;
  return since === undefined || periodStart(since) <= day;
}

/** Whether a row's figure is 是, and no number. */
export function saysYes({ indicator, series }: Figures, row: number): boolean {
  return indicator.unit.dimension === 'yes-no' && isNonzero(series, row);
}

function rolledStanding(sources: Sources, figures: Figures, row: number, at: Moment): Standing {
  const { fold, needs, reached, stands } = rollup(figures.indicator.rollup.by);
  const whole = at.whole || needs === 'weight';
  const below = countedBelow(sources, figures, row).map((child) =>
    standing(sources, figures, child, { ...at, whole }),
  );
  below.push(...standIns(sources, figures, row));
  if (whole) return ofAll(below, () => valueAt(figures.series, row) ?? 'unbounded');
  const folded = (values: readonly Rational[]): Standing => fold?.(values, []) ?? absent(at);
  // The smallest comes down with the first of them, as it grows with the last.
  if (at.falling && stands === 'high') return ofCome(below, folded);
  if (stands === 'low') return at.falling ? ofAll(below, folded) : ofCome(below, folded);
  return reached === 'everyone' ? ofAll(below, folded) : added(below, folded);
}

/** What stands in for sub-units that have no figure, from the start. */
function standIns(sources: Sources, { indicator, series }: Figures, row: number): readonly Rational[] {
  const { by, missing } = indicator.rollup;
  const { standIn } = missingPolicy(missing);
  if (!standIn || rollup(by).needs === 'weight') return [];
  return sources.concerned(indicator, row).flatMap((child) => (isMissing(series, child) ? standIn : []));
}

/** The rows under a unit whose figures make its own, whether they are known or not. */
export function countedBelow(sources: Sources, figures: Figures, row: number): readonly number[] {
  const { indicator, series } = figures;
  return countedRows(indicator, sources.concerned(indicator, row), series);
}

function derivedStanding(sources: Sources, figures: Figures, row: number, at: Moment): Standing {
  const { formula, unit } = figures.indicator;
  const own = statedDate(figures, row).on;
  if (!formula || (own !== undefined && own > at.day)) return absent(at);
  let come = false;
  const value = formulaStanding(formula, at, (id, yearsBack, when) => {
    const operand = sources.resolve(id, yearsBefore(figures.period, yearsBack));
    const stood = standing(sources, operand, row, when);
    if (!isAbsent(stood)) come = true;
    return stood instanceof Rational ? stood.mul(operand.indicator.unit.factor) : stood;
  });
  if (!come) return isAbsent(value) ? value : absent(at);
  return value instanceof Rational ? value.div(unit.factor) : value;
}

function absent({ falling }: Moment): Absent {
  return falling ? 'waiting' : 'nothing';
}

type Lookup = (indicator: string, yearsBack: number, at: Moment) => Standing;

function formulaStanding(formula: Expression, at: Moment, lookup: Lookup): Standing {
  // A part that is to come down and has not even begun keeps a sum waiting, and is none of it that adds nothing.
  const go = (e: Expression, when: Moment): Standing => {
    const stood = partOf(e, when);
    return stood === 'nothing' && when.falling ? 'waiting' : stood;
  };
  const partOf = (e: Expression, when: Moment): Standing => {
    switch (e.kind) {
      case 'number':
        return e.value;
      case 'indicator':
        return lookup(e.id, e.yearsBack, when);
      case 'negate':
        return ofAll([go(e.operand, turned(when))], ([a]) => (a as Rational).neg());
      case 'binary': {
        if (e.op === '+') return sumOf([go(e.left, when), go(e.right, when)], when);
        if (e.op === '-') return combined(e, [go(e.left, when), go(e.right, turned(when))]);
        return scaled(e, when, go);
      }
      case 'call': {
        const args = e.args.map((arg) => go(arg, when));
        if (e.fn === 'sum') return sumOf(args, when);
        const greater = e.fn === 'max' ? 1 : -1;
        const pick = (values: readonly Rational[]): Rational =>
          values.reduce((a, b) => (b.cmp(a) === greater ? b : a));
        // What has not come is the smallest of what grows, the largest of what is to come down.
        return when.whole || (e.fn === 'max') === when.falling ? ofAll(args, pick) : ofCome(args, pick);
      }
    }
  };
  return go(formula, at);
}

type Binary = Extract<Expression, { kind: 'binary' }>;

/**
 * A product grows with a factor where the other is not below 0, and comes down with it where it is; a quotient the other
 * way round with its divisor. Where two figures are multiplied of which one is below 0, only the whole of both counts.
 */
function scaled(e: Binary, when: Moment, go: (e: Expression, when: Moment) => Standing): Standing {
  const divisor = e.op === '/' ? turned : (moment: Moment): Moment => moment;
  const [left, right] = [e.left, e.right].map((part) =>
    indicatorsOf(part).length === 0 ? go(part, when) : undefined,
  );
  if (isNegative(right)) return combined(e, [go(e.left, turned(when)), right]);
  if (isNegative(left)) return combined(e, [left, go(e.right, turned(divisor(when)))]);
  const parts = [left ?? go(e.left, when), right ?? go(e.right, divisor(when))] as const;
  if (when.whole || !parts.some(isNegative)) return combined(e, parts);
  const whole = { ...when, whole: true };
  return combined(e, [go(e.left, whole), go(e.right, whole)]);
}

function isNegative(one: Standing | undefined): one is Rational {
  return one instanceof Rational && one.sign() < 0;
}

/** The other way round. */
function turned(at: Moment): Moment {
  return { ...at, falling: !at.falling };
}

function combined({ op }: Binary, parts: readonly [Standing, Standing]): Standing {
  // Of a difference one side alone says nothing: without the other it may be less than nothing.
  if (op === '-' && parts.some(isAbsent)) return 'waiting';
  return ofAll(parts, ([a, b]) => {
    const [left, right] = [a as Rational, b as Rational];
    if (op === '-') return left.sub(right);
    if (op === '*') return left.mul(right);
    return right.isZero() ? 'waiting' : left.div(right);
  });
}

/** A sum of what had come: of several figures, or of one in several years. */
export function sumOf(parts: readonly Standing[], at: Moment): Standing {
  const sum = (values: readonly Rational[]): Rational => values.reduce((a, b) => a.add(b));
  return at.whole ? ofAll(parts, sum) : added(parts, sum);
}

type Fold = (values: readonly Rational[]) => Standing;

/** Of what each adds: what has not come adds nothing yet, unless it is to come down. */
function added(parts: readonly Standing[], fold: Fold): Standing {
  return parts.includes('waiting') ? 'waiting' : ofCome(parts, fold);
}

/** Of those that had come. */
function ofCome(parts: readonly Standing[], fold: Fold): Standing {
  const come = parts.filter((part) => !isAbsent(part));
  return come.length === 0 ? ofAll(parts, fold) : ofAll(come, fold);
}

/** Of all of them: nothing where one had not come. */
function ofAll(parts: readonly Standing[], fold: Fold): Standing {
  if (parts.length === 0 || parts.includes('waiting')) return 'waiting';
  if (parts.includes('nothing')) return 'nothing';
  return parts.includes('unbounded') ? 'unbounded' : fold(parts as Rational[]);
}

/** When a submitted figure itself says that it was reached: its completion date, else the last day it speaks for. */
export interface StatedDate {
  /** The day itself; of several that are named, the first. */
  readonly on?: CalendarDate;
  /** The period that first says so, without a date, where it begins after the one that is judged: not before its first day. */
  readonly since?: Period;
  readonly by: CalendarDate;
}

/** What a row's submitted cell states. */
export function statedDate(figures: Pick<Figures, 'reported' | 'period'>, row: number): StatedDate {
  const apart = figures.reported?.apart?.get(row);
  if (apart) return { ...(apart.from === undefined ? {} : { on: apart.from }), by: apart.by };
  const period = periodAt(figures, row);
  const end = periodEnd(period);
  const { completed, reference } = (figures.reported && datesAt(figures.reported, row)) ?? {};
  if (completed) return { on: completed, by: completed };
  const by = reference && reference < end ? reference : end;
  return periodStart(period) > periodEnd(figures.period) ? { since: period, by } : { by };
}
