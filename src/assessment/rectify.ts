import type { Finding } from './schema.js';

/**
 * What a unit must put right: what it missed (expected commitments too, which only warn), did not report, or reported
 * so that it is in doubt. A late one is finished, and deciding (待认定) is the supervisors' part.
 */
export function mustPutRight({ verdict }: Pick<Finding, 'verdict'>): boolean {
  return verdict === 'missed' || verdict === 'unreported' || verdict === 'doubtful';
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
