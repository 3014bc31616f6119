import { resolve } from 'node:path';
import type { Result } from '../../source/index.js';
import { disk, type Shelf } from '../files.js';
import { loadPlan } from '../load.js';
import type { Plan, RuleSource } from '../model.js';
import { shelfOf } from '../sources.js';
import { build } from './build.js';
import { entryName, entryOf, ownFiles, planOfEntry } from './entry.js';
import { keep, keptUnder } from './store.js';

/**
 * As `loadPlan`, but a plan is only compiled where its files are not those that it was compiled from before: any file
 * that changed, came or went makes another plan, and so does another build of the program. Plans that are shipped were
 * compiled with it; those of a user are kept in his folder for such things. What is kept and damaged is compiled again.
 */
export function openedPlan(path: string, shelf: Shelf = disk): Result<Plan> {
  return build === undefined ? loadPlan(path, shelf) : planOfBuild(build, path, readOnce(shelf));
}

function planOfBuild(name: string, path: string, shelf: Shelf): Result<Plan> {
  const own = attempted(() => ownFiles(path, shelf));
  for (const text of own ? keptUnder(entryName(own, name)) : []) {
    const kept = own && attempted(() => planOfEntry(own, text, shelf));
    if (kept) return kept;
  }
  const made = loadPlan(path, shelf);
  const entry = own && attempted(() => entryOf(own, name, made));
  if (entry) keep(entry);
  return made;
}

/** A shelf whose files are read once: what is kept was made of the very texts that it is named by. */
function readOnce({ paths, read }: Shelf): Shelf {
  const known = new Map<string, ReturnType<Shelf['read']>>();
  return {
    paths,
    read(path) {
      const file = known.get(resolve(path)) ?? read(path);
      known.set(resolve(path), file);
      return file;
    },
  };
}

/** The plan whose files were kept; a failure where there is a problem in them, as in those on the disk. */
export function planFrom(sources: readonly RuleSource[]): Result<Plan> {
  const shelf = shelfOf(sources);
  return openedPlan(shelf.folder, shelf);
}

/** Undefined where it throws: then the plan is compiled, and whatever is wrong with its files is told by that. */
function attempted<T>(attempt: () => T | undefined): T | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
