import type { Command } from 'commander';
import type { WordId } from '../../messages/index.js';
import type { Context, Say } from '../context.js';

/** A command adds itself to the program; its action returns the exit code. */
export interface CommandFile {
  /** `say` words its help in the reader's language. */
  add(program: Command, run: Runner, say: Say): void;
}

/** A command as the program's help lists it; all else of it is loaded where a command line names it. */
export interface ListedCommand {
  /** Its name, with its arguments as it takes them: `check <submission...>`. */
  readonly usage: string;
  readonly summary: WordId;
  file(): CommandFile;
}

/** What a command does; returns the exit code. */
export type Action = (context: Context) => number | Promise<number>;

/** Runs an action with the context of the global options, and turns its result or refusal into the exit code. */
export type Runner = (action: Action) => Promise<void>;
