import type { TreeNode } from '../../source/index.js';
import { child, itemsOf, placeOf, requiredText, textsOf } from '../../source/index.js';
import type { Commitment, Waiver } from '../model.js';
import { builtFrom } from '../origin.js';
import type { Problems } from '../problems.js';
import { dateAt } from './dates.js';
import { type Declared, lacks } from './declared.js';
import { suggestion } from './registers.js';
import { buildTarget } from './targets.js';

/** The waivers of a file. One that names no commitment of the plan matches nothing, and is a problem. */
export function buildWaivers(
  root: TreeNode,
  commitments: readonly Commitment[],
  declared: Declared,
  problems: Problems,
): Waiver[] {
  return itemsOf(child(root, 'waivers')).flatMap((node): Waiver[] => {
    const id = requiredText(node, 'commitment');
    const commitment = commitments.find((c) => c.id === id);
    if (!commitment) {
      if (lacks(declared, 'commitments', id))
        problems.error('plan.waiver-unmatched', placeOf(node, 'commitment'), {
          id,
          ...suggestion(id, declared.commitments),
        });
      return [];
    }
    const kind = requiredText(node, 'kind') as Waiver['kind'];
    const approved = dateAt(node, 'approved', problems);
    const validFrom = dateAt(node, 'valid-from', problems);
    const validThrough = dateAt(node, 'valid-through', problems);
    const due = dateAt(node, 'due', problems);
    const own = child(node, 'target');
    const target = own && buildTarget(own, commitment.measuredIn, problems);
    if (kind === 'postponed' && !child(node, 'due'))
      problems.error('plan.postponed-without-due', placeOf(node, 'kind'));
    if (kind === 'reduced' && !own) problems.error('plan.reduced-without-target', placeOf(node, 'kind'));
    if (approved === undefined || validThrough === undefined) return [];
    if (validThrough < approved)
      problems.error('plan.waiver-ends-before', placeOf(node, 'valid-through'), {
        approved,
        through: validThrough,
      });
    if (validFrom !== undefined && validThrough < validFrom)
      problems.error('plan.waiver-reversed', placeOf(node, 'valid-through'), {
        from: validFrom,
        through: validThrough,
      });
    return [
      builtFrom(node, {
        commitment: id,
        units: textsOf(child(node, 'units')),
        kind,
        reason: requiredText(node, 'reason'),
        authority: requiredText(node, 'authority'),
        approved,
        ...(validFrom === undefined ? {} : { validFrom }),
        validThrough,
        at: node.at,
        ...(kind === 'postponed' && due !== undefined ? { due } : {}),
        ...(kind === 'reduced' && target ? { target } : {}),
      }),
    ];
  });
}
