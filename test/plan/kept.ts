import { expect } from 'vitest';
import { disk } from '../../src/plan/files.js';
import { entryOf, ownFiles, planOfEntry } from '../../src/plan/kept/entry.js';
import type { Plan } from '../../src/plan/model.js';
import type { Result } from '../../src/source/index.js';

/** What is kept of a loaded plan, read again; undefined where such a plan is not kept. */
export function keptAgain(path: string, loaded: Result<Plan>): Result<Plan> | undefined {
  const own = ownFiles(path, disk);
  const entry = own && entryOf(own, 'build', loaded);
  return entry && planOfEntry(own, entry.text, disk);
}

/** A plan that is good comes back from where it is kept as it was: its figures, its places and its warnings. */
export function expectKept(path: string, loaded: Result<Plan>): void {
  if (loaded.ok) expect(keptAgain(path, loaded)).toStrictEqual(loaded);
}
