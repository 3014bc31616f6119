import { type Plan, type Uses, usesOf } from '../../plan/index.js';
import type { CalendarDate } from '../../quantity/index.js';
import { duesOf } from './dues.js';
import { type Lookup, lookupIn } from './lookup.js';

/** A plan with all that is looked up in it while it is filled in: worked out once, for however many readings. */
export interface Prepared {
  readonly plan: Plan;
  readonly lookup: Lookup;
  readonly uses: Uses;
  readonly dues: ReadonlyMap<string, readonly CalendarDate[]>;
}

export function prepared(plan: Plan): Prepared {
  return { plan, lookup: lookupIn(plan), uses: usesOf(plan), dues: duesOf(plan) };
}
