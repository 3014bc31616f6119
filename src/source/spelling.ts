import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most likely means, or undefined when none is close. Width, case, hyphens,
 * underscores and spaces do not count; a name inside a longer one is close (丹阳 and 丹阳市); else two fifths of
 * the letters may differ. Of equally close ones, the first by code unit.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const plain = bare(word);
  if (plain === '') return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const away = apart(plain, bare(candidate));
    if (away < least || (away === least && best !== undefined && candidate < best)) {
      best = candidate;
      least = away;
    }
  }
  return best;
}

/** How far apart two bare words are; infinite where too far for a slip. */
function apart(a: string, b: string): number {
  if (a === b) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const steps = distance(a, b);
  // A part of a longer name is nearer than a slip: 镇江新 is 镇江新区, not 镇江市.
  if (short.length >= 2 && long.includes(short) && 2 * short.length >= long.length) return 0.5;
  if (steps === 2 && swapped(a, b)) return 1;
  const allowed = Math.max(1, Math.floor(long.length * 0.4));
  const tooShort = long.length < 3 && !/\p{Script=Han}/u.test(long);
  return steps <= allowed && steps < long.length && !tooShort ? steps : Number.POSITIVE_INFINITY;
}

/** The same letters in another order: one slip of the fingers, counted as two by the distance. */
function swapped(a: string, b: string): boolean {
  return a.length > 2 && [...a].sort().join('') === [...b].sort().join('');
}

function bare(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_\s]+/g, '');
}
