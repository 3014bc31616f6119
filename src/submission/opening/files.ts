import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageRef, message } from '../../messages/index.js';
import { type Problem, saidBySystem, shownPath } from '../../source/index.js';
import { formatOf } from '../formats/index.js';

/** A path that is not read, and why that is no fault. */
export interface PassedOver extends MessageRef {
  readonly path: string;
}

/** The files that paths stand for. */
export interface FoundFiles {
  /** Files to read, each once. Whether they can be read is seen on reading. */
  readonly files: readonly string[];
  /** What lies in folders and is no submission. */
  readonly passedOver: readonly PassedOver[];
  /** Folders that cannot be looked into. */
  readonly closed: readonly Problem[];
}

/** Standard input, as a path. */
export const STDIN = '-';

/** Turns files and folders into files: a folder stands for all files in it and below, in order of code unit. */
export function findFiles(paths: readonly string[]): FoundFiles {
  const files: string[] = [];
  const passedOver: PassedOver[] = [];
  const closed: Problem[] = [];
  const seen = new Set<string>();
  const folder = (path: string): void => {
    const before = files.length;
    for (const file of below(path, closed)) {
      const stats = statsOf(file);
      if (!stats?.isFile()) passedOver.push({ path: file, ...message('intake.link-passed-over') });
      else if (!isSeen(seen, file)) {
        if (formatOf(file)) files.push(file);
        else passedOver.push({ path: file, ...message('intake.file-passed-over') });
      }
    }
    if (files.length === before && closed.length === 0)
      passedOver.push({ path, ...message('intake.folder-empty') });
  };
  for (const path of paths) {
    if (isFolder(path)) folder(path);
    else if (!isSeen(seen, path)) files.push(path);
  }
  // Of nothing at all, that nothing is there says enough.
  const said = files.length > 0 ? passedOver : passedOver.filter(({ id }) => id !== 'intake.folder-empty');
  return { files, passedOver: said, closed };
}

/** Whether a path stands for all files in it and below. */
export function isFolder(path: string): boolean {
  return path !== STDIN && statsOf(path)?.isDirectory() === true;
}

/** All files under a folder but hidden ones and the lock files of spreadsheet programs (~$…); links to folders are not followed. */
function below(folder: string, closed: Problem[]): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    closed.push({ ...saidBySystem(error), severity: 'error', at: { file: shownPath(folder) } });
    return [];
  }
  return entries
    .filter(({ name }) => !/^(?:\.|~\$)/.test(name))
    .sort(byName)
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? below(path, closed) : [path];
    });
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** Undefined for a missing file, a link that leads nowhere or round in a circle, and what may not be looked at. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Whether a file was found before, however it is reached; a missing one keeps its own name. */
function isSeen(seen: Set<string>, path: string): boolean {
  const real = path === STDIN || !statsOf(path) ? path : realpathSync(path);
  return seen.has(real) || !seen.add(real);
}
