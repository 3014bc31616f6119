import { conclude, type UnitResult, type Verdict, verdicts } from '../../assessment/index.js';
import type { Review } from '../judging/review.js';
import { isDecided, isUnjudged, verdictCode, verdictOf } from '../judging/verdict.js';
import type { Judgement } from '../program/program.js';

type UnitConclusion = Pick<UnitResult, 'conclusion' | 'counts' | 'exceeded' | 'warnings'>;

const codes: readonly number[] = Object.values(verdictCode);

/**
 * 总体结论: a row's counts and what they come to, of the judgements (by number) that count for it: a missed expected
 * commitment only warns, a late one shows as late and costs points, and one that is met ahead of its time is counted but
 * concludes nothing.
 */
export function conclusionOf(review: Review, row: number, judged: readonly number[]): UnitConclusion {
  const tally = new Array<number>(codes.length).fill(0);
  let [missed, decided] = [0, 0];
  for (const index of judged) {
    const verdict = review.verdictAt(index, row);
    tally[verdict] = (tally[verdict] as number) + 1;
    if (isDecided(verdict) && review.isDue(index, row)) decided++;
    if (verdict === verdictCode.missed && isBinding(review.program.judgements[index] as Judgement)) missed++;
  }
  const of = (verdict: number): number => tally[verdict] as number;
  const counts = Object.fromEntries(verdicts.map((v) => [v, 0])) as Record<Verdict, number>;
  for (const code of codes) if (code !== verdictCode.none) counts[verdictOf(code)] += of(code);
  const open = codes.filter(isUnjudged).reduce((sum, code) => sum + of(code), 0);
  const warnings = of(verdictCode.missed) - missed;
  return {
    conclusion: conclude({ missed, open, decided }),
    counts,
    exceeded: of(verdictCode.exceeded),
    warnings,
  };
}

function isBinding({ commitment }: Judgement): boolean {
  return commitment.nature === 'binding';
}
