import { type MeasureUnit, parseUnit, Rational, readAs, readQuantity } from '../../quantity/index.js';
import type { TreeNode } from '../../source/index.js';
import { quoted, textOf } from '../../source/index.js';
import type { Problems } from '../problems.js';

const percent = parseUnit('%') as MeasureUnit;

/** A figure of a rule in a unit; a problem that says what to write where it is none. */
export function figureIn(
  node: TreeNode | undefined,
  unit: MeasureUnit,
  problems: Problems,
): Rational | undefined {
  const text = textOf(node);
  if (node === undefined || text === undefined) return undefined;
  const told = readAs(text, unit);
  // A cell may leave 元/人 to be understood; a rule says it.
  const read = told.ok && told.understood === 'per' ? otherUnit(text) : told;
  const inQuotes = read.ok ? undefined : quoted(node);
  if (inQuotes) {
    problems.add([inQuotes]);
    return undefined;
  }
  if (!read.ok && read.found === '%' && !/^ratio/.test(unit.dimension)) {
    problems.error('plan.share-for-figure', node.at, { text, unit: unit.symbol });
    return undefined;
  }
  if (!read.ok) {
    const id =
      read.problem === 'wrong-unit' || read.problem === 'unknown-unit'
        ? 'plan.wrong-unit'
        : 'plan.not-a-figure';
    problems.error(id, node.at, {
      text,
      unit: unit.symbol,
      found: read.problem === 'unknown-unit' ? (read.found ?? '') : (read.found ?? text),
    });
    return undefined;
  }
  // A rule says what it means: only things counted one by one may go without their unit, and 0 is 0 in any.
  if (
    !read.explicit &&
    !read.value.isZero() &&
    !unit.dimension.startsWith('count:') &&
    unit.dimension !== 'yes-no'
  ) {
    const share = unit.symbol === '%' && read.value.abs().cmp(Rational.one) <= 0;
    if (share)
      problems.error('plan.bare-fraction', node.at, {
        text,
        percent: { value: read.value.mul(Rational.of(100)).toString(), unit: '%' },
      });
    else problems.error('plan.unit-missing', node.at, { text, unit: unit.symbol });
    return undefined;
  }
  return read.value;
}

/** Why a figure in a unit of its own is none of the unit wanted. */
function otherUnit(text: string): Extract<ReturnType<typeof readAs>, { ok: false }> {
  const read = readQuantity(text);
  return { ok: false, problem: 'wrong-unit', found: (read.ok && read.quantity.unit?.symbol) || text };
}

/** A share such as 85%, as a ratio; `fallback` where there is none. */
export function shareOf(node: TreeNode | undefined, fallback: Rational, problems: Problems): Rational {
  return figureIn(node, percent, problems)?.div(Rational.of(100)) ?? fallback;
}

/** A plain number, such as a weight. */
export function numberOf(node: TreeNode | undefined, fallback: Rational, problems: Problems): Rational {
  const text = textOf(node);
  if (node === undefined || text === undefined) return fallback;
  const read = readQuantity(text);
  if (read.ok && read.quantity.unit === undefined && read.quantity.value.sign() >= 0)
    return read.quantity.value;
  problems.error('plan.not-a-number', node.at, { text });
  return fallback;
}
