import { type ComparatorId, comparator, comparators } from '../../language/index.js';
import { changeUnit, type MeasureUnit, Rational, readAs } from '../../quantity/index.js';
import type { TreeNode } from '../../source/index.js';
import { child, itemsOf, keyPlaceOf, textAt, textOf } from '../../source/index.js';
import type { Reference, Target } from '../model.js';
import { builtFrom } from '../origin.js';
import type { Problems } from '../problems.js';
import { figureIn } from './figures.js';

const names = comparators.map((c) => c.id);

/** A target in the unit of what is measured. A problem, and undefined, where it is not exactly one comparator with its figure. */
export function buildTarget(node: TreeNode, unit: MeasureUnit, problems: Problems): Target | undefined {
  const used = comparators.filter((c) => child(node, c.id) !== undefined);
  const [word] = used;
  if (!word || used.length > 1) {
    const found = used.map((c) => c.id);
    if (word) problems.error('plan.comparators-many', keyPlaceOf(node, found[1] as string), { found, names });
    else problems.error('plan.comparator-missing', node.at, { names });
    return undefined;
  }
  const value = child(node, word.id) as TreeNode;
  const truth = unit.dimension === 'yes-no';
  if (truth !== (word.takes === 'truth')) {
    problems.error(truth ? 'plan.done-wanted' : 'plan.done-unwanted', keyPlaceOf(node, word.id), {
      found: word.id,
      unit: unit.symbol,
    });
    return undefined;
  }
  const extras = extrasOf(node, word.id, unit, problems);
  if (!extras) return undefined;
  if (truth)
    return builtFrom<Target>(node, {
      op: word.id,
      reference: builtFrom<Reference>(value, { kind: 'quantity', value: Rational.one }),
      ...extras,
    });
  const [low, high] = word.takes === 'pair' ? itemsOf(value) : [value];
  const reference = low && buildReference(low, unit, problems);
  const upper = high && buildReference(high, unit, problems);
  if (!reference || (high && !upper)) return undefined;
  const target: Target = builtFrom(node, {
    op: word.id,
    reference,
    ...(upper ? { upper } : {}),
    ...extras,
  });
  checkOrder(target, node, problems);
  return target;
}

function extrasOf(
  node: TreeNode,
  op: ComparatorId,
  unit: MeasureUnit,
  problems: Problems,
): Pick<Target, 'within' | 'stretch'> | undefined {
  const [withinNode, stretchNode] = [child(node, 'within'), child(node, 'stretch')];
  const within = toleranceIn(withinNode, unit, problems);
  const stretch = figureIn(stretchNode, unit, problems);
  if (withinNode && !comparator(op).tolerant)
    problems.error('plan.within-without-about', withinNode.at, { found: op });
  // What is written and cannot be read is reported once, not also as missing.
  if ((withinNode && !within) || (stretchNode && !stretch)) return undefined;
  return { ...(within ? { within } : {}), ...(stretch ? { stretch } : {}) };
}

/** How far a figure may be off, in its unit: of a ratio 0.5个百分点, or 0.5% of the whole; of a date 3天. */
function toleranceIn(
  node: TreeNode | undefined,
  unit: MeasureUnit,
  problems: Problems,
): Rational | undefined {
  const text = textOf(node);
  const share = text !== undefined && unit.dimension === 'ratio' ? readAs(text, unit) : undefined;
  if (share?.ok && share.explicit) return share.value;
  const apart = changeUnit(unit);
  return figureIn(node, apart, problems)?.mul(apart.factor).div(unit.factor);
}

function buildReference(node: TreeNode, unit: MeasureUnit, problems: Problems): Reference | undefined {
  if (textOf(node) !== undefined) {
    const value = figureIn(node, unit, problems);
    return value && builtFrom<Reference>(node, { kind: 'quantity', value });
  }
  const indicator = textAt(node, 'indicator');
  const past = textAt(node, 'past');
  if ((indicator === undefined) === (past === undefined)) {
    problems.error('plan.reference-one', node.at);
    return undefined;
  }
  return builtFrom<Reference>(
    node,
    indicator === undefined ? { kind: 'past', years: Number(past) } : { kind: 'indicator', indicator },
  );
}

/** The lower figure of a range comes first, and stretching goes beyond the target, not back from it. */
function checkOrder({ op, reference, upper, stretch }: Target, node: TreeNode, problems: Problems): void {
  const { direction } = comparator(op);
  if (reference.kind === 'quantity' && upper?.kind === 'quantity' && reference.value.cmp(upper.value) > 0)
    problems.error('plan.range-reversed', child(node, op)?.at ?? node.at);
  if (!stretch) return;
  const at = child(node, 'stretch')?.at ?? node.at;
  if (direction === 'none') problems.error('plan.stretch-without-direction', at, { found: op });
  else if (reference.kind === 'quantity' && stretch.cmp(reference.value) !== (direction === 'up' ? 1 : -1))
    problems.error('plan.stretch-behind', at);
}
