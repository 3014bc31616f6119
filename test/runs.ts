import { fileURLToPath } from 'node:url';
import { readManifest } from '../src/batch/find/manifest.js';
import type { ManifestRun } from '../src/batch/find/manifest-schema.js';
import { shownPath } from '../src/source/index.js';
import { valueIn } from './result.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The runs of `npm start`, with the paths of their figures from the project's folder. */
export const shippedRuns: readonly (ManifestRun & { readonly asOf: string })[] = valueIn(
  readManifest(`${root}seeds/runs.json`),
).map((run) => ({ ...run, figures: run.figures.map(shownPath), asOf: run.asOf ?? '' }));
