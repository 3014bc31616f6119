import { conclude, type UnitResult, type Verdict, verdicts } from '../../assessment/index.js';
import type { Review } from '../judging/review.js';
import { isDecided, isUnjudged, verdictCode, verdictOf } from '../judging/verdict.js';

/** What a row's verdicts come to. */
export interface Concluded {
  readonly result: Pick<UnitResult, 'conclusion' | 'counts' | 'exceeded' | 'warnings'>;
  /** How many there are, those that are only counted into a share among them. */
  readonly verdicts: number;
}

const codes: readonly number[] = Object.values(verdictCode);

/**
 * 总体结论 of rows: their counts and what they come to. A missed expected commitment only warns, a late one shows as late
 * and costs points, and one that is met ahead of its time is counted but concludes nothing.
 */
export function conclusionsOf(review: Review): (row: number) => Concluded {
  const commitments = review.program.judgements.map(({ commitment }) => commitment);
  const binding = commitments.map(({ nature }) => nature === 'binding');
  const counted = commitments.map(({ who }) => 'counted' in who);
  const count = commitments.length;
  return (row) => {
    const tally = new Array<number>(codes.length).fill(0);
    let [all, missed] = [0, 0];
    let decided = false;
    for (let index = 0; index < count; index++) {
      const verdict = review.verdictAt(index, row);
      if (verdict === verdictCode.none) continue;
      all++;
      if (counted[index] && review.isCounted(index, row)) continue;
      tally[verdict] = (tally[verdict] as number) + 1;
      decided ||= isDecided(verdict) && review.isDue(index, row);
      if (verdict === verdictCode.missed && binding[index]) missed++;
    }
    return { result: concluded(tally, missed, decided), verdicts: all };
  };
}

/** By code, how many verdicts count; how many binding ones are missed, whether any that is due is decided. */
function concluded(tally: readonly number[], missed: number, decided: boolean): Concluded['result'] {
  const of = (verdict: number): number => tally[verdict] as number;
  const counts = Object.fromEntries(verdicts.map((v) => [v, 0])) as Record<Verdict, number>;
  let open = 0;
  for (const code of codes) {
    if (code !== verdictCode.none) counts[verdictOf(code)] += of(code);
    if (isUnjudged(code)) open += of(code);
  }
  const warnings = of(verdictCode.missed) - missed;
  const exceeded = of(verdictCode.exceeded);
  return { conclusion: conclude({ missed, open, decided }), counts, exceeded, warnings };
}
