import { statSync } from 'node:fs';
import { join } from 'node:path';
import { refused, type ScopeId } from '../../service/index.js';
import { type Problem, type Result, success } from '../../source/index.js';
import { findFiles, type PassedOver } from '../../submission/index.js';
import type { Trouble } from '../model.js';
import { CIRCULAR } from '../piece.js';
import type { Shop } from '../shop.js';
import { readManifest } from './manifest.js';
import type { ManifestRun } from './manifest-schema.js';
import { type FoundPlan, findPlans } from './plans.js';
import { findSubmissions } from './submissions.js';

/** Submissions to be judged together. */
export interface Run {
  /** Its folder below the output folder, with `/`. */
  readonly name: string;
  readonly plan: FoundPlan;
  readonly asOf: string;
  readonly scope?: ScopeId | undefined;
  readonly units?: readonly string[] | undefined;
  readonly files: readonly string[];
  readonly passedOver: readonly PassedOver[];
  /** Whether a folder was given: all that has come in, not the files of somebody. */
  readonly collected: boolean;
}

/** Runs, and what was found that cannot be used. */
export interface Found {
  readonly runs: readonly Run[];
  readonly troubles: readonly Trouble[];
  readonly passedOver: readonly PassedOver[];
}

/** A run before its plan has been opened. */
interface Sketch extends Omit<Run, 'plan' | 'name'> {
  readonly plan: string;
  readonly name?: string | undefined;
}

/** What is to be judged: as a manifest lists it, or the submissions of a folder by the plan that they name. */
export async function findRuns(shop: Shop): Promise<Result<Found>> {
  const { path } = shop.request;
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const sketches = folder ? await fromFolder(shop) : fromManifest(shop);
  if (!sketches.ok) return sketches;
  const { sketches: all, problems, faults, passedOver } = sketches.value;
  const { plans, broken } = await findPlans(
    all.map(({ plan }) => plan),
    shop,
  );
  const troubles: Trouble[] = problems.length > 0 ? [{ problems }] : [];
  if (faults.length > 0) troubles.push({ problems: faults, fault: true });
  for (const [plan, why] of broken) {
    const files = all.filter((sketch) => sketch.plan === plan).flatMap((sketch) => sketch.files);
    troubles.push({ run: plan, problems: why, files });
  }
  const names = new Set([CIRCULAR]);
  const runs = all.flatMap((sketch): Run[] => {
    const plan = plans.get(sketch.plan);
    if (!plan) return [];
    return [{ ...sketch, plan, name: freeName(sketch.name ?? join(plan.id, sketch.asOf), names) }];
  });
  if (runs.length === 0 && troubles.length === 0) return refused('batch.nothing-found', { path });
  return success({ runs, troubles, passedOver });
}

interface Sketches {
  readonly sketches: readonly Sketch[];
  readonly problems: readonly Problem[];
  readonly faults: readonly Problem[];
  readonly passedOver: readonly PassedOver[];
}

async function fromFolder(shop: Shop): Promise<Result<Sketches>> {
  const { path, asOf } = shop.request;
  if (asOf === undefined) return refused('batch.as-of-wanted');
  const found = await findSubmissions(path, shop, (done, total) =>
    shop.host.progress({ phase: 'find', done, total, reused: 0 }),
  );
  const sketches = [...found.byPlan]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([plan, files]) => ({ plan, asOf, files, passedOver: [], collected: true }));
  return success({ ...found, sketches });
}

function fromManifest({ request: { path, asOf: usual } }: Shop): Result<Sketches> {
  const runs = readManifest(path);
  if (!runs.ok) return runs;
  const undated = runs.value.findIndex(({ asOf }) => asOf === undefined && usual === undefined);
  if (undated >= 0) return refused('batch.as-of-wanted-in', { number: undated + 1 });
  const problems: Problem[] = [];
  const sketches = runs.value.map(
    ({ plan, figures, asOf = usual as string, name, scope, units }: ManifestRun): Sketch => {
      const { files, passedOver, closed } = findFiles(figures);
      problems.push(...closed);
      const collected = figures.some(
        (one) => statSync(one, { throwIfNoEntry: false })?.isDirectory() === true,
      );
      return { plan, asOf, name, scope, units, files, passedOver, collected };
    },
  );
  return success({ sketches, problems, faults: [], passedOver: [] });
}

/** A name that no run before has: `zhenjiang-2020/2021-01-15`, then with -2. */
function freeName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replaceAll('\\', '/');
  let name = plain;
  for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${plain}-${i}`;
  taken.add(name.toLowerCase());
  return name;
}
