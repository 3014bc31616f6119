import { message } from '../messages/index.js';
import type { MapEntry, MapNode, Problem, TreeNode } from './model.js';

/**
 * Numbers that a flow map takes apart: `{ enrolled: 28,812人 }` says 28 and a key `812人` without a value. Every
 * one is an error, lest the 28 be judged.
 */
export function splitNumbers(node: TreeNode | undefined): Problem[] {
  if (node?.kind !== 'map') return [];
  return [...node.entries.values()].flatMap((entry) => splitAt(node, entry.key) ?? splitNumbers(entry.value));
}

/** The problem of a key that is really the end of the number before it; undefined where it is none. */
export function splitAt(map: MapNode, key: string): Problem | undefined {
  const entries = [...map.entries.values()];
  const i = entries.findIndex((e) => e.key === key);
  const [before, entry] = [entries[i - 1], entries[i]];
  if (!before || !entry || !isBlank(entry)) return undefined;
  const [head, tail] = [endOf(before), key.trim()];
  const { at } = before.value;
  if (/^[-+]?\d{1,3}$/.test(head) && /^\d{3}(?!\d)/.test(tail))
    return { ...message('source.split-number', { head, tail }), severity: 'error', at };
  // A formula: sum(a, b) says `sum(a` and a key `b)`.
  return /[(（][^)）]*$/.test(head)
    ? { ...message('source.split-text', { head, tail }), severity: 'error', at }
    : undefined;
}

function endOf({ key, value }: MapEntry): string {
  if (value.kind !== 'scalar') return '';
  // In 1,234,567 the middle part is itself a key without a value.
  return value.value === null ? (/^\d{3}$/.exec(key.trim())?.[0] ?? '') : value.text.trim();
}

function isBlank({ value }: MapEntry): boolean {
  return value.kind === 'scalar' && value.value === null;
}
