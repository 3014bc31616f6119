import { judging } from '../../facts/index.js';
import type { Expression } from '../../formula/index.js';
import { rollup } from '../../language/index.js';
import { type CalendarDate, periodEnd, Rational } from '../../quantity/index.js';
import { valueAt } from '../series/series.js';
import { type Figures, provenance, provenanceAt, yearsBefore } from './figures.js';
import { countedRows } from './rollup.js';
import type { Sources } from './sources.js';

/** A day on which figures are looked at, and what is taken for granted of those that do not say when they were reached. */
export interface Moment {
  readonly day: CalendarDate;
  /** Whether figures without a completion date count from the start, or from the last day that they speak for. */
  readonly undatedFirst: boolean;
  /** Whether what is not known below had all come in from the start, or never comes. */
  readonly unknownFirst: boolean;
  /** Whether only the whole of a figure counts, and no part of it. */
  readonly whole: boolean;
}

/** What a figure had come to on a day; undefined where nothing had, `unbounded` where what is not known may be anything. */
export type Standing = Rational | 'unbounded' | undefined;

/**
 * What a row's figure had come to on a day: what is rolled up, of the sub-units that had theirs by then, all of them where
 * everyone is needed; what a formula gives, of its operands as they stood. What is subtracted, or divided by, counts
 * only as a whole: a part of it would make the result greater than it ever was.
 */
export function standing(sources: Sources, figures: Figures, row: number, at: Moment): Standing {
  switch (makingOf(figures, row)) {
    case provenance.rolled:
      return rolledStanding(sources, figures, row, at);
    case provenance.derived:
      return derivedStanding(sources, figures, row, at);
    default:
      return ownStanding(figures, row, at);
  }
}

/** Where a row's figure came from, or would have come from where only its bounds are known. */
export function makingOf(figures: Figures, row: number): number {
  if (!figures.possible.has(row)) return provenanceAt(figures, row);
  return figures.indicator.formula ? provenance.derived : provenance.rolled;
}

function ownStanding(figures: Figures, row: number, at: Moment): Standing {
  const value = valueAt(figures.series, row);
  if (value) return hasCome(figures, row, at) ? value : undefined;
  if (!at.unknownFirst) return undefined;
  return figures.indicator.unit.dimension === 'yes-no' ? Rational.one : 'unbounded';
}

function hasCome(figures: Figures, row: number, { day, undatedFirst }: Moment): boolean {
  const { on, by } = statedDate(figures, row);
  return on !== undefined || !undatedFirst ? by <= day : true;
}

function rolledStanding(sources: Sources, figures: Figures, row: number, at: Moment): Standing {
  const { fold, reached } = rollup(figures.indicator.rollup.by);
  const whole = at.whole || reached === 'everyone';
  const below = countedBelow(sources, figures, row).map((child) =>
    standing(sources, figures, child, { ...at, whole }),
  );
  const come = below.filter((one) => one !== undefined);
  if (come.length === 0 || (whole && come.length < below.length)) return undefined;
  if (whole) return valueAt(figures.series, row) ?? 'unbounded';
  const known = come.filter((one) => one !== 'unbounded');
  return known.length < come.length ? 'unbounded' : fold?.(known, []);
}

/** The rows under a unit whose figures make its own, whether they are known or not. */
export function countedBelow(sources: Sources, figures: Figures, row: number): readonly number[] {
  const { indicator, series } = figures;
  return countedRows(indicator, sources.concerned(indicator, row), series);
}

function derivedStanding(sources: Sources, figures: Figures, row: number, at: Moment): Standing {
  const { formula, unit } = figures.indicator;
  const own = statedDate(figures, row).on;
  if (!formula || (own !== undefined && own > at.day)) return undefined;
  let come = false;
  const value = formulaStanding(formula, at, (id, yearsBack, when) => {
    const operand = sources.resolve(id, yearsBefore(figures.period, yearsBack));
    const stood = standing(sources, operand, row, when);
    if (stood !== undefined) come = true;
    return stood instanceof Rational ? stood.mul(operand.indicator.unit.factor) : stood;
  });
  if (!come) return undefined;
  return value instanceof Rational ? value.div(unit.factor) : value;
}

type Lookup = (indicator: string, yearsBack: number, at: Moment) => Standing;

function formulaStanding(formula: Expression, at: Moment, lookup: Lookup): Standing {
  const go = (e: Expression, when: Moment): Standing => {
    switch (e.kind) {
      case 'number':
        return e.value;
      case 'indicator':
        return lookup(e.id, e.yearsBack, when);
      case 'negate':
        return together([go(e.operand, { ...when, whole: true })], ([a]) => (a as Rational).neg());
      case 'binary': {
        if (e.op === '+') return added([go(e.left, when), go(e.right, when)], when);
        const right = go(e.right, e.op === '*' ? when : { ...when, whole: true });
        return together([go(e.left, when), right], ([a, b]) => combined(e.op, a as Rational, b as Rational));
      }
      case 'call': {
        const args = e.args.map((arg) => go(arg, when));
        if (e.fn === 'sum') return added(args, when);
        if (e.fn === 'min')
          return together(args, (values) => values.reduce((a, b) => (b.cmp(a) < 0 ? b : a)));
        return ofCome(args, when, (values) => values.reduce((a, b) => (b.cmp(a) > 0 ? b : a)));
      }
    }
  };
  return go(formula, at);
}

function combined(op: '+' | '-' | '*' | '/', a: Rational, b: Rational): Rational | undefined {
  if (op === '-') return a.sub(b);
  if (op === '*') return a.mul(b);
  return b.isZero() ? undefined : a.div(b);
}

function added(parts: readonly Standing[], at: Moment): Standing {
  return ofCome(parts, at, (values) => values.reduce((a, b) => a.add(b)));
}

/** Of those that had come: what each adds, the others need not wait for. */
function ofCome(parts: readonly Standing[], at: Moment, fold: (values: Rational[]) => Rational): Standing {
  const come = parts.filter((part) => part !== undefined);
  return come.length === 0 || (at.whole && come.length < parts.length) ? undefined : together(come, fold);
}

/** Of all of them: nothing where one had not come. */
function together(parts: readonly Standing[], fold: (values: Rational[]) => Rational | undefined): Standing {
  if (parts.includes(undefined)) return undefined;
  return parts.includes('unbounded') ? 'unbounded' : fold(parts as Rational[]);
}

/** When a submitted figure itself says that it was reached: its completion date, else the last day it speaks for. */
export interface StatedDate {
  readonly on?: CalendarDate;
  readonly by: CalendarDate;
}

/** What a row's submitted cell states. */
export function statedDate(
  { reported, period }: Pick<Figures, 'reported' | 'period'>,
  row: number,
): StatedDate {
  const end = periodEnd(period);
  const cell = reported?.cells.get(row);
  const figure = cell && judging(cell);
  if (figure?.completed) return { on: figure.completed, by: figure.completed };
  return { by: figure?.reference && figure.reference < end ? figure.reference : end };
}
