import { Rational, toFixed } from '../../../quantity/index.js';
import { shareText, signed } from '../figures.js';
import type { Words } from '../words.js';

const NONE = '—';
const hundred = Rational.of(100);

/** A rate with two places, and more where it would print as 100% and is not; a dash where there is none. */
export function rateText(rate: Rational | undefined, words: Words | undefined): string {
  return rate && words ? shareText(rate.toString(), words) : NONE;
}

/** From one rate to another, in percentage points with their sign. */
export function changeText(now: Rational | undefined, then: Rational | undefined): string {
  if (!now || !then) return NONE;
  const change = now.sub(then).mul(hundred);
  let places = 2;
  while (!change.isZero() && change.round(places).isZero()) places++;
  return signed(change, toFixed(change.abs(), places));
}
