import type { Sentence } from './model.js';

/** The names of the data that a sentence takes, sorted. */
export function dataNamesOf({ zh }: Sentence): string[] {
  return [...new Set([...zh.matchAll(/\{([a-zA-Z]+)\}/g)].map((m) => m[1] as string))].sort();
}
