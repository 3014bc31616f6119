import type { Answer, Task } from './piece.js';

/** A task, and the run that it is near to: a worker that has the run at hand goes on with it. */
export interface Errand {
  readonly task: Task;
  readonly near: string;
}

/** What came of a task; `crash` says how the worker ended that died of it, and the one after it too. */
export type Reply = Answer | { readonly crash: string };

/** An errand on its way. */
export interface Job {
  readonly errand: Errand;
  tries: number;
}

/** How many workers may die of an errand. */
const MOST_TRIES = 2;
/** Among how many errands the next one is chosen: the others have not even been made yet. */
const WINDOW = 64;

/** Errands that are being done; `done` when all are, or one makes an end of it. */
export class Round {
  readonly done: Promise<void>;
  private readonly jobs: Job[] = [];
  private readonly source: Iterator<Errand>;
  private readonly take: (errand: Errand, reply: Reply) => void;
  private resolve: () => void = () => {};
  private reject: (error: unknown) => void = () => {};
  private over = false;

  constructor(errands: Iterable<Errand>, take: (errand: Errand, reply: Reply) => void) {
    this.source = errands[Symbol.iterator]();
    this.take = take;
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // Whoever waits for the round is told; before somebody does, nobody else is.
    this.done.catch(() => {});
    this.fill();
  }

  /** How many errands wait, of those that have been looked at. */
  get waiting(): number {
    return this.over ? 0 : this.jobs.length;
  }

  /** The next errand for a worker: near to what it has at hand, else to none that others are busy with, else the first. */
  next(near: ReadonlySet<string>, others: readonly string[]): Job | undefined {
    if (this.over) return undefined;
    const choices = [
      this.jobs.findIndex(({ errand }) => near.has(errand.near)),
      this.jobs.findIndex(({ errand }) => !others.includes(errand.near)),
      0,
    ];
    const [job] = this.jobs.splice(choices.find((i) => i >= 0) ?? 0, 1);
    this.fill();
    return job;
  }

  settle({ errand }: Job, reply: Reply): void {
    if (this.over) return;
    try {
      this.take(errand, reply);
    } catch (error) {
      this.fail(error);
    }
  }

  lost(job: Job, how: string): void {
    if (++job.tries < MOST_TRIES) this.jobs.unshift(job);
    else this.settle(job, { crash: how });
  }

  end(): void {
    this.over = true;
    this.resolve();
  }

  fail(error: unknown): void {
    this.over = true;
    this.reject(error);
    this.source.return?.();
  }

  private fill(): void {
    try {
      while (!this.over && this.jobs.length < WINDOW) {
        const { done, value } = this.source.next();
        if (done) return;
        this.jobs.push({ errand: value, tries: 0 });
      }
    } catch (error) {
      this.fail(error);
    }
  }
}
