import { dayNumber, parseDate } from './date.js';
import { parseNumber, plainText } from './numeral.js';
import { Rational } from './rational.js';
import { convert, type MeasureUnit, parseUnit } from './unit.js';

/** An exact figure with its unit; a bare number has none. */
export interface Quantity {
  readonly value: Rational;
  readonly unit?: MeasureUnit;
}

/** Why a text is no quantity. */
export type QuantityProblem =
  | 'empty'
  | 'not-a-number'
  | 'grouping'
  | 'range'
  | 'approximate'
  | 'unknown-unit'
  | 'wrong-unit'
  | 'not-a-date'
  | 'not-a-time'
  | 'not-yes-no';

export type ReadQuantity =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly problem: QuantityProblem; readonly rest?: string };

const minutes = parseUnit('时刻') as MeasureUnit;
const days = parseUnit('日期') as MeasureUnit;
const truth = parseUnit('是否') as MeasureUnit;
const percent = parseUnit('%') as MeasureUnit;
const permille = parseUnit('‰') as MeasureUnit;

const yes = new Set(['是', '有', 'yes', 'true', '√', '✓', '已完成', '完成']);
const no = new Set(['否', '无', '没有', 'no', 'false', '×', '✗', '未完成']);

/** Reads a figure as a person writes it: 99%, ９５％, 1.16亿元, 1，234人, 十二所, 百分之八十, 07:50, 2020年9月1日, 是. */
export function readQuantity(text: string): ReadQuantity {
  const plain = plainText(text);
  if (plain === '') return { ok: false, problem: 'empty' };
  const special = readTruth(plain) ?? readTime(plain) ?? readDay(plain) ?? readShare(plain);
  if (special) return { ok: true, quantity: special };
  if (/^[约近超逾]|[余多]|左右|上下|以上|以下|以内|不少于|不低于|不超过|[<>≥≤~]/.test(plain))
    return { ok: false, problem: 'approximate', rest: plain };
  // The longest number that leaves a known unit: 0.5百分点 is 0.5 of 百分点, not 0.5百 of 分点.
  let refusal: ReadQuantity | undefined;
  for (let end = plain.length; end > 0; end--) {
    const value = parseNumber(plain.slice(0, end));
    if (!value) continue;
    const rest = plain.slice(end);
    if (rest === '') return { ok: true, quantity: { value } };
    const unit = parseUnit(rest);
    if (unit) return { ok: true, quantity: { value, unit } };
    refusal ??= { ok: false, ...whyNot(rest, plain) };
  }
  return refusal ?? { ok: false, problem: 'not-a-number', rest: plain };
}

/** What stands after a number and is no unit. */
function whyNot(rest: string, plain: string): { problem: QuantityProblem; rest: string } {
  if (/^[-至到]/.test(rest)) return { problem: 'range', rest: plain };
  if (/^[,.]/.test(rest)) return { problem: 'grouping', rest: plain };
  return /^\d/.test(rest) ? { problem: 'not-a-number', rest: plain } : { problem: 'unknown-unit', rest };
}

function readTruth(plain: string): Quantity | undefined {
  const word = plain.toLowerCase();
  if (yes.has(word)) return { value: Rational.one, unit: truth };
  return no.has(word) ? { value: Rational.zero, unit: truth } : undefined;
}

/** A clock time, in minutes since midnight: 07:50, 7点50分, 7时50分, 7点半, 8点. */
function readTime(plain: string): Quantity | undefined {
  const match = /^(\d{1,2})(?::(\d{2})|[点时](?:(\d{1,2})分|(半)|整)?)$/.exec(plain);
  if (!match) return undefined;
  const [hour, minute] = [Number(match[1]), match[4] ? 30 : Number(match[2] ?? match[3] ?? 0)];
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  return { value: Rational.of(hour * 60 + minute), unit: minutes };
}

function readDay(plain: string): Quantity | undefined {
  const date = parseDate(plain);
  return date === undefined ? undefined : { value: Rational.of(dayNumber(date)), unit: days };
}

/** 百分之八十 is 80%, 千分之五 is 5‰, 八成 is 80%, 八成五 is 85%, 三分之二 a bare 2/3. */
function readShare(plain: string): Quantity | undefined {
  const hundredth = /^([-负]?)百分之(.+)$/.exec(plain);
  const thousandth = /^([-负]?)千分之(.+)$/.exec(plain);
  const match = hundredth ?? thousandth;
  if (match) {
    const value = parseNumber(match[2] as string);
    const unit = hundredth ? percent : permille;
    return value && { value: match[1] === '' ? value : value.neg(), unit };
  }
  const tenths = /^([一二两三四五六七八九十])成([一二三四五六七八九半])?$/.exec(plain);
  if (!tenths) return undefined;
  const [whole, part] = [
    parseNumber(tenths[1] as string),
    tenths[2] ? parseNumber(tenths[2]) : Rational.zero,
  ];
  if (!whole || !part) return undefined;
  const ones = tenths[2] === '半' ? Rational.of(5) : part;
  return { value: whole.mul(Rational.of(10)).add(ones), unit: percent };
}

export type ReadFigure =
  | {
      readonly ok: true;
      /** In the unit asked for. */
      readonly value: Rational;
      /** Whether the text named a unit. */
      readonly explicit: boolean;
      /** A bare number of at most 1 on a ratio: 0.95 may be 95% as a spreadsheet keeps it. */
      readonly suspect?: 'fraction';
    }
  | { readonly ok: false; readonly problem: QuantityProblem; readonly found?: string };

/**
 * Reads a figure for an indicator, in the indicator's own unit. A bare number is taken in that unit; clock
 * times are minutes since midnight, dates day numbers since 1970-01-01, 是 and 否 are 1 and 0.
 */
export function readAs(text: string, unit: MeasureUnit): ReadFigure {
  const read = readQuantity(text);
  if (!read.ok)
    return read.rest === undefined
      ? { ok: false, problem: read.problem }
      : { ok: false, problem: read.problem, found: read.rest };
  const { value, unit: named } = read.quantity;
  if (named) {
    const converted = convert(value, named, unit);
    return converted
      ? { ok: true, value: converted, explicit: true }
      : { ok: false, problem: 'wrong-unit', found: named.symbol };
  }
  if (unit.dimension === 'yes-no') {
    const truthful = value.eq(Rational.one) || value.isZero();
    return truthful
      ? { ok: true, value, explicit: false }
      : { ok: false, problem: 'not-yes-no', found: text };
  }
  if (unit.dimension === 'clock') return { ok: false, problem: 'not-a-time', found: text };
  if (unit.dimension === 'date') return { ok: false, problem: 'not-a-date', found: text };
  const doubtful = unit.dimension === 'ratio' && !value.isZero() && value.abs().cmp(Rational.one) <= 0;
  return doubtful
    ? { ok: true, value, explicit: false, suspect: 'fraction' }
    : { ok: true, value, explicit: false };
}
