import type { Finding } from '../../assessment/index.js';

/** Which findings a report tells one by one, and through which checkpoint each of those speaks. */
export interface Told {
  /** False where an earlier finding is told for this one too. */
  alone(finding: Finding): boolean;
  /** The last checkpoint that a finding is told for, and how many they are. */
  through(finding: Finding): { readonly last: string; readonly count: number };
}

/**
 * What a rhythm asks in years to come says the same each time: findings of one unit on one commitment that are not
 * due, have no figure yet and the same target are told once.
 */
export function toldOf(findings: readonly Finding[]): Told {
  const heads = new Map<string, Finding>();
  const runs = new Map<Finding, { last: string; count: number }>();
  const folded = new Set<Finding>();
  for (const finding of findings) {
    const about = `${finding.unit}\n${finding.commitment}`;
    if (finding.verdict !== 'pending' || finding.actual) {
      heads.delete(about);
      continue;
    }
    const head = heads.get(about);
    const run = head && runs.get(head);
    if (run && JSON.stringify(head.target) === JSON.stringify(finding.target)) {
      run.last = finding.key;
      run.count += 1;
      folded.add(finding);
    } else {
      heads.set(about, finding);
      runs.set(finding, { last: finding.key, count: 1 });
    }
  }
  return {
    alone: (finding) => !folded.has(finding),
    through: (finding) => runs.get(finding) ?? { last: finding.key, count: 1 },
  };
}
