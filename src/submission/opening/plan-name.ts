import { message } from '../../messages/index.js';
import { failure, type Problem, type Result, success } from '../../source/index.js';
import type { Submissions } from './submissions.js';

/** The plan that the first of some submissions to name one names; a failure says what kept it from being found. */
export function namedPlan({ files, name }: Submissions): Result<string> {
  const problems: Problem[] = [];
  for (const opened of files) {
    if (!opened.ok) {
      problems.push(...opened.problems);
      continue;
    }
    const submission = opened.value;
    const plan = submission.planNamed();
    if (plan !== undefined) return success(plan);
    const { problems: why } = submission.read();
    const at = { file: submission.file };
    const unnamed = { ...message('intake.no-plan'), severity: 'error', at } as const;
    problems.push(...(why.length > 0 ? why : [unnamed]));
  }
  if (problems.length > 0) return failure(problems);
  return failure([{ ...message('intake.no-files'), severity: 'error', at: { file: name } }]);
}
