import { sha256 } from '../../source/index.js';

/** Plain data as JSON in which the order of keys says nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** What plain data are called: the same data, the same name, on any machine. */
export function keyOf(value: object): string {
  return sha256(canonical(value));
}
