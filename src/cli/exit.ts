import type { Conclusion, Overview } from '../assessment/index.js';
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

/** What an exit code says of: conclusions, and whether anything was wrong with what was handed in. */
interface Answered {
  readonly conclusions: readonly Conclusion[];
  /** Figures that could not be placed or read. */
  readonly errors: boolean;
  /** Files that were sent back. */
  readonly refused: boolean;
}

/**
 * The exit code of an assessment; a figure that could not be placed or read leaves the whole undetermined. Where files
 * were sent back it is an answer about the others alone, whatever it says: `bad`, until everything handed in is judged.
 */
export function exitOf(
  overview: Pick<Overview, 'units' | 'problems'>,
  refused: readonly RefusedFile[] = [],
): number {
  return exitOfAll({
    conclusions: overview.units.map((unit) => unit.conclusion),
    errors: overview.problems.some((p) => p.severity === 'error'),
    refused: refused.length > 0,
  });
}

/** The exit code of one judgement or of many together: the worst thing that can be said of any. */
export function exitOfAll({ conclusions, errors, refused }: Answered): number {
  if (refused) return exit.bad;
  if (conclusions.includes('not-compliant')) return exit.missed;
  if (conclusions.includes('undetermined') || errors) return exit.undetermined;
  return conclusions.includes('compliant') ? exit.compliant : exit.nothing;
}
