import { message } from '../../messages/index.js';
import { openSubmission } from '../../submission/index.js';
import type { Named } from '../piece.js';

/** The plan that a submission names, or why none can be told. */
export function nameIn(file: string): Named {
  const opened = openSubmission(file, () => new Uint8Array());
  if (!opened.ok) return { file, problems: opened.problems };
  const { value: submission } = opened;
  const plan = submission.planNamed();
  if (plan !== undefined) return { file, plan };
  const { problems } = submission.read();
  const unnamed = { ...message('intake.no-plan'), severity: 'error', at: { file: submission.file } } as const;
  return { file, problems: problems.length > 0 ? problems : [unnamed] };
}
