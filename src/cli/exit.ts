import type { Overview } from '../assessment/index.js';
import type { RefusedFile } from '../submission/index.js';

/** Exit codes: an answer, never a count. */
export const exit = {
  compliant: 0,
  missed: 1,
  undetermined: 2,
  bad: 3,
  nothing: 4,
  /** The program itself failed (EX_SOFTWARE of sysexits): no answer. */
  fault: 70,
} as const;

/**
 * The exit code of an assessment; a figure that could not be placed or read leaves the whole undetermined. Where files
 * were sent back it is an answer about the others alone, whatever it says: `bad`, until everything handed in is judged.
 */
export function exitOf(
  overview: Pick<Overview, 'units' | 'problems'>,
  refused: readonly RefusedFile[] = [],
): number {
  if (refused.length > 0) return exit.bad;
  const conclusions = overview.units.map((unit) => unit.conclusion);
  if (conclusions.includes('not-compliant')) return exit.missed;
  if (conclusions.includes('undetermined') || overview.problems.some((p) => p.severity === 'error'))
    return exit.undetermined;
  return conclusions.includes('compliant') ? exit.compliant : exit.nothing;
}
