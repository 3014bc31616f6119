import type { ErrorObject } from 'ajv/dist/2020.js';
import { type DataOf, type MessageId, message, type SentenceDatum } from '../../messages/index.js';
import type { Location, Problem, TreeNode } from '../model.js';
import { locate, locateKey, nodeAt, pointerOf, stepsOf } from '../pointer.js';
import { DIGITS, type JsonSchema } from './keywords.js';
import { keyMeant, propertiesOf, valueMeant } from './names.js';
import { quoted } from './quoted.js';
import { describeFound, describeWanted, whereIs } from './words.js';
import { tooDeep, wrongType } from './wrong-type.js';

/** A validator's error as the problem to show, at its place in the file; `whole` is the schema of the file. */
export function shapeProblem(root: TreeNode, error: ErrorObject, whole: JsonSchema): Problem {
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
      return unknownKey(root, error, whole);
    case 'required':
    case 'dependentRequired':
      return missingKey(error, where, here);
    case 'type':
      return wrongType(root, error, whole);
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
      return (
        quoted(nodeAt(root, pointer)) ?? problem('source.pattern', { where, found, wanted: example(schema) })
      );
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

function unknownKey(root: TreeNode, error: ErrorObject, whole: JsonSchema): Problem {
  const key = String(error.params['additionalProperty'] ?? error.params['unevaluatedProperty']);
  const steps = [...stepsOf(error.instancePath), key];
  const at = locateKey(root, pointerOf(...steps));
  const schema = (error.parentSchema ?? {}) as JsonSchema;
  const keys = Object.keys(propertiesOf(schema));
  if (keys.length === 0)
    return { severity: 'error', ...message('source.bad-key', { key, wanted: example(schema) }), at };
  const near = keyMeant(key, schema);
  if (near !== undefined)
    return { severity: 'error', ...message('source.unknown-key-near', { key, keys, near }), at };
  return (
    tooDeep(root, steps, nodeAt(root, pointerOf(...steps)), whole) ?? {
      severity: 'error',
      ...message('source.unknown-key', { key, keys }),
      at,
    }
  );
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
  const properties = propertiesOf(error.parentSchema);
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
  const inQuotes = quoted(node);
  if (inQuotes) return inQuotes;
  const data = { where, found: describeFound(node), options };
  const near = node?.kind === 'scalar' ? valueMeant(node.text, options, schema) : undefined;
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
  if (typeof shown === 'string' || typeof shown === 'number')
    return message('source.such-as', { example: String(shown) });
  return summary(schema) ?? { id: 'source.see-reference' };
}
