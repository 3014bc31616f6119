import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../messages/index.js';
import {
  anyError,
  isMap,
  nearest,
  type Problem,
  parseTree,
  type Result,
  readText,
  type ShapeChecker,
  type SourceText,
  sha256,
  shapeChecker,
  shownPath,
  type TreeNode,
} from '../source/index.js';
import { partSchema, planSchema } from './schema/header.js';
import { dictionarySchema } from './schema/indicator.js';
import { documentsSchema, unitsSchema } from './schema/registers.js';
import { testsSchema } from './schema/tests.js';
import { waiversSchema } from './schema/waivers.js';

export type FileKind = 'plan' | 'part' | 'indicators' | 'waivers' | 'tests' | 'units' | 'documents' | 'data';

/** A rule file that has passed its schema; `root` is absent where it has not. */
export interface RuleFile {
  readonly path: string;
  readonly file: string;
  /** Empty, as its digest is, where it could not be read. */
  readonly text: string;
  readonly sha256: string;
  readonly kind: FileKind;
  readonly root?: TreeNode;
  readonly problems: readonly Problem[];
}

/** Where rule files stand: on the disk, or among what was kept of a judgement. */
export interface Shelf {
  /** The rule files of a plan, in the order in which they are read. */
  paths(plan: string): string[];
  read(path: string): Result<Pick<SourceText, 'file' | 'text'>>;
}

/** The disk: the file itself, or the YAML and JSON files of the folder in order of name. */
export const disk: Shelf = { paths: ruleFilesOf, read: (path) => readText(path) };

/** What tells the kinds apart: the first whose key stands at the top of the file. */
const kinds: readonly { readonly kind: FileKind; readonly key: string; readonly check: ShapeChecker }[] = [
  { kind: 'plan', key: 'issuer', check: shapeChecker(planSchema) },
  { kind: 'part', key: 'chapter', check: shapeChecker(partSchema) },
  { kind: 'waivers', key: 'waivers', check: shapeChecker(waiversSchema) },
  { kind: 'tests', key: 'tests', check: shapeChecker(testsSchema) },
  { kind: 'units', key: 'units', check: shapeChecker(unitsSchema) },
  { kind: 'documents', key: 'documents', check: shapeChecker(documentsSchema) },
  { kind: 'part', key: 'commitments', check: shapeChecker(partSchema) },
  { kind: 'indicators', key: 'indicators', check: shapeChecker(dictionarySchema) },
];

/** Reads a rule file, tells what it is and checks its shape. `expected` is what the referring file takes it for. */
export function readRuleFile(path: string, expected?: FileKind, shelf: Shelf = disk): RuleFile {
  const source = shelf.read(path);
  if (!source.ok) {
    const { problems } = source;
    return { path, file: shownPath(path), text: '', sha256: '', kind: expected ?? 'part', problems };
  }
  const { file, text } = source.value;
  const { root, problems } = parseTree(file, text, path.endsWith('.json') ? 'json' : 'yaml');
  const found = isMap(root)
    ? kinds.find((k) => (expected === undefined ? root.entries.has(k.key) : k.kind === expected))
    : kinds.find((k) => k.kind === expected);
  const kind = found?.kind ?? 'plan';
  // Of the text, not of the bytes: the same rules in another encoding are the same rules.
  const base = { path, file, text, sha256: sha256(text), kind };
  if (!root || anyError(problems)) return { ...base, problems };
  if (!found && isData(root, path)) {
    const said = { ...message('plan.data-passed-over'), severity: 'warning', at: root.at } as const;
    return { ...base, kind: 'data', problems: [...problems, said] };
  }
  if (!found) {
    const keys = kinds.map((k) => k.key);
    return {
      ...base,
      problems: [...problems, { ...message('plan.unknown-file', { keys }), severity: 'error', at: root.at }],
    };
  }
  const shape = found.check(root);
  return anyError(shape)
    ? { ...base, problems: [...problems, ...shape] }
    : { ...base, root, problems: [...problems, ...shape] };
}

/** Data that lies beside the rules: what was submitted or judged, or a JSON file of anything but slips of rule keys. */
function isData(root: TreeNode, path: string): boolean {
  const keys = root.kind === 'map' ? [...root.entries.keys()] : [];
  if (['plan', '计划'].some((key) => keys.includes(key)) || keys.includes('schema')) return true;
  const slips = keys.some(
    (key) =>
      nearest(
        key,
        kinds.map((k) => k.key),
      ) !== undefined,
  );
  return path.endsWith('.json') && !slips;
}

function ruleFilesOf(path: string): string[] {
  if (!isFolder(path)) return [path];
  return entries(path)
    .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/i.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => join(path, entry.name));
}

/** Every rule file of a plan, read once for all that is asked of them. */
export function readRuleFiles(path: string, shelf: Shelf = disk): RuleFile[] {
  return shelf.paths(path).map((file) => readRuleFile(file, undefined, shelf));
}

/** Plans are folders with a plan.yaml, or single files that are one; looked for in a folder and the folders in it. */
export function planPaths(folder: string): string[] {
  if (!isFolder(folder)) return [];
  if (entries(folder).some((entry) => entry.name === 'plan.yaml')) return [folder];
  return entries(folder).flatMap((entry) =>
    entry.isDirectory() && !entry.name.startsWith('.') ? planPaths(join(folder, entry.name)) : [],
  );
}

/** What may hold a plan where one is asked for: every plan of a folder of them, else the path itself. */
export function plansAt(path: string): string[] {
  const found = planPaths(path);
  return found.length > 0 ? found : [path];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function entries(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );
}
