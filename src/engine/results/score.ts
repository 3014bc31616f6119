import type { Plan, Scoring } from '../../plan/model.js';
import { Rational } from '../../quantity/index.js';
import type { Grounds } from '../findings/grounds.js';
import { isUnjudged, verdictCode } from '../judging/verdict.js';
import { type Grade, gradeOf } from './grade.js';

/** A unit's result by the plan's own scoring. */
export interface Score extends Grade {
  /** Out of 100, bonus included. */
  readonly score: Rational;
}

const hundred = Rational.of(100);

/**
 * 百分制: 100 × Σ weight × points ÷ Σ weight, over what was due; pending and waived commitments never count,
 * unjudged ones as the plan says. Bonus, grade bands and overrides come after. Undefined when nothing counts.
 */
export function scoreOf(plan: Plan, grounds: readonly Grounds[]): Score | undefined {
  const { scoring } = plan;
  if (!scoring) return undefined;
  let [earned, weights, bonus] = [Rational.zero, Rational.zero, Rational.zero];
  for (const one of grounds.filter(({ verdict }) => counts(verdict, scoring))) {
    // A rhythm of four quarters weighs as much as one yearly commitment of the same weight.
    const share = one.commitment.weight.div(Rational.of(one.commitment.checkpoints.length));
    weights = weights.add(share);
    earned = earned.add(share.mul(pointsOf(one, scoring)));
    if (one.verdict === verdictCode.exceeded) bonus = bonus.add(scoring.bonus);
  }
  if (weights.isZero()) return undefined;
  const extra = bonus.cmp(scoring.bonusLimit) > 0 ? scoring.bonusLimit : bonus;
  const score = earned.div(weights).mul(hundred).add(extra);
  return { score, ...gradeOf(scoring, score, grounds) };
}

function counts(verdict: number, { unjudged }: Scoring): boolean {
  if (verdict === verdictCode.pending || verdict === verdictCode.waived) return false;
  return unjudged === 'zero' || !isUnjudged(verdict);
}

function pointsOf(grounds: Grounds, { points }: Scoring): Rational {
  switch (grounds.verdict) {
    case verdictCode.met:
    case verdictCode.exceeded:
      return points.met;
    case verdictCode.late:
      return points.late;
    case verdictCode.missed:
      return points.missed === 'completion' ? partial(grounds) : points.missed;
    default:
      return Rational.zero;
  }
}

/** The completion rate of a missed commitment, between 0 and 1; 0 where it has none. */
function partial(grounds: Grounds): Rational {
  const rate = grounds.rate() ?? Rational.zero;
  if (rate.sign() < 0) return Rational.zero;
  return rate.cmp(Rational.one) > 0 ? Rational.one : rate;
}
