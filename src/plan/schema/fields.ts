import { type TSchema, Type } from 'typebox';
import type { Words } from './words.js';

export const closed = { additionalProperties: false } as const;

export const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);

/** Free text. */
export const text = (title: string, description: string, ...examples: string[]) =>
  Type.String({ title, description, minLength: 1, ...(examples.length > 0 ? { examples } : {}) });

/** An id: kept as written, and safe as a file name. An editor may see a number in it; we see its text. */
export const id = (title: string, description: string, ...examples: string[]) =>
  Type.Unsafe<string>({
    type: ['string', 'number'],
    title,
    description,
    pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$',
    'x-example': examples[0] ?? 'preschool-rate',
    examples,
  });

/** The id of something defined elsewhere: whoever looks it up knows what it may be, by its name too. */
export const ref = (title: string, description: string, ...examples: string[]) =>
  Type.Unsafe<string>({ type: ['string', 'number'], title, description, minLength: 1, examples });

/** A figure with its unit, read exactly from the text. */
export const quantity = (title: string, description: string, ...examples: string[]) =>
  Type.Unsafe<string>({ type: ['string', 'number'], title, description, examples });

export const date = (title: string, description: string) =>
  Type.Unsafe<string>({ type: 'string', title, description, examples: ['2020-12-31'] });

/** One of a list of values; `words` is what else they are called. */
export const oneOf = <const T extends readonly string[]>(
  values: T,
  title: string,
  description: string,
  words?: Words,
) =>
  Type.Unsafe<T[number]>({
    type: 'string',
    enum: [...values],
    title,
    description,
    ...(words ? { 'x-words': words } : {}),
  });

export const flag = (title: string, description: string) => Type.Boolean({ title, description });

export const refs = (title: string, description: string, ...examples: string[]) =>
  Type.Array(ref(title, description, ...examples), { title, description, minItems: 1 });
