import type { Finding } from '../../assessment/index.js';

/** Unique in a page, the same on every run, and free of what a link cannot hold. */
export function anchorOf({ unit, commitment, key }: Pick<Finding, 'unit' | 'commitment' | 'key'>): string {
  const safe = [unit, commitment, key].map((part) =>
    part.replace(/[^A-Za-z0-9.-]/gu, (c) => `_${(c.codePointAt(0) as number).toString(16)}_`),
  );
  return `f-${safe.join(':')}`;
}
