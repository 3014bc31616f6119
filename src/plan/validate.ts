import { type Problem, sortProblems } from '../source/index.js';
import { loadCases } from './cases.js';
import { buildRegister } from './elements/registers.js';
import { planPaths, readRuleFile, ruleFilesOf } from './files.js';
import { loadPlan } from './load.js';
import { Problems } from './problems.js';

/** Every problem of rule folders and files: one broken file does not hide what is wrong with the others. */
export function validatePaths(paths: readonly string[]): Problem[] {
  const problems = new Problems();
  for (const path of paths) {
    const plans = planPaths(path);
    for (const plan of plans) {
      problems.add(loadPlan(plan).problems);
      problems.add(loadCases(plan).problems);
    }
    if (plans.length > 0) continue;
    const files = ruleFilesOf(path);
    if (files.length === 0) problems.error('plan.no-plans', { file: path });
    for (const file of files) validateFile(file, problems);
  }
  const seen = new Set<string>();
  return sortProblems(problems.list).filter((p) => {
    const key = JSON.stringify([p.at, p.id, p.data]);
    return !seen.has(key) && seen.add(key);
  });
}

function validateFile(path: string, problems: Problems): void {
  const file = readRuleFile(path);
  if (file.kind === 'plan' && file.root) problems.add(loadPlan(path).problems);
  else if (file.kind === 'data') problems.error('plan.no-rules', { file: file.file });
  else {
    problems.add(file.problems);
    if (file.kind === 'units' && file.root) buildRegister(file, problems);
  }
}
