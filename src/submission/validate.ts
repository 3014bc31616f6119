import { loadPlan, type Plan, resolvePlan } from '../plan/index.js';
import { type Problem, type Result, sortProblems } from '../source/index.js';
import { formatOf } from './formats/index.js';
import { asProblem } from './model.js';
import { findFiles } from './opening/files.js';
import { namedPlan } from './opening/named.js';
import { open } from './opening/open.js';
import { readSubmissions } from './read.js';

/** Whether a path is a submission, or a folder with submissions and no plan in it: told from the text, cheaply. */
export function isSubmission(path: string): boolean {
  const { files } = findFiles([path]);
  if (files.some((file) => /(?:^|[\\/])plan\.ya?ml$/.test(file))) return false;
  return files.some((file) => {
    if (!formatOf(file)) return false;
    const opened = open(file, undefined);
    return opened.ok && opened.value.looksRight();
  });
}

/** Every problem of submissions, each held against the plan that it names; plans are looked for in `rules`. */
export function validateSubmissions(paths: readonly string[], rules: readonly string[]): Problem[] {
  const plans = new Map<string, Result<Plan>>();
  const planOf = (id: string): Result<Plan> => {
    const path = resolvePlan(id, rules);
    const plan = plans.get(id) ?? (path.ok ? loadPlan(path.value) : path);
    plans.set(id, plan);
    return plan;
  };
  return sortProblems(
    paths.flatMap((path) => {
      const named = namedPlan([path]);
      if (!named.ok) return named.problems;
      const plan = planOf(named.value);
      if (!plan.ok) return plan.problems;
      const figures = readSubmissions([path], plan.value, { refusedFiles: 'leave-out' });
      return figures.ok ? figures.value.findings.map(asProblem) : figures.problems;
    }),
  );
}
