import { message } from '../../messages/index.js';
import type { Problem } from '../../source/index.js';
import type { Input } from '../piece.js';
import { digestOf } from '../store/digests.js';

/** Another program is changing what this run has counted on. */
export function changed(file: string): Problem {
  return { ...message('batch.changed-meanwhile'), severity: 'error', at: { file } };
}

/** What is no longer as it was when the run began. */
export function changedAmong(inputs: readonly Input[]): Problem[] {
  return inputs
    .filter(({ file, sha256 }) => (digestOf(file) ?? '') !== sha256)
    .map(({ file }) => changed(file));
}
