import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../messages/index.js';
import { failure, nearest, type Result, requiredText, success } from '../source/index.js';
import { planPaths, readRuleFile } from './files.js';

export interface FoundPlan {
  readonly id: string;
  readonly path: string;
}

/** The plans in some folders, the first of an id winning. */
export function findPlans(folders: readonly string[]): FoundPlan[] {
  const found = new Map<string, FoundPlan>();
  for (const path of folders.flatMap(planPaths)) {
    const { root } = readRuleFile(join(path, 'plan.yaml'), 'plan');
    const id = root && requiredText(root, 'id');
    if (id !== undefined && !found.has(id)) found.set(id, { id, path });
  }
  return [...found.values()];
}

/** The path of a plan given by id, or by a path; where there is none, the failure names the nearest plan. */
export function resolvePlan(idOrPath: string, folders: readonly string[]): Result<string> {
  // A plan's folder usually bears its id: then nothing else need be read.
  for (const folder of folders) {
    const path = join(folder, idOrPath);
    if (/^[\w.-]+$/.test(idOrPath) && existsSync(join(path, 'plan.yaml'))) return success(path);
  }
  const plans = findPlans(folders);
  const found = plans.find((plan) => plan.id === idOrPath);
  if (found) return success(found.path);
  if (existsSync(idOrPath)) return success(idOrPath);
  const ids = plans.map((plan) => plan.id);
  const near = nearest(idOrPath, ids);
  const data = {
    id: idOrPath,
    plans: ids,
    near: near === undefined ? '' : message('plan.did-you-mean', { word: near }),
  };
  return failure([
    { ...message('plan.unknown-plan', data), severity: 'error', at: { file: folders.join(', ') } },
  ]);
}
