import { rollup } from '../../language/index.js';
import type { Indicator } from '../../plan/model.js';
import type { Tree } from '../program/tree.js';
import { DOUBTFUL, draftOf, finished, MISSING, put, type Series, valueAt } from '../series/series.js';
import type { Contradict } from './merge.js';
import { from, type Resolved, sourceAt } from './resolved.js';
import { rollUp } from './rollup.js';

interface Pooling {
  readonly source: Uint8Array;
  readonly weights: Series | undefined;
  /** The rows under a unit that the indicator concerns. */
  readonly below: (parent: number) => readonly number[];
  readonly contradict: Contradict;
}

/** Gives units with sub-units the figure that these come to, and holds their own against it. */
export function rollParents(
  tree: Tree,
  indicator: Indicator,
  series: Series,
  { source, weights, below, contradict }: Pooling,
): Series {
  const { exact } = rollup(indicator.rollup.by);
  const draft = draftOf(series);
  for (const parent of tree.parents) {
    const rows = below(parent);
    if (rows.length === 0) continue;
    const rolled = rollUp(indicator, rows, finished(draft), weights);
    const own = valueAt(series, parent);
    if (!rolled.known) {
      if (draft.state[parent] === MISSING && rolled.state !== MISSING) {
        draft.state[parent] = rolled.state;
        source[parent] = from.rolled;
      }
    } else if (own && source[parent] === from.reported) {
      if (exact && !own.eq(rolled.value)) contradict(draft, parent, own, rolled.value);
    } else if (draft.state[parent] === MISSING || source[parent] === from.derived) {
      put(draft, parent, rolled.value);
      source[parent] = from.rolled;
    }
  }
  return finished(draft);
}

/**
 * A pooled ratio is as doubtful as the ratios it pools: a district with more guards than schools would
 * otherwise make up, in the city's sum, for one that has too few.
 */
export function taintPooled(
  tree: Tree,
  series: Series,
  operands: readonly Resolved[],
  below: (parent: number) => readonly number[],
): Series {
  if (!series.state.includes(DOUBTFUL)) return series;
  const draft = draftOf(series);
  for (const parent of tree.parents) {
    const pooled = operands.some((operand) => sourceAt(operand, parent) !== from.reported);
    if (pooled && below(parent).some((row) => draft.state[row] === DOUBTFUL)) draft.state[parent] = DOUBTFUL;
  }
  return finished(draft);
}

/**
 * Units whose pooled figures are of different sub-units, and so say nothing of each other: a district that reported
 * its pupils but not its population adds to the one sum and not to the other, where the policy leaves it out of the
 * second. `operands` are what is compared or divided; figures that the unit reported itself are of all its sub-units.
 * One that is `counted` as 0 where it is missing is never wanting.
 */
export function unmatched(
  tree: Tree,
  operands: readonly Resolved[],
  below: (parent: number) => readonly number[],
  counted: (operand: Resolved) => boolean = () => false,
): Set<number> {
  const found = new Set<number>();
  for (const parent of tree.parents) {
    const pooled = operands.filter((operand) => sourceAt(operand, parent) !== from.reported);
    if (pooled.length < 2) continue;
    const half = (child: number): boolean => {
      const missing = pooled.filter((operand) => operand.series.state[child] === MISSING);
      return missing.length < pooled.length && missing.some((operand) => !counted(operand));
    };
    if (below(parent).some((child) => found.has(child) || half(child))) found.add(parent);
  }
  return found;
}

/** A series in which some rows have no figure. */
export function without(series: Series, rows: ReadonlySet<number>): Series {
  if (rows.size === 0) return series;
  const draft = draftOf(series);
  for (const row of rows) draft.state[row] = MISSING;
  return finished(draft);
}
