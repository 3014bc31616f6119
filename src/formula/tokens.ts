import { type MeasureUnit, type Rational, readQuantity } from '../quantity/index.js';
import type { Span } from './model.js';

/** A word of a formula. */
export type Token =
  | { readonly kind: 'number'; readonly value: Rational; readonly unit?: MeasureUnit; readonly span: Span }
  | { readonly kind: 'name'; readonly text: string; readonly span: Span }
  | { readonly kind: 'sign'; readonly text: '+' | '-' | '*' | '/' | '(' | ')' | ','; readonly span: Span };

export type Tokens =
  | { readonly ok: true; readonly tokens: Token[] }
  | {
      readonly ok: false;
      readonly id: 'formula.unknown-character' | 'formula.grouping';
      readonly span: Span;
    };

type Sign = Extract<Token, { kind: 'sign' }>['text'];

const signs: Readonly<Record<string, Sign>> = {
  '+': '+',
  '＋': '+',
  '-': '-',
  '－': '-',
  '−': '-',
  '*': '*',
  '×': '*',
  '＊': '*',
  '/': '/',
  '÷': '/',
  '／': '/',
  '(': '(',
  '（': '(',
  ')': ')',
  '）': ')',
  ',': ',',
  '，': ',',
  '、': ',',
};

// A hyphen or dot belongs to a word only between two of its characters: a minus has a space beside it.
const WORD = /[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[-.](?=[\p{L}\p{N}_]))*/uy;
const NUMBER = /\p{Nd}+(?:[.．]\p{Nd}+)?/uy;
const SHARE = /\p{Nd}+(?:[.．]\p{Nd}+)?\s?[%％‰]/uy;
// In max(100,200) the comma separates: grouped digits have no place in a formula.
const GROUPED = /[,，]\p{Nd}{3}(?!\p{Nd})/uy;

/** The words of a formula, or what cannot be one and where it is. */
export function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const char = text[at] as string;
    const sign = signs[char];
    if (/\s/.test(char)) at++;
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, span: { start: at, end: ++at } });
    else {
      const token = wordAt(text, at);
      if (!token)
        return {
          ok: false,
          id: 'formula.unknown-character',
          span: { start: at, end: at + symbolLength(text, at) },
        };
      const group = token.kind === 'number' ? matchAt(GROUPED, text, token.span.end) : undefined;
      if (group !== undefined)
        return { ok: false, id: 'formula.grouping', span: { start: at, end: token.span.end + group.length } };
      tokens.push(token);
      at = token.span.end;
    }
  }
  return { ok: true, tokens };
}

/** A quantity (5%, 3万人), an id (which may begin with a digit: 9-year-schools), or a number before a minus (5-3). */
function wordAt(text: string, at: number): Token | undefined {
  const word = matchAt(WORD, text, at);
  if (word === undefined) return undefined;
  if (!/^\p{Nd}/u.test(word)) return name(word, at);
  const share = matchAt(SHARE, text, at);
  if (share !== undefined) return literal(share, at);
  return (
    literal(word, at) ?? (/\p{L}/u.test(word) ? name(word, at) : literal(matchAt(NUMBER, text, at) ?? '', at))
  );
}

function name(word: string, start: number): Token {
  return { kind: 'name', text: word.normalize('NFKC'), span: { start, end: start + word.length } };
}

/** A number in the base of its unit: 5% is 1/20. */
function literal(text: string, start: number): Token | undefined {
  const read = readQuantity(text);
  if (!read.ok) return undefined;
  const { value, unit } = read.quantity;
  const span = { start, end: start + text.length };
  return unit
    ? { kind: 'number', value: value.mul(unit.factor), unit, span }
    : { kind: 'number', value, span };
}

/** The length of the character at the place, which may take two of a text's units. */
function symbolLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
