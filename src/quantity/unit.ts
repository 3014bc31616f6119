import { plainText } from './numeral.js';
import { Rational } from './rational.js';

/** What is measured; figures of different dimensions never mix. `count:所` counts 所, `a/b` is one per another. */
export type Dimension = string;

/** A measure unit (计量单位): its symbol, its dimension, and how many of the dimension's base it is. */
export interface MeasureUnit {
  readonly symbol: string;
  readonly dimension: Dimension;
  readonly factor: Rational;
}

type Entry = readonly [symbols: string, dimension: Dimension, num: bigint, den?: bigint];

/** Bases: ratio 1, money 元, people 人, area 平方米, length 米, duration 分钟. */
const entries: readonly Entry[] = [
  ['%', 'ratio', 1n, 100n],
  ['‰', 'ratio', 1n, 1000n],
  ['成', 'ratio', 1n, 10n],
  ['倍', 'ratio', 1n],
  ['百分点 个百分点 pp', 'ratio-change', 1n, 100n],
  ['千分点 个千分点', 'ratio-change', 1n, 1000n],
  ['元', 'money', 1n],
  ['人 名 位', 'people', 1n],
  ['人次', 'person-times', 1n],
  ['平方米 ㎡ m2 m²', 'area', 1n],
  ['亩', 'area', 2000n, 3n],
  ['公顷', 'area', 10_000n],
  ['平方公里 平方千米', 'area', 1_000_000n],
  ['米', 'length', 1n],
  ['公里 千米', 'length', 1000n],
  ['分', 'score', 1n],
  ['学时 课时', 'class-hours', 1n],
  ['分钟', 'duration', 1n],
  ['小时', 'duration', 60n],
  ['天 日', 'duration', 1440n],
  ['时刻 clock', 'clock', 1n],
  ['日期 date', 'date', 1n],
  ['是否 yes-no', 'yes-no', 1n],
];

const known = new Map<string, MeasureUnit>(
  entries.flatMap(([symbols, dimension, num, den = 1n]) =>
    symbols
      .split(' ')
      .map((symbol) => [plainText(symbol), { symbol, dimension, factor: Rational.of(num, den) }] as const),
  ),
);

/** The classifiers (量词) that plans count with. */
const classifiers = new Set(
  '个 所 项 家 间 座 块 次 门 期 份 场 批 支 套 台 辆 册 本 篇 条 件 处 片 栋 幢 届 轮 节 堂 班 校 园 组 团 队 种 类 级 对 张 户 村 镇 站 点 生 师 年 月 季 周 届次 班次 课 站点'.split(
    ' ',
  ),
);

const scaled: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n };
const scalable = new Set(['money', 'people', 'person-times', 'area', 'class-hours']);

/** Reads a unit: 所, 万元, 亿人次, %, 百分点, 元/生, 平方米／生. Undefined for anything unknown. */
export function parseUnit(text: string): MeasureUnit | undefined {
  const plain = plainText(text).replace(/\(([^)]*)\)$/, '$1');
  const slash = plain.indexOf('/');
  if (slash > 0) return per(plain.slice(0, slash), plain.slice(slash + 1));
  const exact = known.get(plain) ?? counted(plain);
  if (exact) return exact;
  const scale = scaled[plain[0] ?? ''];
  if (scale === undefined) return undefined;
  const base = parseUnit(plain.slice(1));
  if (!base || !(scalable.has(base.dimension) || base.dimension.startsWith('count:'))) return undefined;
  return { symbol: plain, dimension: base.dimension, factor: base.factor.mul(Rational.of(scale)) };
}

function counted(text: string): MeasureUnit | undefined {
  return classifiers.has(text)
    ? { symbol: text, dimension: `count:${text}`, factor: Rational.one }
    : undefined;
}

function per(upper: string, lower: string): MeasureUnit | undefined {
  const [a, b] = [parseUnit(upper), parseUnit(lower)];
  if (!a || !b) return undefined;
  return {
    symbol: `${a.symbol}/${b.symbol}`,
    dimension: `${a.dimension}/${b.dimension}`,
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
  return a.startsWith('count:') && b.startsWith('count:') && (a === 'count:个' || b === 'count:个');
}

/** A figure in another unit of its dimension; undefined where the two do not convert. */
export function convert(value: Rational, from: MeasureUnit, to: MeasureUnit): Rational | undefined {
  return sameDimension(from, to) ? value.mul(from.factor).div(to.factor) : undefined;
}

const differences: Readonly<Record<string, string>> = { '%': '百分点', '‰': '千分点' };

/** The unit of a difference of two figures: 百分点 for %, the unit itself for all else. */
export function changeUnit(unit: MeasureUnit): MeasureUnit {
  return known.get(differences[unit.symbol] ?? '') ?? unit;
}
