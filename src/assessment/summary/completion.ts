import { parseUnit } from '../../quantity/index.js';
import { grouped } from '../group.js';
import type { Assessment, CommitmentView, Finding, UnitResult } from '../schema.js';
import { exact } from '../values.js';
import { counts, yearsIn } from './due.js';
import { type Placed, ranked } from './rank.js';

/** The units of one level in order of 完成率 (actual ÷ target) on one commitment at one checkpoint. */
export interface Ranking {
  readonly commitment: CommitmentView;
  readonly key: string;
  readonly level: UnitResult['level'];
  readonly ranked: readonly Placed<Finding>[];
  /** Without a rate, or not due yet: named, never ranked as 0. */
  readonly others: readonly Finding[];
}

/** A ranking for every commitment and checkpoint with a rate at two or more units of a level; in the plan's order. */
export function rankingsOf(assessment: Assessment, year: number): Ranking[] {
  const { asOf, commitments, findings, units } = assessment;
  const yearOf = yearsIn(assessment);
  const order = new Map(units.map((u, i) => [u.id, i]));
  const levels = new Map(units.map((u) => [u.id, u.level]));
  const groups = grouped(
    findings.filter((f) => yearOf(f) === year && !f.counted),
    (f) => [levels.get(f.unit), f.commitment, f.key].join('\n'),
  );
  const place = new Map(commitments.map((c, i) => [c.id, i]));
  return [...groups.values()]
    .flatMap((group): Ranking[] => {
      const [first] = group as [Finding];
      const commitment = commitments[place.get(first.commitment) ?? -1];
      const rated = group.filter((f) => isRated(f) && counts(f, asOf));
      const level = levels.get(first.unit);
      if (!commitment || level === undefined || rated.length < 2) return [];
      const inOrder = rated.sort((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0));
      return [
        {
          commitment,
          key: first.key,
          level,
          ranked: ranked(inOrder, (f) => exact(f.completion ?? '0')),
          others: group.filter((f) => !rated.includes(f)),
        },
      ];
    })
    .sort((a, b) => (place.get(a.commitment.id) ?? 0) - (place.get(b.commitment.id) ?? 0));
}

/** A quotient of clock times or dates says nothing: 08:00 is not 102% of 07:50. */
function isRated({ completion, target }: Finding): boolean {
  const dimension = parseUnit(target.unit)?.dimension;
  return completion !== undefined && dimension !== 'clock' && dimension !== 'date';
}
