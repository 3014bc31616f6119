import { loadPlan, type Plan, resolvePlan } from '../plan/index.js';
import { type Problem, sortProblems } from '../source/index.js';
import { formatOf } from './formats/index.js';
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
    return 'read' in opened && opened.looksRight();
  });
}

/** Every problem of submissions, each held against the plan that it names; plans are looked for in `rules`. */
export function validateSubmissions(paths: readonly string[], rules: readonly string[]): Problem[] {
  const plans = new Map<string, Plan | readonly Problem[]>();
  const planOf = (id: string): Plan | readonly Problem[] => {
    const known = plans.get(id);
    if (known) return known;
    const path = resolvePlan(id, rules);
    const loaded = typeof path === 'string' ? loadPlan(path) : { problems: [path] };
    const result = loaded.plan ?? loaded.problems;
    plans.set(id, result);
    return result;
  };
  return sortProblems(
    paths.flatMap((path) => {
      const named = namedPlan([path]);
      if (!('plan' in named)) return named.problems;
      const plan = planOf(named.plan);
      if (!('indicators' in plan)) return plan;
      const { refusals, findings } = readSubmissions([path], plan);
      return [...refusals, ...findings.map(({ id, data, severity, at }) => ({ id, data, severity, at }))];
    }),
  );
}
