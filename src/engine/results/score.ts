import type { MessageRef } from '../../messages/index.js';
import type { Override, Plan, Scoring } from '../../plan/model.js';
import { Rational } from '../../quantity/index.js';
import { completionOf } from '../findings/pace.js';
import { aimAt } from '../findings/target.js';
import { hold } from '../judging/held.js';
import type { Judged } from '../judging/judged.js';
import { code } from '../judging/verdict.js';
import type { Judgement } from '../program/program.js';
import { valueAt } from '../series/series.js';

/** A unit's result by the plan's own scoring. */
export interface Score {
  /** Out of 100, bonus included. */
  readonly score: Rational;
  /** Absent where it hangs on what could not be judged. */
  readonly grade?: string;
  readonly overrides: readonly MessageRef[];
}

const hundred = Rational.of(100);
const unjudged: ReadonlySet<number> = new Set([code.unreported, code.doubtful, code.attest]);
const judgedCodes: ReadonlySet<number> = new Set([code.met, code.exceeded, code.missed, code.late]);

/**
 * 百分制: 100 × Σ weight × points ÷ Σ weight, over what was due; pending and waived commitments never count,
 * unjudged ones as the plan says. Bonus, grade bands and overrides come after. Undefined when nothing counts.
 */
export function scoreOf(judged: Judged, row: number): Score | undefined {
  const { scoring } = judged.program.plan;
  if (!scoring) return undefined;
  let [earned, weights, bonus] = [Rational.zero, Rational.zero, Rational.zero];
  judged.program.judgements.forEach((judgement, index) => {
    const verdict = judged.verdicts[index]?.[row] as number;
    if (verdict === code.none || verdict === code.pending || verdict === code.waived) return;
    if (!judgedCodes.has(verdict) && scoring.unjudged === 'exclude') return;
    // A rhythm of four quarters weighs as much as one yearly commitment of the same weight.
    const share = judgement.commitment.weight.div(Rational.of(judgement.commitment.checkpoints.length));
    weights = weights.add(share);
    earned = earned.add(share.mul(pointsOf(judged, judgement, row, verdict, scoring)));
    if (verdict === code.exceeded) bonus = bonus.add(scoring.bonus);
  });
  if (weights.isZero()) return undefined;
  const extra = bonus.cmp(scoring.bonusLimit) > 0 ? scoring.bonusLimit : bonus;
  const score = earned.div(weights).mul(hundred).add(extra);
  const { grade, overrides } = override(judged, row, scoring, bandOf(scoring, score));
  const name = grade === undefined ? undefined : scoring.grades[grade]?.name;
  return { score, ...(name === undefined ? {} : { grade: name }), overrides };
}

function pointsOf(
  judged: Judged,
  judgement: Judgement,
  row: number,
  verdict: number,
  { points }: Scoring,
): Rational {
  if (verdict === code.met || verdict === code.exceeded) return points.met;
  if (verdict === code.late) return points.late;
  if (verdict !== code.missed) return Rational.zero;
  return points.missed === 'completion' ? partial(judged, judgement, row) : points.missed;
}

/** The completion rate of a missed commitment, between 0 and 1; 0 where it has none. */
function partial(judged: Judged, judgement: Judgement, row: number): Rational {
  const { commitment, whole } = judgement;
  if (commitment.judgedBy === 'attestation' || whole === row) return Rational.zero;
  const { target, period } = judged.termsFor(judgement, row);
  const held = hold(judged.resolver, commitment, period, target);
  const aim = aimAt(judged.program.plan, commitment, target, held, row);
  const completion = completionOf(aim, valueAt(held.actual, row)) ?? Rational.zero;
  if (completion.sign() < 0) return Rational.zero;
  return completion.cmp(Rational.one) > 0 ? Rational.one : completion;
}

/** Half-open bands by falling `from`: the first that the score reaches, else the last. */
function bandOf({ grades }: Scoring, score: Rational): number {
  const band = grades.findIndex(({ from }) => score.cmp(from) >= 0);
  return band < 0 ? grades.length - 1 : band;
}

/** The grade after veto, cap and downgrade; none where it would fall if what could not be judged was missed. */
function override(
  judged: Judged,
  row: number,
  scoring: Scoring,
  band: number,
): { grade: number | undefined; overrides: MessageRef[] } {
  const overrides: MessageRef[] = [];
  const undecided: string[] = [];
  let [grade, worst] = [band, band];
  for (const rule of scoring.overrides) {
    const missed = heldBy(judged, row, rule, (verdict) => verdict === code.missed);
    const open = heldBy(judged, row, rule, (verdict) => unjudged.has(verdict));
    if (missed.length + open.length > 0) worst = lowered(scoring, rule, worst);
    undecided.push(...open);
    if (missed.length === 0) continue;
    grade = lowered(scoring, rule, grade);
    overrides.push({
      id: `override.${rule.effect}`,
      data: {
        commitments: missed,
        grade: (rule.effect === 'cap' ? rule.grade : scoring.grades[grade]?.name) ?? '',
      },
    });
  }
  if (worst === grade) return { grade, overrides };
  overrides.push({ id: 'override.undecided', data: { commitments: [...new Set(undecided)] } });
  return { grade: undefined, overrides };
}

function lowered({ grades }: Scoring, rule: Override, grade: number): number {
  const last = grades.length - 1;
  if (rule.effect === 'veto') return last;
  if (rule.effect === 'downgrade') return Math.min(grade + 1, last);
  const cap = grades.findIndex(({ name }) => name === rule.grade);
  return Math.max(grade, cap);
}

/** The commitments that an override hangs on, those it names, else those marked as veto, with such a verdict. */
function heldBy(judged: Judged, row: number, rule: Override, wanted: (verdict: number) => boolean): string[] {
  const named = (id: string, plan: Plan): boolean =>
    rule.commitments.length > 0
      ? rule.commitments.includes(id)
      : plan.commitments.some((c) => c.id === id && c.veto);
  const found = judged.program.judgements.flatMap(({ commitment }, index) =>
    wanted(judged.verdicts[index]?.[row] as number) && named(commitment.id, judged.program.plan)
      ? [commitment.id]
      : [],
  );
  return [...new Set(found)];
}
