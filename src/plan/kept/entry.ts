import { dirname, relative, resolve, sep } from 'node:path';
import { type Result, sha256, sortProblems, success } from '../../source/index.js';
import type { Shelf } from '../files.js';
import type { Plan, RuleSource } from '../model.js';
import { packed, unpacked } from './packed.js';

/** Of how entries are written: another one reads none of this. */
const FORMAT = 1;

/** The files at a plan's path, read once for all that is asked of them. */
interface Own {
  /** The folder that they lie in. */
  readonly folder: string;
  /** `path` is from the folder, with `/`. */
  readonly files: readonly RuleSource[];
}

/** A plan as it is kept: the texts of its files are read anew, and those that it refers to must be as they were. */
interface Body {
  readonly sources: readonly { readonly path: string; readonly referred?: true; readonly sha256: string }[];
  readonly plan: unknown;
  readonly warnings: unknown;
}

/** A compiled plan to be kept, and under which name. */
export interface Entry {
  readonly name: string;
  readonly text: string;
}

/** The files at a path; undefined where one cannot be read. */
export function ownFiles(path: string, shelf: Shelf): Own | undefined {
  const paths = shelf.paths(path);
  const folder = dirname(resolve(paths[0] ?? path));
  const files = paths.map((file) => sourceAt(file, folder, shelf));
  return files.every((file) => file !== undefined) ? { folder, files } : undefined;
}

function sourceAt(path: string, folder: string, shelf: Shelf): RuleSource | undefined {
  const source = shelf.read(path);
  if (!source.ok) return undefined;
  const { file, text } = source.value;
  return { path: relative(folder, resolve(path)).split(sep).join('/'), file, text };
}

/** What the plan of these files is kept under: a name of the build, and of what each file is called and holds. */
export function entryName({ files }: Own, build: string): string {
  return sha256(JSON.stringify([FORMAT, build, files.map(({ path, text }) => [path, sha256(text)])]));
}

/**
 * A plan that was loaded of these files, to be kept. Undefined where it cannot be: it has errors, or a warning says in
 * words what a file is called, which is told relative to where a command runs.
 */
export function entryOf(own: Own, build: string, loaded: Result<Plan>): Entry | undefined {
  if (!loaded.ok) return undefined;
  const { sources, ...plan } = loaded.value;
  const files = filesOf(own, sources);
  const said = JSON.stringify(loaded.problems.map(({ data }) => data));
  if (files.some((file) => said.includes(JSON.stringify(file).slice(1, -1)))) return undefined;
  const body: Body = {
    sources: sources.map(({ file: _, text, ...source }) => ({ ...source, sha256: sha256(text) })),
    plan: packed(plan, files),
    warnings: packed(loaded.problems, files),
  };
  const text = JSON.stringify(body);
  return { name: entryName(own, build), text: `${sha256(text)}\n${text}` };
}

/**
 * The plan of an entry, as loading it anew would give it; undefined where a file that it refers to is another one now.
 * Throws on what is no entry.
 */
export function planOfEntry(own: Own, entry: string, shelf: Shelf): Result<Plan> | undefined {
  const end = entry.indexOf('\n');
  const text = entry.slice(end + 1);
  if (sha256(text) !== entry.slice(0, end)) throw new TypeError('damaged');
  const body = JSON.parse(text) as Body;
  const sources: RuleSource[] = [];
  for (const { path, referred, sha256: was } of body.sources) {
    const known = referred ? undefined : own.files.find((file) => file.path === path);
    const source = known ?? sourceAt(resolve(own.folder, path), own.folder, shelf);
    if (!source || sha256(source.text) !== was) return undefined;
    sources.push(referred ? { ...source, referred } : source);
  }
  const files = filesOf(own, sources);
  const plan = unpacked(body.plan, files) as Omit<Plan, 'sources'>;
  const warnings = unpacked(body.warnings, files) as Parameters<typeof sortProblems>[0];
  return success({ ...plan, sources }, sortProblems(warnings));
}

/** What the files that places may be in are called. */
function filesOf({ files }: Own, sources: readonly RuleSource[]): string[] {
  return [...files, ...sources.filter(({ referred }) => referred)].map(({ file }) => file);
}
