import {
  isJudged,
  type Overview,
  type Reporting,
  scoreShown,
  type UnitResult,
  type Verdict,
  verdicts,
} from '../../assessment/index.js';
import { type Evaluation, verdictCode, verdictOf } from '../../engine/index.js';
import { notice } from '../../report/index.js';
import { concernedUnits } from '../../service/index.js';
import type { RefusedFile } from '../../submission/index.js';
import type { ChapterTally, RunOutcome, UnitLine } from '../outcome.js';

/** Into which part of a chapter's tally a verdict falls: met, not met, without a verdict, not due or waived. */
const part: Readonly<Record<Verdict, 0 | 1 | 2 | 3>> = {
  met: 0,
  missed: 1,
  late: 1,
  unreported: 2,
  doubtful: 2,
  attest: 2,
  pending: 3,
  waived: 3,
};

/** What a judgement came to, in a line a unit; no finding is made. */
export function outcomeOf(
  evaluation: Evaluation,
  { plan, asOf, inputs, scope, problems, commitments, findings, units }: Overview,
  refused: readonly RefusedFile[],
): RunOutcome {
  const samples = inputs.filter(({ sample }) => sample).length;
  const asked = scope?.reporting ?? [];
  const back = new Set(refused.map(({ file }) => file));
  const mine = problems.filter(({ at }) => !back.has(at.file));
  const noticed = new Set(concernedUnits(units, notice).map(({ id }) => id));
  const states = new Map(asked.map(({ id, state }) => [id, state]));
  return {
    plan: { id: plan.id, title: plan.title, issuer: plan.issuer, digest: plan.digest },
    asOf,
    samples: samples === 0 ? 'none' : samples === inputs.length ? 'all' : 'some',
    commitments: commitments.length,
    findings,
    expected: asked.length,
    reported: asked.filter(({ state }) => state === 'reported').length,
    refused,
    errors: mine.filter(({ severity }) => severity === 'error').length,
    warnings: mine.filter(({ severity }) => severity === 'warning').length,
    chapters: plan.chapters,
    units: units.map((unit) =>
      lineOf(unit, { state: states.get(unit.id), noticed, tallies: talliesOf(evaluation, unit.id) }),
    ),
  };
}

interface Around {
  readonly state: Reporting | undefined;
  readonly noticed: ReadonlySet<string>;
  readonly tallies: readonly ChapterTally[];
}

function lineOf(unit: UnitResult, { state, noticed, tallies }: Around): UnitLine {
  const score = scoreShown(unit);
  return {
    id: unit.id,
    name: unit.name,
    level: unit.level,
    judged: isJudged(unit),
    conclusion: unit.conclusion,
    counts: verdicts.map((verdict) => unit.counts[verdict]),
    ...(score === undefined ? {} : { score }),
    ...(unit.grade === undefined ? {} : { grade: unit.grade }),
    ...(state === undefined || state === 'reported' ? {} : { wanting: state }),
    notice: noticed.has(unit.id),
    chapters: tallies,
  };
}

/** Of a unit, a tally a chapter; what is only counted for the whole is no verdict on the unit. */
function talliesOf(evaluation: Evaluation, unit: string): ChapterTally[] {
  const { program, verdicts: codes } = evaluation;
  const row = program.tree.rowOf.get(unit);
  const tallies = new Map(
    program.plan.chapters.map(({ id }) => [id, [0, 0, 0, 0] as [number, number, number, number]]),
  );
  if (row === undefined) return [...tallies.values()];
  for (const index of codes.keys()) {
    const code = evaluation.verdictAt(index, row);
    const tally = tallies.get(program.judgements[index]?.commitment.chapter ?? '');
    if (!tally || code === verdictCode.none || evaluation.isCounted(index, row)) continue;
    tally[part[verdictOf(code)]]++;
  }
  return [...tallies.values()];
}
