import type { Result } from '../../source/index.js';
import { readRuleFiles } from '../files.js';
import { loaded } from '../load.js';
import type { Plan } from '../model.js';
import { build } from './build.js';
import { entryName, entryOf, planOfEntry } from './entry.js';
import { keep, keptUnder } from './store.js';

/**
 * As `loadPlan`, but a plan is only compiled where its files are not those that it was compiled from before: any file
 * that changed, came or went makes another plan, and so does another build of the program. Plans that are shipped were
 * compiled with it; those of a user are kept in his folder for such things. What is kept and damaged is compiled again.
 */
export function openedPlan(path: string): Result<Plan> {
  const kept = build === undefined ? undefined : keptPlan(path, build);
  if (kept) return kept;
  const made = loaded(path, readRuleFiles(path));
  const entry = build === undefined ? undefined : attempted(() => entryOf(path, build as string, made));
  if (entry) keep(entry);
  return made.result;
}

function keptPlan(path: string, name: string): Result<Plan> | undefined {
  return attempted(() => {
    for (const entry of keptUnder(entryName(path, name))) {
      const plan = attempted(() => planOfEntry(path, entry));
      if (plan) return plan;
    }
    return undefined;
  });
}

/** Undefined where it throws: then the plan is compiled, and whatever is wrong with its files is told by that. */
function attempted<T>(attempt: () => T | undefined): T | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
