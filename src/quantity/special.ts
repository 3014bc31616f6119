import { dayNumber, parseDate } from './date.js';
import { parsePlainNumber } from './numeral.js';
import { Rational } from './rational.js';
import { type MeasureUnit, parseUnit } from './unit.js';
import { meaningOf } from './words.js';

/** An exact figure with its unit; a bare number has none. */
export interface Quantity {
  readonly value: Rational;
  readonly unit?: MeasureUnit;
}

const clock = parseUnit('时刻') as MeasureUnit;
const date = parseUnit('日期') as MeasureUnit;
const truth = parseUnit('是否') as MeasureUnit;
const percent = parseUnit('%') as MeasureUnit;
const permille = parseUnit('‰') as MeasureUnit;

/** Reads what is written without a unit symbol of its own, from plain text: 是, 07:50, 2020年9月1日, 百分之八十, 八成五. */
export function readSpecial(plain: string): Quantity | undefined {
  return readTruth(plain) ?? readTime(plain) ?? readDay(plain) ?? readShare(plain) ?? readTenths(plain);
}

function readTruth(plain: string): Quantity | undefined {
  const meaning = meaningOf(plain);
  if (meaning === 'yes') return { value: Rational.one, unit: truth };
  return meaning === 'no' || meaning === 'under-way' ? { value: Rational.zero, unit: truth } : undefined;
}

/**
 * A clock time, in minutes since midnight: 07:50, 7:50:00, 7点50分, 7点50, 7时50分, 七点五十分, 7点半, 8点整, 8点.
 * 7点5 is no time: it may be five past or half past seven.
 */
function readTime(plain: string): Quantity | undefined {
  const digital = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(plain);
  const spoken = /^(.{1,3})[点时](?:(.{1,3})分|(\d{2}|.?十.?)|(半)|整)?$/.exec(plain);
  const [, hours, ...rest] = digital ?? spoken ?? [];
  if (hours === undefined) return undefined;
  const minutes = rest.find((part) => part !== undefined) ?? '0';
  const hour = naturalNumber(hours);
  const minute = minutes === '半' ? 30 : naturalNumber(minutes);
  if (hour === undefined || minute === undefined || minute > 59) return undefined;
  return hour * 60 + minute <= 24 * 60 ? { value: Rational.of(hour * 60 + minute), unit: clock } : undefined;
}

function naturalNumber(text: string): number | undefined {
  return /^[-+负]/.test(text) ? undefined : parsePlainNumber(text)?.scaledInteger(0);
}

function readDay(plain: string): Quantity | undefined {
  const day = parseDate(plain);
  return day === undefined ? undefined : { value: Rational.of(dayNumber(day)), unit: date };
}

/** 百分之八十 is 80%, 千分之五 5‰, 百分之百 100%, 三分之二 66⅔% and 一半 50%: a share is never a bare number. */
function readShare(plain: string): Quantity | undefined {
  if (plain === '百分百') return { value: Rational.of(100), unit: percent };
  if (plain === '一半' || plain === '半数') return { value: Rational.of(50), unit: percent };
  const [, sign, lower = '', upper = ''] = /^([-+负]?)([^-+负]+)分之([^-+负]+)$/.exec(plain) ?? [];
  if (sign === undefined || upper.includes('分之')) return undefined;
  const unit = lower === '千' ? permille : percent;
  const parts = (text: string): Rational | undefined =>
    parsePlainNumber(['百', '千', '万'].includes(text) ? `一${text}` : text);
  const [den, num] = [parts(lower), parts(upper)];
  if (!den?.isInteger() || den.isZero() || !num) return undefined;
  const value = num.div(den).div(unit.factor);
  return { value: /[-负]/.test(sign) ? value.neg() : value, unit };
}

/** 八成 is 80%, 八成五 85%, 九成半 95%. */
function readTenths(plain: string): Quantity | undefined {
  const [, whole, part] = /^([一二两三四五六七八九十])成([一二三四五六七八九半])?$/.exec(plain) ?? [];
  const tenths = whole === undefined ? undefined : parsePlainNumber(whole);
  if (!tenths) return undefined;
  const ones = part === '半' ? Rational.of(5) : part === undefined ? Rational.zero : parsePlainNumber(part);
  return ones && { value: tenths.mul(Rational.of(10)).add(ones), unit: percent };
}
