// The shipped plans, compiled: an entry each, as a user's own are kept (`src/plan/kept`).
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluated } from './evaluated.mjs';

/** A plugin for the source in a folder: the build has a name, made of all that it is built from, and `write` puts plans into a folder. */
export async function compiledPlans(project) {
  const source = join(project, 'src');
  const build = digestOf(
    ['src', 'build'].flatMap((folder) => filesOf(join(project, folder))),
    ['build.mjs', 'package-lock.json'].map((name) => join(project, name)),
  );
  const naming = join(source, 'plan/kept/build.ts');
  return {
    name: 'plans',
    load: (id) => (id === naming ? `export const build = '${build}';` : undefined),
    async write(rules, folder) {
      const rooms = ['plan/files.ts', 'plan/load.ts', 'plan/kept/entry.ts'].map((name) => join(source, name));
      const [{ planPaths, disk }, { loadPlan }, { ownFiles, entryOf }] = await evaluated(rooms);
      mkdirSync(folder, { recursive: true });
      for (const path of planPaths(rules)) {
        // One with a mistake is told of by `duibiao validate`.
        const entry = entryOf(ownFiles(path, disk), build, loadPlan(path));
        if (entry) writeFileSync(join(folder, entry.name), entry.text);
      }
    },
  };
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function digestOf(...files) {
  const digest = createHash('sha256');
  for (const file of files.flat()) digest.update(createHash('sha256').update(readFileSync(file)).digest());
  return digest.digest('hex');
}
