import type { Conclusion } from '../assessment/index.js';
import type { Lang, MessageRef } from '../messages/index.js';
import type { Problem } from '../source/index.js';
import type { PutAside } from './piece.js';

/** What a batch is asked for. */
export interface BatchRequest {
  /** A folder of submissions, or a manifest of runs. */
  readonly path: string;
  readonly out: string;
  /** Of every run that does not say: 2021-01-15. */
  readonly asOf?: string | undefined;
  /** Where plans are looked for. */
  readonly rules: readonly string[];
  readonly lang: Lang;
  /** Formats of the papers, by id. */
  readonly to: readonly string[];
  readonly workers: number;
  /** Where one file of a run cannot be used the run is not judged. */
  readonly strict: boolean;
  /** Files that papers are made with: how Word and PDF are laid out, the folder of its fonts, the ledger. */
  readonly layout?: string | undefined;
  readonly fonts?: string | undefined;
  readonly ledger?: string | undefined;
}

/** What is done one after the other. */
export const phases = ['find', 'judge', 'render', 'index'] as const;
export type Phase = (typeof phases)[number];

/** How far a batch is: what is done, and how much of it had been done before. */
export interface Progress {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
  readonly reused: number;
}

/** Who runs a batch. */
export interface BatchHost {
  /** Told of every step. */
  progress(progress: Progress): void;
  /** The time, in ms. */
  now(): number;
  /** Ends the batch where it stands. */
  readonly signal?: AbortSignal;
}

/** What a batch could not do, and why; the rest is done. */
export interface Trouble {
  /** The run that it keeps from being done, or a part of it. */
  readonly run?: string;
  /** The submissions that nobody has judged for it. */
  readonly files?: readonly string[];
  readonly problems: readonly Problem[];
  /** The program's own fault: a crash, an error that nobody expected. */
  readonly fault?: true;
}

/** What a run came to, in numbers. */
export interface RunStanding {
  readonly name: string;
  readonly units: number;
  /** Of whom something is demanded; of the others figures are added up. */
  readonly judged: number;
  /** Of those that are judged, by conclusion. */
  readonly conclusions: Readonly<Partial<Record<Conclusion, number>>>;
  readonly errors: number;
  readonly refused: number;
  readonly samples: 'none' | 'some' | 'all';
}

/** What a batch came to. */
export interface BatchOutcome {
  readonly runs: readonly RunStanding[];
  readonly troubles: readonly Trouble[];
  /** The first problems of files that were sent back, in the order of the runs, and how many files there are. */
  readonly refused: readonly Problem[];
  readonly refusedFiles: number;
  readonly aside: readonly PutAside[];
  /** Why some papers could not be made on this machine. */
  readonly lacking: readonly MessageRef[];
  /** Pieces of work: how many there are, and how many of them had been done before. */
  readonly pieces: { readonly total: number; readonly reused: number };
  /** Papers that lie there, the page not counted. */
  readonly papers: number;
  /** What an earlier batch made, somebody has changed, and this one would not make. */
  readonly left: readonly string[];
  /** Runs that are found no more, whose papers went. */
  readonly removed: readonly string[];
  readonly page: string;
  /** A run before this one died, and its lock was taken over. */
  readonly resumed: boolean;
}
