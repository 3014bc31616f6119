import { type Finding, ranked } from '../../../assessment/index.js';
import type { SummaryModel } from '../../summary-shape.js';
import { actualText, exact, shareText } from '../figures.js';
import { kindMark, kindOf } from '../words.js';
import type { Told } from './told.js';

type Ranking = SummaryModel['rankings'][number];

/** For each commitment that two or more units of a level have a completion rate for: the units by that rate. */
export function rankingsOf(told: Told): Ranking[] {
  const { round, words } = told;
  const levels = new Map(round.assessment.units.map((unit) => [unit.id, unit.level]));
  const held = new Map<string, Finding[]>();
  for (const finding of round.findings) {
    const key = [finding.commitment, finding.key, levels.get(finding.unit)].join('\n');
    held.set(key, [...(held.get(key) ?? []), finding]);
  }
  return [...held.values()].flatMap((findings): Ranking[] => {
    const rated = findings.filter((f) => f.completion !== undefined);
    const [first] = rated;
    if (!first || rated.length < 2) return [];
    const others = findings.filter((f) => f.completion === undefined);
    return [
      {
        plan: round.assessment.plan.title,
        id: first.commitment,
        statement: words.commitment(first.commitment).statement,
        checkpoint: words.checkpoint(first),
        order: ranked(rated, (f) => exact(f.completion as string)).map(({ thing, rank }) => ({
          rank: String(rank),
          unit: words.unitName(thing.unit),
          completion: shareText(thing.completion as string, words),
          actual: actualText(thing, words),
        })),
        others: others
          .map((f) =>
            words.say('summary.unranked', {
              unit: words.unitName(f.unit),
              verdict: kindMark(kindOf(f), words.lang).label,
            }),
          )
          .join('、'),
      },
    ];
  });
}
