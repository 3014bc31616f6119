import type { CalendarDate } from '../../quantity/index.js';
import { suggestion, unitsCalled } from '../elements/registers.js';
import { heldUnits } from '../held.js';
import type { Commitment, Plan, Waiver } from '../model.js';
import { placeIn } from '../origin.js';
import type { Check } from './model.js';

/** A waiver is for a unit that its commitment holds: else it matches nothing. */
export const waiversMatch: Check = (plan, problems) => {
  for (const waiver of plan.waivers) {
    const { commitment: id, units } = waiver;
    const commitment = plan.commitments.find((c) => c.id === id);
    const judged = commitment ? judgedUnits(plan, commitment) : [];
    units.forEach((unit, i) => {
      const at = placeIn(waiver, 'units', i);
      if (!plan.register.units.has(unit))
        problems.error('plan.unknown-unit-id', at, {
          id: unit,
          ...suggestion(unit, unitsCalled(plan.register.units)),
        });
      else if (commitment && !judged.includes(unit)) problems.error('plan.waiver-of-other', at, { id, unit });
    });
  }
};

/** Of two waivers for one unit at one time, only one could be meant. */
export const waiversApart: Check = ({ waivers }, problems) => {
  waivers.forEach((waiver, i) => {
    for (const other of waivers.slice(0, i)) {
      const together = begins(other) <= waiver.validThrough && begins(waiver) <= other.validThrough;
      const unit = waiver.units.findIndex((id) => other.units.includes(id));
      if (waiver.commitment === other.commitment && together && unit >= 0)
        problems.error('plan.waivers-overlap', placeIn(waiver, 'units', unit), {
          id: waiver.commitment,
          unit: waiver.units[unit] as string,
        });
    }
  });
};

/** What is judged again and again is excused from some time on: a waiver that reaches back must say how far. */
export const waiversBegin: Check = ({ waivers, commitments }, problems) => {
  for (const waiver of waivers) {
    if (waiver.validFrom !== undefined) continue;
    const commitment = commitments.find(({ id }) => id === waiver.commitment);
    const reached = (commitment?.checkpoints ?? []).filter(({ due }) => due <= waiver.validThrough);
    const [first] = reached;
    if (reached.length > 1 && first && first.due < waiver.approved)
      problems.warning('plan.waiver-reaches-back', placeIn(waiver, 'approved'), {
        id: waiver.commitment,
        approved: waiver.approved,
        key: first.key,
      });
  }
};

function begins({ approved, validFrom }: Waiver): CalendarDate {
  return validFrom ?? approved;
}

/** Who gets a verdict: the units held, and the plan's own where a share of them decides about it. */
function judgedUnits(plan: Plan, commitment: Commitment): string[] {
  const { units, whole } = heldUnits(plan, commitment);
  return whole === undefined ? [...units] : [whole, ...units];
}
