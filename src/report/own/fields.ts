import type { TSchema } from 'typebox';
import { nameOf } from './names.js';

/** What may stand in braces: a text, or a list of texts or of groups of fields. */
export type Field =
  | { readonly kind: 'text' }
  | { readonly kind: 'list'; readonly of: Field }
  | { readonly kind: 'group'; readonly fields: ReadonlyMap<string, Field> };

interface Shape {
  readonly type?: string;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
}

const text: Field = { kind: 'text' };

/** The fields that a template of a report may name, from the report's shape. */
export function fieldsOf(shape: TSchema): Field {
  return fieldOf(shape as Shape) ?? { kind: 'group', fields: new Map() };
}

function fieldOf(shape: Shape): Field | undefined {
  if (shape.type === 'string') return text;
  if (shape.type === 'array') {
    const of = shape.items && fieldOf(shape.items);
    return of && { kind: 'list', of };
  }
  if (!shape.properties) return undefined;
  const fields = Object.entries(shape.properties).flatMap(([key, inner]) => {
    const name = nameOf(key);
    const field = key === 'mark' ? text : fieldOf(inner);
    return name !== undefined && field ? [[name, field] as const] : [];
  });
  return { kind: 'group', fields: new Map(fields) };
}

/** The model as templates see it: by their names, a verdict as one text. */
export function namedModel(model: object): unknown {
  if (Array.isArray(model)) return model.map((item) => (isGroup(item) ? namedModel(item) : item));
  const entries = Object.entries(model).flatMap(([key, value]: [string, unknown]) => {
    const name = nameOf(key);
    if (name === undefined) return [];
    if (key === 'mark') return [[name, markText(value as Readonly<Record<string, string>>)]];
    return [[name, isGroup(value) ? namedModel(value) : value]];
  });
  return Object.fromEntries(entries);
}

function markText({ sign = '', label = '' }: Readonly<Record<string, string>>): string {
  return `${sign} ${label}`.trim();
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
