import type { Assessment } from '../assessment/index.js';
import { type Asked, compile, type Evaluation, evaluate } from '../engine/index.js';
import type { Plan } from '../plan/index.js';
import { parseDate } from '../quantity/index.js';
import { type Result, success } from '../source/index.js';
import {
  namedPlan,
  openSubmissions,
  type ReadingOptions,
  type RefusedFile,
  readSubmissions,
  type Submissions,
} from '../submission/index.js';
import { wantObject, wantText, wantTexts } from './arguments.js';
import { openPlan, unitIds } from './plans.js';
import { refused } from './refused.js';

/** On what terms submissions are judged. */
export interface JudgingTerms extends ReadingOptions {
  /** The date judged on: 2021-01-15. There is no default: the same call gives the same assessment on any day. */
  readonly asOf: string;
}

/** Which units are to be judged where it does not follow from the submissions: the whole plan, or those that they are about. */
export const scopes = ['plan', 'submitted'] as const;
export type ScopeId = (typeof scopes)[number];

/** Of whom an assessment is asked for. */
export interface Coverage {
  /** Some units, by id, name or alias. */
  readonly units?: readonly string[] | undefined;
  /** Without it: a folder is the whole plan, and so is a file about several units; files of one unit each are those units. */
  readonly scope?: ScopeId | undefined;
}

/** The units to judge: those named, else as asked, else as the submissions were given. A failure on an unknown unit. */
export function askedOf(
  plan: Plan,
  { collected }: Pick<Submissions, 'collected'>,
  { units, scope }: Coverage,
): Result<Asked> {
  return units === undefined ? success(scope ?? (collected ? 'plan' : 'files')) : unitIds(plan, units);
}

/** The plan that some submissions name. */
export function planOf(submissions: Submissions, folders: readonly string[]): Result<Plan> {
  const named = namedPlan(submissions);
  return named.ok ? openPlan(named.value, folders) : named;
}

/** Submissions judged, and the files that were left out of it. */
export interface Judged {
  readonly evaluation: Evaluation;
  readonly refused: readonly RefusedFile[];
}

/** Reads the submissions of a plan and judges them; a failure where a file cannot be used as a whole, unless it is to be left out. */
export function judgeSubmissions(
  plan: Plan,
  submissions: Submissions,
  { asOf, ...options }: JudgingTerms,
): Result<Judged> {
  const date = parseDate(asOf);
  if (date === undefined) return refused('cli.bad-date', { text: asOf });
  const figures = readSubmissions(submissions, plan, options);
  if (!figures.ok) return figures;
  const { facts, refused: left } = figures.value;
  const evaluation = evaluate(compile(plan), facts, { asOf: date, ...figures.value });
  return success({ evaluation, refused: left });
}

/**
 * Checks submissions (files, folders of them) against their plan: for some units (id, name or alias), for the whole plan
 * or for those that they are about; unless that is said, a folder is checked for the whole plan, and files for their
 * units. A failure where a file cannot be used as a whole, and on an unknown unit or a date that is none; what is
 * doubtful about single figures stands in the assessment. Throws TypeError on arguments of another type.
 */
export function checkSubmissions(
  plan: Plan,
  paths: readonly string[],
  terms: JudgingTerms & Coverage,
): Result<Assessment> {
  wantObject('plan', plan, 'register', 'openPlan');
  wantTexts('paths', paths);
  wantText('asOf', terms?.asOf);
  const { units, scope } = terms;
  if (units !== undefined) wantTexts('units', units);
  if (scope !== undefined && !scopes.includes(scope))
    throw new TypeError(`scope must be ${scopes.join(' or ')}`);
  const submissions = openSubmissions(paths);
  const asked = askedOf(plan, submissions, { units, scope });
  if (!asked.ok) return asked;
  const judged = judgeSubmissions(plan, submissions, terms);
  return judged.ok ? success(judged.value.evaluation.assessment(asked.value)) : judged;
}
