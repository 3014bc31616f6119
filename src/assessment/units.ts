import { type UnitResult, verdicts } from './schema.js';

/** Whether anything is demanded of a unit itself; others only send figures that are added up. */
export function isJudged({ counts }: UnitResult): boolean {
  return verdicts.some((verdict) => counts[verdict] > 0);
}
