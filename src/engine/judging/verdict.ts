import type { Verdict } from '../../assessment/index.js';

/** Verdicts as bytes; 0 where a commitment does not hold a unit. `exceeded` is met beyond the stretch figure. */
export const code = {
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

const names = Object.keys(code) as (keyof typeof code)[];

/** The verdict of a code other than `none`. */
export function verdictOf(value: number): Verdict {
  const name = names[value];
  if (name === undefined || name === 'none') throw new RangeError(`no verdict has the code ${value}`);
  return name === 'exceeded' ? 'met' : name;
}
