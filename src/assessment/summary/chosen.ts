import type { Assessment } from '../schema.js';
import { countedIn } from './due.js';

/** Two assessments of one plan as of one date that differ: their places in the list. */
export function conflictOf(assessments: readonly Assessment[]): readonly [number, number] | undefined {
  const seen = new Map<string, number>();
  for (const [i, assessment] of assessments.entries()) {
    const key = `${assessment.plan.id}\n${assessment.asOf}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, i);
    else if (JSON.stringify(assessments[before]) !== JSON.stringify(assessment)) return [before, i];
  }
  return undefined;
}

/** The assessment that speaks for each plan in a year: of those with findings that count, the latest. By plan id. */
export function chosenFor(assessments: readonly Assessment[], year: number): Map<string, Assessment> {
  const chosen = new Map<string, Assessment>();
  for (const assessment of assessments) {
    const other = chosen.get(assessment.plan.id);
    if (other && other.asOf >= assessment.asOf) continue;
    if (countedIn(assessment, year).length > 0) chosen.set(assessment.plan.id, assessment);
  }
  return chosen;
}

/**
 * What a plan's year is compared with: the plan's own last year; else that of the city's plans that ended with it,
 * as last year's work plan did.
 */
export function predecessorsOf(
  { plan }: Assessment,
  now: ReadonlyMap<string, Assessment>,
  last: ReadonlyMap<string, Assessment>,
): Assessment[] {
  const own = last.get(plan.id);
  if (own) return [own];
  return [...last.values()].filter((a) => a.plan.unit === plan.unit && !now.has(a.plan.id));
}
