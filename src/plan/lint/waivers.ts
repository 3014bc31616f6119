import { suggestion } from '../build/registers.js';
import type { Commitment, Plan } from '../model.js';
import { placeIn } from '../origin.js';
import type { Check } from './model.js';

/** A waiver is for a unit that its commitment holds: else it matches nothing. */
export const waiversMatch: Check = (plan, problems) => {
  for (const waiver of plan.waivers) {
    const { commitment: id, units } = waiver;
    const commitment = plan.commitments.find((c) => c.id === id);
    units.forEach((unit, i) => {
      const at = placeIn(waiver, 'units', i);
      if (!plan.register.units.has(unit))
        problems.error('plan.unknown-unit-id', at, {
          id: unit,
          ...suggestion(unit, plan.register.units.keys()),
        });
      else if (commitment && !holds(plan, commitment, unit))
        problems.error('plan.waiver-of-other', at, { id, unit });
    });
  }
};

/** Of two waivers for one unit at one time, only one could be meant. */
export const waiversApart: Check = ({ waivers }, problems) => {
  waivers.forEach((waiver, i) => {
    for (const other of waivers.slice(0, i)) {
      const together = other.approved <= waiver.validThrough && waiver.approved <= other.validThrough;
      const unit = waiver.units.findIndex((id) => other.units.includes(id));
      if (waiver.commitment === other.commitment && together && unit >= 0)
        problems.error('plan.waivers-overlap', placeIn(waiver, 'units', unit), {
          id: waiver.commitment,
          unit: waiver.units[unit] as string,
        });
    }
  });
};

function holds(plan: Plan, { who, indicator }: Commitment, id: string): boolean {
  if (id === plan.unit) return true;
  if (who.kind === 'own' || plan.indicators.get(indicator)?.except.includes(id)) return false;
  return who.kind === 'units' ? who.units.includes(id) : plan.register.units.get(id)?.level === who.level;
}
