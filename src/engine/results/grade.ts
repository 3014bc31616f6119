import { type MessageRef, message } from '../../messages/index.js';
import type { Override, Scoring } from '../../plan/model.js';
import type { Rational } from '../../quantity/index.js';
import type { Grounds } from '../findings/grounds.js';
import { isUnjudged, verdictCode } from '../judging/verdict.js';

/** A unit's grade, and what lowered it. */
export interface Grade {
  /** Absent where it hangs on what could not be judged. */
  readonly grade?: string;
  readonly overrides: readonly MessageRef[];
}

/** 等次 of a score, after veto, cap and downgrade; none where it would fall if what could not be judged was missed. */
export function gradeOf(scoring: Scoring, score: Rational, grounds: readonly Grounds[]): Grade {
  const overrides: MessageRef[] = [];
  const undecided: string[] = [];
  const band = bandOf(scoring, score);
  let [grade, worst] = [band, band];
  for (const rule of scoring.overrides) {
    const concerned = grounds.filter(({ commitment }) => concerns(rule, commitment));
    const missed = idsOf(concerned.filter(({ verdict }) => verdict === verdictCode.missed));
    const open = idsOf(concerned.filter(({ verdict }) => isUnjudged(verdict)));
    if (missed.length + open.length > 0) worst = lowered(scoring, rule, worst);
    undecided.push(...open);
    if (missed.length === 0) continue;
    grade = lowered(scoring, rule, grade);
    const to = (rule.effect === 'cap' ? rule.grade : scoring.grades[grade]?.name) ?? '';
    overrides.push(message(`override.${rule.effect}`, { commitments: missed, grade: to }));
  }
  if (worst !== grade) {
    overrides.push(message('override.undecided', { commitments: [...new Set(undecided)] }));
    return { overrides };
  }
  const name = scoring.grades[grade]?.name;
  return { ...(name === undefined ? {} : { grade: name }), overrides };
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

function idsOf(grounds: readonly Grounds[]): string[] {
  return [...new Set(grounds.map(({ commitment }) => commitment.id))];
}
