import { rollup } from '../../language/index.js';
import type { CalendarDate } from '../../quantity/index.js';
import { hasValue } from '../series/series.js';
import type { Place } from './completion-date.js';
import { type Figures, provenance, provenanceAt } from './figures.js';
import type { Sources } from './sources.js';
import { statedDate } from './standing.js';

/** The first figure that a row's is made of, itself or one below, whose completion date lies after a day. */
export function aheadOf(
  sources: Sources,
  figures: Figures,
  row: number,
  day: CalendarDate,
): Place | undefined {
  if (provenanceAt(figures, row) === provenance.reported && hasValue(figures.series, row)) {
    const { on } = statedDate(figures, row);
    return on !== undefined && on > day ? [figures, row] : undefined;
  }
  const { by } = figures.indicator.rollup;
  const below = rollup(by).fold ? sources.concerned(figures.indicator, row) : [];
  const parts: Place[] = [
    ...sources.operands(figures).map((operand): Place => [operand, row]),
    ...below.map((child): Place => [figures, child]),
  ];
  for (const [part, at] of parts) {
    const found = aheadOf(sources, part, at, day);
    if (found) return found;
  }
  return undefined;
}
