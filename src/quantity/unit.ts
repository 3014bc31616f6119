import { CLASSIFIERS, KNOWN_UNITS, SCALABLE, WHOLE } from './known-units.js';
import { Rational } from './rational.js';
import { scaleOf, splitScale } from './scale.js';
import { plainText } from './text.js';

/** What is measured; figures of different dimensions never mix. `count:所` counts 所, `a/b` is one per another. */
export type Dimension = string;

/** A measure unit (计量单位): its symbol, its dimension, and how many of the dimension's base it is. */
export interface MeasureUnit {
  readonly symbol: string;
  readonly dimension: Dimension;
  readonly factor: Rational;
}

const known = new Map<string, MeasureUnit>(
  KNOWN_UNITS.flatMap(([symbol, dimension, numerator, denominator = 1n, spellings]) => {
    const unit = { symbol, dimension, factor: Rational.of(numerator, denominator) };
    return [symbol, ...(spellings?.split(' ') ?? [])].map((spelling) => [spelling, unit] as const);
  }),
);

/** Reads a unit: 所, 万元, 亿人次, %, 百分点, 元/生, 元/生·年. Undefined for anything unknown. */
export function parseUnit(text: string): MeasureUnit | undefined {
  const plain = plainText(text);
  return plain.length > 32 ? undefined : parsePlain(/^\((.+)\)$/.exec(plain)?.[1] ?? plain);
}

function parsePlain(plain: string): MeasureUnit | undefined {
  const slash = plain.lastIndexOf('/');
  if (slash >= 0) return per(plain.slice(0, slash), plain.slice(slash + 1));
  if (plain === '') return undefined;
  const exact = known.get(plain) ?? counted(plain);
  if (exact) return exact;
  const [scale, rest] = splitScale(plain);
  const base = scale === '' ? undefined : (known.get(rest) ?? counted(rest));
  if (!base || !(SCALABLE.has(base.dimension) || isCount(base.dimension))) return undefined;
  return {
    symbol: scale + base.symbol,
    dimension: base.dimension,
    factor: base.factor.mul(scaleOf(scale)),
  };
}

function counted(text: string): MeasureUnit | undefined {
  return CLASSIFIERS.has(text)
    ? { symbol: text, dimension: `count:${text}`, factor: Rational.one }
    : undefined;
}

/** 元/生, and 元/生·年 = 元/生/年. One of a dimension per another of it is a ratio, as formulas have it: 生/师. */
function per(upper: string, lower: string): MeasureUnit | undefined {
  const lowers = lower.split('·').map((part) => parsePlain(part));
  return lowers.reduce((a, b) => a && b && quotient(a, b), parsePlain(upper));
}

function quotient(a: MeasureUnit, b: MeasureUnit): MeasureUnit {
  return {
    symbol: `${a.symbol}/${b.symbol}`,
    dimension: dimensionsAgree(a.dimension, b.dimension) ? 'ratio' : `${a.dimension}/${b.dimension}`,
    factor: a.factor.div(b.factor),
  };
}

/** Whether figures in the two units can be compared: one dimension, where 个 counts whatever is counted. */
export function sameDimension(a: MeasureUnit, b: MeasureUnit): boolean {
  return dimensionsAgree(a.dimension, b.dimension);
}

/** As `sameDimension`, for dimensions. */
export function dimensionsAgree(a: Dimension, b: Dimension): boolean {
  if (a === b) return true;
  const [left, right] = [a.split('/'), b.split('/')];
  return left.length === right.length && left.every((part, i) => partsAgree(part, right[i] as string));
}

function partsAgree(a: string, b: string): boolean {
  return a === b || (isCount(a) && isCount(b) && (a === 'count:个' || b === 'count:个'));
}

/** Whether what a unit counts comes in wholes: 人, 人次, 所, also 万人; not 人/班, 公里, 分. */
export function comesWhole({ dimension }: MeasureUnit): boolean {
  return WHOLE.has(dimension) || isCount(dimension);
}

/** One thing counted, and no product of a formula. */
function isCount(dimension: Dimension): boolean {
  return /^count:[^/*]+$/.test(dimension);
}

/** A figure in another unit of its dimension; undefined where the two do not convert. */
export function convert(value: Rational, from: MeasureUnit, to: MeasureUnit): Rational | undefined {
  if (!sameDimension(from, to)) return undefined;
  return from.factor.eq(to.factor) ? value : value.mul(from.factor).div(to.factor);
}

/**
 * What one of a unit comes to in another that is so much of it for each of something: 万元 among 元/人 is 10,000 for
 * each person, and 元/年 is for each person as well. Undefined where the one is no such part of the other.
 */
export function shareOfUnit(part: MeasureUnit, whole: MeasureUnit): Rational | undefined {
  const upper = ({ symbol }: MeasureUnit): string => symbol.split('/')[0] as string;
  const lower = ({ symbol }: MeasureUnit): readonly string[] => symbol.split('/').slice(1);
  const [from, to] = [parseUnit(upper(part)), parseUnit(upper(whole))];
  const alike = (a: string, b: string): boolean => parseUnit(a)?.dimension === parseUnit(b)?.dimension;
  const rest = lower(part).filter((below) => !lower(whole).some((other) => alike(below, other)));
  if (!from || !to || lower(whole).length === 0 || whole.dimension === 'ratio') return undefined;
  return rest.every((below) => below === '年') ? convert(Rational.one, from, to) : undefined;
}

const differences: Readonly<Record<string, string>> = {
  '%': '百分点',
  '‰': '千分点',
  时刻: '分钟',
  日期: '天',
};

/** The unit of a difference of two figures: 百分点 for %, 分钟 for clock times, 天 for dates, else the unit itself. */
export function changeUnit(unit: MeasureUnit): MeasureUnit {
  return known.get(differences[unit.symbol] ?? '') ?? unit;
}
