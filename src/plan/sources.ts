import { relative, resolve, sep } from 'node:path';
import { message } from '../messages/index.js';
import { failure, success } from '../source/index.js';
import type { RuleFile, Shelf } from './files.js';
import type { RuleSource } from './model.js';

/** The files of a plan as they were read: the first `own` of them are its own, the others those that they refer to. */
export function sourcesOf(folder: string, used: readonly RuleFile[], own: number): RuleSource[] {
  return used.map(({ path, file, text }, i) => ({
    path: relative(folder, resolve(path)).split(sep).join('/'),
    file,
    text,
    ...(i < own ? {} : { referred: true as const }),
  }));
}

/** Where kept files are laid out: nowhere on the disk, deep enough for what they refer to above them. */
const FOLDER = resolve('/kept/rules/of/the/plan');

/** A shelf of kept rule files, for the plan at its `folder`. */
export function shelfOf(sources: readonly RuleSource[]): Shelf & { readonly folder: string } {
  const standing = new Map(sources.map((source) => [resolve(FOLDER, source.path), source]));
  return {
    folder: FOLDER,
    paths: () => [...standing].flatMap(([path, { referred }]) => (referred ? [] : [path])),
    read(path) {
      const source = standing.get(resolve(path));
      if (source) return success(source);
      return failure([{ ...message('source.missing-file'), severity: 'error', at: { file: path } }]);
    },
  };
}
