import type { Conclusion } from '../assessment/index.js';
import { type Problem, shownPath } from '../source/index.js';
import type { Run } from './find/runs.js';
import type { RunStanding } from './model.js';
import type { UnitLine } from './outcome.js';
import { JUDGEMENT, type JudgePiece } from './piece.js';
import { doPieces, type Job, type Tally } from './pieces.js';
import type { Shop } from './shop.js';

/** How many problems of a run are held to be told at the end. */
const FIRST = 5;

/** A run that has been judged: little enough to hold of very many. */
export interface JudgedRun extends RunStanding {
  readonly run: Run;
  /** Where the result of its judgement is kept. */
  readonly result: string;
  readonly findings: number;
  /** The first problems of the files that were sent back. */
  readonly firstRefused: readonly Problem[];
  /** The digest of its assessment. */
  readonly assessment: string;
}

interface JudgeJob extends Job {
  readonly of: Run;
}

/** Judges runs; those that could be, in the order in which they were given. */
export async function judgeRuns(runs: readonly Run[], shop: Shop, tally: Tally): Promise<JudgedRun[]> {
  const judged = new Map<string, JudgedRun>();
  function* jobs(): Generator<JudgeJob> {
    for (const run of runs)
      yield { piece: pieceOf(run, shop), run: run.name, part: JUDGEMENT, plan: run.plan.path, of: run };
  }
  const all = { jobs: jobs(), total: () => runs.length, phase: 'judge', tally } as const;
  await doPieces(shop, all, ({ of: run }, { outcome, made }) => {
    if (!outcome) return;
    const { units, errors, refused, samples, findings } = outcome;
    judged.set(run.name, {
      run,
      result: shop.store.resultPath(run.name, JUDGEMENT),
      name: run.name,
      units: units.length,
      judged: units.filter((unit) => unit.judged).length,
      conclusions: countOf(units.filter((unit) => unit.judged)),
      errors,
      refused: refused.length,
      samples,
      findings,
      firstRefused: refused.flatMap(({ problems }) => problems).slice(0, FIRST),
      assessment: made[0]?.sha256 ?? '',
    });
  });
  return runs.flatMap(({ name }) => judged.get(name) ?? []);
}

function pieceOf({ plan, asOf, scope, units, files, passedOver, collected }: Run, shop: Shop): JudgePiece {
  return {
    kind: 'judge',
    program: shop.program.digest,
    plan: plan.digest,
    asOf,
    strict: shop.request.strict,
    collected,
    ...(scope === undefined ? {} : { scope }),
    ...(units === undefined ? {} : { units }),
    figures: files.map((file) => ({ file: shownPath(file), sha256: shop.digests.of(file) ?? '' })),
    passedOver,
  };
}

function countOf(units: readonly UnitLine[]): Partial<Record<Conclusion, number>> {
  const counts: Partial<Record<Conclusion, number>> = {};
  for (const { conclusion } of units) counts[conclusion] = (counts[conclusion] ?? 0) + 1;
  return counts;
}
