import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { home } from '../service/index.js';
import type { Answer } from './piece.js';
import { type Errand, type Job, type Reply, Round } from './round.js';

/** Thrown where a batch is told to stop. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

interface Worker {
  readonly child: ChildProcess;
  ready: boolean;
  /** The runs that it was last busy with. */
  readonly near: Set<string>;
  job: Job | undefined;
  /** The last that it wrote where nobody reads. */
  said: string;
}

/** How many workers may die before they have begun, from one that begins to the next. */
const MOST_STILLBORN = 3;
/** How many runs a worker may have at hand. */
const MOST_NEAR = 16;
/** How much of what a worker says is kept, in characters. */
const MOST_SAID = 4_000;
const WORKER = join(home, 'dist/batch/worker.js');

/**
 * Processes that do errands: a crash, a leak or machine code gone wrong takes one of them and one piece of work, and
 * nothing else. In which order errands are done depends on the moment; nobody may build on it.
 */
export class Pool {
  private readonly size: number;
  private readonly signal: AbortSignal | undefined;
  private readonly workers = new Set<Worker>();
  private round: Round | undefined;
  private stillborn = 0;

  constructor(size: number, signal?: AbortSignal) {
    this.size = size;
    this.signal = signal;
  }

  /**
   * Does all errands; `take` is given each with what came of it, one at a time. An errand that a worker died of is given
   * to another once. Throws what `take` throws, and `Stopped`.
   */
  async each<T extends Errand>(errands: Iterable<T>, take: (errand: T, reply: Reply) => void): Promise<void> {
    const round = new Round(errands, take as (errand: Errand, reply: Reply) => void);
    const stop = (): void => round.fail(new Stopped());
    if (this.signal?.aborted) throw new Stopped();
    this.signal?.addEventListener('abort', stop);
    this.round = round;
    try {
      this.advance();
      await round.done;
    } finally {
      this.round = undefined;
      this.signal?.removeEventListener('abort', stop);
    }
  }

  /** Ends the workers. What they are at is not recorded, and will be done again. */
  close(): void {
    for (const { child } of this.workers) {
      child.removeAllListeners();
      child.kill('SIGKILL');
      child.unref();
    }
    this.workers.clear();
  }

  private advance(): void {
    const { round } = this;
    if (!round) return;
    const all = [...this.workers];
    for (const worker of all) {
      if (!worker.ready || worker.job) continue;
      const others = all.flatMap(({ job }) => (job ? [job.errand.near] : []));
      const job = round.next(worker.near, others);
      if (job) this.give(worker, job);
    }
    let coming = all.filter(({ ready }) => !ready).length;
    for (; coming < round.waiting && this.workers.size < this.size; coming++) this.start();
    if (round.waiting === 0 && all.every(({ job }) => !job)) round.end();
  }

  private give(worker: Worker, job: Job): void {
    worker.job = job;
    const { near } = worker;
    near.delete(job.errand.near);
    near.add(job.errand.near);
    if (near.size > MOST_NEAR) near.delete([...near][0] as string);
    // A worker that has just died says so by its end.
    worker.child.send(job.errand.task, () => {});
  }

  private start(): void {
    const child = fork(WORKER, [], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    const worker: Worker = { child, ready: false, near: new Set(), job: undefined, said: '' };
    this.workers.add(worker);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      worker.said = (worker.said + text).slice(-MOST_SAID);
    });
    child.on('message', (said: 'ready' | Answer) => {
      const { job } = worker;
      worker.job = undefined;
      worker.ready = true;
      this.stillborn = 0;
      if (job && said !== 'ready') this.round?.settle(job, said);
      this.advance();
    });
    let ended = false;
    const lost = (how: string): void => {
      if (ended) return;
      ended = true;
      this.lose(worker, how);
    };
    child.on('error', (error) => lost(error.message));
    child.on('exit', (code, signal) => lost(howItEnded(code, signal, worker.said)));
  }

  private lose(worker: Worker, how: string): void {
    this.workers.delete(worker);
    if (worker.job) this.round?.lost(worker.job, how);
    else if (!worker.ready && ++this.stillborn > MOST_STILLBORN)
      this.round?.fail(new Error(`workers do not start: ${how}`));
    this.advance();
  }
}

function howItEnded(code: number | null, signal: NodeJS.Signals | null, said: string): string {
  const heap = /heap out of memory|Allocation failed/.test(said);
  return heap ? 'out of memory' : (signal ?? `exit ${code}`);
}
