import { child, entriesOf, placeOf } from '../../source/index.js';
import { suggestion } from '../elements/registers.js';
import { placeIn } from '../origin.js';
import type { Check } from './model.js';

/** Every unit named stands in the register, and every level held to a commitment has units below the plan's own. */
export const unitsKnown: Check = ({ unit, register, commitments, indicators }, problems, { head }) => {
  const { units } = register;
  if (!units.has(unit))
    problems.error('plan.unknown-unit-id', placeOf(head, 'unit'), {
      id: unit,
      ...suggestion(unit, units.keys()),
    });
  const known = (id: string, part: object, key: string, i: number, ...above: string[]): void => {
    if (!units.has(id))
      problems.error('plan.unknown-unit-id', placeIn(part, ...above, key, i), {
        id,
        ...suggestion(id, units.keys()),
      });
  };
  for (const commitment of commitments) {
    const { who } = commitment;
    if (who.kind === 'units') {
      who.units.forEach((id, i) => {
        known(id, commitment, 'units', i, 'who');
      });
    } else if (who.kind !== 'own' && ![...units.values()].some((u) => u.level === who.level && u.id !== unit))
      problems.error('plan.level-without-units', placeIn(commitment, 'who', who.kind), {
        level: { id: `level.${who.level}` },
      });
  }
  const excepted = entriesOf(child(head, 'except'));
  for (const { key, keyAt } of excepted)
    if (!units.has(key))
      problems.error('plan.unknown-unit-id', keyAt, { id: key, ...suggestion(key, units.keys()) });
  for (const indicator of indicators.values())
    indicator.except.forEach((id, i) => {
      if (!excepted.some(({ key }) => key === id)) known(id, indicator, 'except', i);
    });
};
