import { Rational } from '../quantity/index.js';
import type { Comparator } from './model.js';

/** All comparators, in the order in which help and schemas list them. */
export const comparators = [
  {
    id: 'at-least',
    takes: 'figure',
    tolerant: false,
    direction: 'up',
    accepts: ({ reference }) => ({ low: reference }),
    symbol: '≥',
    sentence: { zh: '不低于{value}', en: 'at least {value}' },
    title: '不低于',
    phrases: ['达到', '…以上', '不低于'],
    remark: '等于目标值也算达标。',
    examples: ['99%', '40所'],
  },
  {
    id: 'more-than',
    takes: 'figure',
    tolerant: false,
    direction: 'up',
    accepts: ({ reference }) => ({ low: reference, lowOpen: true }),
    symbol: '＞',
    sentence: { zh: '高于{value}', en: 'more than {value}' },
    title: '高于',
    phrases: ['高于', '超过'],
    remark: '等于不算达标。',
    examples: ['0个百分点'],
  },
  {
    id: 'at-most',
    takes: 'figure',
    tolerant: false,
    direction: 'down',
    accepts: ({ reference }) => ({ high: reference }),
    symbol: '≤',
    sentence: { zh: '不超过{value}', en: 'at most {value}' },
    title: '不超过',
    phrases: ['不超过', '控制在…以内'],
    remark: '等于也算达标。',
    examples: ['5%'],
  },
  {
    id: 'less-than',
    takes: 'figure',
    tolerant: false,
    direction: 'down',
    accepts: ({ reference }) => ({ high: reference, highOpen: true }),
    symbol: '＜',
    sentence: { zh: '低于{value}', en: 'less than {value}' },
    title: '低于',
    phrases: ['低于', '少于'],
    remark: '等于不算达标。',
    examples: ['56人'],
  },
  {
    id: 'exactly',
    takes: 'figure',
    tolerant: false,
    direction: 'none',
    accepts: ({ reference }) => ({ low: reference, high: reference }),
    symbol: '＝',
    sentence: { zh: '等于{value}', en: 'exactly {value}' },
    title: '等于',
    phrases: ['恰好'],
    remark: '只有等于目标值才算达标。',
    examples: ['7个'],
  },
  {
    id: 'between',
    takes: 'pair',
    tolerant: false,
    direction: 'none',
    accepts: ({ reference, upper = reference }) => ({ low: reference, high: upper }),
    symbol: '',
    sentence: { zh: '{low}至{high}之间', en: 'between {low} and {high}' },
    title: '介于',
    phrases: ['介于'],
    remark: '两个数之间，两端都算达标。',
    examples: [['3所', '4所']],
  },
  {
    id: 'about',
    takes: 'figure',
    tolerant: true,
    direction: 'none',
    accepts: ({ reference, within = Rational.zero }) => ({
      low: reference.sub(within),
      high: reference.add(within),
    }),
    symbol: '',
    sentence: { zh: '{value}左右（上下{within}以内）', en: 'about {value} (within {within})' },
    title: '左右',
    phrases: ['…左右'],
    remark: '上下容差以内都算达标；容差写在 within，不写时用计划约定的比例。',
    examples: ['3所'],
  },
  {
    id: 'done',
    takes: 'truth',
    tolerant: false,
    direction: 'none',
    // 是 is 1; whether it is met or late is for the completion date to say.
    accepts: () => ({ low: Rational.one }),
    symbol: '',
    sentence: { zh: '完成', en: 'done' },
    title: '完成',
    phrases: ['成立', '出台', '建成', '举办'],
    remark: '填报“是”且完成日期不晚于时限。',
    examples: [true],
  },
] as const satisfies readonly Comparator[];

type Row = (typeof comparators)[number];
export type ComparatorId = Row['id'];

/** The comparator of an id. */
export function comparator(id: ComparatorId): Row {
  return comparators.find((c) => c.id === id) as Row;
}
