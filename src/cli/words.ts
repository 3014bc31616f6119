import type { Finding } from '../assessment/index.js';
import { type Lang, term } from '../messages/index.js';

/** The verdict as people call it: exceeding is named. */
export function verdictName(finding: Pick<Finding, 'verdict' | 'exceeded'>, lang: Lang): string {
  return term(finding.exceeded ? 'verdict.exceeded' : `verdict.${finding.verdict}`, lang);
}
