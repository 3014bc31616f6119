import { printScore } from '../quantity/index.js';
import type { UnitResult } from './schema.js';
import { exact } from './values.js';

/** Whether a unit has a score by the plan's own scoring, or will have one. */
export function isScored({ score, possible }: UnitResult): boolean {
  return score !== undefined || possible !== undefined;
}

/** A score with two places, or the lowest and the highest that are still possible; undefined where nothing was judged. */
export function scoreShown({ score, possible }: UnitResult): string | undefined {
  if (score === undefined) return undefined;
  const shown = (text: string): string => printScore(exact(text));
  return possible ? `${shown(possible.low)}—${shown(possible.high)}` : shown(score);
}
