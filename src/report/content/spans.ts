import type { Finding } from '../../assessment/index.js';

/** The checkpoints that one finding is told for: the last of them, and how many they are. */
interface Span {
  readonly last: string;
  readonly count: number;
}

/** Which findings a report tells one by one, and for how many checkpoints each. */
export interface Spans {
  /** False where an earlier finding is told for this one too. */
  opens(finding: Finding): boolean;
  of(finding: Finding): Span;
}

/**
 * What a rhythm asks in years to come says the same each time: findings of one unit on one commitment that are not
 * due, have no figure yet and the same target are told once.
 */
export function spansOf(findings: readonly Finding[]): Spans {
  const heads = new Map<string, Finding>();
  const spans = new Map<Finding, { last: string; count: number }>();
  const folded = new Set<Finding>();
  for (const finding of findings) {
    const about = `${finding.unit}\n${finding.commitment}`;
    if (finding.verdict !== 'pending' || finding.actual) {
      heads.delete(about);
      continue;
    }
    const head = heads.get(about);
    const span = head && spans.get(head);
    if (span && JSON.stringify(head.target) === JSON.stringify(finding.target)) {
      span.last = finding.key;
      span.count += 1;
      folded.add(finding);
    } else {
      heads.set(about, finding);
      spans.set(finding, { last: finding.key, count: 1 });
    }
  }
  return {
    opens: (finding) => !folded.has(finding),
    of: (finding) => spans.get(finding) ?? { last: finding.key, count: 1 },
  };
}
