import { Rational, readQuantity } from '../quantity/index.js';
import type { Span } from './model.js';

/** A word of a formula. */
export type Token =
  | { readonly kind: 'number'; readonly value: Rational; readonly span: Span }
  | { readonly kind: 'name'; readonly text: string; readonly span: Span }
  | { readonly kind: 'sign'; readonly text: '+' | '-' | '*' | '/' | '(' | ')' | ','; readonly span: Span };

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

// A hyphen or dot belongs to a name only between two of its characters: a minus has a space beside it.
const NAME = /[\p{L}_](?:[\p{L}\p{N}_]|[-.](?=[\p{L}\p{N}_]))*/uy;
const NUMBER = /\p{Nd}[\p{Nd}.,．，]*(?:%|％|‰|个?百分点|[百千万亿]+)?/uy;

/** The words of a formula, or the place of the first character that is none. */
export function tokenize(text: string): { ok: true; tokens: Token[] } | { ok: false; span: Span } {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const char = text[at] as string;
    const sign = signs[char];
    if (/\s/.test(char)) at++;
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, span: { start: at, end: ++at } });
    else {
      const name = matchAt(NAME, text, at);
      const number = name === undefined ? matchAt(NUMBER, text, at)?.replace(/[,，]$/, '') : undefined;
      const word = name ?? number;
      if (word === undefined) return { ok: false, span: { start: at, end: at + 1 } };
      const span = { start: at, end: at + word.length };
      const value = number === undefined ? undefined : literal(number);
      if (number !== undefined && !value) return { ok: false, span };
      tokens.push(value ? { kind: 'number', value, span } : { kind: 'name', text: word, span });
      at = span.end;
    }
  }
  return { ok: true, tokens };
}

/** A number of a formula in the base of its unit: 5% is 1/20. */
function literal(text: string): Rational | undefined {
  const read = readQuantity(text);
  if (!read.ok) return undefined;
  const { value, unit } = read.quantity;
  return value.mul(unit?.factor ?? Rational.one);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
