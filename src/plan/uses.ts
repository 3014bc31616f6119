import { indicatorsOf } from '../formula/index.js';
import { periodsMeasured, rollup as rollupOf } from '../language/index.js';
import { type Period, periodKind, periodsOf, previousYear } from '../quantity/index.js';
import { below, heldUnits } from './held.js';
import type { Commitment, Plan } from './model.js';
import { deedPeriods, referencesOf, targetsOf } from './targets.js';

/** What keeps a figure from being used: that nothing asks for its indicator, for its unit's, or for that period's. */
export type Unused =
  | { readonly of: 'indicator' }
  | { readonly of: 'unit'; readonly used: readonly string[] }
  | { readonly of: 'period'; readonly used: readonly Period[] };

/** Figures that a commitment looks at. */
interface Use {
  readonly units: ReadonlySet<string>;
  readonly periods: ReadonlySet<Period>;
}

/**
 * Tells of a submitted figure whether any commitment takes it up: judges it, computes, rolls up or checks with it, or
 * whether it is recorded. Of years within the plan any may come to count, since what is done stays done and dates move.
 */
export function usesOf(plan: Plan): (indicator: string, unit: string, period?: Period) => Unused | undefined {
  const uses = new Map<string, Use[]>();
  for (const commitment of plan.commitments) addUses(plan, commitment, uses);
  return (indicator, unit, period) => {
    if (plan.indicators.get(indicator)?.recorded) return undefined;
    const all = uses.get(indicator);
    if (!all) return { of: 'indicator' };
    const own = all.filter(({ units }) => units.has(unit));
    if (own.length === 0) return { of: 'unit', used: [...new Set(all.flatMap(({ units }) => [...units]))] };
    if (period === undefined || own.some(({ periods }) => periods.has(period))) return undefined;
    return { of: 'period', used: [...new Set(own.flatMap(({ periods }) => [...periods]))].sort() };
  };
}

function addUses(plan: Plan, commitment: Commitment, uses: Map<string, Use[]>): void {
  const { units } = heldUnits(plan, commitment);
  const held = new Set(units);
  const whole = new Set(units);
  for (const unit of units) below(plan.register, unit, whole);
  const seen = new Set<string>();
  const use = (id: string, from: ReadonlySet<string>, periods: ReadonlySet<Period>): void => {
    const indicator = plan.indicators.get(id);
    const key = `${id} ${from.size} ${[...periods].join()}`;
    if (!indicator || seen.has(key)) return;
    seen.add(key);
    const { formula, parts, rollup, jump } = indicator;
    // A doubtful ratio below makes the pooled one doubtful.
    const rolled = rollupOf(rollup.by).fold || formula ? whole : from;
    const compared = jump ? new Set([...periods, ...[...periods].map(previousYear)]) : periods;
    uses.set(id, [...(uses.get(id) ?? []), { units: rolled, periods: compared }]);
    for (const { id: operand, yearsBack } of formula ? indicatorsOf(formula) : [])
      use(operand, rolled, yearsBack > 0 ? earlier(periods, yearsBack) : periods);
    for (const part of parts) use(part, rolled, periods);
    if (rollup.weight !== undefined) use(rollup.weight, rolled, periods);
  };
  const periods = periodsLookedAt(plan, commitment);
  if (commitment.judgedBy === 'attestation') {
    // A person decides; evidence and notes beside the figure are shown to whoever reads the decision.
    uses.set(commitment.indicator, [...(uses.get(commitment.indicator) ?? []), { units: held, periods }]);
    return;
  }
  use(commitment.indicator, held, periods);
  const reduced = plan.waivers.flatMap((w) => (w.commitment === commitment.id && w.target) || []);
  for (const reference of [...targetsOf(commitment), ...reduced].flatMap(referencesOf)) {
    if (reference.kind === 'indicator') use(reference.indicator, held, periods);
    if (reference.kind === 'past') use(commitment.indicator, held, earlier(periods, reference.years));
  }
}

/** The periods that a commitment may look at: those measured, every year where it is judged by years, those a moved date may take it to, and those that may say that it is done. */
function periodsLookedAt(plan: Plan, commitment: Commitment): Set<Period> {
  const { id, measure, checkpoints, amendments, target } = commitment;
  const moves = [...amendments, ...plan.waivers.filter((w) => w.commitment === id)].some((m) => m.due);
  return new Set(
    checkpoints.flatMap((checkpoint) => {
      const { period, recurring } = checkpoint;
      const kind = periodKind(period);
      const any = kind === 'year' || moves ? periodsOf(plan.from, plan.to, kind) : [];
      const soFar = recurring ? [] : periodsOf(plan.from, plan.to, 'year').filter((y) => y < period);
      const done = deedPeriods(plan, commitment, checkpoint, checkpoint.target ?? target) ?? [];
      return [...soFar, ...done, ...[period, ...any].flatMap((p) => periodsMeasured(measure, p, plan))];
    }),
  );
}

function earlier(periods: ReadonlySet<Period>, years: number): Set<Period> {
  let then = [...periods];
  for (let i = 0; i < years; i++) then = then.map(previousYear);
  return new Set(then);
}
