import { indicatorsOf } from '../formula/index.js';
import { periodsMeasured, rollup as rollupOf } from '../language/index.js';
import { type Period, periodKind, periodsOf, previousYear } from '../quantity/index.js';
import { below, type HeldUnits, heldUnits } from './held.js';
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

/** Which submitted figures commitments take up. */
export interface Uses {
  /** Why nothing takes up a figure; undefined where something does. */
  unused(indicator: string, unit: string, period?: Period): Unused | undefined;
  /** The units whose figures of a period are taken up, in sets that others share; undefined where everybody's are. */
  taken(indicator: string, period: Period): readonly ReadonlySet<string>[] | undefined;
}

/**
 * Tells of a submitted figure whether any commitment takes it up: judges it, computes, rolls up or checks with it, or
 * whether it is recorded. Of years within the plan any may come to count, since what is done stays done and dates move.
 */
export function usesOf(plan: Plan): Uses {
  const uses = new Map<string, Use[]>();
  const unitsOf = unitSets(plan);
  for (const commitment of plan.commitments) addUses(plan, commitment, unitsOf(commitment), uses);
  const recorded = (indicator: string): boolean => plan.indicators.get(indicator)?.recorded === true;
  return {
    unused(indicator, unit, period) {
      if (recorded(indicator)) return undefined;
      const all = uses.get(indicator);
      if (!all) return { of: 'indicator' };
      const own = all.filter(({ units }) => units.has(unit));
      if (own.length === 0) return { of: 'unit', used: [...new Set(all.flatMap(({ units }) => [...units]))] };
      if (period === undefined || own.some(({ periods }) => periods.has(period))) return undefined;
      return { of: 'period', used: [...new Set(own.flatMap(({ periods }) => [...periods]))].sort() };
    },
    taken(indicator, period) {
      if (recorded(indicator)) return undefined;
      const taking = (uses.get(indicator) ?? []).filter(({ periods }) => periods.has(period));
      return [...new Set(taking.map(({ units }) => units))];
    },
  };
}

interface UnitSets {
  readonly held: ReadonlySet<string>;
  /** With all those below them. */
  readonly whole: ReadonlySet<string>;
}

/** The units held to a commitment; the same sets for commitments that hold the same. */
function unitSets(plan: Plan): (commitment: Commitment) => UnitSets {
  const known = new Map<HeldUnits, UnitSets>();
  return (commitment) => {
    const held = heldUnits(plan, commitment);
    let sets = known.get(held);
    if (!sets) {
      const whole = new Set(held.units);
      for (const unit of held.units) below(plan.register, unit, whole);
      sets = { held: new Set(held.units), whole };
      known.set(held, sets);
    }
    return sets;
  };
}

function addUses(
  plan: Plan,
  commitment: Commitment,
  { held, whole }: UnitSets,
  uses: Map<string, Use[]>,
): void {
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
