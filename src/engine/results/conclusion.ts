import { conclude, type UnitResult, type Verdict, verdicts } from '../../assessment/index.js';
import type { Grounds } from '../findings/grounds.js';
import { isDecided, isUnjudged, verdictCode, verdictOf } from '../judging/verdict.js';

type UnitConclusion = Pick<UnitResult, 'conclusion' | 'counts' | 'exceeded' | 'warnings'>;

/**
 * 总体结论: a unit's counts and what they come to: a missed expected commitment only warns, a late one shows as late and
 * costs points, and one that is met ahead of its time is counted but concludes nothing.
 */
export function conclusionOf(grounds: readonly Grounds[]): UnitConclusion {
  const counts = Object.fromEntries(verdicts.map((v) => [v, 0])) as Record<Verdict, number>;
  let [exceeded, warnings, missed, open, decided] = [0, 0, 0, 0, 0];
  for (const one of grounds) {
    const { verdict, commitment } = one;
    counts[verdictOf(verdict)]++;
    if (isDecided(verdict) && one.isDue) decided++;
    if (verdict === verdictCode.exceeded) exceeded++;
    if (verdict === verdictCode.missed) {
      if (commitment.nature === 'binding') missed++;
      else warnings++;
    }
    if (isUnjudged(verdict)) open++;
  }
  return { conclusion: conclude({ missed, open, decided }), counts, exceeded, warnings };
}
