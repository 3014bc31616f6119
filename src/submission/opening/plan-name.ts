import { message } from '../../messages/index.js';
import { failure, type Problem, type Result, success } from '../../source/index.js';
import { asProblem } from '../model.js';
import type { Submissions } from './submissions.js';

/**
 * The plan that most of some submissions name, of equally many the first: one sheet of another plan among them does not
 * decide for all. A failure says what kept a plan from being found.
 */
export function namedPlan({ files, name }: Submissions): Result<string> {
  const problems: Problem[] = [];
  const votes = new Map<string, number>();
  for (const opened of files) {
    if (!opened.ok) {
      problems.push(...opened.problems);
      continue;
    }
    const submission = opened.value;
    const plan = submission.planNamed();
    if (plan !== undefined) {
      votes.set(plan, (votes.get(plan) ?? 0) + 1);
      continue;
    }
    const { problems: why, findings } = submission.read();
    const at = { file: submission.file };
    const unnamed = { ...message('intake.no-plan'), severity: 'error', at } as const;
    problems.push(...(why.length > 0 ? why : [unnamed, ...findings.map(asProblem)]));
  }
  const [plan] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (plan !== undefined) return success(plan);
  if (problems.length > 0) return failure(problems);
  return failure([{ ...message('intake.no-files'), severity: 'error', at: { file: name } }]);
}
