import type { Held } from '../judging/held.js';
import type { Judged } from '../judging/judged.js';
import type { Terms } from '../judging/terms.js';
import type { Judgement } from '../program/program.js';
import type { Aim } from './target.js';

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
