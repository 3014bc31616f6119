import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf } from '../formats/index.js';

/** The files that paths stand for. */
export interface FoundFiles {
  /** Files to read, each once. Whether they can be read is seen on reading. */
  readonly files: readonly string[];
  /** Files inside folders that are in no format of submissions. */
  readonly passedOver: readonly string[];
}

/** Standard input, as a path. */
export const STDIN = '-';

/** Turns files and folders into files: a folder stands for all files in it and below, in order of code unit. */
export function findFiles(paths: readonly string[]): FoundFiles {
  const files: string[] = [];
  const passedOver: string[] = [];
  const seen = new Set<string>();
  for (const path of paths)
    for (const file of isFolder(path) ? below(path) : [path]) {
      const real = realPath(file);
      if (seen.has(real)) continue;
      seen.add(real);
      const inFolder = file !== path;
      if (inFolder && !formatOf(file)) passedOver.push(file);
      else files.push(file);
    }
  return { files, passedOver };
}

/** Whether a path stands for all files in it and below. */
export function isFolder(path: string): boolean {
  return path !== STDIN && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

/** All files under a folder but hidden ones and the lock files of spreadsheet programs (~$…). */
function below(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !/^(?:\.|~\$)/.test(name),
  );
  return entries.sort(byName).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? below(path) : [path];
  });
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** One name for a file however it is reached; a missing one keeps its own. */
function realPath(path: string): string {
  return path === STDIN || !statSync(path, { throwIfNoEntry: false }) ? path : realpathSync(path);
}
