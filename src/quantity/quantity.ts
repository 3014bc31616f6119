import { LONGEST_FIGURE, parsePlainNumber } from './numeral.js';
import { isInverse, isOtherWay, isProportion, readProportion } from './proportion.js';
import { Rational } from './rational.js';
import { type QuantityProblem, type Refusal, refuse, shorten } from './refusal.js';
import { splitScale } from './scale.js';
import { type Quantity, readSpecial } from './special.js';
import { plainText } from './text.js';
import { convert, type MeasureUnit, parseUnit, shareOfUnit } from './unit.js';

type ReadQuantity = { readonly ok: true; readonly quantity: Quantity } | Refusal;

/** Reads a figure as a person writes it: 99%, ９５％, 1.16亿元, 1，234人, 十二所, 百分之八十, 07:50, 2020年9月1日, 是. */
export function readQuantity(text: string): ReadQuantity {
  // Offices write 整 behind a sum of money, as on a bill.
  const plain = plainText(text).replace(/(?<=元)整$/, '');
  if (plain === '') return { ok: false, problem: 'empty' };
  if (plain.length > LONGEST_FIGURE)
    return {
      ok: false,
      problem: /^[-+负]?\d/.test(plain) ? 'too-long' : 'not-a-number',
      rest: shorten(plain),
    };
  const simple = readSimple(plain);
  if (simple) return { ok: true, quantity: simple };
  const special = readSpecial(plain) ?? readMoney(plain);
  if (special) return { ok: true, quantity: special };
  // The longest number that leaves a known unit: 0.5百分点 is 0.5 of 百分点, not 0.5百 of 分点.
  let rest: string | undefined;
  for (let end = plain.length; end > 0; end--) {
    const value = parsePlainNumber(plain.slice(0, end));
    if (!value) continue;
    const left = plain.slice(end);
    if (left === '') return { ok: true, quantity: { value } };
    const unit = parseUnit(left);
    // 12万 beside a column of 万元 comes to 12万万元, which is a slip and no figure.
    if (unit && !(/[百千万亿]/.test(plain[end - 1] as string) && isScaled(unit)))
      return { ok: true, quantity: { value, unit } };
    rest ??= left;
  }
  return refuse(plain, rest);
}

/** 95, 95% and 12所, which most figures are, without a search for where the number ends. */
function readSimple(plain: string): Quantity | undefined {
  const [, number, symbol] = /^(-?\d+(?:\.\d+)?)(?:([^\d.,百千万亿].*))?$/.exec(plain) ?? [];
  const value = number === undefined ? undefined : Rational.parse(number);
  if (!value || symbol === undefined) return value && { value };
  const unit = parseUnit(symbol);
  return unit && { value, unit };
}

const yuan = parseUnit('元') as MeasureUnit;

/** ¥100 and 人民币1.16亿: as if 元 stood behind. */
function readMoney(plain: string): Quantity | undefined {
  const [, sign = '', amount = ''] = /^(-?)(?:¥|RMB|CNY|人民币)(.+?)元?$/i.exec(plain) ?? [];
  const value = parsePlainNumber(sign + amount);
  return value && { value, unit: yuan };
}

/** 生/师, of which figures are so many to one, and no shares. */
function isPer({ symbol }: MeasureUnit): boolean {
  return symbol.includes('/');
}

/** 万元 and 亿人次, but not 百分点. */
function isScaled({ symbol, dimension }: MeasureUnit): boolean {
  return dimension !== 'ratio-change' && splitScale(symbol)[0] !== '';
}

type ReadFigure =
  | {
      readonly ok: true;
      /** In the unit asked for. */
      readonly value: Rational;
      /** Whether the text named a unit. */
      readonly explicit: boolean;
      /** A bare number of at most 1 on a percentage: 0.95 may be 95% as a spreadsheet keeps it; 0.05 生/师 may be its inverse. */
      readonly suspect?: 'fraction' | 'inverse';
      /** What the text leaves to be understood: 18.5亿 among 万元 is 18.5亿元, 14.2万元 among 元/人 is for each person. */
      readonly understood?: 'base' | 'per';
    }
  | { readonly ok: false; readonly problem: QuantityProblem; readonly found?: string };

/**
 * Reads a figure for an indicator, in the indicator's own unit. A bare number is taken in that unit, or in the one
 * that is written beside it; clock times are minutes since midnight, dates day numbers since 1970-01-01, 是 and 否 are
 * 1 and 0.
 */
export function readAs(text: string, unit: MeasureUnit, beside: MeasureUnit = unit): ReadFigure {
  const plain = plainText(text).replace(/^([\d.]+)比([\d.]+)$/, '$1:$2');
  const proportion = readProportion(plain, unit);
  if (proportion) return { ok: true, value: proportion, explicit: true };
  if (isProportion(plain) && unit.dimension !== 'clock' && unit.symbol.includes('/'))
    return refused('proportion', plain);
  const read = readQuantity(text);
  if (!read.ok) return refused(read.problem, read.rest);
  const { value, unit: named } = read.quantity;
  return named ? readNamed(value, named, unit) : readBare(value, unit, beside, plain);
}

function readNamed(value: Rational, named: MeasureUnit, unit: MeasureUnit): ReadFigure {
  // 15师/生 is no 15生/师, nor one fifteenth of it: one of the two was written the wrong way round.
  if (isOtherWay(named, unit)) return refused('wrong-unit', named.symbol);
  // 7% is one thing in a hundred, and no 0.07 pupils to a teacher.
  if (unit.dimension === 'ratio' && isPer(named) !== isPer(unit)) return refused('wrong-unit', named.symbol);
  const converted = convert(value, named, unit);
  if (converted) return { ok: true, value: converted, explicit: true };
  const share = shareOfUnit(named, unit);
  if (share) return { ok: true, value: value.mul(share), explicit: true, understood: 'per' };
  return refused('wrong-unit', named.symbol);
}

function readBare(value: Rational, unit: MeasureUnit, beside: MeasureUnit, plain: string): ReadFigure {
  if (unit.dimension === 'clock') return refused('not-a-time', plain);
  if (unit.dimension === 'date') return refused('not-a-date', plain);
  if (unit.dimension === 'yes-no' && !value.isZero() && !value.eq(Rational.one))
    return refused('not-yes-no', plain);
  // 12万 among 万元 is 12万元: nobody writes 12万 for 12万 of them.
  const scaled = /[百千万亿]$/.test(plain) && isScaled(beside);
  const read = readNamed(value, scaled ? baseOf(beside) : beside, unit);
  if (!read.ok) return read;
  const understood = scaled ? { understood: 'base' as const } : {};
  const suspect = suspectOf(value, beside);
  return { ...read, explicit: false, ...understood, ...(suspect ? { suspect } : {}) };
}

function suspectOf(value: Rational, unit: MeasureUnit): 'fraction' | 'inverse' | undefined {
  if (unit.symbol === '%' && !value.isZero() && value.abs().cmp(Rational.one) <= 0) return 'fraction';
  return isInverse(value, unit) ? 'inverse' : undefined;
}

/** 元 of 万元. */
function baseOf({ symbol }: MeasureUnit): MeasureUnit {
  return parseUnit(splitScale(symbol)[1]) as MeasureUnit;
}

function refused(problem: QuantityProblem, found: string | undefined): ReadFigure {
  return { ok: false, problem, ...(found === undefined ? {} : { found }) };
}
