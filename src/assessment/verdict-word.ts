import type { WordId } from '../messages/index.js';
import type { Finding } from './schema.js';

/** What people call a verdict: exceeding is named, and where a unit is only counted, whether it was. */
export function verdictWord({
  verdict,
  exceeded,
  counted,
}: Pick<Finding, 'verdict' | 'exceeded' | 'counted'>): WordId {
  if (counted && verdict !== 'waived')
    return verdict === 'met' ? 'verdict.counted-in' : 'verdict.counted-out';
  return exceeded ? 'verdict.exceeded' : `verdict.${verdict}`;
}
