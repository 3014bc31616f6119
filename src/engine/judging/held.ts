import { comparator, ends, type Interval } from '../../language/index.js';
import type { Commitment, Conventions, Reference, Target } from '../../plan/model.js';
import { type Period, Rational } from '../../quantity/index.js';
import { measureSeries } from '../figures/measure.js';
import type { Resolver } from '../figures/resolve.js';
import { yearsBefore } from '../figures/resolved.js';
import { combine } from '../series/arithmetic.js';
import { compare } from '../series/compare.js';
import {
  draftOf,
  finished,
  joinStates,
  MISSING,
  put,
  type Series,
  scaleSeries,
  UNDEFINED,
  valueAt,
} from '../series/series.js';

/** A commitment's actual figures, what they are held against, and the tests that all must hold. */
export interface Held {
  /** As judged: rounded first where the commitment says so. */
  readonly actual: Series;
  /** The figures of a reference that is itself an indicator. */
  readonly reference: Series | undefined;
  readonly upper: Series | undefined;
  /** Whether there is anything to judge, row by row. */
  readonly state: Uint8Array;
  readonly tests: readonly { readonly series: Series; readonly interval: Interval }[];
}

/** The figures of a commitment in a period against a target. */
export function hold(resolver: Resolver, commitment: Commitment, period: Period, target: Target): Held {
  const measured = measureSeries(resolver, commitment.indicator, commitment.measure, period);
  const actual =
    commitment.judgedPlaces === undefined ? measured : rounded(measured, commitment.judgedPlaces);
  const reference = referenceSeries(resolver, commitment, period, target.reference);
  const upper = target.upper && referenceSeries(resolver, commitment, period, target.upper);
  const { conventions } = resolver.plan;
  const interval = intervalOf(target, conventions);
  if (interval)
    return { actual, reference, upper, state: actual.state, tests: [{ series: actual, interval }] };
  const around = comparator(target.op).accepts({
    reference: Rational.zero,
    upper: Rational.zero,
    within: toleranceOf(target, conventions),
  });
  const [low, high] = ends(around);
  const tests = target.upper
    ? [against(actual, target.reference, reference, low), against(actual, target.upper, upper, high)]
    : [against(actual, target.reference, reference, around)];
  const state = actual.state.slice();
  for (const { series } of tests)
    for (let row = 0; row < state.length; row++)
      state[row] = joinStates(state[row] as number, series.state[row] as number);
  if (target.upper) markReversed(state, [target.reference, reference], [target.upper, upper]);
  return { actual, reference, upper, state, tests };
}

/** The values that a target accepts which names figures alone; undefined where it refers to others. */
export function intervalOf(target: Target, conventions: Conventions): Interval | undefined {
  const { reference, upper } = target;
  if (reference.kind !== 'quantity' || (upper && upper.kind !== 'quantity')) return undefined;
  return comparator(target.op).accepts({
    reference: reference.value,
    ...(upper ? { upper: upper.value } : {}),
    within: toleranceOf(target, conventions),
  });
}

type End = readonly [Reference, Series | undefined];

/** A range whose lower end lies above the upper one, as figures that are references may, accepts nothing: that is no miss. */
function markReversed(state: Uint8Array, low: End, high: End): void {
  const at = ([reference, series]: End, row: number): Rational | undefined =>
    series ? valueAt(series, row) : quantityOf(reference);
  for (let row = 0; row < state.length; row++) {
    const [from, to] = [at(low, row), at(high, row)];
    if (from && to && from.cmp(to) > 0 && state[row] !== MISSING) state[row] = UNDEFINED;
  }
}

/** Which rows satisfy all tests: 1 or 0, meaningful where `state` has a value. */
export function accepted(held: Held): Uint8Array {
  const [first, ...rest] = held.tests;
  const out = new Uint8Array(held.state.length);
  if (first) compare(first.series, first.interval, out);
  for (const { series, interval } of rest) {
    const also = new Uint8Array(out.length);
    compare(series, interval, also);
    for (let row = 0; row < out.length; row++) out[row] = (out[row] as number) & (also[row] as number);
  }
  return out;
}

/** The tolerance of 左右: the target's own, else the plan's convention as a share of the figure. */
export function toleranceOf(target: Target, conventions: Conventions): Rational {
  if (target.within) return target.within;
  return target.reference.kind === 'quantity'
    ? target.reference.value.abs().mul(conventions.about)
    : Rational.zero;
}

function against(
  actual: Series,
  reference: Reference,
  series: Series | undefined,
  around: Interval,
): Held['tests'][number] {
  if (series) return { series: combine('-', actual, series), interval: around };
  const value = quantityOf(reference);
  const interval = { ...around };
  return {
    series: actual,
    interval: {
      ...interval,
      ...(around.low ? { low: around.low.add(value) } : {}),
      ...(around.high ? { high: around.high.add(value) } : {}),
    },
  };
}

function quantityOf(reference: Reference): Rational {
  if (reference.kind !== 'quantity') throw new Error('a reference without a figure of its own');
  return reference.value;
}

function referenceSeries(
  resolver: Resolver,
  commitment: Commitment,
  period: Period,
  reference: Reference,
): Series | undefined {
  if (reference.kind === 'quantity') return undefined;
  if (reference.kind === 'past')
    return measureSeries(
      resolver,
      commitment.indicator,
      commitment.measure,
      yearsBefore(period, reference.years),
    );
  const other = resolver.resolve(reference.indicator, period);
  return scaleSeries(other.series, other.indicator.unit.factor.div(commitment.measuredIn.factor));
}

/** 修约值比较法: every value rounded by GB/T 8170 before it is compared. */
function rounded(series: Series, places: number): Series {
  const draft = draftOf(series);
  for (let row = 0; row < series.state.length; row++) {
    const value = valueAt(series, row);
    if (value) put(draft, row, value.round(places));
  }
  return finished(draft);
}
