import { message, type SentenceDatum, type WordDatum, type WordId } from '../../messages/index.js';
import type { TreeNode } from '../model.js';
import { DIGITS, type JsonSchema } from './keywords.js';

/** Where a value stands, by its pointer's steps: `“year”`, `“units”第 3 项`, the file as a whole. */
export function whereIs(steps: readonly string[]): SentenceDatum {
  const last = steps.at(-1);
  if (last === undefined) return { id: 'source.where-file' };
  if (!/^\d+$/.test(last)) return message('source.where-key', { key: last });
  const list = steps.at(-2);
  const item = Number(last) + 1;
  return list === undefined
    ? message('source.where-top-item', { item })
    : message('source.where-item', { key: list, item });
}

/** What stands in the file, in people's words. */
export function describeFound(node: TreeNode | undefined): SentenceDatum {
  if (node?.kind === 'list') return { id: 'source.found-list' };
  if (node?.kind === 'map') return { id: 'source.found-map' };
  if (!node || node.value === null) return { id: 'source.found-nothing' };
  const text = node.text.length > 40 ? `${node.text.slice(0, 40)}…` : node.text;
  return message('source.found-text', { text });
}

const wantedTypes: Readonly<Record<string, WordId>> = {
  object: 'source.want-map',
  array: 'source.want-list',
  string: 'source.want-text',
  boolean: 'source.want-true-false',
  integer: 'source.want-integer',
  number: 'source.want-number',
  null: 'source.want-nothing',
};

/** What the schema asks for, in people's words; a number that may be text is asked for as a number. */
export function describeWanted(type: unknown, schema: JsonSchema): SentenceDatum {
  const types = [type].flat().map(String);
  const shown = DIGITS in schema ? types.filter((t) => t !== 'string') : types;
  const kinds = shown.map((t): WordDatum => ({ id: wantedTypes[t] ?? 'source.want-text' }));
  const [only = { id: 'source.want-text' } as const] = kinds;
  if (kinds.length > 1) return message('source.either', { options: kinds });
  const bounds = shown.some((t) => t === 'integer' || t === 'number') ? boundsOf(schema) : [];
  return bounds.length === 0 ? only : message('source.want-bounded', { kind: only, bounds });
}

function boundsOf({ minimum, maximum }: JsonSchema): SentenceDatum[] {
  return [
    ...(typeof minimum === 'number' ? [message('source.want-least', { limit: minimum })] : []),
    ...(typeof maximum === 'number' ? [message('source.want-most', { limit: maximum })] : []),
  ];
}
