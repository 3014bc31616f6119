import { wordsOf } from '../words.js';
import { textWidth } from './measure.js';

/** How often the width of a title's lines is halved: to a two hundred and fiftieth of the page. */
const TRIES = 8;

/** The lines of a title, of which nothing is lost: as few as it takes, ended between words, none much longer than the others. */
export function balanced(text: string, size: number, width: number): string[] {
  const words = wordsOf(text);
  const filled = (room: number): string[] => {
    const lines: string[] = [];
    for (const word of words) {
      const longer = `${lines.at(-1) ?? ''}${word}`;
      if (lines.length > 0 && textWidth(longer.trim(), size) <= room) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };
  let lines = filled(width);
  let [low, top] = [width / 2, width];
  for (let i = 0; i < TRIES && lines.length > 1; i++) {
    const middle = (low + top) / 2;
    const tried = filled(middle);
    if (tried.length > lines.length) low = middle;
    else [top, lines] = [middle, tried];
  }
  return lines;
}
