import { missingPolicy, type RollupId, rollup as rollupOf } from '../../language/index.js';
import type { Indicator } from '../../plan/model.js';
import type { Rational } from '../../quantity/index.js';
import { isMissing, isUnsound, type Series, stateAt, valueAt } from '../series/series.js';
import { DOUBTFUL, MISSING, NO_CASE, UNDEFINED } from '../series/state.js';
import { fastSum } from '../series/sum.js';

/** A unit's figure made from those of the units below it, or why there is none. */
export type Rolled = { readonly known: true; readonly value: Rational } | Unknown;

interface Unknown {
  readonly known: false;
  readonly state: typeof MISSING | typeof DOUBTFUL | typeof UNDEFINED | typeof NO_CASE;
}

/** Folds that need no fractions while their figures are safe integers; undefined where these are not. */
const shortcuts: Readonly<
  Partial<Record<RollupId, (rows: readonly number[], series: Series) => Rational | undefined>>
> = { sum: fastSum };

/**
 * Rolls the rows below a unit up into one figure, by the indicator's rule and missing-value policy.
 * A doubtful figure below makes the figure above doubtful under every policy, whatever else is missing; where nobody
 * below has a figure it is missing, also under `zero`: nothing was counted. Units with no case do not count.
 */
export function rollUp(
  indicator: Indicator,
  rows: readonly number[],
  series: Series,
  weightAt?: (row: number) => Rolled,
): Rolled {
  const { by, missing } = indicator.rollup;
  const { waits, standIn } = missingPolicy(missing);
  const { fold, needs } = rollupOf(by);
  if (!fold) throw new Error(`indicator ${indicator.id} does not roll up by ${by}`);
  const below = rows.filter((row) => stateAt(series, row) !== NO_CASE);
  if (below.some((row) => isUnsound(series, row))) return { known: false, state: DOUBTFUL };
  const present = below.filter((row) => !isMissing(series, row));
  const weights =
    needs === 'weight' && weightAt
      ? new Map(countedRows(indicator, rows, series).map((row) => [row, weightAt(row)]))
      : undefined;
  if ([...(weights?.values() ?? [])].some((weight) => !weight.known && weight.state === DOUBTFUL))
    return { known: false, state: DOUBTFUL };
  // Of those that are waited for nobody has a case, and somebody has said so.
  if (present.length === 0 && below.length < rows.length && (!waits || below.length === 0))
    return { known: false, state: NO_CASE };
  if (present.length === 0 || (waits && present.length < below.length))
    return { known: false, state: MISSING };
  const fast = shortcuts[by]?.(present, series);
  if (fast) return { known: true, value: fast };
  const values = present.map((row) => valueAt(series, row) as Rational);
  const weighing = needs === 'weight' ? weightsOf(present, weights) : [];
  if ('known' in weighing) return weighing;
  // What stands in for a missing figure has no weight.
  if (standIn && needs !== 'weight') for (let i = present.length; i < below.length; i++) values.push(standIn);
  const value = fold(values, weighing);
  return value ? { known: true, value } : { known: false, state: UNDEFINED };
}

/** The rows whose figures make the one above, whether they are known or not: what the policy waits for, or counts. */
export function countedRows(
  indicator: Indicator,
  rows: readonly number[],
  series: Series,
): readonly number[] {
  const { waits } = missingPolicy(indicator.rollup.missing);
  return rows.filter((row) => stateAt(series, row) !== NO_CASE && (waits || !isMissing(series, row)));
}

/** The weights of rows, or why there are none. */
function weightsOf(
  rows: readonly number[],
  weights: ReadonlyMap<number, Rolled> | undefined,
): readonly Rational[] | Unknown {
  const known = rows.flatMap((row) => {
    const weight = weights?.get(row);
    return weight?.known ? weight.value : [];
  });
  return known.length === rows.length ? known : { known: false, state: MISSING };
}
