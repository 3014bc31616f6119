import type { Round } from '../../../assessment/index.js';
import type { Words } from '../words.js';

/** A round with what words it, and the same of the year before where that is known. */
export interface Told {
  readonly round: Round;
  readonly words: Words;
  readonly last?: { readonly round: Round; readonly words: Words };
}
