import { child, entriesOf, placeOf } from '../../source/index.js';
import { suggestion, unitsCalled } from '../elements/registers.js';
import { heldUnits, unitsBelow } from '../held.js';
import { placeIn } from '../origin.js';
import type { Check } from './model.js';

/** Every unit named stands in the register, and every level held to a commitment has units below the plan's own. */
export const unitsKnown: Check = (plan, problems, { head }) => {
  const { unit, register, commitments, indicators } = plan;
  const { units } = register;
  if (!units.has(unit))
    problems.error('plan.unknown-unit-id', placeOf(head, 'unit'), {
      id: unit,
      ...suggestion(unit, unitsCalled(units)),
    });
  const known = (id: string, part: object, key: string, i: number, ...above: string[]): void => {
    if (!units.has(id))
      problems.error('plan.unknown-unit-id', placeIn(part, ...above, key, i), {
        id,
        ...suggestion(id, unitsCalled(units)),
      });
  };
  for (const commitment of commitments) {
    const { who } = commitment;
    if (who.kind === 'units') {
      who.units.forEach((id, i) => {
        known(id, commitment, 'units', i, 'who');
      });
    } else if (who.kind !== 'own' && units.has(unit) && unitsBelow(plan, who.level).length === 0)
      problems.error('plan.level-without-units', placeIn(commitment, 'who', who.kind), {
        level: { id: `level.${who.level}` },
      });
  }
  const excepted = entriesOf(child(head, 'except'));
  for (const { key, keyAt } of excepted)
    if (!units.has(key))
      problems.error('plan.unknown-unit-id', keyAt, { id: key, ...suggestion(key, unitsCalled(units)) });
  for (const indicator of indicators.values())
    indicator.except.forEach((id, i) => {
      if (!excepted.some(({ key }) => key === id)) known(id, indicator, 'except', i);
    });
};

/** A commitment holds somebody: a unit that its indicator does not concern is not judged, and nobody may be left. */
export const somebodyHeld: Check = (plan, problems) => {
  for (const commitment of plan.commitments) {
    const { who, indicator } = commitment;
    const except = plan.indicators.get(indicator)?.except ?? [];
    const named = who.kind === 'units' ? who.units : [];
    named.forEach((id, i) => {
      if (except.includes(id))
        problems.error('plan.held-and-excepted', placeIn(commitment, 'who', 'units', i), { id, indicator });
    });
    const below = who.kind === 'each' || who.kind === 'cascade' ? unitsBelow(plan, who.level) : [plan.unit];
    const reachable = who.kind !== 'units' && below.length > 0 && plan.register.units.has(plan.unit);
    if (reachable && heldUnits(plan, commitment).units.length === 0)
      problems.error('plan.nobody-held', placeIn(commitment, 'indicator'), { id: commitment.id, indicator });
  }
};
