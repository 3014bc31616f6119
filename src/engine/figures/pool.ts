import { rollup } from '../../language/index.js';
import type { Tree } from '../program/tree.js';
import { byteAt } from '../series/bytes.js';
import { Draft } from '../series/draft.js';
import { anyDoubtful, isMissing, type Series, stateAt, valueAt } from '../series/series.js';
import { DOUBTFUL, MISSING } from '../series/state.js';
import { type Figures, provenance, provenanceAt } from './figures.js';
import { rollupDisagreement } from './quality/disagreement.js';
import { rollUp } from './rollup.js';
import { doubt, noteProvenance, type Worksheet } from './worksheet.js';

interface Pooling {
  readonly tree: Tree;
  /** The figures of the indicator that weighs a weighted mean. */
  readonly weights: Series | undefined;
  /** The rows under a unit that the indicator concerns. */
  readonly below: (parent: number) => readonly number[];
}

/** Gives units with sub-units the figure that these come to, and checks their own by it. */
export function rollParents(sheet: Worksheet, series: Series, { tree, weights, below }: Pooling): Series {
  const { indicator } = sheet;
  const { exact } = rollup(indicator.rollup.by);
  const draft = new Draft(series);
  const noted = (parent: number): number | undefined => sheet.provenance && byteAt(sheet.provenance, parent);
  for (const parent of tree.parents) {
    const rows = below(parent);
    if (rows.length === 0) continue;
    const rolled = rollUp(indicator, rows, draft.series, weights);
    const own = valueAt(series, parent);
    const missing = isMissing(draft.series, parent);
    if (!rolled.known) {
      if (missing && rolled.state !== MISSING) {
        draft.mark(parent, rolled.state);
        noteProvenance(sheet, parent, provenance.rolled);
      }
    } else if (own && noted(parent) === provenance.reported) {
      if (exact && !own.eq(rolled.value))
        doubt(sheet, draft, parent, rollupDisagreement(sheet.subject(parent), own, rolled.value));
    } else if (missing || noted(parent) === provenance.derived) {
      draft.put(parent, rolled.value);
      noteProvenance(sheet, parent, provenance.rolled);
    }
  }
  return draft.series;
}

/**
 * A pooled ratio is as doubtful as the ratios it pools: a district with more guards than schools would
 * otherwise make up, in the city's sum, for one that has too few.
 */
export function taintPooled(
  tree: Tree,
  series: Series,
  operands: readonly Figures[],
  below: (parent: number) => readonly number[],
): Series {
  if (!anyDoubtful(series)) return series;
  const draft = new Draft(series);
  for (const parent of tree.parents) {
    const pooled = operands.some((operand) => provenanceAt(operand, parent) !== provenance.reported);
    if (pooled && below(parent).some((row) => stateAt(draft.series, row) === DOUBTFUL))
      draft.mark(parent, DOUBTFUL);
  }
  return draft.series;
}

/**
 * Units whose pooled figures are of different sub-units, and so say nothing of each other: a district that reported
 * its pupils but not its population adds to the one sum and not to the other, where the policy leaves it out of the
 * second. `operands` are what is compared or divided; figures that the unit reported itself are of all its sub-units.
 * One that is `counted` as 0 where it is missing is never wanting.
 */
export function unmatched(
  tree: Tree,
  operands: readonly Figures[],
  below: (parent: number) => readonly number[],
  counted: (operand: Figures) => boolean = () => false,
): Set<number> {
  const found = new Set<number>();
  for (const parent of tree.parents) {
    const pooled = operands.filter((operand) => provenanceAt(operand, parent) !== provenance.reported);
    if (pooled.length < 2) continue;
    const half = (child: number): boolean => {
      const missing = pooled.filter((operand) => isMissing(operand.series, child));
      return missing.length < pooled.length && missing.some((operand) => !counted(operand));
    };
    if (below(parent).some((child) => found.has(child) || half(child))) found.add(parent);
  }
  return found;
}
