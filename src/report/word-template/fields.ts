import type { TSchema } from 'typebox';

/** What may stand in braces: a text, or a list of texts or of groups of fields. */
export type Field =
  | { readonly kind: 'text' }
  | { readonly kind: 'list'; readonly of: Field }
  | { readonly kind: 'group'; readonly fields: ReadonlyMap<string, Field> };

interface Shape {
  /** The name in Word templates; a field without one is for other formats: colours, charts, links. */
  readonly title?: string;
  readonly type?: string;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  /** A look: sign and label are one text. */
  readonly look?: boolean;
}

const text: Field = { kind: 'text' };

/** The fields that a template of a report may name, from the report's shape. */
export function fieldsOf(shape: TSchema): Field {
  return fieldOf(shape as Shape);
}

function fieldOf(shape: Shape): Field {
  const { title, items, properties, look } = shape;
  if (items) return { kind: 'list', of: fieldOf(items) };
  if (!properties || (look && title !== undefined)) return text;
  const fields = namesIn(properties).map(([, name, inner]) => [name, fieldOf(inner)] as const);
  return { kind: 'group', fields: new Map(fields) };
}

/** A model as templates see it: by their names, a look as one text. */
export function namedModel(model: object, shape: TSchema): object {
  return named(model, shape as Shape) as object;
}

function named(value: unknown, { title, items, properties, look }: Shape): unknown {
  if (items) return (value as readonly unknown[]).map((item) => named(item, items));
  if (!properties) return value;
  const given = value as Readonly<Record<string, unknown>>;
  if (look && title !== undefined) return `${given['sign']} ${given['label']}`.trim();
  return Object.fromEntries(
    namesIn(properties).map(([key, name, inner]) => [name, named(given[key], inner)]),
  );
}

/** Key, name and shape of the fields that have a name. */
function namesIn(properties: Readonly<Record<string, Shape>>): [key: string, name: string, inner: Shape][] {
  return Object.entries(properties).flatMap(([key, inner]) =>
    inner.title === undefined ? [] : [[key, inner.title, inner]],
  );
}
