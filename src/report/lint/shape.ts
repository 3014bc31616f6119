import type { TSchema } from 'typebox';

/** What a path of a template leads to. */
export type Shape =
  | { readonly kind: 'text' | 'number' | 'boolean' }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'group'; readonly fields: ReadonlyMap<string, Shape> };

const known = new WeakMap<object, Shape>();

/** The shape that a model's schema describes; the same object for the same schema. */
export function shapeOf(schema: TSchema): Shape {
  const found = known.get(schema);
  if (found) return found;
  const shape = read(schema as unknown as JsonSchema);
  known.set(schema, shape);
  return shape;
}

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly items?: TSchema;
}

function read({ type, properties, items }: JsonSchema): Shape {
  if (properties)
    return {
      kind: 'group',
      fields: new Map(Object.entries(properties).map(([name, schema]) => [name, shapeOf(schema)])),
    };
  if (items) return { kind: 'list', item: shapeOf(items) };
  if (type === 'string') return { kind: 'text' };
  if (type === 'number' || type === 'integer') return { kind: 'number' };
  if (type === 'boolean') return { kind: 'boolean' };
  throw new Error(`a report's model knows texts, numbers, booleans, lists and groups, not "${type}"`);
}
