import {
  type Conclusion,
  conclude,
  type UnitResult,
  type Verdict,
  verdicts as verdictNames,
} from '../../assessment/index.js';
import type { Judged } from '../judging/judged.js';
import { code, verdictOf } from '../judging/verdict.js';

/** How a unit's verdicts count. */
export interface Standing {
  readonly conclusion: Conclusion;
  readonly counts: UnitResult['counts'];
  readonly exceeded: number;
  readonly warnings: number;
}

const undecided: ReadonlySet<number> = new Set([code.unreported, code.doubtful, code.attest]);

/**
 * A unit's counts and its conclusion: a missed expected commitment only warns, and a late one shows as late and
 * costs points.
 */
export function standingOf(judged: Judged, row: number): Standing {
  const counts = Object.fromEntries(verdictNames.map((v) => [v, 0])) as Record<Verdict, number>;
  let [exceeded, warnings, missed, open, decided] = [0, 0, 0, 0, 0];
  judged.program.judgements.forEach(({ commitment }, index) => {
    const verdict = judged.verdicts[index]?.[row] as number;
    if (verdict === code.none) return;
    counts[verdictOf(verdict)]++;
    if (verdict === code.exceeded) exceeded++;
    if (verdict === code.met || verdict === code.exceeded || verdict === code.late) decided++;
    if (verdict === code.missed) {
      decided++;
      if (commitment.nature === 'binding') missed++;
      else warnings++;
    }
    if (undecided.has(verdict)) open++;
  });
  return { conclusion: conclude({ missed, open, decided }), counts, exceeded, warnings };
}
