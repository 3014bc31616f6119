import type { Commitment, Level, Plan, UnitRegister } from './model.js';

/** Who is held to a commitment. */
export interface HeldUnits {
  /** Judged on a figure or a decision of their own: the plan's own unit first, then those below it in the register's order, or as the rule names them. */
  readonly units: readonly string[];
  /** The plan's own unit where it is judged by how many of `units` meet the target. */
  readonly whole?: string;
}

const heldIn = new WeakMap<Plan, Map<string, HeldUnits>>();

/**
 * Who is held to a commitment, decided here for all that ask: verdicts, forms, decisions by persons, waivers, cases.
 * A unit that the indicator does not concern is never held. Commitments that hold the same units have one answer.
 */
export function heldUnits(plan: Plan, { who, indicator }: Commitment): HeldUnits {
  const except = plan.indicators.get(indicator)?.except ?? [];
  const key = JSON.stringify([
    who.kind,
    'level' in who ? who.level : 'units' in who ? who.units : '',
    except,
  ]);
  const known = heldIn.get(plan) ?? new Map<string, HeldUnits>();
  heldIn.set(plan, known);
  const held = known.get(key) ?? holds(plan, who, except);
  known.set(key, held);
  return held;
}

function holds(plan: Plan, who: Commitment['who'], except: readonly string[]): HeldUnits {
  const own = plan.unit;
  const concerned = (ids: readonly string[]): string[] => ids.filter((id) => !except.includes(id));
  switch (who.kind) {
    case 'own':
      return { units: concerned([own]) };
    case 'cascade':
      return { units: concerned([own, ...unitsBelow(plan, who.level)]) };
    case 'each':
      return { units: concerned(unitsBelow(plan, who.level)), whole: own };
    case 'units': {
      const named = who.units.filter((id) => plan.register.units.has(id));
      return { units: concerned(named), ...(named.includes(own) ? {} : { whole: own }) };
    }
  }
}

const belowIn = new WeakMap<Plan, Map<Level, readonly string[]>>();

/** The units of a level anywhere below the plan's own. */
export function unitsBelow(plan: Plan, level: Level): readonly string[] {
  const known = belowIn.get(plan) ?? new Map<Level, readonly string[]>();
  belowIn.set(plan, known);
  const { register, unit } = plan;
  const units =
    known.get(level) ?? [...below(register, unit)].filter((id) => register.units.get(id)?.level === level);
  known.set(level, units);
  return units;
}

/** A unit's sub-units and theirs, each before those below it. A register with a circle, which is a problem of its own, ends too. */
export function below({ units }: UnitRegister, unit: string, found = new Set<string>()): Set<string> {
  for (const child of units.get(unit)?.children ?? []) {
    if (found.has(child)) continue;
    found.add(child);
    below({ units }, child, found);
  }
  return found;
}
