import type { Conclusion, Reporting, UnitResult } from '../assessment/index.js';
import type { RefusedFile } from '../submission/index.js';

/** What a judgement came to, as far as the page, the workbook and the record of the batch tell it: no findings. */
export interface RunOutcome {
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly issuer: string;
    readonly digest: string;
  };
  readonly asOf: string;
  readonly samples: 'none' | 'some' | 'all';
  readonly commitments: number;
  readonly findings: number;
  /** How many units were to report, and of how many something has come; none where nobody was asked. */
  readonly expected: number;
  readonly reported: number;
  readonly refused: readonly RefusedFile[];
  /** Of the data: errors and reminders. */
  readonly errors: number;
  readonly warnings: number;
  readonly chapters: readonly { readonly id: string; readonly title: string }[];
  readonly units: readonly UnitLine[];
}

/** A unit in a line. */
export interface UnitLine {
  readonly id: string;
  readonly name: string;
  readonly level: UnitResult['level'];
  /** Whether anything is demanded of it itself. */
  readonly judged: boolean;
  readonly conclusion: Conclusion;
  /** By verdict, in their order. */
  readonly counts: readonly number[];
  readonly score?: string;
  readonly grade?: string;
  /** Where it was to report and has not: nothing has come, a blank form, figures of earlier years alone. */
  readonly wanting?: Exclude<Reporting, 'reported'>;
  /** Whether there is something that it must put right. */
  readonly notice: boolean;
  /** A chapter each. */
  readonly chapters: readonly ChapterTally[];
}

/** Of a unit in a chapter: met, not met (missed or late), without a verdict, not due or waived. */
export type ChapterTally = readonly [met: number, unmet: number, open: number, waiting: number];
