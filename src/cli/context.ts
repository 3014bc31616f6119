import pc from 'picocolors';
import { type DataOf, type Lang, type MessageId, message, render } from '../messages/index.js';
import { instantToDate } from '../quantity/index.js';
import { ruleFolders } from '../service/index.js';

/** A sentence of the catalogue in the reader's language. */
export type Say = <Id extends MessageId>(id: Id, ...data: DataOf<Id>) => string;

export function sayIn(lang: Lang): Say {
  return (id, ...data) => render(message(id, ...data), lang);
}

/** What every command has at hand: where to print, in which language, and where the rules lie. */
export interface Context {
  readonly lang: Lang;
  readonly colors: ReturnType<typeof pc.createColors>;
  /** Where plans are looked for, in order. */
  readonly rules: readonly string[];
  /** Width of the terminal in columns; wide in a pipe. */
  readonly width: number;
  /** Prints the answer. */
  out(text: string): void;
  /** Prints an answer that comes in pieces, no faster than it is read. */
  outPieces(pieces: Iterable<string>): Promise<void>;
  /** Prints what is about the run: progress, problems, hints. */
  err(text: string): void;
  readonly say: Say;
  /** Today's date in a time zone. */
  today(timeZone: string): string;
  /** The time, in ms; with `today` the only look at the clock. */
  now(): number;
}

export interface GlobalOptions {
  readonly lang: Lang;
  readonly rules?: string;
  readonly color: boolean;
}

/** So many characters are worth a write of their own. */
const ENOUGH = 2 ** 16;

/** When what was printed has been taken; or at once where nobody takes it any more. */
function drained(): Promise<void> {
  const { stdout } = process;
  return new Promise((resolve) => {
    if (!stdout.writable || stdout.writableLength === 0) resolve();
    else {
      const done = (): void => {
        stdout.off('drain', done);
        stdout.off('close', done);
        resolve();
      };
      stdout.on('drain', done);
      stdout.on('close', done);
    }
  });
}

/** The context of a real run, on this process's streams. */
export function contextOf({ lang, rules, color }: GlobalOptions): Context {
  const colored = color && pc.isColorSupported && process.stdout.isTTY === true;
  return {
    lang,
    colors: pc.createColors(colored),
    rules: rules === undefined ? ruleFolders() : [rules],
    width: process.stdout.isTTY ? (process.stdout.columns ?? 100) : Number.POSITIVE_INFINITY,
    out: (text) => void process.stdout.write(`${text}\n`),
    async outPieces(pieces) {
      let waiting = '';
      for (const piece of pieces) {
        waiting += piece;
        if (waiting.length < ENOUGH) continue;
        if (!process.stdout.write(waiting)) await drained();
        waiting = '';
      }
      process.stdout.write(`${waiting}\n`);
    },
    err: (text) => void process.stderr.write(`${text}\n`),
    say: sayIn(lang),
    today: (timeZone) => instantToDate(Date.now(), timeZone),
    now: () => Date.now(),
  };
}
