import { type MessageRef, message } from '../../messages/index.js';
import type { Review } from '../judging/review.js';
import { termsOf, waiverState } from '../judging/terms.js';

/** What became of each waiver: applied, expired, not yet approved. */
export function waiverNotes({ program, asOf }: Review): MessageRef[] {
  const { plan } = program;
  return plan.waivers.map((waiver) => {
    const states = program.judgements
      .filter(({ commitment }) => commitment.id === waiver.commitment)
      .map((judgement) => waiverState(waiver, termsOf(plan, asOf, judgement).due, asOf));
    const state = states.find((s) => s === 'valid') ?? states[0] ?? 'unmatched';
    return message(`waiver.${state}`, {
      kind: { id: `waiver-kind.${waiver.kind}` },
      commitment: waiver.commitment,
      units: waiver.units.map((id) => plan.register.units.get(id)?.name ?? id),
      reason: waiver.reason,
      authority: waiver.authority,
      approved: waiver.approved,
      through: waiver.validThrough,
    });
  });
}
