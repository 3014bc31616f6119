import { join } from 'node:path';
import type { MessageRef } from '../messages/index.js';
import type { Phase, Trouble } from './model.js';
import type { Piece, PieceDone, PieceResult, PutAside } from './piece.js';
import type { Errand } from './round.js';
import type { Shop } from './shop.js';
import { keyOf } from './store/canonical.js';
import type { Claim } from './store/claim.js';

/** A piece of work at home in a part of a run. */
export interface Job {
  readonly piece: Piece;
  /** The folder of the run below the output folder. */
  readonly run: string;
  /** Which of its papers: the name of the claim. */
  readonly part: string;
  /** Where its plan lies. */
  readonly plan?: string;
}

/** A piece that was done, now or before. */
export interface KeptResult extends PieceResult {
  readonly key: string;
  readonly piece: Piece;
}

/** What came of pieces, beside their results. */
export class Tally {
  total = 0;
  reused = 0;
  papers = 0;
  readonly troubles: Trouble[] = [];
  readonly aside: PutAside[] = [];
  readonly lacking = new Map<string, MessageRef>();

  /** In which order pieces were done says nothing: troubles in that of their runs. */
  sort(): void {
    const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
    this.troubles.sort((a, b) => order(textOf(a), textOf(b)));
    this.aside.sort((a, b) => order(a.file, b.file));
  }
}

function textOf({ run = '', problems }: Trouble): string {
  return `${run}\n${JSON.stringify(problems)}`;
}

interface PieceErrand<J extends Job> extends Errand {
  readonly job: J;
  readonly key: string;
}

/**
 * Does the pieces that have not been done yet, or whose papers no longer are as they were made; `take` is given each
 * with its result, in no order. What a piece failed of is told in the tally, and the others are done.
 */
export async function doPieces<J extends Job>(
  shop: Shop,
  {
    jobs,
    total,
    phase,
    tally,
  }: {
    readonly jobs: Iterable<J>;
    readonly total: () => number;
    readonly phase: Phase;
    readonly tally: Tally;
  },
  take: (job: J, result: KeptResult) => void,
): Promise<void> {
  const { store, host, request } = shop;
  let [done, reused] = [0, 0];
  const step = (): void => {
    done++;
    host.progress({ phase, done, total: Math.max(done, total()), reused });
  };
  const taken = (job: J, result: KeptResult): void => {
    tally.papers += result.made.length;
    for (const said of result.lacking ?? []) tally.lacking.set(said.id, said);
    take(job, result);
    step();
  };
  function* undone(): Generator<PieceErrand<J>> {
    for (const job of jobs) {
      tally.total++;
      const key = keyOf(job.piece);
      const claim = store.read<Claim>(store.claimPath(job.run, job.part));
      const known = claim?.key === key ? keptResult(shop, job, key) : undefined;
      if (known) {
        reused++;
        tally.reused++;
        taken(job, known);
        continue;
      }
      const place = {
        folder: join(request.out, job.run),
        claim: store.claimPath(job.run, job.part),
        ...(job.plan === undefined ? {} : { plan: job.plan }),
      };
      const task = { do: 'piece', piece: job.piece, key, place, out: request.out } as const;
      yield { task, near: job.run, job, key };
    }
  }
  await shop.pool.each(undone(), ({ job, key }, reply) => {
    const answered = shop.doneOf<PieceDone>(reply, job.run);
    const problems = answered.ok ? answered.value.result.problems : answered.problems;
    if (!answered.ok || problems) {
      const fault = answered.ok ? {} : ({ fault: true } as const);
      tally.troubles.push({ run: job.run, problems: problems ?? [], ...fault });
      return step();
    }
    const { result, aside } = answered.value;
    tally.aside.push(...aside);
    const kept = { key, piece: job.piece, ...result };
    store.write(store.resultPath(job.run, job.part), kept);
    taken(job, kept);
  });
}

/** The result of a piece, if it was done and all that it made is still there as it was made. */
function keptResult(
  { store, digests, request }: Shop,
  { run, part }: Job,
  key: string,
): KeptResult | undefined {
  const result = store.read<KeptResult>(store.resultPath(run, part));
  if (result?.key !== key || result.lacking) return undefined;
  const whole = result.made.every(({ name, sha256 }) => digests.of(join(request.out, run, name)) === sha256);
  return whole ? result : undefined;
}
