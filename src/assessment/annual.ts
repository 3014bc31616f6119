import { Rational } from '../quantity/index.js';
import type { Assessment, Finding } from './schema.js';

/** What an assessment says of a year: its findings that fall due in it. */
export interface Round {
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
}

/** How findings that are due came out. Unknown is no pass: what was not reported counts among those due. */
export interface Tally {
  readonly met: number;
  readonly late: number;
  readonly missed: number;
  /** Unreported, doubtful, or left to be attested. */
  readonly undecided: number;
  readonly due: number;
}

/** The year of the last due date that any assessment has come to; undefined where none has. */
export function latestYear(assessments: readonly Assessment[]): number | undefined {
  const due = assessments.flatMap(({ asOf, findings }) =>
    findings.filter((f) => f.due <= asOf).map((f) => f.due),
  );
  const last = due.reduce((a, b) => (b > a ? b : a), '');
  return last === '' ? undefined : Number(last.slice(0, 4));
}

/** What is known of a year, plan by plan: of several assessments of a plan, the latest in which something of it was due. */
export function roundsOf(assessments: readonly Assessment[], year: number): Round[] {
  const rounds = new Map<string, Round>();
  for (const assessment of assessments) {
    const findings = assessment.findings.filter((f) => f.due.startsWith(`${year}-`));
    const known = rounds.get(assessment.plan.id);
    const due = findings.some((f) => f.due <= assessment.asOf);
    if (due && (!known || known.assessment.asOf < assessment.asOf))
      rounds.set(assessment.plan.id, { assessment, findings });
  }
  return [...rounds.values()];
}

/** The year before of the same plan, or else of a plan of the same city. */
export function lastRoundOf({ assessment: { plan } }: Round, last: readonly Round[]): Round | undefined {
  return (
    last.find(({ assessment }) => assessment.plan.id === plan.id) ??
    last.find(({ assessment }) => assessment.plan.unit === plan.unit)
  );
}

/** Counts what is due; what is not due and what is waived are left out. */
export function tallyOf(findings: readonly Finding[]): Tally {
  const count = (...verdicts: Finding['verdict'][]): number =>
    findings.filter((f) => verdicts.includes(f.verdict)).length;
  const [met, late, missed] = [count('met'), count('late'), count('missed')];
  const undecided = count('unreported', 'doubtful', 'attest');
  return { met, late, missed, undecided, due: met + late + missed + undecided };
}

/** 达标率: met ÷ due, exactly; undefined where nothing was due. */
export function rateOf({ met, due }: Tally): Rational | undefined {
  return due === 0 ? undefined : Rational.of(met, due);
}

/** Things in order of a value, highest first, with their ranks: equal ones share a rank, and the next is counted on (1, 2, 2, 4). */
export function ranked<T>(things: readonly T[], value: (thing: T) => Rational): { thing: T; rank: number }[] {
  const sorted = things.map((thing) => ({ thing, value: value(thing) })).sort((a, b) => b.value.cmp(a.value));
  return sorted.map(({ thing, value: own }) => ({
    thing,
    rank: sorted.findIndex((other) => other.value.cmp(own) === 0) + 1,
  }));
}
