import { comparator } from '../../language/index.js';
import type { CaseFile, Checkpoint, Commitment, Plan } from '../../plan/index.js';
import type { Outcome } from '../expectation.js';
import { caseOf, type Draft, type Sketch } from './case.js';
import { decisions, deliverable } from './deliverables.js';
import { figures } from './targets.js';
import { type Demand, demandOf, type Group, groupsOf } from './terms.js';

/**
 * Cases made from the plan itself: for every commitment and checkpoint figures just below, at and just above each
 * figure of its target, by the smallest step that is written and by one finer than is ever printed; for
 * deliverables done on the due day and the day after; and nothing given at all. What verdict must follow comes
 * from a table of what the comparators mean (`meaning.ts`), not from the engine's comparison.
 */
export function boundaryCases(plan: Plan): CaseFile[] {
  return plan.commitments.flatMap((commitment) =>
    commitment.checkpoints.flatMap((checkpoint) =>
      groupsOf(plan, commitment).flatMap((group) => {
        const demand = demandOf(plan, commitment, checkpoint, group.waiver);
        return sketchesOf(plan, commitment, checkpoint, demand).map((sketch) =>
          caseOf(
            { ...sketch, commitment, key: checkpoint.key, ...forGroup(group, sketch.outcome) },
            plan.year,
          ),
        );
      }),
    ),
  );
}

function sketchesOf(plan: Plan, commitment: Commitment, checkpoint: Checkpoint, demand: Demand): Sketch[] {
  if (demand.waived) return [{ says: 'waived', asOf: demand.after, cells: [], outcome: 'waived' }];
  if (commitment.judgedBy === 'attestation') return decisions(demand);
  if (comparator(demand.target.op).takes === 'truth')
    return deliverable(plan, commitment, checkpoint, demand);
  return figures(plan, commitment, demand);
}

function forGroup({ units, whole }: Group, outcome: Outcome): Pick<Draft, 'units' | 'whole'> {
  if (whole === undefined) return { units };
  // A share of units is met or not; there is nothing to exceed.
  return { units, whole: { unit: whole, outcome: outcome === 'exceeded' ? 'met' : outcome } };
}
