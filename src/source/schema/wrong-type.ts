import type { ErrorObject } from 'ajv/dist/2020.js';
import { message, type SentenceDatum } from '../../messages/index.js';
import type { MapNode, Problem, TreeNode } from '../model.js';
import { locate, locateKey, nodeAt, pointerOf, stepsOf } from '../pointer.js';
import type { JsonSchema } from './keywords.js';
import { propertiesOf, writtenInstead } from './names.js';
import { describeFound, describeWanted, whereIs } from './words.js';

/** A text for a map, a map for a list and the like, by what most likely led to it; `whole` is the schema of the file. */
export function wrongType(root: TreeNode, error: ErrorObject, whole: JsonSchema): Problem {
  const { instancePath: pointer, params } = error;
  const schema = (error.parentSchema ?? {}) as JsonSchema;
  const steps = stepsOf(pointer);
  const where = whereIs(steps);
  const node = nodeAt(root, pointer);
  const at = locate(root, pointer);
  const wanted = describeWanted(params['type'], schema);
  const data = { where, found: describeFound(node), wanted };
  const text = node?.kind === 'scalar' && node.value !== null ? node.text : undefined;
  const kinds = [params['type'] as unknown].flat();
  const bracket =
    kinds.some((kind) => kind === 'object' || kind === 'array') && /^[｛［]/.exec(text ?? '')?.[0];
  if (bracket) {
    const plain = bracket === '｛' ? '{ }' : '[ ]';
    return { severity: 'error', ...message('source.full-width-bracket', { found: bracket, plain }), at };
  }
  const outdented = tooDeep(root, steps, node, whole);
  if (outdented) return outdented;
  if (node?.kind === 'map' && kinds.includes('array')) return withoutDash(node, where);
  const write = text === undefined ? undefined : writtenInstead(text, schema);
  if (write !== undefined)
    return { severity: 'error', ...message('source.write-instead', { where, found: data.found, write }), at };
  const [shown] = [schema['examples'] ?? []].flat();
  return typeof shown === 'object' && text !== undefined
    ? { severity: 'error', ...message('source.wrong-type-such', { ...data, example: flow(shown) }), at }
    : { severity: 'error', ...message('source.wrong-type', data), at };
}

/** A list written as a map: `-id: x` is one with a strange key, and `id: x` lacks its dash altogether. */
function withoutDash(node: MapNode, where: SentenceDatum): Problem {
  const [first] = node.entries.values();
  const { key = '', keyAt: at = node.at } = first ?? {};
  return key.startsWith('-')
    ? { severity: 'error', ...message('source.dash-without-space', { where, key, rest: key.slice(1) }), at }
    : { severity: 'error', ...message('source.list-without-dash', { where, key }), at };
}

/** A key of the file's own that was indented so far that it belongs to another one. */
export function tooDeep(
  root: TreeNode,
  steps: readonly string[],
  node: TreeNode | undefined,
  whole: JsonSchema,
): Problem | undefined {
  const [first = '', key = ''] = [steps[0], steps.at(-1)];
  const own = Object.hasOwn(propertiesOf(whole), key) ? propertiesOf(whole)[key] : undefined;
  if (steps.length < 2 || own === undefined || node?.kind === 'scalar') return undefined;
  const wanted = node?.kind === 'list' ? 'array' : 'object';
  if (![own['type']].flat().includes(wanted)) return undefined;
  return {
    severity: 'error',
    ...message('source.too-far-right', { key, first }),
    at: locateKey(root, pointerOf(...steps)),
  };
}

/** A value as one writes it on a line: { at-least: 99% }. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, item]) => `${key}: ${flow(item)}`);
  return `{ ${entries.join(', ')} }`;
}
