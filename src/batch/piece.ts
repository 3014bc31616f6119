import type { MessageRef } from '../messages/index.js';
import type { ScopeId } from '../service/index.js';
import type { Problem } from '../source/index.js';
import type { PassedOver } from '../submission/index.js';
import type { RunOutcome } from './outcome.js';

/** A file, and what it held when it was seen; without a digest it could not be read. */
export interface Input {
  /** As shown to people, and as it is opened. */
  readonly file: string;
  readonly sha256: string;
}

/** What papers look like by, beside the program's own. */
export interface Looks {
  /** Of Word and PDF. */
  readonly layout?: Input;
  /** Of PDF: a folder, and the files in it that are used. */
  readonly fonts?: { readonly folder: string; readonly files: readonly Input[] };
}

/** What papers are made with beside the program's own: they look or say otherwise with another. */
export interface Means extends Looks {
  /** Of what became of earlier rounds, which the inspection report tells. */
  readonly ledger?: Input;
}

/** Submissions to be judged against a plan. */
export interface JudgePiece {
  readonly kind: 'judge';
  /** Digest of the program. */
  readonly program: string;
  /** Digest of the plan. */
  readonly plan: string;
  readonly asOf: string;
  /** Of whom, as `check` takes it: some units, the whole plan or those that have reported. */
  readonly units?: readonly string[];
  readonly scope?: ScopeId;
  /** Whether a folder was given: all that has come in, not the files of somebody. */
  readonly collected: boolean;
  /** Judges nothing where one file cannot be used. */
  readonly strict: boolean;
  readonly figures: readonly Input[];
  readonly passedOver: readonly PassedOver[];
}

/** Papers to be made of an assessment: those on the whole by name, or those of some units. */
export interface PapersPiece {
  readonly kind: 'papers';
  readonly program: string;
  /** Digest of the assessment. */
  readonly assessment: string;
  readonly lang: string;
  readonly of: { readonly papers: readonly string[] } | { readonly units: readonly string[] };
  /** Formats by id. */
  readonly to: readonly string[];
  readonly means: Means;
}

/** The part of a run that is its judgement. */
export const JUDGEMENT = 'judgement';

/** The folder of the circular, which no run may have. */
export const CIRCULAR = 'summary';

/** A circular over several assessments, a year each. */
export interface CircularPiece {
  readonly kind: 'circular';
  readonly program: string;
  readonly lang: string;
  readonly assessments: readonly Input[];
  readonly to: readonly string[];
  readonly means: Looks;
}

/** A piece of work: plain data, which say all that its result depends on. Its key is the digest of them. */
export type Piece = JudgePiece | PapersPiece | CircularPiece;

/** A file that a piece came to. */
export interface Made {
  /** Its path in the folder of the run, with `/`. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What a piece came to. */
export interface PieceResult {
  readonly made: readonly Made[];
  /** Of a judgement. */
  readonly outcome?: RunOutcome;
  /** Why nothing came of it: what people must mend. */
  readonly problems?: readonly Problem[];
  /** Why some papers could not be made on this machine: they are tried again the next time. */
  readonly lacking?: readonly MessageRef[];
}

/** Where a piece is at home here. Nothing of it is in the result. */
export interface Place {
  /** The folder of the run. */
  readonly folder: string;
  /** The file of its claim. */
  readonly claim: string;
  /** Where the plan lies. */
  readonly plan?: string;
}

/** What a worker is asked. */
export type Task =
  | { readonly do: 'plan'; readonly path: string }
  | { readonly do: 'name'; readonly files: readonly string[] }
  | {
      readonly do: 'piece';
      readonly piece: Piece;
      readonly key: string;
      readonly place: Place;
      /** The output folder. */
      readonly out: string;
    };

/** A plan as a worker has read it. */
export interface PlanSeen {
  readonly id: string;
  readonly digest: string;
  /** Its files in its own folder, in the order of reading, then those that it refers to. */
  readonly own: readonly Input[];
  readonly others: readonly Input[];
}

/** What a submission names: a plan, or why none can be told. */
export interface Named {
  readonly file: string;
  readonly plan?: string;
  readonly problems?: readonly Problem[];
}

/** What was made, and what stood in its place that the program had not written and has put aside. */
export interface PieceDone {
  readonly result: PieceResult;
  readonly aside: readonly PutAside[];
}

/** A paper that somebody has changed, and the name that it has now. */
export interface PutAside {
  readonly file: string;
  readonly now: string;
}

/** What a worker answers: what was asked for, that the disk is in the way, or that the program failed. */
export type Answer =
  | { readonly done: PlanSeen | readonly Named[] | PieceDone | { readonly problems: readonly Problem[] } }
  | { readonly system: SystemFault }
  | { readonly fault: string };

/** An error of the file system, as it crosses from one process to another. */
export interface SystemFault {
  readonly code: string;
  readonly syscall: string;
  readonly message: string;
  readonly path?: string;
}
