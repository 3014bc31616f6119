import { type Figure, judging } from '../../facts/index.js';
import { message, messageOf, type SentenceDatum } from '../../messages/index.js';
import type { Location } from '../../source/index.js';
import type { Figures } from '../figures/figures.js';
import type { Resolver } from '../figures/resolver.js';
import { unitName } from '../program/program.js';
import { isUnsound, stateAt } from '../series/series.js';
import { UNDEFINED } from '../series/state.js';

/** Why a figure cannot be relied on, and where the cell stands that makes it so. */
export interface Doubt {
  readonly why: SentenceDatum;
  readonly at: readonly Location[];
}

/**
 * Why a row of an indicator is doubtful: its own doubt, its cell's, its operands', or its sub-units'. Of a figure that
 * nobody submitted, because it comes from the units below, the unit at fault says more than the sum.
 */
export function doubtOf(resolver: Resolver, figures: Figures, row: number): Doubt | undefined {
  if (!isUnsound(figures.series, row)) return undefined;
  const figure = figureAt(figures, row);
  const own = figures.doubts.get(row);
  if (own && figure) return { why: messageOf(own), at: [figure.origin] };
  if (own)
    return (
      doubtBelow(resolver, figures, row) ?? {
        why: messageOf(own),
        at: resolver
          .components(figures, row)
          .flatMap(([component, at]) => figureAt(component, at)?.origin ?? []),
      }
    );
  if (figure?.doubt) return { why: messageOf(figure.doubt), at: [figure.doubtAt ?? figure.origin] };
  if (stateAt(figures.series, row) === UNDEFINED) return { why: message('doubt.division-by-zero'), at: [] };
  for (const [component, at] of resolver.components(figures, row)) {
    const found = doubtOf(resolver, component, at);
    if (found) return at === row ? found : ofUnit(resolver, at, found);
  }
  return doubtBelow(resolver, figures, row);
}

function doubtBelow(resolver: Resolver, figures: Figures, row: number): Doubt | undefined {
  for (const child of resolver.concerned(figures.indicator, row)) {
    const found = doubtOf(resolver, figures, child);
    if (found) return ofUnit(resolver, child, found);
  }
  return undefined;
}

/** A doubt, said to be that of a unit below. */
export function ofUnit(resolver: Resolver, row: number, { why, at }: Doubt): Doubt {
  return { why: message('doubt.of-unit', { unit: unitName(resolver, row), why }), at };
}

/** The figure submitted for a row that judges it. */
function figureAt({ reported }: Figures, row: number): Figure | undefined {
  const cell = reported?.cells.get(row);
  return cell && judging(cell);
}
