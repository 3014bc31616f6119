import { type Problem, sortProblems } from '../../source/index.js';
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
  /** Where the program itself has failed. */
  readonly faults: readonly Problem[];
}

interface NameErrand extends Errand {
  readonly files: readonly string[];
}

/** How many files a worker looks into at a time. */
const TOGETHER = 16;

/** Looks through a folder: each file goes to the plan that it names. */
export async function findSubmissions(
  folder: string,
  shop: Shop,
  step: (done: number, total: number) => void,
): Promise<FoundSubmissions> {
  const { files, passedOver, closed } = findFiles([folder]);
  const { digests, program } = shop;
  const named = new Map<string, string>();
  const problems: Problem[] = [...closed];
  const faults: Problem[] = [];
  const unknown: string[] = [];
  for (const file of files) {
    const known = digests.namedIn(file, program.digest);
    if (known === undefined) unknown.push(file);
    else named.set(file, known);
  }
  let looked = named.size;
  step(looked, files.length);
  const errands = chunks(unknown, TOGETHER).map(
    (some): NameErrand => ({ task: { do: 'name', files: some }, near: '', files: some }),
  );
  await shop.pool.each(errands, ({ files: some }, reply) => {
    const done = shop.doneOf(reply, some.join(', '));
    if (!done.ok) faults.push(...done.problems);
    else
      for (const { file, plan, problems: why = [] } of done.value as readonly Named[]) {
        problems.push(...why);
        const digest = plan === undefined ? undefined : digests.of(file);
        if (plan === undefined || digest === undefined) continue;
        named.set(file, plan);
        digests.name(file, digest, program.digest, plan);
      }
    looked += some.length;
    step(looked, files.length);
  });
  const byPlan = new Map<string, string[]>();
  for (const file of files) {
    const plan = named.get(file);
    if (plan === undefined) continue;
    const some = byPlan.get(plan);
    if (some) some.push(file);
    else byPlan.set(plan, [file]);
  }
  return { byPlan, passedOver, problems: sortProblems(problems), faults: sortProblems(faults) };
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
