import type { Assessment } from '../assessment/index.js';

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

/** The exit code of an assessment; a figure that could not be placed or read leaves the whole undetermined. */
export function exitOf(assessment: Assessment): number {
  const conclusions = assessment.units.map((unit) => unit.conclusion);
  if (conclusions.includes('not-compliant')) return exit.missed;
  if (conclusions.includes('undetermined') || assessment.problems.some((p) => p.severity === 'error'))
    return exit.undetermined;
  return conclusions.includes('compliant') ? exit.compliant : exit.nothing;
}
