import { disk, resolvePlan } from '../../plan/index.js';
import { type Problem, sha256 } from '../../source/index.js';
import type { Input, PlanSeen } from '../piece.js';
import type { Errand } from '../round.js';
import type { Shop } from '../shop.js';

/** A plan, and where it lies. */
export interface FoundPlan extends PlanSeen {
  readonly path: string;
}

/** Plans by what they were asked for, and what is wrong with the others. */
export interface FoundPlans {
  readonly plans: ReadonlyMap<string, FoundPlan>;
  readonly broken: ReadonlyMap<string, readonly Problem[]>;
}

interface PlanErrand extends Errand {
  readonly path: string;
}

/** Finds plans, and reads those whose files are not as they were. */
export async function findPlans(asked: Iterable<string>, shop: Shop): Promise<FoundPlans> {
  const paths = new Map<string, string>();
  const broken = new Map<string, readonly Problem[]>();
  for (const plan of new Set(asked)) {
    const path = resolvePlan(plan, shop.request.rules);
    if (path.ok) paths.set(plan, path.value);
    else broken.set(plan, path.problems);
  }
  const seen = new Map<string, FoundPlan>();
  const failed = new Map<string, readonly Problem[]>();
  const errands: PlanErrand[] = [];
  for (const path of new Set(paths.values())) {
    const known = shop.store.read<PlanSeen & { readonly program: string }>(keptAt(shop, path));
    if (known && known.program === shop.program.digest && isAsItWas(known, path, shop))
      seen.set(path, { ...known, path });
    else errands.push({ task: { do: 'plan', path }, near: path, path });
  }
  await shop.pool.each(errands, ({ path }, reply) => {
    const done = shop.doneOf(reply, path);
    if (!done.ok) failed.set(path, done.problems);
    else if ('digest' in done.value) {
      shop.store.write(keptAt(shop, path), { ...done.value, program: shop.program.digest });
      seen.set(path, { ...done.value, path });
    } else if ('problems' in done.value) failed.set(path, done.value.problems);
  });
  const plans = new Map<string, FoundPlan>();
  for (const [plan, path] of paths) {
    const found = seen.get(path);
    if (found) plans.set(plan, found);
    else broken.set(plan, failed.get(path) ?? []);
  }
  return { plans, broken };
}

/** Whether a plan has the files that it had, each as it was: a rule that was added counts as one that was changed. */
function isAsItWas({ own, others }: PlanSeen, path: string, { digests }: Shop): boolean {
  const same = ({ file, sha256 }: Input): boolean => digests.of(file) === sha256;
  const now = disk.paths(path);
  return now.length === own.length && own.every(same) && others.every(same) && own.length > 0;
}

function keptAt({ store }: Shop, path: string): string {
  return store.tablePath(`plan-${sha256(path).slice(0, 32)}`);
}
