/*
 * What callers without types hand over by mistake. A wrong value (an unknown unit, a date that is none) is a failed
 * `Result`, in words for whoever typed it; a wrong type is a mistake of the calling program, and throws.
 */

/** Throws TypeError unless it is a text. */
export function wantText(name: string, value: unknown): void {
  if (typeof value !== 'string') throw new TypeError(`${name} must be a text, not ${shown(value)}`);
}

/** Throws TypeError unless it is a list of texts. */
export function wantTexts(name: string, value: unknown): void {
  if (!Array.isArray(value)) throw new TypeError(`${name} must be a list of texts, not ${shown(value)}`);
  for (const [i, item] of value.entries()) wantText(`${name}[${i}]`, item);
}

/** Throws TypeError unless it is an object with this property, and says which function gives one. */
export function wantObject(name: string, value: unknown, property: string, from: string): void {
  const object = typeof value === 'object' && value !== null;
  if (object && 'ok' in value)
    throw new TypeError(`${name} is the Result of ${from}: ask its ok, then hand over its value`);
  if (!object || !(property in value))
    throw new TypeError(`${name} must come from ${from}, not ${shown(value)}`);
}

function shown(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;
}
