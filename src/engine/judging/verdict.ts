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

/** By code, whether a verdict is one of those named: it is asked of each of millions. */
function among(...some: (keyof typeof verdictCode)[]): readonly boolean[] {
  return names.map((name) => some.includes(name));
}

/** The verdict of a code other than `none`. */
export function verdictOf(value: number): Verdict {
  const name = names[value];
  if (name === undefined || name === 'none') throw new RangeError(`no verdict has the code ${value}`);
  return name === 'exceeded' ? 'met' : name;
}

const unjudged = among('unreported', 'doubtful', 'attest');

/** Whether a verdict on what is due says that nobody knows: figures or decisions are wanting. */
export function isUnjudged(verdict: number): boolean {
  return unjudged[verdict] === true;
}

const decided = among('met', 'exceeded', 'late', 'missed');

/** Whether a verdict says how a commitment came out. */
export function isDecided(verdict: number): boolean {
  return decided[verdict] === true;
}
