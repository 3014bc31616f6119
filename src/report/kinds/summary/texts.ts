import { exact, type Finding } from '../../../assessment/index.js';
import { parseUnit, printAgainst, Rational, toFixed } from '../../../quantity/index.js';
import { shareText, sizeText } from '../../content/figures.js';
import type { Wording } from '../../content/wording.js';

export const none = '—';

const hundred = Rational.of(100);
const PLACES = { least: 2, most: 12 };

/**
 * The rates of one table in percent (1 is 100%), all with the same places: two, or as many more as it takes for
 * unequal ones, and 100%, to print unequal.
 */
export function rateTexts(rates: readonly Rational[]): string[] {
  const percents = rates.map((rate) => rate.mul(hundred));
  const all = [...percents, hundred];
  const differing = new Set(all.map(String)).size;
  let places = PLACES.least;
  while (places < PLACES.most && new Set(all.map((p) => toFixed(p, places))).size < differing) places++;
  return percents.map((p) => `${toFixed(p, places)}%`);
}

/** A rate by itself, or a dash. */
export function rateText(rate: Rational | undefined, words: Wording): string {
  return rate ? shareText(rate.toString(), words) : none;
}

/** The change from one rate to another in percentage points, with its sign; one that is not 0 never prints as 0. */
export function pointsText(now: Rational | undefined, last: Rational | undefined): string {
  if (!now || !last) return none;
  const points = now.sub(last).mul(hundred);
  let places = PLACES.least;
  while (places < PLACES.most && !points.isZero() && points.round(places).isZero()) places++;
  return signOf(points) + toFixed(points.abs(), places);
}

/** A difference with its sign and unit. */
export function differenceText(difference: NonNullable<Finding['actual']>, words: Wording): string {
  return signOf(exact(difference.value)) + sizeText(difference, words);
}

/** A relative change (1 is 100%) with its sign, or a dash. */
export function relativeText(relative: Rational | undefined, { lang }: Wording): string {
  const percent = parseUnit('%');
  if (!relative || !percent) return none;
  const size = relative.abs().mul(hundred);
  return signOf(relative) + printAgainst(size, Rational.zero, percent, { places: PLACES.least, lang });
}

function signOf(value: Rational): string {
  return ['-', '', '+'][value.sign() + 1] as string;
}
