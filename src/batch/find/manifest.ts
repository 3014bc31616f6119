import { dirname, isAbsolute, join } from 'node:path';
import { message } from '../../messages/index.js';
import { parseDate } from '../../quantity/index.js';
import {
  checkedTree,
  failure,
  locate,
  type Problem,
  pointerOf,
  type Result,
  readText,
  shapeChecker,
  success,
  toPlain,
} from '../../source/index.js';
import { type ManifestRun, ManifestSchema } from './manifest-schema.js';

const checkShape = shapeChecker(ManifestSchema);

/** The runs of a manifest, their paths as they are opened from here. A failure names every mistake with its place. */
export function readManifest(path: string): Result<ManifestRun[]> {
  const source = readText(path);
  if (!source.ok) return source;
  const { file, text } = source.value;
  const tree = checkedTree(file, text, /\.json$/i.test(path) ? 'json' : 'yaml', checkShape);
  if (!tree.ok) return tree;
  const runs = toPlain(tree.value) as ManifestRun[];
  const problems = runs.flatMap(({ asOf }, i): Problem[] => {
    if (asOf === undefined || parseDate(asOf) !== undefined) return [];
    const at = locate(tree.value, pointerOf(i, 'asOf'));
    return [{ ...message('cli.bad-date', { text: asOf }), severity: 'error', at }];
  });
  if (problems.length > 0) return failure(problems);
  const folder = dirname(path);
  const from = (given: string): string => (isAbsolute(given) ? given : join(folder, given));
  return success(runs.map((one) => ({ ...one, figures: one.figures.map(from) })));
}
