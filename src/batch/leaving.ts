import { readdirSync, rmdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Run } from './find/runs.js';
import type { Shop } from './shop.js';
import { tidy } from './tidying.js';

/** The runs whose papers are in the folder, by name: the way from it to where they were found, and their date. */
type Held = Readonly<Record<string, { readonly path: string; readonly asOf: string }>>;

/** Sets down which runs there are, before anything of them is written. */
export function holdRuns(runs: readonly Run[], shop: Shop): void {
  const path = wayTo(shop);
  const found: Held = Object.fromEntries(runs.map(({ name, asOf }) => [name, { path, asOf }]));
  write({ ...read(shop), ...found }, shop);
}

/**
 * Removes the papers of runs that were found where this batch looked, as of a date that it judges, and are found no
 * more; gives which runs went, and what somebody has changed, which stays. Earlier rounds and the runs of other folders
 * stay as they are.
 */
export function leaveRuns(
  runs: readonly Run[],
  shop: Shop,
): { readonly removed: readonly string[]; readonly left: readonly string[] } {
  const { out } = shop.request;
  const path = wayTo(shop);
  // Where letters of both cases are one name, a run that was renamed lies where it lay.
  const current = new Set(runs.map(({ name }) => folded(name)));
  const dates = new Set(runs.map(({ asOf }) => asOf));
  const held = read(shop);
  const removed = Object.entries(held).flatMap(([name, { path: from, asOf }]) =>
    from === path && dates.has(asOf) && !current.has(folded(name)) ? [name] : [],
  );
  const left = removed.flatMap((name) => tidy(name, new Set(), shop));
  for (const name of removed) removeEmpty(join(out, name));
  if (removed.length > 0)
    write(Object.fromEntries(Object.entries(held).filter(([name]) => !removed.includes(name))), shop);
  return { removed, left };
}

function wayTo({ request: { out, path } }: Shop): string {
  return relative(out, path);
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Removes a folder where no file is in it, and then those around it; the output folder is never empty. */
function removeEmpty(folder: string): void {
  if (!isEmptied(folder)) return;
  for (let around = dirname(folder); readdirSync(around).length === 0; around = dirname(around))
    rmdirSync(around);
}

/** Removes a folder unless there is a file in it, at any depth; says whether it is gone. */
function isEmptied(folder: string): boolean {
  let entries: ReturnType<typeof list>;
  try {
    entries = list(folder);
  } catch {
    return false;
  }
  const below = entries.map((entry) => entry.isDirectory() && isEmptied(join(folder, entry.name)));
  if (!below.every(Boolean)) return false;
  rmdirSync(folder);
  return true;
}

function list(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

function read({ store }: Shop): Held {
  return store.read<Held>(store.tablePath('runs')) ?? {};
}

function write(held: Held, { store }: Shop): void {
  store.write(store.tablePath('runs'), held);
}
