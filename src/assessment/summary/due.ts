import type { Assessment, Finding } from '../schema.js';

/**
 * Tells the year that a finding belongs to: that of its due date. What may be reported some days after its period belongs
 * to the period: the last quarter's report is this year's, though it is due in January.
 */
export function yearsIn({ commitments }: Pick<Assessment, 'commitments'>): (finding: Finding) => number {
  const graced = new Set(commitments.flatMap(({ id, within }) => (within === undefined ? [] : [id])));
  return ({ commitment, key, due }) => Number((graced.has(commitment) ? key : due).slice(0, 4));
}

/**
 * Whether a finding counts by a date: due by then, neither pending nor waived, and a verdict on the unit itself. What
 * could not be judged counts: unknown is no pass. What was met ahead of its time does not yet: those that are not met
 * are still pending.
 */
export function counts(
  { due, verdict, counted }: Pick<Finding, 'due' | 'verdict' | 'counted'>,
  asOf: string,
): boolean {
  return !counted && due <= asOf && verdict !== 'pending' && verdict !== 'waived';
}

/** The findings of an assessment that count for a year. */
export function countedIn(assessment: Assessment, year: number): Finding[] {
  const { findings, asOf } = assessment;
  const yearOf = yearsIn(assessment);
  return findings.filter((f) => yearOf(f) === year && counts(f, asOf));
}

/** The years for which something counts, earliest first. */
export function countedYears(assessments: readonly Assessment[]): number[] {
  const years = assessments.flatMap((assessment) =>
    assessment.findings.filter((f) => counts(f, assessment.asOf)).map(yearsIn(assessment)),
  );
  return [...new Set(years)].sort((a, b) => a - b);
}
