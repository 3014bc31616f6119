import type { Location } from '../source/index.js';
import type { Place } from './schema.js';

/** A location by the number of its file. */
export function placeOf({ file, line, column, cell, sheet }: Location, files: Numbers<string>): Place {
  const place: (string | number | null)[] = [
    files.numberOf(file),
    line ?? null,
    column ?? null,
    cell ?? null,
    sheet ?? null,
  ];
  while (place.at(-1) === null) place.pop();
  return place;
}

export function locationOf(place: Place, files: readonly string[]): Location {
  const [file, line, column, cell, sheet] = place;
  return {
    file: files[file as number] as string,
    ...(line == null ? {} : { line: line as number }),
    ...(column == null ? {} : { column: column as number }),
    ...(sheet == null ? {} : { sheet: sheet as string }),
    ...(cell == null ? {} : { cell: cell as string }),
  };
}

/** Things numbered as they come. */
export class Numbers<T> {
  readonly list: T[] = [];
  private readonly numbers = new Map<string, number>();
  private last: T | undefined;
  private lastNumber = 0;

  constructor(...first: readonly T[]) {
    for (const one of first) this.numberOf(one);
  }

  /** Mostly the same as before is asked for. */
  numberOf(thing: T): number {
    if (thing !== this.last) [this.last, this.lastNumber] = [thing, this.find(thing)];
    return this.lastNumber;
  }

  private find(thing: T): number {
    const key = JSON.stringify(thing);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.list.push(thing) - 1;
    this.numbers.set(key, number);
    return number;
  }
}
