import type { Attestation } from '../../facts/index.js';
import { setByte } from '../series/bytes.js';
import type { Batch, Matter } from './batch.js';
import { verdictCode } from './verdict.js';

/** Writes what a person has decided, where figures cannot. */
export function judgeByAttestation({ matter, rows, verdicts }: Batch): void {
  const due = matter.asOf >= matter.terms.due;
  for (const row of rows) {
    const attestation = attestationAt(matter, row);
    // Before its time a commitment can be kept, but not yet broken.
    const counts = attestation && (attestation.decision === 'met' || due);
    const open = due ? verdictCode.attest : verdictCode.pending;
    setByte(verdicts, row, counts ? verdictCode[attestation.decision] : open);
  }
}

/** The attestation that counts on the as-of date: one made later is not yet known. */
export function attestationAt(
  { resolver, judgement, asOf }: Pick<Matter, 'resolver' | 'judgement' | 'asOf'>,
  row: number,
): Attestation | undefined {
  const { commitment, checkpoint } = judgement;
  const unit = resolver.tree.units[row] as string;
  const attestation = resolver.facts.attestation(commitment.id, unit, checkpoint.key);
  return attestation && attestation.on <= asOf ? attestation : undefined;
}
