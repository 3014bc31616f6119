import type { Assessment, Finding } from '../schema.js';

/** The year that a finding belongs to: that of its due date. */
export function dueYear({ due }: Pick<Finding, 'due'>): number {
  return Number(due.slice(0, 4));
}

/**
 * Whether a finding counts by a date: due by then, neither pending nor waived, and a verdict on the unit itself. What could not be judged counts:
 * unknown is no pass. What was met ahead of its time does not yet: those that are not met are still pending.
 */
export function counts(
  { due, verdict, counted }: Pick<Finding, 'due' | 'verdict' | 'counted'>,
  asOf: string,
): boolean {
  return !counted && due <= asOf && verdict !== 'pending' && verdict !== 'waived';
}

/** The findings of an assessment that count for a year. */
export function countedIn({ findings, asOf }: Assessment, year: number): Finding[] {
  return findings.filter((f) => dueYear(f) === year && counts(f, asOf));
}

/** The years for which something counts, earliest first. */
export function countedYears(assessments: readonly Assessment[]): number[] {
  const years = assessments.flatMap(({ findings, asOf }) =>
    findings.filter((f) => counts(f, asOf)).map(dueYear),
  );
  return [...new Set(years)].sort((a, b) => a - b);
}
