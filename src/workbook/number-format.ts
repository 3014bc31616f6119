import { tokenize } from 'numfmt';
import { dateParts, type MomentParts } from './moment-format.js';

/** A piece of what a section shows: a place for a digit of the number, the point before its decimals, or text. */
export type Piece =
  | { readonly kind: 'digit'; readonly always: boolean }
  | { readonly kind: 'point' }
  | { readonly kind: 'text'; readonly text: string };

/** What a number format does with the numbers that one of its sections is for. */
export interface Section {
  /** Which numbers a section says that it is for: `[>=10000]`. */
  readonly condition?: (value: number) => boolean;
  readonly pieces: readonly Piece[];
  /** By which power of ten what is shown differs from what is stored: −3 for each comma at the end, 2 for a percent sign. */
  readonly shift: number;
  readonly percent: boolean;
  /** Whether spreadsheets show what lies below nought in it without a minus of their own. */
  readonly unsigned: boolean;
  /** Of a date or a time: what of it is shown. */
  readonly moment?: MomentParts;
}

export interface NumberFormat {
  /** For numbers: one for all; above and below nought; above, below, nought. */
  readonly numbers: readonly Section[];
  /** For texts, if the format says anything of them. */
  readonly text?: Section;
}

/** Digits, what stands for a whole number, and a text in its place. */
const PLACES = new Set(['zero', 'hash', 'qmark', 'general', 'text']);
/** What is no part of the text that a cell shows: colours, widths, filling, scripts. */
const SILENT = new Set([
  'color',
  'skip',
  'fill',
  'dbnum',
  'natnum',
  'modifier',
  'calendar',
  'group',
  'condition',
]);

type Token = ReturnType<typeof tokenize>[number];

/** Reads the code of a number format, such as `#,##0.00"万元";[Red]-#,##0.00"万元"`. */
export function readFormat(code: string): NumberFormat {
  const parts: Token[][] = [[]];
  // 通用格式 is what Chinese programs call General.
  for (const token of tokenize(code.replace(/(?:G\/)?通用格式/g, 'General')))
    if (token.type === 'break') parts.push([]);
    else parts.at(-1)?.push(token);
  const forText = (tokens: readonly Token[]): boolean => tokens.some(({ type }) => type === 'text');
  const last = parts.at(-1) as Token[];
  const text = parts.length === 4 || (forText(last) && parts.length > 1) ? parts.pop() : undefined;
  const own = text ?? (forText(last) ? last : undefined);
  const numbers = parts.map(sectionOf);
  const conditions = parts.map(conditionIn);
  return {
    numbers: numbers.map((section, i) => ({
      ...section,
      unsigned: isUnsigned(conditions, i) && !isRed(parts[i] ?? []),
    })),
    ...(own ? { text: sectionOf(own) } : {}),
  };
}

/** The section that a number is shown by. */
export function sectionFor({ numbers }: NumberFormat, value: number): Section | undefined {
  if (!numbers.some(({ condition }) => condition)) return numbers[indexOf(value, numbers.length)];
  const said = numbers.find(({ condition }) => condition?.(value));
  if (said) return said;
  const others = numbers.filter(({ condition }) => !condition);
  // Of several that say nothing the first is for what lies below nought.
  return others.length > 1 && value >= 0 ? others[1] : others[0];
}

function indexOf(value: number, count: number): number {
  if (value < 0) return Math.min(1, count - 1);
  return value === 0 && count > 2 ? 2 : 0;
}

/** What a section says that it is for: `>=` and `10000`. */
type Condition = readonly [sign: string, edge: string];

/**
 * Whether a section shows numbers below nought without a minus: the second one; of conditions one that no other number
 * meets, which spreadsheets judge by its sign and edge; and what is left by a condition that lets such numbers through.
 */
function isUnsigned(conditions: readonly (Condition | undefined)[], index: number): boolean {
  if (conditions.every((condition) => !condition)) return index === 1;
  const own = conditions[index];
  if (own) return Number(own[1]) < 0 ? /^(?:<=?|=)$/.test(own[0]) : own[0] === '<' && Number(own[1]) === 0;
  const [sign, edge] = conditions[0] ?? ['>', '0'];
  return (
    index === 1 && conditions.length === 2 && sign !== '=' && !(Number(edge) >= 0 && sign.startsWith('>'))
  );
}

/** Red is how books of account write a minus. */
function isRed(tokens: readonly Token[]): boolean {
  return tokens.some(({ type, raw }) => type === 'color' && /red|红/i.test(raw));
}

function sectionOf(tokens: readonly Token[]): Section {
  const moment = dateParts(tokens);
  const condition = conditionIn(tokens);
  const scale = tokens.reduce((sum, { type, raw }) => sum + (type === 'scale' ? raw.length : 0), 0);
  const percents = tokens.filter(({ type }) => type === 'percent').length;
  return {
    pieces: piecesOf(tokens),
    shift: 2 * percents - 3 * scale,
    percent: percents > 0,
    unsigned: false,
    ...(condition ? { condition: conditionOf(condition) } : {}),
    ...(moment ? { moment } : {}),
  };
}

function piecesOf(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  const numeral = tokens.some(({ type }) => PLACES.has(type));
  let escaped = false;
  let exponent = false;
  for (const { type, raw, value } of tokens) {
    const digit = PLACES.has(type);
    if (escaped) pieces.push({ kind: 'text', text: raw });
    else if (type === 'exp') exponent = true;
    else if (digit && exponent) continue;
    else if (digit) pieces.push({ kind: 'digit', always: type !== 'hash' && type !== 'qmark' });
    else if (type === 'point' && numeral) pieces.push({ kind: 'point' });
    // In Chinese programs `!` stands before a letter that is meant as such, as a backslash does.
    else if (raw !== '!' && !SILENT.has(type) && type !== 'scale')
      pieces.push({ kind: 'text', text: type === 'locale' ? currencyOf(value) : value });
    escaped = !escaped && raw === '!';
  }
  return pieces;
}

/** `[$¥-804]` shows ¥, `[$-804]` nothing. */
function currencyOf(value: string): string {
  return value.replace(/-[^-]*$/, '');
}

function conditionIn(tokens: readonly Token[]): Condition | undefined {
  return tokens.find(({ type }) => type === 'condition')?.value as unknown as Condition | undefined;
}

function conditionOf([sign, edge]: Condition): (value: number) => boolean {
  const limit = Number(edge);
  const tests: Readonly<Record<string, (value: number) => boolean>> = {
    '<': (value) => value < limit,
    '<=': (value) => value <= limit,
    '>': (value) => value > limit,
    '>=': (value) => value >= limit,
    '<>': (value) => value !== limit,
    '=': (value) => value === limit,
  };
  return tests[sign] ?? (() => false);
}
