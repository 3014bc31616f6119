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
  return firstSubmitted(sources, [figures, row], (place) => {
    const { on } = statedDate(...place);
    return on !== undefined && on > day;
  });
}

/** The first figure that a row's is made of, itself or one below, of which several periods name different days. */
export function apartIn(sources: Sources, figures: Figures, row: number): Place | undefined {
  return firstSubmitted(sources, [figures, row], ([{ reported }, at]) => reported?.apart?.has(at) === true);
}

function firstSubmitted(
  sources: Sources,
  [figures, row]: Place,
  is: (place: Place) => boolean,
): Place | undefined {
  if (provenanceAt(figures, row) === provenance.reported && hasValue(figures.series, row))
    return is([figures, row]) ? [figures, row] : undefined;
  const { by } = figures.indicator.rollup;
  const below = rollup(by).fold ? sources.concerned(figures.indicator, row) : [];
  const parts: Place[] = [
    ...sources.operands(figures).map((operand): Place => [operand, row]),
    ...below.map((child): Place => [figures, child]),
  ];
  for (const part of parts) {
    const found = firstSubmitted(sources, part, is);
    if (found) return found;
  }
  return undefined;
}
