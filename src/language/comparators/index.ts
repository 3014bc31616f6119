import type { Comparator } from '../model.js';
import { about } from './about.js';
import { atLeast } from './at-least.js';
import { atMost } from './at-most.js';
import { between } from './between.js';
import { done } from './done.js';
import { exactly } from './exactly.js';
import { lessThan } from './less-than.js';
import { moreThan } from './more-than.js';

/** All comparators, in the order in which help and schemas list them. */
const list = [atLeast, moreThan, atMost, lessThan, exactly, between, about, done] as const;

export type ComparatorId = (typeof list)[number]['id'];

export const comparators: readonly (Comparator & { readonly id: ComparatorId })[] = list;

/** The comparator of an id. */
export function comparator(id: ComparatorId): Comparator {
  return list.find((c) => c.id === id) as Comparator;
}
