import { missingPolicy, type RollupId, rollup as rollupOf } from '../../language/index.js';
import type { Indicator } from '../../plan/model.js';
import { Rational } from '../../quantity/index.js';
import { DOUBTFUL, EXACT, FAST, MISSING, type Series, UNDEFINED, valueAt } from '../series/series.js';

/** A unit's figure made from those of the units below it, or why there is none. */
export type Rolled = { readonly known: true; readonly value: Rational } | Unknown;

interface Unknown {
  readonly known: false;
  readonly state: typeof MISSING | typeof DOUBTFUL | typeof UNDEFINED;
}

/**
 * Rolls the rows below a unit up into one figure, by the indicator's rule and missing-value policy.
 * A doubtful figure below makes the whole doubtful under every policy; where nobody below has a figure the
 * whole is missing, also under `zero`: nothing was counted.
 */
export function rollUp(
  indicator: Indicator,
  below: readonly number[],
  series: Series,
  weights?: Series,
): Rolled {
  const { by, missing } = indicator.rollup;
  const { waits, standIn } = missingPolicy(missing);
  const { fold, needs } = rollupOf(by);
  if (!fold) throw new Error(`indicator ${indicator.id} does not roll up by ${by}`);
  const bad = below.find((row) => series.state[row] === DOUBTFUL || series.state[row] === UNDEFINED);
  if (bad !== undefined) return { known: false, state: DOUBTFUL };
  const present = below.filter((row) => series.state[row] !== MISSING);
  if (present.length === 0 || (waits && present.length < below.length))
    return { known: false, state: MISSING };
  const fast = shortcuts[by]?.(present, series);
  if (fast) return { known: true, value: fast };
  const values = present.map((row) => valueAt(series, row) as Rational);
  let weighing: readonly Rational[] = [];
  if (needs === 'weight') {
    const found = weightsOf(present, weights);
    if ('known' in found) return found;
    weighing = found;
  } else if (standIn) for (let i = present.length; i < below.length; i++) values.push(standIn);
  const value = fold(values, weighing);
  return value ? { known: true, value } : { known: false, state: UNDEFINED };
}

/** The weights of rows; why there are none where one of them has none. */
function weightsOf(rows: readonly number[], weights: Series | undefined): Rational[] | Unknown {
  const unweighted = rows.find(
    (row) => !weights || (weights.state[row] !== FAST && weights.state[row] !== EXACT),
  );
  if (!weights || unweighted !== undefined) {
    const doubtful = weights !== undefined && weights.state[unweighted as number] !== MISSING;
    return { known: false, state: doubtful ? DOUBTFUL : MISSING };
  }
  return rows.map((row) => valueAt(weights, row) as Rational);
}

/** Folds that need no fractions while their figures are safe integers; undefined where they are not. */
const shortcuts: Readonly<
  Partial<Record<RollupId, (rows: readonly number[], series: Series) => Rational | undefined>>
> = {
  sum: fastSum,
};

/** Σ of the rows while it stays a safe integer. */
function fastSum(rows: readonly number[], series: Series): Rational | undefined {
  if (series.den) return undefined;
  let sum = 0;
  for (const row of rows) {
    if (series.state[row] !== FAST) return undefined;
    sum += series.num[row] as number;
    if (!Number.isSafeInteger(sum)) return undefined;
  }
  return Rational.of(sum).mul(series.factor);
}
