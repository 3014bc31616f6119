import { type Problem, sortProblems } from '../source/index.js';
import { casesOf } from './cases.js';
import { buildRegister } from './elements/registers.js';
import { planPaths, type RuleFile, readRuleFiles } from './files.js';
import { planOf } from './load.js';
import { Problems } from './problems.js';

/** Every problem of rule folders and files: one broken file does not hide what is wrong with the others. */
export function validatePaths(paths: readonly string[]): Problem[] {
  const problems = new Problems();
  for (const path of paths) {
    const plans = planPaths(path);
    for (const plan of plans) {
      const files = readRuleFiles(plan);
      problems.add(planOf(plan, files).problems);
      problems.add(casesOf(files).problems);
    }
    if (plans.length > 0) continue;
    const files = readRuleFiles(path);
    if (files.length === 0) problems.error('plan.no-plans', { file: path });
    for (const file of files) validateFile(file, problems);
  }
  const seen = new Set<string>();
  return sortProblems(problems.list).filter((p) => {
    const key = JSON.stringify([p.at, p.id, p.data]);
    return !seen.has(key) && seen.add(key);
  });
}

function validateFile(file: RuleFile, problems: Problems): void {
  if (file.kind === 'plan' && file.root) problems.add(planOf(file.path, [file]).problems);
  else if (file.kind === 'data') problems.error('plan.no-rules', { file: file.file });
  else {
    problems.add(file.problems);
    if (file.kind === 'units' && file.root) buildRegister(file, problems);
  }
}
