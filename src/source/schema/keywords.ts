/** A JSON Schema as data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** The custom keyword that asks whether a text is written as a number. */
export const DIGITS = 'x-digits';

const maps = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);
const lists = new Set(['anyOf', 'oneOf', 'allOf', 'prefixItems']);
const singles = new Set([
  'items',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'contains',
  'not',
  'if',
  'then',
  'else',
]);

/**
 * A schema as written for editors, changed so that it accepts a tree that keeps numbers as text: a number may
 * also be a text of digits; a choice of constants becomes one list of values, so that a wrong one is one mistake.
 */
export function textual(schema: unknown): unknown {
  if (!isSchema(schema)) return schema;
  const out: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword.startsWith('~')) continue;
    if (maps.has(keyword)) out[keyword] = mapValues(value as JsonSchema);
    else if (lists.has(keyword)) out[keyword] = (value as unknown[]).map(textual);
    else if (singles.has(keyword)) out[keyword] = Array.isArray(value) ? value.map(textual) : textual(value);
    else out[keyword] = value;
  }
  return withDigits(withTuple(withList(out)));
}

/** `anyOf` of constants → `enum`. */
function withList(schema: JsonSchema): JsonSchema {
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    const options = schema[keyword];
    if (!Array.isArray(options) || !options.every((o) => isSchema(o) && ('const' in o || 'enum' in o)))
      continue;
    const { [keyword]: _, ...rest } = schema;
    return { ...rest, enum: options.flatMap((o) => ('const' in o ? [o.const] : o.enum)) };
  }
  return schema;
}

/** A tuple as TypeBox writes it → the words of the 2020-12 dialect. */
function withTuple(schema: JsonSchema): JsonSchema {
  if (!Array.isArray(schema['items'])) return schema;
  const { items, additionalItems, ...rest } = schema;
  return { ...rest, prefixItems: items, items: additionalItems ?? true };
}

function withDigits(schema: JsonSchema): JsonSchema {
  const types = [schema['type'] ?? []].flat();
  const values = schema['enum'] ?? ('const' in schema ? [schema['const']] : undefined);
  const { const: _, ...rest } = schema;
  const out: Record<string, unknown> = Array.isArray(values)
    ? { ...rest, enum: [...new Set(values.flatMap((v) => (typeof v === 'number' ? [v, String(v)] : [v])))] }
    : { ...schema };
  const number = types.includes('number');
  if (!number && !types.includes('integer')) return out;
  if (!types.includes('string')) out[DIGITS] = number ? 'number' : 'integer';
  out['type'] = [...new Set([...types, 'string'])];
  return out;
}

function mapValues(map: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, textual(value)]));
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
