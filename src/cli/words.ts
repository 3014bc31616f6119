import { type Finding, verdictWord } from '../assessment/index.js';
import { type Lang, term } from '../messages/index.js';

/** The verdict as people call it. */
export function verdictName(finding: Pick<Finding, 'verdict' | 'exceeded' | 'counted'>, lang: Lang): string {
  return term(verdictWord(finding), lang);
}
