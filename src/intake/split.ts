import type { MapEntry, Problem, TreeNode } from '../source/index.js';

/**
 * Numbers that a flow map takes apart: `{ enrolled: 28,812人 }` says 28 and a key `812人` without a value. Every
 * one is an error, lest the 28 be judged.
 */
export function splitNumbers(node: TreeNode | undefined): Problem[] {
  if (node?.kind !== 'map') return [];
  const entries = [...node.entries.values()];
  return entries.flatMap((entry, i) => {
    const before = entries[i - 1];
    const [head, tail] = [before ? endOf(before) : '', entry.key.trim()];
    const split = isBlank(entry) && /^[-+]?\d{1,3}$/.test(head) && /^\d{3}(?!\d)/.test(tail);
    if (!split || !before) return splitNumbers(entry.value);
    const data = { head, tail };
    return [{ id: 'intake.split-number', data, severity: 'error', at: before.value.at }];
  });
}

function endOf({ key, value }: MapEntry): string {
  if (value.kind !== 'scalar') return '';
  // In 1,234,567 the middle part is itself a key without a value.
  return value.value === null ? (/^\d{3}$/.exec(key.trim())?.[0] ?? '') : value.text.trim();
}

function isBlank({ value }: MapEntry): boolean {
  return value.kind === 'scalar' && value.value === null;
}
