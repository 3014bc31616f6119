import { isDeepStrictEqual } from 'node:util';
import { type MeasureUnit, parseUnit, Rational } from '../../quantity/index.js';

/** Files by the names that they are shown by, as places name them, and back. */
export type FileNames = readonly string[];

/** What stands for what JSON has no word for: each is the only key of its object. */
const RATIONAL = '=';
const MAP = '@';
const UNIT = '#';

/**
 * Plain data of a plan, its fractions, maps, measure units and places as JSON: `unpacked` gives the same again. Of places
 * the file is kept by its number among `files`, since it is shown relative to where a command runs. Throws TypeError on
 * what would not come back the same.
 */
export function packed(value: unknown, files: FileNames): unknown {
  if (value instanceof Rational) return { [RATIONAL]: value.toString() };
  if (value instanceof Map) return { [MAP]: [...value].map(([key, item]) => [key, packed(item, files)]) };
  if (Array.isArray(value)) return value.map((item) => packed(item, files));
  if (typeof value !== 'object' || value === null) {
    if (value === undefined || typeof value === 'bigint' || typeof value === 'function')
      throw new TypeError(`no JSON: ${typeof value}`);
    return value;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError(`no plain data: ${value}`);
  if (isUnit(value)) return { [UNIT]: value.symbol };
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
    if (key === RATIONAL || key === MAP || key === UNIT) throw new TypeError(`no key of a plan: ${key}`);
    return [key, key === 'at' ? placePacked(item as object, files) : packed(item, files)];
  });
  return Object.fromEntries(entries);
}

function placePacked(place: object, files: FileNames): unknown {
  const file = 'file' in place ? files.indexOf(String(place.file)) : -1;
  if (file < 0) throw new TypeError('a place in another file');
  return { ...(packed({ ...place }, files) as object), file };
}

/** A unit that is made anew of its symbol. */
function isUnit(value: object): value is MeasureUnit {
  return 'symbol' in value && isDeepStrictEqual(parseUnit(String(value.symbol)), value);
}

/** What was packed; `value` is taken apart. Throws on what `packed` did not make. */
export function unpacked(value: unknown, files: FileNames): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) value[i] = unpacked(item, files);
    return value;
  }
  const object = value as Record<string, unknown>;
  if (RATIONAL in object) return known(Rational.parse(String(object[RATIONAL])));
  if (UNIT in object) return known(parseUnit(String(object[UNIT])));
  if (MAP in object)
    return new Map((object[MAP] as [string, unknown][]).map(([key, item]) => [key, unpacked(item, files)]));
  for (const [key, item] of Object.entries(object)) {
    if (key === 'at')
      (item as Record<string, unknown>)['file'] = known(files[(item as { file: number }).file]);
    else object[key] = unpacked(item, files);
  }
  return object;
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('nothing that was packed');
  return value;
}
