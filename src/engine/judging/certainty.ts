import {
  comparator,
  ends,
  type Interval,
  isApart,
  isInside,
  measure as measureOf,
} from '../../language/index.js';
import type { Reference } from '../../plan/model.js';
import { referencesOf } from '../../plan/targets.js';
import { combineRanges, type Range, Rational, rangeAround, scaleRange } from '../../quantity/index.js';
import { turnedAt } from '../figures/basis.js';
import type { Figures } from '../figures/figures.js';
import { isSaid, restsOnTruths, widestRange } from '../figures/possible.js';
import { byteAt, setByte } from '../series/bytes.js';
import { valueAt } from '../series/series.js';
import { UNDEFINED } from '../series/state.js';
import type { Batch, Matter } from './batch.js';
import { bestValue } from './best.js';
import {
  figuresCompared,
  figuresMeasured,
  figuresReferred,
  intervalOf,
  isNumberOfDeeds,
  toleranceOf,
} from './comparison.js';
import { isUnjudged, verdictCode } from './verdict.js';

/** 可能范围 of what is compared, where not all of it is known. */
export interface Ranges {
  readonly actual: Range;
  /** Of the figures that the target names, where it names any. */
  readonly reference?: Range;
  readonly upper?: Range;
}

/**
 * Judges what is certain before everybody has reported: where at least three sub-units say 是, at least two do, and where
 * one of four may still say it, three of them cannot. What is held against another figure, or against last year, is
 * certain where it is so of all sub-units, whatever both come to.
 */
export function markCertain({ matter, rows, verdicts }: Batch): void {
  const { resolver, judgement, terms, comparisons } = matter;
  const { commitment } = judgement;
  const compared = figuresCompared(resolver, commitment, terms.period, terms.target);
  if (!compared.some(({ indicator }) => restsOnTruths(resolver.plan, indicator))) return;
  if (compared.some((figures) => isNumberOfDeeds(commitment, figures))) return;
  const { states } = comparisons.of(commitment, terms);
  for (const row of rows) {
    // What is no figure at all will be none whatever comes in.
    if (!isUnjudged(byteAt(verdicts, row)) || byteAt(states, row) === UNDEFINED) continue;
    const ranges = rangesAt(matter, row);
    const verdict = ranges && certainVerdict(matter, ranges);
    if (verdict !== undefined) setByte(verdicts, row, verdict);
  }
}

/** Between which values a row's figures lie that are compared; undefined where nobody has said anything, or any may be what it likes. */
export function rangesAt(matter: Omit<Matter, 'asOf'>, row: number): Ranges | undefined {
  const { resolver, judgement, terms } = matter;
  const { commitment } = judgement;
  const { target, period } = terms;
  const compared = figuresCompared(resolver, commitment, period, target);
  if (!compared.some((figures) => isSaid(resolver, figures, row))) return undefined;
  const measured = figuresMeasured(resolver, commitment, period);
  const alone = referencesOf(target).every(({ kind }) => kind === 'quantity');
  if (alone && measureOf(commitment.measure).spans !== 'years') {
    const actual = measuredRange(matter, measured, ({ series, possible }) => {
      const value = valueAt(series, row);
      return value ? exactly(value) : possible.get(row);
    });
    return actual && { actual };
  }
  if (turnedAt(resolver, compared, row, true)) return undefined;
  const widest = (figures: Figures): Range | undefined => widestRange(resolver, figures, row);
  const actual = measuredRange(matter, measured, widest);
  const referred = (one: Reference | undefined): Range | undefined => {
    if (!one || one.kind === 'quantity') return undefined;
    const figures = figuresReferred(resolver, commitment, period, one);
    if (one.kind === 'past') return measuredRange(matter, figures, widest);
    const [other] = figures as [Figures];
    const range = widest(other);
    return range && scaleRange(range, other.indicator.unit.factor.div(commitment.measuredIn.factor));
  };
  const [reference, upper] = [referred(target.reference), referred(target.upper)];
  const unknown =
    (target.reference.kind !== 'quantity' && !reference) ||
    (target.upper !== undefined && target.upper.kind !== 'quantity' && !upper);
  return actual && !unknown
    ? { actual, ...(reference ? { reference } : {}), ...(upper ? { upper } : {}) }
    : undefined;
}

/** What a measure may come to. */
function measuredRange(
  { judgement: { commitment } }: Pick<Matter, 'judgement'>,
  figures: readonly Figures[],
  rangeOf: (figures: Figures) => Range | undefined,
): Range | undefined {
  const { spans, relative } = measureOf(commitment.measure);
  const [first, ...others] = figures.map(rangeOf);
  if (spans !== 'years')
    return others.reduce((sum, one) => sum && one && combineRanges('+', sum, one), first);
  const [before] = others;
  if (!first || !before) return undefined;
  if (!relative) return combineRanges('-', first, before);
  const ratio = before.low.sign() > 0 ? combineRanges('/', first, before) : undefined;
  const hundred = Rational.of(100);
  return ratio && combineRanges('-', scaleRange(ratio, hundred), exactly(hundred));
}

function certainVerdict(matter: Matter, ranges: Ranges): number | undefined {
  const actual = roundedRange(matter, ranges.actual);
  const tests = testsOf(matter, ranges, actual);
  if (tests.every(([range, accepted]) => isInside(range, accepted)))
    return exceeds(matter, actual) ? verdictCode.exceeded : verdictCode.met;
  const missed = tests.some(([range, accepted]) => isApart(range, accepted));
  return missed && !mayReverse(matter, ranges) && bestValue(matter) === undefined
    ? verdictCode.missed
    : undefined;
}

/** What must lie where: the figure itself, or by how much it is beyond what the target refers to. */
function testsOf(
  { resolver: { plan }, terms: { target } }: Matter,
  ranges: Ranges,
  actual: Range,
): readonly (readonly [Range, Interval])[] {
  const interval = intervalOf(target, plan.conventions);
  if (interval) return [[actual, interval]];
  const zero = Rational.zero;
  const within = toleranceOf(target, plan.conventions);
  const around = comparator(target.op).accepts({ reference: zero, upper: zero, within });
  const [above, below] = ends(around);
  const beyond = (end: Range): Range => combineRanges('-', actual, end) as Range;
  const low = beyond(endOf(target.reference, ranges.reference));
  if (!target.upper) return [[low, around]];
  return [
    [low, above],
    [beyond(endOf(target.upper, ranges.upper)), below],
  ];
}

/** A range that may turn out to be the wrong way round accepts nothing, and misses nothing. */
function mayReverse({ terms: { target } }: Matter, ranges: Ranges): boolean {
  if (!target.upper || (!ranges.reference && !ranges.upper)) return false;
  return endOf(target.reference, ranges.reference).high.cmp(endOf(target.upper, ranges.upper).low) > 0;
}

function endOf(reference: Reference, range: Range | undefined): Range {
  if (range) return range;
  if (reference.kind !== 'quantity') throw new Error('a reference without a figure of its own');
  return exactly(reference.value);
}

function exactly(value: Rational): Range {
  return rangeAround(value, Rational.zero);
}

/** As it is judged: rounded first where the commitment says so. */
function roundedRange({ judgement: { commitment } }: Matter, { low, high }: Range): Range {
  const { judgedPlaces } = commitment;
  return judgedPlaces === undefined
    ? { low, high }
    : { low: low.round(judgedPlaces), high: high.round(judgedPlaces) };
}

function exceeds({ terms: { target } }: Matter, range: Range): boolean {
  const { op, stretch } = target;
  if (!stretch) return false;
  return isInside(range, comparator(op).direction === 'down' ? { high: stretch } : { low: stretch });
}
