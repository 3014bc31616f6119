import { join } from 'node:path';
import { type Problem, sha256, sortProblems } from '../source/index.js';
import type { PassedOver } from '../submission/index.js';
import type { JudgedRun } from './judging.js';
import type { BatchReport, RunReport } from './pages/model.js';
import { writeIndex } from './pages/page.js';
import { writeWorkbooks } from './pages/workbook.js';
import { partsOf } from './parts.js';
import { CIRCULAR, JUDGEMENT, type PutAside } from './piece.js';
import type { KeptResult, Tally } from './pieces.js';
import { recordText } from './record.js';
import type { Shop } from './shop.js';
import { settle } from './store/claim.js';
import { tidy } from './tidying.js';

/** What stands over all runs. */
interface Over {
  readonly runs: readonly JudgedRun[];
  readonly papers: ReadonlyMap<string, readonly string[]>;
  readonly passedOver: readonly PassedOver[];
  readonly tally: Tally;
}

/** The page, the workbook and the record; what is no longer made goes. Gives what had to be put aside or left. */
export async function writeOverviews(
  { runs, papers, passedOver, tally }: Over,
  shop: Shop,
): Promise<{ readonly aside: readonly PutAside[]; readonly left: readonly string[] }> {
  const { store, request, host } = shop;
  const { lang, to, out } = request;
  const aside: PutAside[] = [];
  const current = new Set<string>();
  const write = (name: string, content: string | Uint8Array): void => {
    current.add(name);
    const place = { key: sha256(content), folder: out, claim: store.claimPath('', name) };
    aside.push(...settle(store, place, [{ name, content }]).aside);
  };
  const step = (done: number): void => host.progress({ phase: 'index', done, total: 3, reused: 0 });
  const left: string[] = [];
  for (const { name, result } of runs) {
    const units = store.read<KeptResult>(result)?.outcome?.units.map(({ id }) => id) ?? [];
    left.push(...tidy(name, new Set([JUDGEMENT, ...partsOf(units, to).map((part) => part.name)]), shop));
  }
  const circular = papers.has(CIRCULAR);
  if (circular || tally.troubles.length === 0)
    left.push(...tidy(CIRCULAR, new Set(circular ? [CIRCULAR] : []), shop));
  const samples = runs.filter((run) => run.samples !== 'none');
  const whole = samples.length === runs.length && runs.every((run) => run.samples === 'all');
  const report: BatchReport = {
    lang,
    to,
    runs: { [Symbol.iterator]: () => reportsOf(runs, papers, shop) },
    troubles: tally.troubles,
    passedOver,
    samples: samples.length === 0 ? 'none' : whole ? 'all' : 'some',
    circulars: papers.get(CIRCULAR) ?? [],
  };
  writeIndex(report, write);
  step(1);
  await writeWorkbooks(report, problemsIn(report), write);
  step(2);
  left.push(...tidy('', current, shop));
  const passed = passedOver.map(({ path }) => path);
  store.writePieces(
    join(out, 'record.json'),
    recordText(runs, { troubles: tally.troubles, passedOver: passed }, shop),
  );
  step(3);
  return { aside, left };
}

function* reportsOf(
  runs: readonly JudgedRun[],
  papers: Over['papers'],
  { store }: Shop,
): Generator<RunReport> {
  for (const { name, result } of runs) {
    const outcome = store.read<KeptResult>(result)?.outcome;
    if (outcome) yield { name, outcome, papers: [...(papers.get(name) ?? [])].sort() };
  }
}

function problemsIn({ troubles, runs }: BatchReport): Problem[] {
  const problems = troubles.flatMap((trouble) => trouble.problems);
  for (const { outcome } of runs) problems.push(...outcome.refused.flatMap((file) => file.problems));
  return sortProblems(problems.filter(({ severity }) => severity === 'error'));
}
