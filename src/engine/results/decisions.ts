import type { DataFinding } from '../../facts/index.js';
import { message } from '../../messages/index.js';
import type { Review } from '../judging/review.js';

/** Decisions of persons that do not count on the as-of date, so that nobody looks for them in vain: made later, or 未达标 before it is due. */
export function unusedDecisions(review: Review): DataFinding[] {
  const { program, facts, asOf } = review;
  const found = new Map<string, DataFinding>();
  for (const judgement of program.judgements) {
    const { commitment, checkpoint, rows } = judgement;
    if (commitment.judgedBy !== 'attestation') continue;
    for (const row of rows) {
      const unit = program.tree.units[row] as string;
      const decision = facts.attestation(commitment.id, unit, checkpoint.key);
      if (!decision) continue;
      const { due } = review.termsFor(judgement, row);
      const { on, origin } = decision;
      const later = on > asOf;
      if (!later && (decision.decision === 'met' || asOf >= due)) continue;
      const id = commitment.id;
      const said = later
        ? message('quality.decided-later', { id, on, asOf })
        : message('quality.decided-early', { id, on, due });
      const note = { ...said, severity: 'warning', effect: 'note', at: origin, unit } as const;
      found.set(JSON.stringify(note), note);
    }
  }
  return [...found.values()];
}
