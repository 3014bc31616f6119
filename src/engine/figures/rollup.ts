import type { RollupId } from '../../language/index.js';
import type { Indicator } from '../../plan/model.js';
import { Rational } from '../../quantity/index.js';
import { hasValue, isMissing, isUnsound, type Series, valueAt } from '../series/series.js';
import { DOUBTFUL, MISSING, UNDEFINED } from '../series/state.js';
import { fastSum } from '../series/sum.js';

/** A unit's figure made from those of the units below it, or why there is none. */
export type Rolled =
  | { readonly known: true; readonly value: Rational }
  | { readonly known: false; readonly state: typeof MISSING | typeof DOUBTFUL | typeof UNDEFINED };

type Fold = (values: readonly Rational[]) => Rational;

const folds: Readonly<Partial<Record<RollupId, Fold>>> = {
  sum: total,
  min: (values) => values.reduce((a, b) => (b.cmp(a) < 0 ? b : a)),
  max: (values) => values.reduce((a, b) => (b.cmp(a) > 0 ? b : a)),
  count: (values) => Rational.of(values.filter((v) => !v.isZero()).length),
  all: (values) => truth(values.every((v) => !v.isZero())),
  any: (values) => truth(values.some((v) => !v.isZero())),
};

/**
 * Rolls the rows below a unit up into one figure, by the indicator's rule and missing-value policy.
 * A doubtful figure below makes the figure above doubtful under every policy; where nobody below has a figure it
 * is missing, also under `zero`: nothing was counted.
 */
export function rollUp(
  indicator: Indicator,
  below: readonly number[],
  series: Series,
  weights?: Series,
): Rolled {
  const { by, missing } = indicator.rollup;
  if (below.some((row) => isUnsound(series, row))) return { known: false, state: DOUBTFUL };
  const present = below.filter((row) => !isMissing(series, row));
  if (present.length === 0 || (missing === 'refuse' && present.length < below.length))
    return { known: false, state: MISSING };
  if (by === 'weighted-mean') return weightedMean(present, series, weights);
  const fast = by === 'sum' ? fastSum(present, series) : undefined;
  if (fast) return { known: true, value: fast };
  const values = present.map((row) => valueAt(series, row) as Rational);
  if (missing === 'zero') for (let i = present.length; i < below.length; i++) values.push(Rational.zero);
  const fold = folds[by];
  if (!fold) throw new Error(`indicator ${indicator.id} does not roll up by ${by}`);
  return { known: true, value: fold(values) };
}

/** Σ wᵢxᵢ ÷ Σ wᵢ over the rows. */
function weightedMean(rows: readonly number[], series: Series, weights: Series | undefined): Rolled {
  const pairs = rows.map((row) => ({
    x: valueAt(series, row) as Rational,
    w: weights && valueAt(weights, row),
  }));
  const unweighted = rows.find((row) => !weights || !hasValue(weights, row));
  if (unweighted !== undefined) {
    const doubtful = weights !== undefined && !isMissing(weights, unweighted);
    return { known: false, state: doubtful ? DOUBTFUL : MISSING };
  }
  const weight = total(pairs.map((p) => p.w as Rational));
  if (weight.isZero()) return { known: false, state: UNDEFINED };
  return { known: true, value: total(pairs.map((p) => p.x.mul(p.w as Rational))).div(weight) };
}

function total(values: readonly Rational[]): Rational {
  return values.reduce((a, b) => a.add(b), Rational.zero);
}

function truth(value: boolean): Rational {
  return value ? Rational.one : Rational.zero;
}
