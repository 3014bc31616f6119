import type { Finding, UnitResult, Verdict } from './schema.js';

const wrong: readonly Verdict[] = ['missed', 'unreported', 'doubtful'];

/**
 * What a unit must put right: what it missed (expected commitments too, which only warn), did not report, or reported
 * so that it is in doubt. A late one is finished, deciding (待认定) is the supervisors' part, and of
 * what units are only counted for no single one has anything to answer.
 */
export function mustPutRight({ verdict, counted }: Pick<Finding, 'verdict' | 'counted'>): boolean {
  return !counted && wrong.includes(verdict);
}

/** How many things a unit must put right, by the counts of its verdicts. */
export function toPutRight(counts: UnitResult['counts']): number {
  return wrong.reduce((sum, verdict) => sum + counts[verdict], 0);
}

/** An item of an earlier round, worded: what became of it. */
export interface FollowUp {
  /** The unit's id. */
  readonly unit: string;
  readonly state: 'open' | 'ready' | 'overdue' | 'closed';
  readonly stateText: string;
  readonly number: string;
  readonly problem: string;
  readonly basis: string;
  readonly responsible: string;
  readonly deadline: string;
  /** What the last assessment found of it, with the proof. */
  readonly now: string;
  /** When and why it was closed. */
  readonly closing: string;
}
