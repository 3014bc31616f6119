import { type Arithmetic, comparator, contains, ends, type Interval, measure } from '../../language/index.js';
import type { Indicator, Reference, Target } from '../../plan/model.js';
import { type CalendarDate, Rational } from '../../quantity/index.js';
import { figureBounds } from '../figures/bounds.js';
import { type CompletionDate, completionDates, type Enough } from '../figures/completion-date.js';
import type { Figures } from '../figures/figures.js';
import { fails } from '../series/interval.js';
import { valueAt } from '../series/series.js';
import type { Matter } from './batch.js';
import { figuresCompared, figuresMeasured, figuresReferred, intervalOf, toleranceOf } from './comparison.js';

/** 完成日期 of a row: of a figure that counts up, the day on which as much had been reached as the target asks for. */
export function completionOf(matter: Matter, row: number): CompletionDate {
  let completions = known.get(matter);
  if (!completions) {
    completions = completionsOf(matter);
    known.set(matter, completions);
  }
  return completions(row);
}

const known = new WeakMap<Matter, (row: number) => CompletionDate>();

/** The same for one row after another. */
export function completionsOf(matter: Omit<Matter, 'asOf'>): (row: number) => CompletionDate {
  const enoughFor = enoughIn(matter);
  const behind = figuresBehind(matter);
  const measured = measuredIn(matter);
  const growing = completionDates(matter.resolver, spansYears(matter) ? measured.slice(0, 1) : measured);
  const whole = completionDates(matter.resolver, behind);
  return (row) => {
    const enough = enoughFor(row);
    return enough ? growing(row, enough) : whole(row);
  };
}

function measuredIn({ resolver, judgement, terms }: Omit<Matter, 'asOf'>): readonly Figures[] {
  return figuresMeasured(resolver, judgement.commitment, terms.period);
}

/** All figures whose completion dates count: those measured, and those that they are compared with. */
export function figuresBehind({ resolver, judgement, terms }: Omit<Matter, 'asOf'>): readonly Figures[] {
  return figuresCompared(resolver, judgement.commitment, terms.period, terms.target);
}

/** A change against last year is that of the year, not of a day. */
export function spansYears({ judgement }: Pick<Matter, 'judgement'>): boolean {
  return measure(judgement.commitment.measure).spans === 'years';
}

/**
 * The day to be told: the one on which it was reached, by what is known, or else, where `beyond` tells, the one before
 * which it was not.
 */
export function toldDate(completion: CompletionDate, beyond: CalendarDate): CalendarDate | undefined {
  const { from, since, alone, by, open } = completion;
  if (open.length > 0 && alone === by && by <= beyond) return by;
  return from !== undefined && since === undefined && (from === by || from > beyond) ? from : undefined;
}

/** When a row's figure is enough, measured and judged as the commitment says. Undefined where only the whole is. */
function enoughIn(matter: Omit<Matter, 'asOf'>): (row: number) => Enough | undefined {
  const { resolver, comparisons, judgement, terms } = matter;
  const { commitment } = judgement;
  const interval = intervalOf(terms.target, resolver.plan.conventions);
  const { judgedPlaces } = commitment;
  const judged = (value: Rational): Rational =>
    judgedPlaces === undefined ? value : value.round(judgedPlaces);
  const indicator = resolver.plan.indicators.get(commitment.indicator);
  const least = indicator && figureBounds(resolver.plan, indicator).low;
  const falling = comesDown(terms.target, interval, spansYears(matter) ? undefined : least);
  const alone = { falling, against: [], beside: [] };
  if (interval && !spansYears(matter)) {
    const [low, high] = ends(interval);
    const enough = { ...alone, holds: (value: Rational) => contains(falling ? high : low, judged(value)) };
    return () => enough;
  }
  const { tests, actual: series } = comparisons.of(commitment, terms);
  if (spansYears(matter)) {
    const enough = interval && overYears(matter, { falling, interval, judged });
    return (row) => (fails(tests, row) ? undefined : enough);
  }
  const reached = besideReferences(matter, falling, judged);
  const beyond = falling ? -1 : 1;
  return (row) => {
    if (!fails(tests, row)) return reached;
    const actual = valueAt(series, row);
    return {
      ...alone,
      holds: (value) => actual !== undefined && [0, beyond].includes(judged(value).cmp(actual)),
    };
  };
}

/** What was reached is held against the figures that the target names, as they had come by then. */
function besideReferences(
  { resolver, judgement: { commitment }, terms: { target, period } }: Omit<Matter, 'asOf'>,
  falling: boolean,
  judged: (value: Rational) => Rational,
): Enough {
  const { reference, upper } = target;
  const figuresOf = (one: Reference | undefined): readonly Figures[] =>
    one === undefined ? [] : figuresReferred(resolver, commitment, period, one);
  const zero = Rational.zero;
  const within = toleranceOf(target, resolver.plan.conventions);
  const [low, high] = ends(comparator(target.op).accepts({ reference: zero, upper: zero, within }));
  const aim = reference.kind === 'quantity' ? reference.value : zero;
  const scale =
    reference.kind === 'indicator'
      ? (resolver.plan.indicators.get(reference.indicator) as Indicator).unit.factor.div(
          commitment.measuredIn.factor,
        )
      : Rational.one;
  return {
    falling,
    against: figuresOf(reference),
    beside: figuresOf(upper),
    holds: (value, against) => contains(falling ? high : low, judged(value).sub(against.mul(scale)).sub(aim)),
  };
}

/** A change or growth: this year's figures held against last year's. */
function overYears(
  matter: Omit<Matter, 'asOf'>,
  {
    falling,
    interval,
    judged,
  }: { falling: boolean; interval: Interval; judged: (value: Rational) => Rational },
): Enough {
  const { of: measured, relative } = measure(matter.judgement.commitment.measure);
  const [low, high] = ends(interval);
  return {
    falling,
    against: measuredIn(matter).slice(1),
    beside: [],
    holds: (now, before) =>
      (!relative || before.sign() > 0) &&
      contains(falling ? high : low, judged(measured([now, before], numbers))),
  };
}

/** The arithmetic of single figures. */
const numbers: Arithmetic<Rational> = {
  plus: (a, b) => a.add(b),
  minus: (a, b) => a.sub(b),
  over: (a, b) => a.div(b),
  times: (a, by) => a.mul(by),
};

/**
 * Whether what is accepted is reached from above: a ceiling, or a range below which nothing can lie (exactly 0). Anything
 * else with a lower end is grown into.
 */
function comesDown({ op }: Target, interval: Interval | undefined, least: Rational | undefined): boolean {
  const zero = Rational.zero;
  const { low, high }: Interval =
    interval ?? comparator(op).accepts({ reference: zero, upper: zero, within: zero });
  if (!low || !high) return low === undefined;
  return interval !== undefined && least !== undefined && low.cmp(least) <= 0;
}
