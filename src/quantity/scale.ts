import { Rational } from './rational.js';

const SIZES: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n };

/** The source of a pattern of what scales a figure or unit: 万, 千万, 百亿, 万亿, or nothing; not 万万, not 百千. */
export const SCALE = '[百千]?万?亿?';

/** What 万 or 百万 multiplies by; 1 for ''. */
export function scaleOf(scale: string): Rational {
  return Rational.of([...scale].reduce((size, char) => size * (SIZES[char] as bigint), 1n));
}

const LEADING = new RegExp(`^${SCALE}`);

/** Takes the longest scale off the front of a text: 百万元 is 百万 and 元. */
export function splitScale(text: string): readonly [scale: string, rest: string] {
  const scale = LEADING.exec(text)?.[0] ?? '';
  return [scale, text.slice(scale.length)];
}
