import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Result, sha256, shownPath, sortProblems, success } from '../../source/index.js';
import { isFolder, type RuleFile, ruleFilesOf } from '../files.js';
import type { Loaded } from '../load.js';
import type { Plan } from '../model.js';
import { type FileNames, packed, unpacked } from './packed.js';

/** Of how entries are written: another one reads none of this. */
const FORMAT = 1;

/** A file that a plan was made of, by its way from the plan's folder. */
interface Source {
  readonly path: string;
  readonly sha256: string;
}

/** A plan as it is kept, with the files beyond its folder that it refers to. */
interface Body {
  readonly references: readonly Source[];
  readonly plan: unknown;
  readonly warnings: unknown;
}

/** A compiled plan to be kept, and under which name. */
export interface Entry {
  readonly name: string;
  readonly text: string;
}

/** The name of what is kept of the plan at a path as it is now: of the build, and of the names and contents of its files. */
export function entryName(path: string, build: string): string {
  return nameOf(
    path,
    build,
    ruleFilesOf(path).map((file) => ({ path: basename(file), sha256: sha256(readFileSync(file)) })),
  );
}

function nameOf(path: string, build: string, own: readonly Source[]): string {
  return sha256(JSON.stringify([FORMAT, build, isFolder(path), own.map((file) => [file.path, file.sha256])]));
}

/**
 * A plan that was loaded without an error, to be kept; undefined where it cannot be: what a warning says of a file would
 * be wrong when the same is read from elsewhere.
 */
export function entryOf(path: string, build: string, { result, own, used }: Loaded): Entry | undefined {
  if (!result.ok || used.some((file) => file.sha256 === '')) return undefined;
  const folder = folderOf(path);
  const source = (file: RuleFile): Source => ({
    path: relative(folder, resolve(file.path)),
    sha256: file.sha256,
  });
  const others = used.filter((file) => !own.includes(file));
  const files = [...own, ...others].map(({ file }) => file);
  const said = JSON.stringify(result.problems.map(({ data }) => data));
  if (files.some((file) => said.includes(JSON.stringify(file).slice(1, -1)))) return undefined;
  const body: Body = {
    references: others.map(source),
    plan: packed(result.value, files),
    warnings: packed(result.problems, files),
  };
  const text = JSON.stringify(body);
  return { name: nameOf(path, build, own.map(source)), text: `${sha256(text)}\n${text}` };
}

/** The plan of an entry, as loading it anew would give it; undefined where a file that it refers to has changed. Throws on what is no entry. */
export function planOfEntry(path: string, entry: string): Result<Plan> | undefined {
  const end = entry.indexOf('\n');
  const text = entry.slice(end + 1);
  if (sha256(text) !== entry.slice(0, end)) throw new TypeError('damaged');
  const { references, plan, warnings } = JSON.parse(text) as Body;
  const folder = folderOf(path);
  const others = references.map((reference) => ({ ...reference, path: join(folder, reference.path) }));
  if (others.some((reference) => sha256(readFileSync(reference.path)) !== reference.sha256)) return undefined;
  const files: FileNames = [...ruleFilesOf(path), ...others.map((other) => other.path)].map(shownPath);
  return success(
    unpacked(plan, files) as Plan,
    sortProblems(unpacked(warnings, files) as Parameters<typeof sortProblems>[0]),
  );
}

function folderOf(path: string): string {
  return isFolder(path) ? resolve(path) : dirname(resolve(path));
}
