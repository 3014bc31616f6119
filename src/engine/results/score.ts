import type { Plan, Scoring } from '../../plan/model.js';
import { Rational } from '../../quantity/index.js';
import type { Grounds } from '../findings/grounds.js';
import { isUnjudged, verdictCode } from '../judging/verdict.js';
import { bandsOf, type Grading } from './grade.js';

/** A unit's result by the plan's own scoring. */
export interface Score extends Grading {
  /** Out of 100, bonus included, by the plan's rule for what could not be judged; absent where nothing was. */
  readonly score?: Rational;
  /** The scores that are still possible while something that is due could not be judged: none, or all of it, may turn out met. */
  readonly between?: readonly [low: Rational, high: Rational];
}

const hundred = Rational.of(100);

/** What a score passes over: also what hangs, at its own time, on units whose time has been moved. */
const uncounted: ReadonlySet<number> = new Set([verdictCode.waived, verdictCode.pending]);

/**
 * 百分制: 100 × Σ weight × points ÷ Σ weight, over what is due, and neither waived nor pending; what was finished ahead
 * of its time counts when its time has come, as what was not. Bonus, grade bands and overrides come after. Undefined
 * when nothing is due.
 */
export function scoreOf(plan: Plan, grounds: readonly Grounds[]): Score | undefined {
  const { scoring } = plan;
  if (!scoring) return undefined;
  const due = grounds.filter((one) => one.isDue && !uncounted.has(one.verdict));
  if (due.every(({ commitment }) => commitment.weight.isZero())) return undefined;
  const judged = due.filter(({ verdict }) => !isUnjudged(verdict));
  if (judged.length === due.length) {
    const score = total(scoring, due, 'as-judged');
    return { score, ...bandsOf(scoring, [score, score], due) };
  }
  const between = [total(scoring, due, 'none-met'), total(scoring, due, 'all-met')] as const;
  const counted = scoring.unjudged === 'zero' ? due : judged;
  return {
    ...(judged.length > 0 ? { score: total(scoring, counted, 'as-judged') } : {}),
    between,
    ...bandsOf(scoring, between, due),
  };
}

/** How what could not be judged is taken: as it stands, and at the ends of what it may still turn out to be. */
type Case = 'as-judged' | 'none-met' | 'all-met';

function total(scoring: Scoring, due: readonly Grounds[], of: Case): Rational {
  let [earned, weights, bonus] = [Rational.zero, Rational.zero, Rational.zero];
  for (const one of due) {
    // A rhythm of four quarters weighs as much as one yearly commitment of the same weight.
    const share = one.commitment.weight.div(Rational.of(one.commitment.checkpoints.length));
    const hoped = of === 'all-met' && isUnjudged(one.verdict);
    weights = weights.add(share);
    earned = earned.add(share.mul(hoped ? scoring.points.met : pointsOf(one, scoring)));
    const exceeds = hoped ? one.terms().target.stretch : one.verdict === verdictCode.exceeded;
    if (exceeds) bonus = bonus.add(scoring.bonus);
  }
  if (weights.isZero()) return Rational.zero;
  const extra = bonus.cmp(scoring.bonusLimit) > 0 ? scoring.bonusLimit : bonus;
  return earned.div(weights).mul(hundred).add(extra);
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
