import { type Expression, indicatorsOf, rangeOf } from '../../formula/index.js';
import { foldRange, type Interval, rollup } from '../../language/index.js';
import type { Indicator, Plan } from '../../plan/model.js';
import { combineRanges, type Range, Rational, rangeAround, scaleRange } from '../../quantity/index.js';
import { withRows } from '../series/draft.js';
import { hasValue, isMissing, isUnsound, rowCount, type Series, stateAt, valueAt } from '../series/series.js';
import { DOUBTFUL, MISSING, NO_CASE } from '../series/state.js';
import { figuresWithin, isWhole, turnedAt } from './basis.js';
import { type Figures, provenance, provenanceAt, yearsBefore } from './figures.js';
import type { Sources } from './sources.js';
import type { Worksheet } from './worksheet.js';

/** Figures, finished or in the making. */
export type Making = Pick<
  Figures,
  'indicator' | 'period' | 'series' | 'reported' | 'provenance' | 'possible'
>;

const anAnswer: Range = { low: Rational.zero, high: Rational.one };

/** Whether an indicator is 是 or 否, or computed from what is: then a figure has bounds before it is known. */
export function restsOnTruths(plan: Plan, { unit, formula }: Indicator): boolean {
  if (unit.dimension === 'yes-no') return true;
  return (
    formula !== undefined &&
    indicatorsOf(formula).some(({ id }) => {
      const operand = plan.indicators.get(id);
      return operand !== undefined && restsOnTruths(plan, operand);
    })
  );
}

/**
 * 可能范围: between which values a row's figure lies: the figure itself where it is known, by the missing-value policy
 * too. Undefined where it may be anything.
 */
export function possibleRange(sources: Sources, figures: Making, row: number): Range | undefined {
  const value = valueAt(figures.series, row);
  return value ? exactly(value) : (figures.possible.get(row) ?? widestRange(sources, figures, row));
}

/**
 * The same whatever the policy: what is missing below may be anything still, so that it holds beside figures of all
 * sub-units.
 */
export function widestRange(sources: Sources, figures: Making, row: number): Range | undefined {
  const { indicator, period, series, possible } = figures;
  const value = valueAt(series, row);
  const reported = provenanceAt(figures, row) === provenance.reported;
  if (value && reported) return exactly(value);
  if (!restsOnTruths(sources.plan, indicator))
    return value && isWhole(sources, sources.resolve(indicator.id, period), row) ? exactly(value) : undefined;
  // Of a cell that cannot be read only what an answer may be is known.
  if (reported) return indicator.formula ? undefined : anyAnswers(sources, indicator, row);
  const below = rowsBelow(sources, indicator, row);
  if (below.length > 0) {
    const counted = below.filter((child) => stateAt(series, child) !== NO_CASE);
    return foldedRange(
      indicator,
      counted.map((child) => widestRange(sources, figures, child)),
    );
  }
  if (!indicator.formula) return anAnswer;
  if (!value && isUnsound(series, row)) return possible.get(row);
  return formulaRange(sources, figures, indicator.formula, (operand) => widestRange(sources, operand, row));
}

/** Between no 是 and as many as there can be: one, or one from every unit at the bottom where they are counted. */
function anyAnswers(sources: Sources, indicator: Indicator, row: number): Range {
  const below = rollup(indicator.rollup.by).counts ? rowsBelow(sources, indicator, row) : [];
  return below.length === 0
    ? anAnswer
    : below
        .map((child) => anyAnswers(sources, indicator, child))
        .reduce((a, b) => combineRanges('+', a, b) as Range);
}

/** The rows under a unit that an indicator is rolled up from. */
function rowsBelow(sources: Sources, indicator: Indicator, row: number): readonly number[] {
  return rollup(indicator.rollup.by).fold ? sources.concerned(indicator, row) : [];
}

/** What figures roll up to that lie between values; undefined where one of them may be anything. */
export function foldedRange(
  { rollup: { by } }: Indicator,
  each: readonly (Range | undefined)[],
): Range | undefined {
  const { low, high } =
    foldRange(
      rollup(by),
      each.map((range): Interval => range ?? {}),
    ) ?? {};
  return low && high && { low, high };
}

/** Whether anything behind a row's figure is known: what is certain without it is so of a plan without a figure, and no result. */
export function isSaid(sources: Sources, figures: Making, row: number): boolean {
  return (
    hasValue(figures.series, row) ||
    sources.operands(figures).some((operand) => isSaid(sources, operand, row)) ||
    rowsBelow(sources, figures.indicator, row).some((child) => isSaid(sources, figures, child))
  );
}

/**
 * Notes between which values a formula's results lie where they are not known, and gives those for which there is but
 * one. What is only added up counts by the policy of each figure; where figures are compared, subtracted or divided,
 * what is certain is so of all sub-units.
 */
export function boundResults(
  sheet: Worksheet,
  reported: Series,
  derived: Series,
  rolled: ReadonlySet<number>,
): Series {
  const { sources, indicator, period, possible } = sheet;
  const { formula } = indicator;
  if (!formula || !restsOnTruths(sources.plan, indicator)) return derived;
  const making = { ...sheet, series: derived };
  const operands = sources.operands(sheet);
  const groups = figuresWithin(sources, sheet);
  const compared = new Set(groups.flat());
  const open = Array.from({ length: rowCount(derived) }, (_, row) => row).filter((row) => {
    if (rolled.has(row)) return false;
    const state = stateAt(derived, row);
    if ((state !== MISSING && state !== DOUBTFUL) || !isMissing(reported, row)) return false;
    return sources.tree.children[row]?.length !== 0 || operands.some(({ series }) => !isMissing(series, row));
  });
  return withRows(derived, open, (draft, row) => {
    if (groups.some((group) => turnedAt(sources, group, row, true))) return;
    const range = formulaRange(sources, { indicator, period }, formula, (operand) =>
      (compared.has(operand) ? widestRange : possibleRange)(sources, operand, row),
    );
    if (!range) return;
    if (range.low.eq(range.high) && isSaid(sources, making, row)) draft.put(row, range.low);
    else possible.set(row, range);
  });
}

/** What a formula comes to where each operand lies between values, in the indicator's unit. */
function formulaRange(
  sources: Sources,
  { indicator: { unit }, period }: Pick<Making, 'indicator' | 'period'>,
  formula: Expression,
  lookup: (operand: Figures) => Range | undefined,
): Range | undefined {
  const inBase = rangeOf(formula, (id, yearsBack) => {
    const operand = sources.resolve(id, yearsBefore(period, yearsBack));
    const range = lookup(operand);
    return range && scaleRange(range, operand.indicator.unit.factor);
  });
  return inBase && scaleRange(inBase, Rational.one.div(unit.factor));
}

function exactly(value: Rational): Range {
  return rangeAround(value, Rational.zero);
}
