import { openSubmission } from '../../submission/index.js';
import type { Named } from '../piece.js';

/** The plan that a submission names; without one, and without problems, it names none. */
export function nameIn(file: string): Named {
  const opened = openSubmission(file, () => new Uint8Array());
  if (!opened.ok) return { file, problems: opened.problems };
  const plan = opened.value.planNamed();
  if (plan !== undefined) return { file, plan };
  const { problems } = opened.value.read();
  if (problems.some(({ severity }) => severity === 'error')) return { file, problems };
  return { file };
}
