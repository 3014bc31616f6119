import { type MessageRef, message } from '../../messages/index.js';
import type { MapEntry, Problem } from '../model.js';

/** A number or formula that commas took apart, and what is left of the map without its pieces. */
interface Joined {
  readonly entries: readonly MapEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Numbers that a flow map takes apart: `{ enrolled: 1,028,812人 }` says 1 and the keys `028` and `812人` without
 * values. Each is one error, lest the 1 be judged; its pieces are no keys of anybody's.
 */
export function joinFragments(entries: readonly MapEntry[]): Joined {
  const kept: MapEntry[] = [];
  const problems: Problem[] = [];
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as MapEntry;
    kept.push(entry);
    const pieces = piecesAfter(entry, entries.slice(i + 1));
    if (pieces.length === 0) continue;
    i += pieces.length;
    problems.push({ ...broken(textOf(entry), pieces), severity: 'error', at: entry.value.at });
  }
  return { entries: kept, problems };
}

function broken(head: string, pieces: readonly string[]): MessageRef {
  const parts = [head, ...pieces];
  return /^\d{3}/.test(pieces[0] as string)
    ? message('source.split-number', { parts, whole: parts.join(''), grouped: parts.join() })
    : message('source.split-text', { parts, whole: parts.join(', ') });
}

/** The keys after an entry that are pieces of its value. */
function piecesAfter(entry: MapEntry, rest: readonly MapEntry[]): string[] {
  const head = textOf(entry);
  const blank = rest.findIndex(({ value }) => value.kind !== 'scalar' || value.value !== null);
  const keys = rest.slice(0, blank < 0 ? rest.length : blank).map(({ key }) => key.trim());
  if (/(?:^|[^\d.])\d{1,3}$/.test(head)) {
    const end = keys.findIndex((key) => !/^\d{3}$/.test(key));
    const last = keys[end];
    const tail = last !== undefined && /^\d{3}(?!\d)/.test(last);
    return end < 0 ? keys : keys.slice(0, tail ? end + 1 : end);
  }
  // A formula: sum(a, b) says `sum(a` and a key `b)`.
  if (!/[(（][^)）]*$/.test(head)) return [];
  const close = keys.findIndex((key) => /[)）]/.test(key));
  return keys.slice(0, close < 0 ? 1 : close + 1);
}

function textOf({ value }: MapEntry): string {
  return value.kind === 'scalar' && value.value !== null ? value.text.trim() : '';
}
