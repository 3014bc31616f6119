import { LONGEST_FIGURE, parsePlainNumber } from './numeral.js';
import { Rational } from './rational.js';
import { type QuantityProblem, type Refusal, refuse, shorten } from './refusal.js';
import { splitScale } from './scale.js';
import { type Quantity, readSpecial } from './special.js';
import { plainText } from './text.js';
import { convert, type MeasureUnit, parseUnit } from './unit.js';

type ReadQuantity = { readonly ok: true; readonly quantity: Quantity } | Refusal;

/** Reads a figure as a person writes it: 99%, ９５％, 1.16亿元, 1，234人, 十二所, 百分之八十, 07:50, 2020年9月1日, 是. */
export function readQuantity(text: string): ReadQuantity {
  const plain = plainText(text);
  if (plain === '') return { ok: false, problem: 'empty' };
  if (plain.length > LONGEST_FIGURE) return { ok: false, problem: 'not-a-number', rest: shorten(plain) };
  const simple = readSimple(plain);
  if (simple) return { ok: true, quantity: simple };
  const special = readSpecial(plain);
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
      /** A bare number of at most 1 on a percentage: 0.95 may be 95% as a spreadsheet keeps it. */
      readonly suspect?: 'fraction';
    }
  | { readonly ok: false; readonly problem: QuantityProblem; readonly found?: string };

/**
 * Reads a figure for an indicator, in the indicator's own unit. A bare number is taken in that unit; clock
 * times are minutes since midnight, dates day numbers since 1970-01-01, 是 and 否 are 1 and 0.
 */
export function readAs(text: string, unit: MeasureUnit): ReadFigure {
  const read = readQuantity(text);
  if (!read.ok) return refused(read.problem, read.rest);
  const { value, unit: named } = read.quantity;
  if (!named) return readBare(value, unit, plainText(text));
  const converted = convert(value, named, unit);
  return converted ? { ok: true, value: converted, explicit: true } : refused('wrong-unit', named.symbol);
}

function readBare(value: Rational, unit: MeasureUnit, plain: string): ReadFigure {
  if (unit.dimension === 'clock') return refused('not-a-time', plain);
  if (unit.dimension === 'date') return refused('not-a-date', plain);
  if (unit.dimension === 'yes-no' && !value.isZero() && !value.eq(Rational.one))
    return refused('not-yes-no', plain);
  // 12万 for an indicator in 万元 may be 12万元 or 12万 of them.
  const scale = /[百千万亿]+$/.exec(plain)?.[0];
  if (scale !== undefined && isScaled(unit)) return refused('unknown-unit', scale);
  const suspect = unit.symbol === '%' && !value.isZero() && value.abs().cmp(Rational.one) <= 0;
  return { ok: true, value, explicit: false, ...(suspect ? { suspect: 'fraction' } : {}) };
}

function refused(problem: QuantityProblem, found: string | undefined): ReadFigure {
  return { ok: false, problem, ...(found === undefined ? {} : { found }) };
}
