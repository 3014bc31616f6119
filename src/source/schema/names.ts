import { nearest } from '../spelling.js';
import type { JsonSchema } from './keywords.js';

/**
 * What a schema may say for the messages to people alone: an example of a value; what else keys and values are called
 * (`x-words`, of a value's schema a list, of a list of values a list for each); and what should have been written
 * instead of a text (`x-instead`: patterns with what to write, `$1` for their first group).
 */
export const forPeople = ['x-example', 'x-words', 'x-instead'];

/** The key that a word means where these keys may stand: by any of its names, else the nearest. */
export function keyMeant(word: string, schema: JsonSchema | undefined): string | undefined {
  const properties = propertiesOf(schema);
  const names = Object.entries(properties).map(([key, property]) => [key, namesOf(property)] as const);
  return called(word, names) ?? nearest(word, Object.keys(properties));
}

/** The value of a list that a word means: by any of its names, else the nearest. */
export function valueMeant(word: string, options: readonly string[], schema: JsonSchema): string | undefined {
  const words = (schema['x-words'] ?? {}) as { readonly [value: string]: readonly string[] };
  const names = options.map((option) => [option, words[option] ?? []] as const);
  return called(word, names) ?? nearest(word, options);
}

/** What to write instead of a text, where the schema knows what people write. */
export function writtenInstead(text: string, schema: JsonSchema): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const patterns = (schema['x-instead'] ?? []) as readonly (readonly [pattern: string, write: string])[];
  for (const [pattern, write] of patterns) {
    const found = new RegExp(`^(?:${pattern})$`, 'u').exec(plain);
    if (found) return write.replace(/\$(\d)/g, (_, group: string) => found[Number(group)]?.trim() ?? '');
  }
  return undefined;
}

/** The keys that a map may have, by its schema. */
export function propertiesOf(schema: JsonSchema | undefined): { readonly [key: string]: JsonSchema } {
  return (schema?.['properties'] ?? {}) as { readonly [key: string]: JsonSchema };
}

function namesOf({ title, 'x-words': words }: JsonSchema): string[] {
  return [...(typeof title === 'string' ? [title] : []), ...(Array.isArray(words) ? words : [])];
}

function called(
  word: string,
  names: readonly (readonly [id: string, names: readonly string[]])[],
): string | undefined {
  const plain = bare(word);
  return names.find(([, called]) => called.some((name) => bare(name) === plain))?.[0];
}

/** Width, case and spaces do not make another name. */
function bare(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
