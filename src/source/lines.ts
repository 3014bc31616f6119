import type { Location } from './model.js';

/** Turns offsets into places, by the starts of a text's lines. */
export interface Lines {
  /** The place of an offset: 1-based line and column, columns in UTF-16 units as editors count. */
  at(offset: number): Location;
  /** The text of the line that holds the offset, without its line end. */
  line(offset: number): string;
  /** The offset at which the line that holds the offset begins. */
  start(offset: number): number;
}

/** Indexes the lines of a file's text. */
export function indexLines(file: string, text: string): Lines {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const find = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const start = (offset: number): number => starts[find(offset)] as number;
  return {
    at: (offset) => {
      const index = find(offset);
      return { file, line: index + 1, column: offset - (starts[index] as number) + 1 };
    },
    line: (offset) => {
      const end = starts[find(offset) + 1];
      return text.slice(start(offset), end).replace(/\r?\n$/, '');
    },
    start,
  };
}
