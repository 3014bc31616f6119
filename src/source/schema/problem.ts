import type { ErrorObject } from 'ajv/dist/2020.js';
import { type DataOf, type MessageId, message, type SentenceDatum } from '../../messages/index.js';
import type { Location, Problem, TreeNode } from '../model.js';
import { locate, locateKey, nodeAt, pointerOf, stepsOf } from '../pointer.js';
import { nearest } from '../spelling.js';
import { DIGITS, type JsonSchema } from './keywords.js';
import { keysOf } from './mistakes.js';
import { describeFound, describeWanted, whereIs } from './words.js';

/** A validator's error as the problem to show, at its place in the file. */
export function shapeProblem(root: TreeNode, error: ErrorObject): Problem {
  const { instancePath: pointer, params, keyword } = error;
  const schema = (error.parentSchema ?? {}) as JsonSchema;
  const where = whereIs(stepsOf(pointer));
  const here = locate(root, pointer);
  const found = describeFound(nodeAt(root, pointer));
  const problem = <Id extends MessageId>(id: Id, ...data: DataOf<Id>): Problem => ({
    severity: 'error',
    ...message(id, ...data),
    at: here,
  });
  if (error.propertyName !== undefined) return badKey(root, pointer, error.propertyName, schema);
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(root, error);
    case 'required':
    case 'dependentRequired':
      return missingKey(error, where, here);
    case 'type':
      return (
        dashed(root, pointer, where, params['type']) ??
        problem('source.wrong-type', { where, found, wanted: describeWanted(params['type'], schema) })
      );
    case DIGITS:
    case 'minimum':
    case 'maximum':
      return problem('source.wrong-type', {
        where,
        found,
        wanted: describeWanted(schema[DIGITS] ?? schema['type'], schema),
      });
    case 'enum':
    case 'const':
      return notInList(root, pointer, schema, where, here);
    case 'pattern':
      return problem('source.pattern', { where, found, wanted: example(schema) });
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return params['limit'] === 1
        ? problem('source.empty', { where })
        : problem('source.too-few', { where, limit: params['limit'] as number });
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return problem('source.too-many', { where, limit: params['limit'] as number });
    case 'uniqueItems': {
      const [first, second] = [params['i'] as number, params['j'] as number].sort((a, b) => a - b) as [
        number,
        number,
      ];
      return {
        ...problem('source.repeated', { where, first: first + 1, second: second + 1 }),
        at: locate(root, pointer + pointerOf(second)),
      };
    }
    default:
      return problem('source.shape', { where, found });
  }
}

/** `-id: x` is a map with a strange key, where `- id: x` would be the first item of a list. */
function dashed(root: TreeNode, pointer: string, where: SentenceDatum, wanted: unknown): Problem | undefined {
  const node = nodeAt(root, pointer);
  const [first] = node?.kind === 'map' ? node.entries.values() : [];
  if (wanted !== 'array' || !first?.key.startsWith('-')) return undefined;
  const data = { where, key: first.key, rest: first.key.slice(1) };
  return { severity: 'error', ...message('source.dash-without-space', data), at: first.keyAt };
}

function unknownKey(root: TreeNode, error: ErrorObject): Problem {
  const key = String(error.params['additionalProperty'] ?? error.params['unevaluatedProperty']);
  const at = locateKey(root, error.instancePath + pointerOf(key));
  const keys = keysOf(error);
  if (keys.length === 0)
    return {
      severity: 'error',
      ...message('source.bad-key', { key, wanted: example((error.parentSchema ?? {}) as JsonSchema) }),
      at,
    };
  const near = nearest(key, keys);
  const known = { key, keys };
  return near === undefined
    ? { severity: 'error', ...message('source.unknown-key', known), at }
    : { severity: 'error', ...message('source.unknown-key-near', { ...known, near }), at };
}

function badKey(root: TreeNode, pointer: string, key: string, schema: JsonSchema): Problem {
  return {
    severity: 'error',
    ...message('source.bad-key', { key, wanted: example(schema) }),
    at: locateKey(root, pointer + pointerOf(key)),
  };
}

function missingKey(error: ErrorObject, where: SentenceDatum, at: Location): Problem {
  const key = error.params['missingProperty'] as string;
  const properties = (error.parentSchema?.['properties'] ?? {}) as { [key: string]: JsonSchema };
  const meaning = Object.hasOwn(properties, key) ? summary(properties[key] as JsonSchema) : undefined;
  return meaning === undefined
    ? { severity: 'error', ...message('source.missing-key', { where, key }), at }
    : { severity: 'error', ...message('source.missing-key-meaning', { where, key, meaning }), at };
}

function notInList(
  root: TreeNode,
  pointer: string,
  schema: JsonSchema,
  where: SentenceDatum,
  at: Location,
): Problem {
  const options = [...new Set(((schema['enum'] as unknown[] | undefined) ?? [schema['const']]).map(String))];
  const node = nodeAt(root, pointer);
  const data = { where, found: describeFound(node), options };
  const near = node?.kind === 'scalar' ? nearest(node.text, options) : undefined;
  return near === undefined
    ? { severity: 'error', ...message('source.not-in-list', data), at }
    : { severity: 'error', ...message('source.not-in-list-near', { ...data, near }), at };
}

/** What the schema says of itself, short. */
function summary(schema: JsonSchema): string | undefined {
  const text = schema['title'] ?? schema['description'];
  return typeof text === 'string' ? text : undefined;
}

/** What to write: the schema's own example, else its description. */
function example(schema: JsonSchema): string | SentenceDatum {
  const shown = schema['x-example'] ?? [schema['examples'] ?? []].flat()[0];
  if (typeof shown === 'string') return message('source.such-as', { example: shown });
  return summary(schema) ?? { id: 'source.see-reference' };
}
