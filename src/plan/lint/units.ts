import { suggestion } from '../build/registers.js';
import { placeOf } from '../view.js';
import type { Check } from './model.js';

/** Every unit named stands in the register, and every level held to a commitment has units below the plan's own. */
export const unitsKnown: Check = ({ unit, register, commitments, indicators }, problems, head) => {
  const { units } = register;
  if (!units.has(unit))
    problems.error('plan.unknown-unit-id', placeOf(head, 'unit'), {
      id: unit,
      ...suggestion(unit, units.keys()),
    });
  for (const { who, at } of commitments) {
    if (who.kind === 'units') {
      for (const id of who.units)
        if (!units.has(id))
          problems.error('plan.unknown-unit-id', at, { id, ...suggestion(id, units.keys()) });
    } else if (who.kind !== 'own' && ![...units.values()].some((u) => u.level === who.level && u.id !== unit))
      problems.error('plan.level-without-units', at, { level: { id: `level.${who.level}` } });
  }
  for (const { except, at } of indicators.values())
    for (const id of except)
      if (!units.has(id)) problems.error('plan.unknown-unit-id', at, { id, ...suggestion(id, units.keys()) });
};
