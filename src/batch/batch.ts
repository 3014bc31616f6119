import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { holderOf, notAmong, refused, takeLock } from '../service/index.js';
import { type Result, success } from '../source/index.js';
import { findRuns } from './find/runs.js';
import { writeOverviews } from './indexing.js';
import { judgeRuns } from './judging.js';
import { holdRuns, leaveRuns } from './leaving.js';
import { meansFor } from './means.js';
import type { BatchHost, BatchOutcome, BatchRequest } from './model.js';
import { Tally } from './pieces.js';
import { Pool } from './pool.js';
import { renderRuns } from './rendering.js';
import { Shop } from './shop.js';
import { Digests } from './store/digests.js';
import { programHere } from './store/program.js';
import { Store } from './store/store.js';

/**
 * Judges and renders all that is found, by several processes, into one folder. What was done before and has not changed
 * is not done again; killed at any moment, the next call goes on. A failure where there is nothing to begin with, and
 * where another batch is at work on the folder. Throws what the file system says of the folder, and `Stopped`.
 */
export async function runBatch(request: BatchRequest, host: BatchHost): Promise<Result<BatchOutcome>> {
  const { path, out, workers } = request;
  if (!existsSync(path)) return refused('batch.no-path', { path });
  const apart = notAmong(out, [path]);
  if (!apart.ok) return apart;
  if (statSync(out, { throwIfNoEntry: false })?.isFile()) return refused('batch.out-is-file', { path: out });
  const store = new Store(out);
  store.make();
  const lock = takeLock(store.lock);
  if (!lock) return lockedBy(store.lock);
  const pool = new Pool(workers, host.signal);
  const digests = new Digests(store, host.now);
  const begun = host.now();
  try {
    store.clear();
    const means = meansFor(request, digests);
    if (!means.ok) return means;
    const shop = new Shop({
      request,
      host,
      store,
      digests,
      program: programHere(),
      pool,
      means: means.value,
    });
    const outcome = await work(shop, lock.stale);
    if (outcome.ok) keepTimes(shop, begun, outcome.value);
    return outcome;
  } finally {
    pool.close();
    digests.flush();
    lock.release();
  }
}

async function work(shop: Shop, resumed: boolean): Promise<Result<BatchOutcome>> {
  const found = await findRuns(shop);
  if (!found.ok) return found;
  const { runs, troubles, passedOver } = found.value;
  holdRuns(runs, shop);
  const tally = new Tally();
  tally.troubles.push(...troubles);
  const judged = await judgeRuns(runs, shop, tally);
  const papers = await renderRuns(judged, shop, tally);
  tally.sort();
  const { aside, left } = await writeOverviews({ runs: judged, papers, passedOver, tally }, shop);
  // Where something could not be used nobody knows whether a run is gone, or cannot be read today.
  const gone = tally.troubles.length === 0 ? leaveRuns(runs, shop) : { removed: [], left: [] };
  return success({
    runs: judged.map(({ run, result, assessment, findings, firstRefused, ...standing }) => standing),
    troubles: tally.troubles,
    refused: judged.flatMap(({ firstRefused }) => firstRefused),
    refusedFiles: judged.reduce((sum, { refused: back }) => sum + back, 0),
    aside: [...tally.aside, ...aside],
    left: [...left, ...gone.left],
    removed: gone.removed,
    lacking: [...tally.lacking.values()],
    pieces: { total: tally.total, reused: tally.reused },
    papers: tally.papers,
    page: join(shop.request.out, 'index.html'),
    resumed,
  });
}

function lockedBy(lock: string): Result<never> {
  const holder = holderOf(lock);
  if (!holder) return refused('batch.locked', { lock });
  const { pid, host, since } = holder;
  return refused('batch.locked-by', { pid, host, since: since.toISOString(), lock });
}

/** When the batch ran and how: what no two runs have alike, apart from all that they have. */
function keepTimes({ store, host, request }: Shop, begun: number, { pieces }: BatchOutcome): void {
  const times = {
    begun: new Date(begun).toISOString(),
    ended: new Date(host.now()).toISOString(),
    workers: request.workers,
    pieces: pieces.total,
    reused: pieces.reused,
  };
  store.writeFile(join(request.out, 'record.times.json'), `${JSON.stringify(times, null, 2)}\n`);
}
