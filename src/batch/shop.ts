import { message } from '../messages/index.js';
import { failure, type Result, success } from '../source/index.js';
import type { BatchHost, BatchRequest } from './model.js';
import type { Answer, Means } from './piece.js';
import type { Pool } from './pool.js';
import type { Reply } from './round.js';
import type { Digests } from './store/digests.js';
import type { Program } from './store/program.js';
import type { Store } from './store/store.js';

type Done = Extract<Answer, { readonly done: unknown }>['done'];

/** What every phase of a batch has at hand. */
export class Shop {
  readonly request: BatchRequest;
  readonly host: BatchHost;
  readonly store: Store;
  readonly digests: Digests;
  readonly program: Program;
  readonly pool: Pool;
  readonly means: Means;

  constructor(parts: Omit<Shop, 'doneOf'>) {
    this.request = parts.request;
    this.host = parts.host;
    this.store = parts.store;
    this.digests = parts.digests;
    this.program = parts.program;
    this.pool = parts.pool;
    this.means = parts.means;
  }

  /**
   * What a worker made; a failure where the program failed at `what`. Throws what the file system keeps a worker from:
   * on a full disk nothing more can be done.
   */
  doneOf<T extends Done>(reply: Reply, what: string): Result<T> {
    if ('done' in reply) return success(reply.done as T);
    if ('system' in reply) throw Object.assign(new Error(reply.system.message), reply.system);
    const said =
      'crash' in reply
        ? message('batch.crashed', { how: reply.crash })
        : message('batch.failed', { message: firstLine(reply.fault) });
    return failure([{ ...said, severity: 'error', at: { file: what } }]);
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
