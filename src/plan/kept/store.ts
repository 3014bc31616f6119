import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../../source/index.js';
import type { Entry } from './entry.js';

/** How many plans are kept of those that somebody wrote; of more, the ones that were kept first go. */
const MOST_KEPT = 200;

/** The plans that came compiled with the program: `build.mjs` writes them. */
const shipped = fileURLToPath(new URL('../plans/', import.meta.url));

/** Where compiled plans of this user are kept; undefined where DUIBIAO_CACHE says off. It names another folder otherwise. */
export function userFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
): string | undefined {
  const asked = environment['DUIBIAO_CACHE'];
  if (asked !== undefined && asked !== '') return asked === 'off' ? undefined : join(asked, 'plans');
  if (platform === 'win32')
    return join(
      environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'),
      'duibiao',
      'Cache',
      'plans',
    );
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'duibiao', 'plans');
  return join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'duibiao', 'plans');
}

/** What is kept under a name, wherever there is something: each text is asked for when those before it were of no use. */
export function* keptUnder(name: string): Generator<string> {
  for (const folder of [shipped, userFolder()]) {
    if (folder === undefined) continue;
    try {
      yield readFileSync(join(folder, name), 'utf8');
    } catch {
      // Not kept here, or not to be read: as good as none.
    }
  }
}

/** Keeps an entry for the next run, whole or not at all; where that cannot be done, nothing is lost but time. */
export function keep({ name, text }: Entry): void {
  const folder = userFolder();
  if (folder === undefined) return;
  const temporary = join(folder, `${randomUUID()}.tmp`);
  try {
    makeFolder(folder, 0o700);
    writeFileSync(temporary, text, { mode: 0o600 });
    renameSync(temporary, join(folder, name));
    prune(folder);
  } catch {
    discard(temporary);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A folder that cannot be written to.
  }
}

/** Leaves the youngest, whatever lies there: what a killed run began is among the oldest one day. */
function prune(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= MOST_KEPT) return;
  const aged = names
    .map((name) => ({ name, kept: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.kept - a.kept);
  for (const { name } of aged.slice(MOST_KEPT)) discard(join(folder, name));
}
