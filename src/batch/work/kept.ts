import { join } from 'node:path';
import type { Assessment } from '../../assessment/index.js';
import { assessmentIn, assessmentText, readAssessment } from '../../service/index.js';
import { type Result, success } from '../../source/index.js';

export { assessmentText };

/** The name of a run's assessment in its folder. */
export const ASSESSMENT = assessmentIn('.');

let last: { readonly digest: string; readonly assessment: Assessment } | undefined;

/** The assessment of a run. The last one stays at hand: pieces of a run follow each other. */
export function keptAssessment(folder: string, digest: string): Result<Assessment> {
  if (last?.digest === digest) return success(last.assessment);
  last = undefined;
  const read = readAssessment(join(folder, ASSESSMENT));
  if (read.ok) last = { digest, assessment: read.value };
  return read;
}
