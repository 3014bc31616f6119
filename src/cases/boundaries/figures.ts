import type { Commitment, Indicator, Plan } from '../../plan/index.js';
import { type Period, periodKind, periodsOf, previousYear, Rational } from '../../quantity/index.js';

/** A figure to be given, exact, in its indicator's unit. */
export interface Chosen {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly value: Rational;
  /** The ratio that a numerator and a denominator come to: checked against bounds, but not given. */
  readonly derived?: true;
}

const hundred = Rational.of(100);
/** What a figure of last year, or of another indicator, is taken to be: the first that is plausible. */
const usual = [100, 50, 10, 1000, 10_000, 1, 0].map((n) => Rational.of(n));
/** Eight in the morning, and a day of 2020. */
const usualTimes = [Rational.of(480)];
const usualDays = [Rational.of(18_500)];

/** Figures that make what a commitment measures come to exactly `value`. */
export function figuresFor(plan: Plan, commitment: Commitment, period: Period, value: Rational): Chosen[] {
  const indicator = indicatorOf(plan, commitment.indicator);
  const at = (when: Period, figure: Rational): Chosen[] =>
    figureAs(plan, commitment, indicator, when, figure);
  const before = previousYear(period);
  switch (commitment.measure) {
    case 'value':
      return at(period, value);
    case 'change': {
      const base = plausible(indicator, (b) => [b, b.add(value)]);
      return [...at(period, base.add(value)), ...at(before, base)];
    }
    case 'growth': {
      const grown = (b: Rational): Rational => b.mul(hundred.add(value)).div(hundred);
      const base = plausible(indicator, (b) => [b, grown(b)]);
      return [...at(period, grown(base)), ...at(before, base)];
    }
    case 'cumulative': {
      const earlier = periodsOf(plan.from, plan.to, periodKind(period)).filter((p) => p < period);
      const share = value.sign() > 0 ? floor(value.div(Rational.of(earlier.length + 1))) : Rational.zero;
      const rest = value.sub(share.mul(Rational.of(earlier.length)));
      return [...at(period, rest), ...earlier.flatMap((p) => at(p, share))];
    }
  }
}

/** A plausible figure of an indicator for others to be measured against, other than 0 where that can be. */
export function plausible(
  indicator: Indicator,
  comesTo: (base: Rational) => readonly Rational[] = (base) => [base],
): Rational {
  const { dimension } = indicator.unit;
  const candidates = dimension === 'clock' ? usualTimes : dimension === 'date' ? usualDays : usual;
  const fits = candidates.find((base) => comesTo(base).every((value) => isPlausible(indicator, value)));
  return fits ?? (candidates[0] as Rational);
}

/** Whether a figure is within its bounds, and in wholes where it counts wholes. */
export function isPlausible(indicator: Indicator, value: Rational): boolean {
  const whole = !indicator.whole || value.mul(indicator.unit.factor).isInteger();
  return whole && inBounds(indicator, value);
}

function inBounds({ bounds: { min, max } }: Indicator, value: Rational): boolean {
  return !(min && value.cmp(min) < 0) && !(max && value.cmp(max) > 0);
}

export function indicatorOf(plan: Plan, id: string): Indicator {
  const indicator = plan.indicators.get(id);
  if (!indicator) throw new Error(`the plan has no indicator ${id}`);
  return indicator;
}

/** The figure itself; of a ratio, a numerator and a denominator that come to exactly it. */
function figureAs(
  plan: Plan,
  commitment: Commitment,
  indicator: Indicator,
  period: Period,
  value: Rational,
): Chosen[] {
  const itself: Chosen = { indicator, period, value };
  const [above, below] = quotientOf(plan, commitment, indicator) ?? [];
  if (!above || !below || value.sign() < 0) return [itself];
  const ratio = value.mul(indicator.unit.factor);
  const denominator = Rational.of(10_000n).mul(Rational.of(ratio.den));
  const numerator = ratio.mul(denominator).mul(below.unit.factor).div(above.unit.factor);
  if (!inBounds(above, numerator) || !inBounds(below, denominator)) return [itself];
  return [
    { indicator: above, period, value: numerator },
    { indicator: below, period, value: denominator },
    { ...itself, derived: true },
  ];
}

/** Numerator and denominator of an indicator that is the plain quotient of two reported ones. */
function quotientOf(
  plan: Plan,
  commitment: Commitment,
  { formula, except }: Indicator,
): Indicator[] | undefined {
  if (formula?.kind !== 'binary' || formula.op !== '/') return undefined;
  const operands = [formula.left, formula.right].map((e) =>
    e.kind === 'indicator' && e.yearsBack === 0 ? plan.indicators.get(e.id) : undefined,
  );
  const [above, below] = operands;
  if (!above || !below || above.id === below.id) return undefined;
  const { reference, upper } = commitment.target;
  const held = [reference, upper].flatMap((r) => (r?.kind === 'indicator' ? [r.indicator] : []));
  const usable = [above, below].every(
    (i) => !i.formula && !held.includes(i.id) && i.except.every((unit) => except.includes(unit)),
  );
  return usable ? [above, below] : undefined;
}

function floor(value: Rational): Rational {
  return Rational.of(value.num / value.den);
}
