import type { Verdict } from '../../assessment/index.js';

/** Verdicts as bytes; 0 where a commitment does not hold a unit. `exceeded` is met beyond the stretch figure. */
export const verdictCode = {
  none: 0,
  met: 1,
  exceeded: 2,
  missed: 3,
  late: 4,
  pending: 5,
  unreported: 6,
  doubtful: 7,
  waived: 8,
  attest: 9,
} as const;

const names = Object.keys(verdictCode) as (keyof typeof verdictCode)[];

/** The verdict of a code other than `none`. */
export function verdictOf(value: number): Verdict {
  const name = names[value];
  if (name === undefined || name === 'none') throw new RangeError(`no verdict has the code ${value}`);
  return name === 'exceeded' ? 'met' : name;
}

const unjudged: ReadonlySet<number> = new Set([
  verdictCode.unreported,
  verdictCode.doubtful,
  verdictCode.attest,
]);

/** Whether a verdict on what is due says that nobody knows: figures or decisions are wanting. */
export function isUnjudged(verdict: number): boolean {
  return unjudged.has(verdict);
}

const decided: ReadonlySet<number> = new Set([
  verdictCode.met,
  verdictCode.exceeded,
  verdictCode.late,
  verdictCode.missed,
]);

/** Whether a verdict says how a commitment came out. */
export function isDecided(verdict: number): boolean {
  return decided.has(verdict);
}
