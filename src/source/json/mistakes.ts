import { type MessageRef, message } from '../../messages/index.js';
import { MOST_LEVELS } from '../limits.js';

/** Something that makes a text no JSON, at an offset. */
export interface Mistake extends MessageRef {
  readonly offset: number;
}

/**
 * Walks over the brackets and strings of a JSON text without recursion, before a parser sees it: too deep,
 * never closed, closed twice, a line break or control character inside a string.
 */
export function scanJson(text: string): Mistake | undefined {
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char === '"') {
      const end = stringEnd(text, i);
      if (typeof end !== 'number') return end;
      i = end;
    } else if (char === '[' || char === '{') {
      open.push(i);
      if (open.length > MOST_LEVELS)
        return { ...message('source.too-deep', { limit: MOST_LEVELS }), offset: i };
    } else if (char === ']' || char === '}') {
      const start = open.pop();
      if (start === undefined) return { ...message('source.closing-alone', { found: char }), offset: i };
      const wanted = text[start] === '[' ? ']' : '}';
      if (char !== wanted) return { ...message('source.closing-other', { found: char, wanted }), offset: i };
    }
  }
  const start = open.pop();
  if (start === undefined) return undefined;
  const found = text[start] as string;
  return { ...message('source.unclosed', { found, wanted: found === '[' ? ']' : '}' }), offset: start };
}

/** The offset of the closing quote, or the mistake that keeps the string from closing. */
function stringEnd(text: string, start: number): number | Mistake {
  for (let i = start + 1; i < text.length; i++) {
    const char = text[i] as string;
    if (char === '\\') i++;
    else if (char === '"') return i;
    else if (char < ' ') return { ...message('source.json-raw-control'), offset: i };
  }
  return { ...message('source.unclosed-quote'), offset: start };
}

/** What is wrong at the offset at which the parser stopped, in people's words. */
export function jsonMistake(text: string, offset: number): Mistake {
  const char = text[offset] ?? '';
  const before = text.slice(0, offset).trimEnd().at(-1) ?? '';
  const mistake = (said: MessageRef): Mistake => ({ ...said, offset });
  if (char === '') return mistake(message('source.json-incomplete'));
  if (char === '\\') return mistake(message('source.bad-escape', { found: text.slice(offset, offset + 2) }));
  if (/[：，“”‘’｛｝［］]/.test(char)) return mistake(message('source.json-full-width', { found: char }));
  if (before === ',' && /[\]}]/.test(char)) return mistake(message('source.json-trailing-comma'));
  if (char === "'") return mistake(message('source.json-single-quote'));
  if (char === '/' || char === '#') return mistake(message('source.json-comment'));
  const number = brokenNumber(text, offset);
  if (number) return number;
  const found = excerpt(text, offset);
  if (/[{,:[]|^$/.test(before) && /[\p{L}_$]/u.test(char))
    return mistake(message('source.json-bare-word', { found }));
  const known = /["\]}\w]/.test(before) ? 'source.json-missing-mark' : 'source.json-unexpected';
  return mistake(message(known, { found }));
}

/** 0371, .5 and +1, which JSON has no numbers for, and 99%, which is text. */
function brokenNumber(text: string, offset: number): Mistake | undefined {
  let start = offset;
  while (/[-+.\d]/.test(text[start - 1] ?? '')) start--;
  const found = excerpt(text, start);
  if (/^[-+]?(?:0\d|\.\d|\d+\.(?!\d))|^\+/.test(found))
    return { ...message('source.json-number', { found }), offset: start };
  return start < offset ? { ...message('source.json-bare-word', { found }), offset: start } : undefined;
}

/** A few characters from the offset on, to the next mark or line end. */
function excerpt(text: string, offset: number): string {
  return text.slice(offset, offset + 20).split(/[\s,:\]}]/, 1)[0] || (text[offset] as string);
}
