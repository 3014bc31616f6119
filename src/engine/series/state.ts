import { rowState } from '../../facts/index.js';

/** What is known of a row; see `rowState`. */
export const {
  missing: MISSING,
  fast: FAST,
  doubtful: DOUBTFUL,
  undefined: UNDEFINED,
  exact: EXACT,
} = rowState;
/** 没有这种情形: 0 of 0, of which nothing can be said and nothing is wrong. */
export const NO_CASE = 5;
export const STATES: readonly number[] = [...Object.values(rowState), NO_CASE];

/** Whether there is something, but nothing that can be judged: a doubtful figure, a division by 0. */
export function isUnsoundState(state: number): boolean {
  return state === DOUBTFUL || state === UNDEFINED;
}

/** Whether there is a value. */
export function isValueState(state: number): boolean {
  return state === FAST || state === EXACT;
}

/** What a combination of two rows is known to be, in whatever order: doubt outweighs a gap, a gap what has no case, and that a value. */
export function joinStates(a: number, b: number): number {
  if (a === FAST && b === FAST) return FAST;
  if (a === DOUBTFUL || b === DOUBTFUL) return DOUBTFUL;
  if (a === UNDEFINED || b === UNDEFINED) return UNDEFINED;
  if (a === MISSING || b === MISSING) return MISSING;
  if (a === NO_CASE || b === NO_CASE) return NO_CASE;
  return EXACT;
}
