import { type MessageRef, message } from '../../messages/index.js';
import { isMap, type MapEntry, type Problem, type TreeNode } from '../../source/index.js';
import { sampleOf, stageWords } from '../marks.js';
import { spellings, type TermId } from '../terms.js';

const head: readonly TermId[] = [
  ...(['plan', 'year', 'unit', 'stage', 'submitted', 'reference', 'sample'] as const),
  ...(['figures', 'prior', 'attestations', 'submissions'] as const),
];
const cell: readonly TermId[] = ['value', 'completed', 'reference', 'evidence', 'note', 'periods'];
const decision: readonly TermId[] = ['commitment', 'key', 'decision', 'by', 'on', 'basis'];

const decisionWords: ReadonlyMap<string, string> = new Map([
  ['达标', 'met'],
  ['未达标', 'missed'],
  ['不达标', 'missed'],
]);

/** A submission with the words of its keys, and of what has words for values, as the schema has them. */
export function inTerms(root: TreeNode): { readonly root: TreeNode; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const keyed = (node: TreeNode, keys: readonly TermId[], within: Within): TreeNode => {
    if (!isMap(node)) return node;
    const names = new Map(keys.flatMap((id) => spellings(id).map((name) => [name, id] as const)));
    const entries = new Map<string, MapEntry>();
    for (const [written, entry] of node.entries) {
      const id = names.get(written);
      const key = id ?? written;
      const first = entries.get(key);
      const value = id === undefined ? entry.value : (within[id]?.(entry.value) ?? entry.value);
      if (first) problems.push({ ...twice(first, entry), severity: 'error', at: entry.keyAt });
      else entries.set(key, { ...entry, key, value });
    }
    return { ...node, entries };
  };
  const cells = (node: TreeNode): TreeNode => values(node, (value) => keyed(value, cell, { periods: cells }));
  const part = (node: TreeNode): TreeNode =>
    keyed(node, head, {
      stage: (value) => worded(value, stageWords),
      sample,
      figures: cells,
      prior: (years) => values(years, cells),
      attestations: (list) =>
        items(list, (item) => keyed(item, decision, { decision: (value) => worded(value, decisionWords) })),
      submissions: (list) => items(list, part),
    });
  return { root: part(root), problems };
}

type Within = Readonly<Partial<Record<TermId, (value: TreeNode) => TreeNode>>>;

function twice(first: MapEntry, second: MapEntry): MessageRef {
  return message('intake.key-twice', { first: first.keyAt.line ?? 1, second: second.key });
}

function values(node: TreeNode, change: (value: TreeNode) => TreeNode): TreeNode {
  if (!isMap(node)) return node;
  const entries = [...node.entries].map(
    ([key, entry]) => [key, { ...entry, value: change(entry.value) }] as const,
  );
  return { ...node, entries: new Map(entries) };
}

function items(node: TreeNode, change: (item: TreeNode) => TreeNode): TreeNode {
  return node.kind === 'list' ? { ...node, items: node.items.map(change) } : node;
}

function worded(node: TreeNode, words: ReadonlyMap<string, string>): TreeNode {
  const word = node.kind === 'scalar' ? words.get(node.text.trim()) : undefined;
  return node.kind === 'scalar' && word !== undefined ? { ...node, text: word, value: word } : node;
}

function sample(node: TreeNode): TreeNode {
  if (node.kind !== 'scalar' || typeof node.value === 'boolean') return node;
  const said = node.text === '' ? undefined : sampleOf({ text: node.text.trim(), at: node.at });
  return said === undefined ? node : { ...node, text: String(said), value: said };
}
