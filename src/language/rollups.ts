import { type MeasureUnit, Rational } from '../quantity/index.js';
import type { Interval, Policy, Rollup } from './model.js';

/** All roll-ups, in the order in which help and schemas list them. */
export const rollups = [
  {
    id: 'sum',
    fold: total,
    exact: true,
    reached: 'enough',
    fits: 'amounts',
    counts: false,
    name: { zh: '求和', en: 'sum' },
    remark: '求和',
  },
  {
    id: 'min',
    fold: (values) => values.reduce((a, b) => (b.cmp(a) < 0 ? b : a)),
    exact: true,
    reached: 'everyone',
    stands: 'high',
    fits: 'anything',
    counts: false,
    name: { zh: '取最小', en: 'minimum' },
    remark: '取最小',
  },
  {
    id: 'max',
    fold: (values) => values.reduce((a, b) => (b.cmp(a) > 0 ? b : a)),
    exact: true,
    reached: 'enough',
    stands: 'low',
    fits: 'anything',
    counts: false,
    name: { zh: '取最大', en: 'maximum' },
    remark: '取最大',
  },
  {
    id: 'count',
    // 是 is 1, and a district's number of its schools is what it is.
    fold: total,
    exact: true,
    reached: 'enough',
    fits: 'truths',
    counts: true,
    name: { zh: '计数', en: 'count' },
    remark: '计“是”的个数',
  },
  {
    id: 'all',
    fold: (values) => truth(values.every((v) => !v.isZero())),
    exact: true,
    reached: 'everyone',
    fits: 'truths',
    counts: false,
    name: { zh: '全部为是', en: 'all yes' },
    remark: '全部为是才是',
  },
  {
    id: 'any',
    fold: (values) => truth(values.some((v) => !v.isZero())),
    exact: true,
    reached: 'enough',
    fits: 'truths',
    counts: false,
    name: { zh: '任一为是', en: 'any yes' },
    remark: '任一为是就是',
  },
  {
    id: 'ratio',
    exact: false,
    reached: 'everyone',
    fits: 'anything',
    needs: 'formula',
    counts: false,
    name: { zh: '分子分母分别合计后相除', en: 'pooled ratio' },
    remark: '分子分母分别汇总再相除',
  },
  {
    id: 'weighted-mean',
    /** Σ wᵢxᵢ ÷ Σ wᵢ. */
    fold: (values, weights) => {
      const weight = total(weights);
      if (weight.isZero()) return undefined;
      return total(values.map((x, i) => x.mul(weights[i] as Rational))).div(weight);
    },
    exact: false,
    reached: 'everyone',
    fits: 'anything',
    needs: 'weight',
    counts: false,
    name: { zh: '加权平均', en: 'weighted mean' },
    remark: '加权平均',
  },
  {
    id: 'none',
    exact: false,
    reached: 'everyone',
    fits: 'anything',
    counts: false,
    name: { zh: '不汇总', en: 'not rolled up' },
    remark: '不汇总（由本级填报）',
  },
] as const satisfies readonly Rollup[];

export type RollupId = (typeof rollups)[number]['id'];

/** The roll-up of an id. */
export function rollup(id: RollupId): Rollup {
  return rollups.find((r) => r.id === id) as Rollup;
}

/** What adds up: amounts of money, people, land, road and teaching; not minutes, points and years, which are as often averages. */
const summed = new Set(['money', 'people', 'person-times', 'area', 'length', 'class-hours']);

/** The roll-up of an indicator that names none: a ratio's parts are pooled, what is counted is summed, all else stays with the unit. */
export function usualRollup({ dimension }: MeasureUnit, derived: boolean): RollupId {
  if (derived) return 'ratio';
  return summed.has(dimension) || /^count:[^/]+$/.test(dimension) ? 'sum' : 'none';
}

const unsummable = new Set(['yes-no', 'ratio', 'ratio-change', 'clock', 'date', 'age']);

/** Whether figures of a dimension are what a roll-up takes: 元/生 of two districts are no more a sum than their rates are. */
export function rollsUp({ fits }: Rollup, dimension: string): boolean {
  if (fits === 'truths') return dimension === 'yes-no';
  return fits === 'anything' || !(unsummable.has(dimension) || dimension.includes('/'));
}

/**
 * 可能范围: what a roll-up may come to where of each figure only an interval is known. Undefined for one that is no
 * plain function of the figures.
 */
export function foldRange({ fold, exact, stands }: Rollup, each: readonly Interval[]): Interval | undefined {
  if (!fold || !exact || each.length === 0) return undefined;
  const end = (side: 'low' | 'high'): Rational | undefined => {
    const known = each.flatMap((interval) => interval[side] ?? []);
    const whole = known.length === each.length || (stands === side && known.length > 0);
    return whole ? fold(known, []) : undefined;
  };
  const [low, high] = [end('low'), end('high')];
  return { ...(low ? { low } : {}), ...(high ? { high } : {}) };
}

/** All policies; the first is what a roll-up does that names none. */
export const missingPolicies = [
  { id: 'refuse', waits: true, remark: '有单位未填报则整体未填报' },
  { id: 'skip', waits: false, remark: '不计该单位' },
  { id: 'zero', waits: false, standIn: Rational.zero, remark: '按 0 计' },
] as const satisfies readonly Policy[];

export type MissingPolicy = (typeof missingPolicies)[number]['id'];

/** The policy of an id. */
export function missingPolicy(id: MissingPolicy): Policy {
  return missingPolicies.find((p) => p.id === id) as Policy;
}

function total(values: readonly Rational[]): Rational {
  return values.reduce((a, b) => a.add(b), Rational.zero);
}

function truth(value: boolean): Rational {
  return value ? Rational.one : Rational.zero;
}
