import { conclude, type UnitResult, type Verdict, verdicts } from '../../assessment/index.js';
import type { Grounds } from '../findings/grounds.js';
import { isUnjudged, verdictCode, verdictOf } from '../judging/verdict.js';

type UnitConclusion = Pick<UnitResult, 'conclusion' | 'counts' | 'exceeded' | 'warnings'>;

/**
 * 总体结论: a unit's counts and what they come to: a missed expected commitment only warns, and a late one shows as late
 * and costs points.
 */
export function conclusionOf(grounds: readonly Grounds[]): UnitConclusion {
  const counts = Object.fromEntries(verdicts.map((v) => [v, 0])) as Record<Verdict, number>;
  let [exceeded, warnings, missed, open] = [0, 0, 0, 0];
  for (const { verdict, commitment } of grounds) {
    counts[verdictOf(verdict)]++;
    if (verdict === verdictCode.exceeded) exceeded++;
    if (verdict === verdictCode.missed) {
      if (commitment.nature === 'binding') missed++;
      else warnings++;
    }
    if (isUnjudged(verdict)) open++;
  }
  const decided = counts.met + counts.late + counts.missed;
  return { conclusion: conclude({ missed, open, decided }), counts, exceeded, warnings };
}
