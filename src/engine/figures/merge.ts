import type { Column } from '../../facts/index.js';
import type { Rational } from '../../quantity/index.js';
import {
  copyRow,
  DOUBTFUL,
  type Draft,
  draftOf,
  EXACT,
  FAST,
  finished,
  MISSING,
  type Series,
  valueAt,
} from '../series/series.js';
import { agrees } from './quality/disagreement.js';
import { from } from './resolved.js';

/** What to do with a row whose two figures contradict each other. */
export type Contradict = (draft: Draft, row: number, reported: Rational, other: Rational) => void;

/**
 * The derived figure where there is one, the reported one elsewhere; where they contradict each other, neither.
 * Notes in `source` which of the two each row is.
 */
export function mergeDerived(
  own: Series,
  derived: Series,
  column: Column | undefined,
  source: Uint8Array,
  contradict: Contradict,
): Series {
  if (!column) {
    for (let row = 0; row < source.length; row++)
      source[row] = derived.state[row] === MISSING ? 0 : from.derived;
    return derived;
  }
  const draft = draftOf(derived);
  for (let row = 0; row < source.length; row++) {
    const state = own.state[row];
    if (derived.state[row] === MISSING) copyRow(draft, row, own);
    else if (state === DOUBTFUL) draft.state[row] = DOUBTFUL;
    else {
      source[row] = from.derived;
      if (state !== FAST && state !== EXACT) continue;
      const a = valueAt(own, row) as Rational;
      const b = valueAt(derived, row);
      if (b && !agrees(a, b, column, row)) contradict(draft, row, a, b);
    }
  }
  return finished(draft);
}
