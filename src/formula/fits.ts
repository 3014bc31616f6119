import type { Datum } from '../messages/index.js';
import type { Dimension } from '../quantity/index.js';
import { agree, type Kind, kindOf, nameOf, PLAIN, THINGS, UNKNOWN } from './kind.js';

/**
 * Whether what a formula gives (as `dimensionOf` says it) can be measured in a dimension: the same one in any
 * order of factors; a plain number as a ratio or a score; a ratio as 百分点, for a difference of two.
 */
export function dimensionFits(gives: Dimension, wanted: Dimension): boolean {
  const kind = read(gives);
  if (kind.whole === 'unknown') return true;
  if (wanted === 'score') return kind.whole === 'plain' || gives === 'ratio' || gives === wanted;
  if (wanted === 'ratio' || wanted === 'ratio-change') return ['1', 'ratio', wanted].includes(gives);
  // 是 counts as one thing.
  if (kind.whole === 'yes-no' && agree(THINGS, kindOf(wanted))) return true;
  return agree(kind, kindOf(wanted));
}

/** A dimension as people know it, for sentences: 人, 元/人, a plain number. */
export function nameDimension(dimension: Dimension): Datum {
  return nameOf(read(dimension));
}

function read(dimension: Dimension): Kind {
  if (dimension === '1') return PLAIN;
  if (dimension === '?') return UNKNOWN;
  const [above = '', ...below] = dimension.split('/');
  return above.includes('*') || above === '1'
    ? { above: above === '1' ? [] : above.split('*'), below }
    : kindOf(dimension);
}
