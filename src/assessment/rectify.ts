import type { Finding } from './schema.js';

/**
 * What a unit must put right: what it missed (expected commitments too, which only warn), did not report, or reported
 * so that it is in doubt. A late one is finished, and deciding (待认定) is the supervisors' part.
 */
export function mustPutRight({ verdict }: Pick<Finding, 'verdict'>): boolean {
  return verdict === 'missed' || verdict === 'unreported' || verdict === 'doubtful';
}
