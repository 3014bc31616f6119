import { comparator, ends, type Interval, periodsMeasured, rollup } from '../../language/index.js';
import type { Commitment, Conventions, Reference, Target } from '../../plan/model.js';
import { type Period, Rational } from '../../quantity/index.js';
import { unitsApart } from '../figures/basis.js';
import { type Figures, provenance, provenanceAt, yearsBefore } from '../figures/figures.js';
import { measureSeries } from '../figures/measure.js';
import type { Resolver } from '../figures/resolver.js';
import { combine } from '../series/arithmetic.js';
import { type Bytes, byteAt, setByte } from '../series/bytes.js';
import { mapValues, without } from '../series/draft.js';
import type { Test } from '../series/interval.js';
import { jointStates, type Series, scaleSeries, statesOf, valueAt } from '../series/series.js';
import { DOUBTFUL, isValueState, MISSING, UNDEFINED } from '../series/state.js';
import type { Terms } from './terms.js';

/** 对标: the actual figures of a commitment, the figures of its target, and the tests that all must be passed. */
export interface Comparison {
  /** As judged: rounded first where the commitment says so. */
  readonly actual: Series;
  /** The figures of a reference that is itself an indicator. */
  readonly reference: Series | undefined;
  readonly upper: Series | undefined;
  /** Whether there is anything to judge, row by row. */
  readonly states: Bytes;
  readonly tests: readonly Test[];
}

/** The comparisons of a review, each made once. */
export class Comparisons {
  private readonly resolver: Resolver;
  private readonly made = new Map<Commitment, { target: Target; period: Period; comparison: Comparison }[]>();

  constructor(resolver: Resolver) {
    this.resolver = resolver;
  }

  /** The figures of a commitment in the period of its terms against their target. */
  of(commitment: Commitment, { target, period }: Terms): Comparison {
    const made = this.made.get(commitment) ?? [];
    const before = made.find((one) => one.target === target && one.period === period);
    if (before) return before.comparison;
    const comparison = comparisonOf(this.resolver, commitment, period, target);
    this.made.set(commitment, [...made, { target, period, comparison }]);
    return comparison;
  }
}

function comparisonOf(
  resolver: Resolver,
  commitment: Commitment,
  period: Period,
  target: Target,
): Comparison {
  const actual = actualSeries(resolver, commitment, period);
  const reference = referenceSeries(resolver, commitment, period, target.reference);
  const upper = target.upper && referenceSeries(resolver, commitment, period, target.upper);
  const within = toleranceOf(target, resolver.plan.conventions);
  const interval = intervalOf(target, resolver.plan.conventions);
  if (interval)
    return { actual, reference, upper, states: statesOf(actual), tests: [{ series: actual, interval }] };
  const around = comparator(target.op).accepts({ reference: Rational.zero, upper: Rational.zero, within });
  const [above, below] = ends(around);
  const low: End = [target.reference, reference];
  const high: End | undefined = target.upper && [target.upper, upper];
  const tests = high
    ? [against(actual, low, above), against(actual, high, below)]
    : [against(actual, low, around)];
  const states = jointStates([actual, ...tests.map(({ series }) => series)]);
  for (const row of unitsApart(resolver, figuresCompared(resolver, commitment, period, target)))
    if (byteAt(states, row) !== DOUBTFUL) setByte(states, row, MISSING);
  if (high) markReversed(states, low, high);
  return { actual, reference, upper, states, tests };
}

/** 修约值比较法: every value is rounded by GB/T 8170 before it is compared, where the commitment says so. */
function actualSeries(resolver: Resolver, commitment: Commitment, period: Period): Series {
  const { indicator, measure, judgedPlaces } = commitment;
  const measured = deedsOf(resolver, commitment, period, measureSeries(resolver, indicator, measure, period));
  return judgedPlaces === undefined ? measured : mapValues(measured, (value) => value.round(judgedPlaces));
}

/** Of what is done or not, no number of the sub-units that say 是: one of three is not 是. */
function deedsOf(resolver: Resolver, commitment: Commitment, period: Period, series: Series): Series {
  const figures = resolver.resolve(commitment.indicator, period);
  if (!isNumberOfDeeds(commitment, figures)) return series;
  return without(
    series,
    resolver.tree.parents.filter((row) => provenanceAt(figures, row) === provenance.rolled),
  );
}

/** Whether a target that something is done meets figures that, above the units that say so, are how many of them do. */
export function isNumberOfDeeds({ target }: Pick<Commitment, 'target'>, { indicator }: Figures): boolean {
  return comparator(target.op).takes === 'truth' && rollup(indicator.rollup.by).counts;
}

/** The accepted values where the target names figures alone, the same for every unit; undefined where it refers to others. */
export function intervalOf(target: Target, conventions: Conventions): Interval | undefined {
  const { op, reference, upper } = target;
  if (reference.kind !== 'quantity' || (upper && upper.kind !== 'quantity')) return undefined;
  return comparator(op).accepts({
    reference: reference.value,
    ...(upper ? { upper: upper.value } : {}),
    within: toleranceOf(target, conventions),
  });
}

/** One end of what is accepted: a figure of its own, or the figures of an indicator. */
type End = readonly [Reference, Series | undefined];

/** The test against one end; `around` is what is accepted where that end is 0. */
function against(actual: Series, [reference, series]: End, around: Interval): Test {
  if (series) return { series: combine('-', actual, series), interval: around };
  const value = quantityOf(reference);
  const interval = {
    ...around,
    ...(around.low ? { low: around.low.add(value) } : {}),
    ...(around.high ? { high: around.high.add(value) } : {}),
  };
  return { series: actual, interval };
}

/** A range whose lower end lies above the upper one, as figures that are references may, accepts nothing: that is no miss. */
function markReversed(states: Bytes, low: End, high: End): void {
  const at = ([reference, series]: End, row: number): Rational | undefined =>
    series ? valueAt(series, row) : quantityOf(reference);
  for (let row = 0; row < states.length; row++) {
    const [bottom, top] = [at(low, row), at(high, row)];
    if (bottom && top && bottom.cmp(top) > 0 && isValueState(byteAt(states, row)))
      setByte(states, row, UNDEFINED);
  }
}

/** The tolerance of 左右: the target's own, else the plan's convention as a share of the figure. */
export function toleranceOf(target: Target, conventions: Conventions): Rational {
  if (target.within) return target.within;
  return target.reference.kind === 'quantity'
    ? target.reference.value.abs().mul(conventions.about)
    : Rational.zero;
}

function quantityOf(reference: Reference): Rational {
  if (reference.kind !== 'quantity') throw new Error('a reference without a figure of its own');
  return reference.value;
}

/** Every indicator and period whose figures stand against each other in a comparison, those measured first. */
export function figuresCompared(
  resolver: Resolver,
  commitment: Commitment,
  period: Period,
  { reference, upper }: Target,
): readonly Figures[] {
  const referred = [reference, ...(upper ? [upper] : [])].flatMap((one) =>
    figuresReferred(resolver, commitment, period, one),
  );
  return [...new Set([...figuresMeasured(resolver, commitment, period), ...referred])];
}

/** The figures that a commitment measures. */
export function figuresMeasured(
  resolver: Resolver,
  { indicator, measure }: Pick<Commitment, 'indicator' | 'measure'>,
  period: Period,
): readonly Figures[] {
  return periodsMeasured(measure, period, resolver.plan).map((one) => resolver.resolve(indicator, one));
}

/** The figures that a reference of a target comes to. */
export function figuresReferred(
  resolver: Resolver,
  commitment: Commitment,
  period: Period,
  reference: Reference,
): readonly Figures[] {
  if (reference.kind === 'quantity') return [];
  if (reference.kind === 'past')
    return figuresMeasured(resolver, commitment, yearsBefore(period, reference.years));
  return [resolver.resolve(reference.indicator, period)];
}

function referenceSeries(
  resolver: Resolver,
  { indicator, measure, measuredIn }: Commitment,
  period: Period,
  reference: Reference,
): Series | undefined {
  if (reference.kind === 'quantity') return undefined;
  if (reference.kind === 'past')
    return measureSeries(resolver, indicator, measure, yearsBefore(period, reference.years));
  const other = resolver.resolve(reference.indicator, period);
  return scaleSeries(other.series, other.indicator.unit.factor.div(measuredIn.factor));
}
