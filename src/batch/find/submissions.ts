import { dirname, resolve } from 'node:path';
import { message } from '../../messages/index.js';
import { type Problem, shownPath } from '../../source/index.js';
import { findFiles, type PassedOver } from '../../submission/index.js';
import type { Named } from '../piece.js';
import type { Errand } from '../round.js';
import type { Shop } from '../shop.js';

/** The submissions of a folder by the plan that they are of, and what could not be told of the others. */
export interface FoundSubmissions {
  readonly byPlan: ReadonlyMap<string, readonly string[]>;
  readonly passedOver: readonly PassedOver[];
  /** Files and folders that nothing can be done with. */
  readonly problems: readonly Problem[];
}

interface NameErrand extends Errand {
  readonly files: readonly string[];
}

/** How many files a worker looks into at a time. */
const TOGETHER = 16;
/** What is kept of a file that was read and names no plan. */
const NONE = '';

/**
 * Looks through a folder: files go to the plan that they name; one that names none to that which all others in its
 * folder name, or else in the folders above, where these name one only.
 */
export async function findSubmissions(
  folder: string,
  shop: Shop,
  step: (files: number) => void,
): Promise<FoundSubmissions> {
  const { files, passedOver, closed } = findFiles([folder]);
  const { digests, program } = shop;
  const named = new Map<string, string>();
  const problems: Problem[] = [...closed];
  const unknown: string[] = [];
  for (const file of files) {
    const known = digests.namedIn(file, program.digest);
    if (known === undefined) unknown.push(file);
    else named.set(file, known);
  }
  step(named.size);
  const errands = chunks(unknown, TOGETHER).map(
    (some): NameErrand => ({ task: { do: 'name', files: some }, near: '', files: some }),
  );
  await shop.pool.each(errands, ({ files: some }, reply) => {
    const done = shop.doneOf(reply, some.join(', '));
    if (!done.ok) problems.push(...done.problems);
    else
      for (const one of done.value as readonly Named[]) {
        if (one.problems) problems.push(...one.problems);
        else {
          const plan = one.plan ?? NONE;
          named.set(one.file, plan);
          const digest = digests.of(one.file);
          if (digest !== undefined) digests.name(one.file, digest, program.digest, plan);
        }
      }
    step(some.length);
  });
  const plansIn = plansByFolder(folder, named);
  const byPlan = new Map<string, string[]>();
  for (const file of files) {
    const said = named.get(file);
    if (said === undefined) continue;
    const plan = said === NONE ? onlyPlanAround(folder, file, plansIn) : said;
    if (plan === undefined)
      problems.push({ ...message('intake.no-plan'), severity: 'error', at: { file: shownPath(file) } });
    else byPlan.set(plan, [...(byPlan.get(plan) ?? []), file]);
  }
  return { byPlan, passedOver, problems };
}

/** The plans that the files in each folder, or below it, name. */
function plansByFolder(top: string, named: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const plans = new Map<string, Set<string>>();
  for (const [file, plan] of named) {
    if (plan === NONE) continue;
    for (const folder of foldersOf(top, file)) plans.set(folder, (plans.get(folder) ?? new Set()).add(plan));
  }
  return plans;
}

function onlyPlanAround(
  top: string,
  file: string,
  plansIn: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const nearest = foldersOf(top, file).find((folder) => (plansIn.get(folder)?.size ?? 0) > 0);
  const plans = nearest === undefined ? undefined : plansIn.get(nearest);
  return plans?.size === 1 ? [...plans][0] : undefined;
}

/** The folder that a file lies in and those above, up to the one that was given. */
function foldersOf(top: string, file: string): string[] {
  const folder = dirname(file);
  const outermost = resolve(folder) === resolve(top) || folder === file;
  return outermost ? [folder] : [folder, ...foldersOf(top, folder)];
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
