import type { Finding } from '../../assessment/index.js';
import type { Figure } from '../../facts/index.js';
import type { Figures } from '../figures/figures.js';
import type { Resolver } from '../figures/resolver.js';
import type { Grounds } from './grounds.js';

/**
 * What the unit handed in with the figures that its verdict stands on: the judged one in every period looked at, the
 * target's, and the operands of both. What units below handed in stands once, among the attachments.
 */
export function handedIn(grounds: Grounds): Pick<Finding, 'evidence' | 'notes'> {
  if (grounds.byShare) return { evidence: [], notes: [] };
  const behind = grounds.byFigures ? grounds.compared() : [grounds.figures()];
  const seen = new Set<Figures>();
  const figures = behind.flatMap((one) => figuresBehind(grounds.resolver, one, grounds.row, seen));
  return {
    evidence: [...new Set(figures.flatMap((figure) => figure.evidence))],
    notes: [...new Set(figures.flatMap((figure) => figure.note ?? []))],
  };
}

/** The submitted cells of a row behind a figure, the judging one first. */
function figuresBehind(resolver: Resolver, figures: Figures, row: number, seen: Set<Figures>): Figure[] {
  if (seen.has(figures)) return [];
  seen.add(figures);
  const cell = figures.reported?.cells.get(row);
  const own = [cell?.verified, cell?.self].filter((figure) => figure !== undefined);
  const operands = resolver
    .operands(figures)
    .flatMap((operand) => figuresBehind(resolver, operand, row, seen));
  return [...own, ...operands];
}
