import type { DataFinding, Facts } from '../../facts/index.js';
import type { CalendarDate } from '../../quantity/index.js';
import type { Resolver } from '../figures/resolve.js';
import type { Judgement, Program } from '../program/program.js';
import type { Terms } from './terms.js';
import type { Tally } from './whole.js';

/** What a judged plan offers to those who make findings and documents of it. */
export interface Judged {
  readonly program: Program;
  readonly facts: Facts;
  readonly asOf: CalendarDate;
  readonly intakeFindings: readonly DataFinding[];
  readonly resolver: Resolver;
  readonly verdicts: readonly Uint8Array[];
  termsFor(judgement: Judgement, row: number): Terms;
  tallyOf(judgement: Judgement, verdicts: Uint8Array, due: boolean): { verdict: number; tally: Tally };
}
