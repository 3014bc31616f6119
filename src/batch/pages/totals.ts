import type { Problem } from '../../source/index.js';
import type { RunOutcome } from '../outcome.js';
import { conclusionOrder, tallyOf } from './data.js';

/** How many refusals are held to be told; of the others there is the number. */
const MOST_HELD = 200;

/** What is added up over all runs. */
export class Totals {
  runs = 0;
  /** Units that are judged, once for each run. */
  units = 0;
  expected = 0;
  reported = 0;
  /** By conclusion, in their order. */
  readonly conclusions = conclusionOrder.map(() => 0);
  readonly refused: Problem[] = [];
  refusedFiles = 0;

  add(outcome: RunOutcome): void {
    this.runs++;
    this.expected += outcome.expected;
    this.reported += outcome.reported;
    this.refusedFiles += outcome.refused.length;
    for (const [i, count] of tallyOf(outcome).entries()) {
      this.units += count;
      this.conclusions[i] = (this.conclusions[i] ?? 0) + count;
    }
    const problems = outcome.refused.flatMap((file) => file.problems);
    this.refused.push(...problems.slice(0, MOST_HELD - this.refused.length));
  }
}
