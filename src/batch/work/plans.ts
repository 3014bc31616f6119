import { dirname, join } from 'node:path';
import { disk, loadPlan, type Plan } from '../../plan/index.js';
import { during, failure, type Result, shownPath, success } from '../../source/index.js';
import type { Input, PlanSeen } from '../piece.js';
import { digestOf } from '../store/digests.js';

/** Plans of the last runs: runs of one plan follow each other. */
const MOST_PLANS = 4;
const loaded = new Map<string, Plan>();

/** A plan at a path, with its files as they were before it was read. */
export function planSeen(path: string): Result<PlanSeen> {
  const own = disk.paths(path).map(inputOf);
  const plan = during(path, () => loadPlan(path));
  if (!plan.ok) return plan;
  const { id, digest, sources } = plan.value;
  remember(plan.value);
  const folder = own.length === 1 && own[0]?.file === shownPath(path) ? dirname(path) : path;
  const others = sources
    .filter(({ referred }) => referred)
    .map((source) => inputOf(join(folder, source.path)));
  return success({ id, digest, own, others });
}

/** The plan of a digest; a failure where its files are no longer those that it was read from. */
export function planOf(path: string, digest: string): Result<Plan> {
  const known = loaded.get(digest);
  if (known) return success(known);
  const plan = during(path, () => loadPlan(path));
  if (!plan.ok) return plan;
  remember(plan.value);
  return plan.value.digest === digest ? plan : failure([]);
}

function inputOf(path: string): Input {
  return { file: shownPath(path), sha256: digestOf(path) ?? '' };
}

function remember(plan: Plan): void {
  loaded.delete(plan.digest);
  loaded.set(plan.digest, plan);
  if (loaded.size > MOST_PLANS) loaded.delete([...loaded.keys()][0] as string);
}
