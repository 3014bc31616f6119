import { stepAt } from '../../facts/index.js';
import { rangeOf } from '../../formula/index.js';
import { foldRange, rollup } from '../../language/index.js';
import {
  comesWhole,
  type MeasureUnit,
  type Range,
  Rational,
  rangeAround,
  scaleRange,
} from '../../quantity/index.js';
import { valueAt } from '../series/series.js';
import { type Figures, provenance, provenanceAt, yearsBefore } from './figures.js';
import type { Sources } from './sources.js';

/** Figures, finished or in the making. */
type Written = Pick<Figures, 'indicator' | 'period' | 'series' | 'reported' | 'provenance'>;

const half = Rational.of(1, 2);

/**
 * 误差范围: the values that a row's figure may stand for, in the indicator's unit, as it or what it is made of is written.
 * Undefined where it may be anything: a divisor that may be 0.
 */
export function writtenRange(sources: Sources, figures: Written, row: number): Range | undefined {
  const value = valueAt(figures.series, row);
  if (!value) return undefined;
  switch (provenanceAt(figures, row)) {
    case provenance.derived:
      return computedRange(sources, figures, row);
    case provenance.rolled: {
      const below = sources.concerned(figures.indicator, row);
      const each = below.flatMap((child) => writtenRange(sources, figures, child) ?? []);
      const { low, high } = foldRange(rollup(figures.indicator.rollup.by), each) ?? {};
      return { low: low ?? value, high: high ?? value };
    }
    default:
      return rangeAround(value, rounding(figures, row));
  }
}

/** What a formula may come to for a row. */
export function computedRange(
  sources: Sources,
  { indicator, period }: Pick<Figures, 'indicator' | 'period'>,
  row: number,
): Range | undefined {
  const { formula, unit } = indicator;
  const range =
    formula &&
    rangeOf(formula, (id, yearsBack) => {
      const operand = sources.resolve(id, yearsBefore(period, yearsBack));
      const written = writtenRange(sources, operand, row);
      return written && scaleRange(written, operand.indicator.unit.factor);
    });
  return range && scaleRange(range, Rational.one.div(unit.factor));
}

/** By how much a submitted figure may have been rounded: half of its last written place, unless it is a count of wholes. */
export function rounding({ indicator: { unit }, reported }: Omit<Written, 'series'>, row: number): Rational {
  const step = reported && stepAt(reported, row);
  return !step || isExact(unit, step) ? Rational.zero : step.mul(half);
}

const unrounded: ReadonlySet<string> = new Set(['yes-no', 'clock', 'date']);

/** 41所 are 41; 12.8万所 are written to the thousand, and 11600万元 to the 万元. */
function isExact(unit: MeasureUnit, step: Rational): boolean {
  return unrounded.has(unit.dimension) || (comesWhole(unit) && step.mul(unit.factor).cmp(Rational.one) <= 0);
}
