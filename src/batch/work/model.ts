import type { MessageRef } from '../../messages/index.js';
import type { RunOutcome } from '../outcome.js';
import type { Paper } from '../store/claim.js';

/** What a piece comes to before it is written. */
export interface Work {
  readonly papers: readonly Paper[];
  /** Why others could not be made on this machine. */
  readonly lacking: readonly MessageRef[];
  readonly outcome?: RunOutcome;
}
