import { existsSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { type Result, success } from '../source/index.js';
import { refused } from './refused.js';

/** Where files go: a folder, one file, or the screen. */
export type Place = { readonly folder: string } | { readonly file: string } | 'screen';

interface Ending {
  readonly ending: string;
}

/** What a path means that is given for files of some formats: one file where it ends as one of them does, else a folder. */
export function placeAt(path: string, formats: readonly Ending[]): Exclude<Place, 'screen'> {
  const folder = existsSync(path) && statSync(path).isDirectory();
  return !folder && endingOf(path, formats) !== undefined ? { file: path } : { folder: path };
}

/** The format that a path names by its ending. */
export function endingOf<F extends Ending>(path: string, formats: readonly F[]): F | undefined {
  const ending = extname(path).slice(1).toLowerCase();
  return formats.find((format) => format.ending === ending);
}

/** The place, unless it is a file that ends as those of another format do. */
export function fitsEnding(
  into: Place,
  format: Ending & { readonly id: string },
  formats: readonly Ending[],
): Result<Place> {
  if (into === 'screen' || !('file' in into)) return success(into);
  const named = endingOf(into.file, formats);
  if (!named || named.ending === format.ending) return success(into);
  return refused('cli.other-ending', { file: into.file, format: format.id, ending: named.ending });
}
