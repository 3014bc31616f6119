import {
  type Assessment,
  countedYears,
  isJudged,
  scoreShown,
  type UnitResult,
  type Verdict,
  verdicts,
} from '../../assessment/index.js';
import { notice } from '../../report/index.js';
import { concernedUnits } from '../../service/index.js';
import type { RefusedFile } from '../../submission/index.js';
import type { ChapterTally, RunOutcome, UnitLine } from '../outcome.js';

/** Into which part of a chapter's tally a verdict falls: met, not met, without a verdict, not due or waived. */
const part: Readonly<Record<Verdict, number>> = {
  met: 0,
  missed: 1,
  late: 1,
  unreported: 2,
  doubtful: 2,
  attest: 2,
  pending: 3,
  waived: 3,
};

/** What an assessment came to, in a line a unit. */
export function outcomeOf(assessment: Assessment, refused: readonly RefusedFile[]): RunOutcome {
  const { plan, asOf, inputs, scope, problems, commitments, findings, units } = assessment;
  const samples = inputs.filter(({ sample }) => sample).length;
  const asked = scope?.reporting ?? [];
  const back = new Set(refused.map(({ file }) => file));
  const mine = problems.filter(({ at }) => !back.has(at.file));
  const noticed = new Set(concernedUnits(assessment, notice).map(({ id }) => id));
  const states = new Map(asked.map(({ id, state }) => [id, state]));
  const tallies = talliesOf(assessment);
  return {
    plan: { id: plan.id, title: plan.title, issuer: plan.issuer, digest: plan.digest },
    asOf,
    samples: samples === 0 ? 'none' : samples === inputs.length ? 'all' : 'some',
    commitments: commitments.length,
    findings: findings.length,
    expected: asked.length,
    reported: asked.filter(({ state }) => state === 'reported').length,
    refused,
    errors: mine.filter(({ severity }) => severity === 'error').length,
    warnings: mine.filter(({ severity }) => severity === 'warning').length,
    chapters: plan.chapters,
    units: units.map((unit) => lineOf(unit, { state: states.get(unit.id), noticed, tallies })),
    years: countedYears([assessment]),
  };
}

interface Around {
  readonly state: 'reported' | 'blank' | 'missing' | undefined;
  readonly noticed: ReadonlySet<string>;
  readonly tallies: ReadonlyMap<string, readonly ChapterTally[]>;
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
    chapters: tallies.get(unit.id) ?? [],
  };
}

/** Of each unit, a tally a chapter; what is only counted for the whole is no verdict on the unit. */
function talliesOf({ plan, commitments, units, findings }: Assessment): Map<string, ChapterTally[]> {
  const chapterOf = new Map(
    commitments.map(({ id, chapter }) => [id, plan.chapters.findIndex((c) => c.id === chapter)]),
  );
  const empty = (): [number, number, number, number][] => plan.chapters.map(() => [0, 0, 0, 0]);
  const tallies = new Map(units.map(({ id }) => [id, empty()]));
  for (const { unit, commitment, verdict, counted } of findings) {
    const tally = tallies.get(unit)?.[chapterOf.get(commitment) ?? -1];
    const of = part[verdict];
    if (tally && !counted) tally[of] = (tally[of] ?? 0) + 1;
  }
  return tallies;
}
