import {
  type Conclusion,
  type UnitResult,
  type Verdict,
  verdicts as verdictNames,
} from '../assessment/index.js';
import type { Judged } from './judged.js';
import { code, verdictOf } from './verdict.js';

/** How a unit's verdicts count. */
export interface Standing {
  readonly conclusion: Conclusion;
  readonly counts: UnitResult['counts'];
  readonly exceeded: number;
  readonly warnings: number;
}

const undecided: ReadonlySet<number> = new Set([code.unreported, code.doubtful, code.attest]);

/**
 * A unit's conclusion: a missed binding commitment makes it not compliant; with none missed, one that could not
 * be judged leaves it undetermined; a missed expected commitment only warns, and a late one shows as late and
 * costs points. Nothing due and judged at all is `nothing-checked`, never a pass.
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
  return { conclusion: conclude(missed, open, decided), counts, exceeded, warnings };
}

function conclude(missed: number, open: number, decided: number): Conclusion {
  if (missed > 0) return 'not-compliant';
  if (open > 0) return 'undetermined';
  return decided > 0 ? 'compliant' : 'nothing-checked';
}
