import { rollup } from '../../language/index.js';
import { type Figures, provenance, provenanceAt } from './figures.js';
import type { Sources } from './sources.js';

/** Where a missing figure would come from: its sub-units, before its formula, or the unit itself. */
export function missingFrom(
  sources: Sources,
  { indicator }: Pick<Figures, 'indicator'>,
  row: number,
): number {
  const folds = rollup(indicator.rollup.by).fold !== undefined;
  if (folds && sources.concerned(indicator, row).length > 0) return provenance.rolled;
  return indicator.formula ? provenance.derived : provenance.reported;
}

/** Where a row's figure came from, or would have come from where only its bounds are known. */
export function makingOf(sources: Sources, figures: Figures, row: number): number {
  return figures.possible.has(row) ? missingFrom(sources, figures, row) : provenanceAt(figures, row);
}
