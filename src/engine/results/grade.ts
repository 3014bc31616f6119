import { type MessageRef, message } from '../../messages/index.js';
import type { Override, Scoring } from '../../plan/model.js';
import type { Rational } from '../../quantity/index.js';
import type { Grounds } from '../findings/grounds.js';
import { isUnjudged, verdictCode } from '../judging/verdict.js';

/** A unit's grade, and what lowered it. */
export interface Grading {
  /** Absent where more than one is still possible. */
  readonly grade?: string;
  /** The lowest and the highest that are still possible, where they differ. */
  readonly grades?: readonly [lowest: string, highest: string];
  readonly overrides: readonly MessageRef[];
}

/**
 * 等次, after veto, cap and downgrade: of the lowest possible score with every override that may still apply, and of the
 * highest with those alone that apply for certain. Where the two are one grade, it is given.
 */
export function bandsOf(
  scoring: Scoring,
  [low, high]: readonly [low: Rational, high: Rational],
  due: readonly Grounds[],
): Grading {
  const overrides: MessageRef[] = [];
  const undecided: Grounds[] = [];
  let [best, worst] = [bandOf(scoring, high), bandOf(scoring, low)];
  for (const rule of scoring.overrides) {
    const concerned = due.filter(({ commitment }) => concerns(rule, commitment));
    const missed = concerned.filter(({ verdict }) => verdict === verdictCode.missed);
    const open = concerned.filter(({ verdict }) => isUnjudged(verdict));
    if (missed.length + open.length > 0) worst = lowered(scoring, rule, worst);
    if (missed.length === 0) {
      undecided.push(...open);
      continue;
    }
    best = lowered(scoring, rule, best);
    const to = (rule.effect === 'cap' ? rule.grade : scoring.grades[best]?.name) ?? '';
    overrides.push(message(`override.${rule.effect}`, { commitments: namesOf(missed), grade: to }));
  }
  const [lowest, highest] = [scoring.grades[worst]?.name, scoring.grades[best]?.name];
  if (lowest === undefined || highest === undefined) return { overrides };
  if (worst === best) return { grade: highest, overrides };
  if (undecided.length > 0)
    overrides.push(message('override.undecided', { commitments: namesOf(undecided) }));
  return { grades: [lowest, highest], overrides };
}

/** Half-open bands by falling `from`: the first that the score reaches, else the last. */
function bandOf({ grades }: Scoring, score: Rational): number {
  const band = grades.findIndex(({ from }) => score.cmp(from) >= 0);
  return band < 0 ? grades.length - 1 : band;
}

function lowered({ grades }: Scoring, rule: Override, grade: number): number {
  const last = grades.length - 1;
  if (rule.effect === 'veto') return last;
  if (rule.effect === 'downgrade') return Math.min(grade + 1, last);
  const cap = grades.findIndex(({ name }) => name === rule.grade);
  return Math.max(grade, cap);
}

/** Whether an override hangs on a commitment: those it names, else those marked as veto. */
function concerns({ commitments }: Override, { id, veto }: Grounds['commitment']): boolean {
  return commitments.length > 0 ? commitments.includes(id) : veto;
}

/** Each commitment once, with what it says. */
function namesOf(grounds: readonly Grounds[]): MessageRef[] {
  const commitments = new Set(grounds.map(({ commitment }) => commitment));
  return [...commitments].map(({ id, statement }) => message('word.commitment', { id, statement }));
}
