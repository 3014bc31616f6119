import { openedPlan, type Plan, resolvePlan } from '../plan/index.js';
import { type Problem, type Result, sortProblems } from '../source/index.js';
import { readSubmissions } from './figures.js';
import { asProblem } from './model.js';
import { namedPlan } from './opening/plan-name.js';
import type { Submissions } from './opening/submissions.js';

/** Every problem of submissions, each lot held against the plan that it names; plans are looked for in `rules`. */
export function validateSubmissions(lots: readonly Submissions[], rules: readonly string[]): Problem[] {
  const plans = new Map<string, Result<Plan>>();
  const planOf = (id: string): Result<Plan> => {
    const loaded = plans.get(id);
    if (loaded) return loaded;
    const path = resolvePlan(id, rules);
    const plan = path.ok ? openedPlan(path.value) : path;
    plans.set(id, plan);
    return plan;
  };
  return sortProblems(
    lots.flatMap((submissions) => {
      const name = namedPlan(submissions);
      if (!name.ok) return name.problems;
      const plan = planOf(name.value);
      if (!plan.ok) return plan.problems;
      const figures = readSubmissions(submissions, plan.value, { refusedFiles: 'leave-out' });
      return figures.ok ? figures.value.findings.map(asProblem) : figures.problems;
    }),
  );
}
