import type { Indicator } from '../../plan/index.js';
import { printValue, type Rational, readAs } from '../../quantity/index.js';

/** A figure as a submission would write it, exactly; undefined where it cannot be written, such as 1/3. */
export function textOf(value: Rational, { unit }: Indicator): string | undefined {
  const special = ['clock', 'date', 'yes-no'].includes(unit.dimension);
  if (special && !value.isInteger()) return undefined;
  if (!special && value.decimals() === undefined) return undefined;
  const bare = value.toString();
  const texts = special ? [printValue(value, unit)] : [bare + unit.symbol, bare];
  return texts.find((text) => {
    const read = readAs(text, unit);
    return read.ok && read.suspect === undefined && read.value.eq(value);
  });
}
