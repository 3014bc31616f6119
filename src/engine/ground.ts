import type { Held } from './held.js';
import type { Judged } from './judged.js';
import type { Judgement } from './program.js';
import type { Aim } from './target.js';
import type { Terms } from './terms.js';

/** Everything that a verdict is explained from. */
export interface Ground {
  readonly judged: Judged;
  readonly judgement: Judgement;
  readonly row: number;
  readonly verdict: number;
  readonly terms: Terms;
  readonly aim: Aim;
  /** Absent where a person decides, or a share of other units. */
  readonly held: Held | undefined;
}
