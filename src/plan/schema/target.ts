import { Type } from 'typebox';
import { comparators } from '../../language/index.js';
import { closed, date, optional, quantity, ref, text } from './fields.js';
import { targetInstead } from './words.js';

/** What stands behind a comparator: a figure, another indicator, or the past. */
export type ReferenceText = string | { readonly indicator?: string; readonly past?: string };

/** A target as written: exactly one comparator, which the loader checks. */
export type TargetText = {
  readonly [comparator: string]: ReferenceText | readonly ReferenceText[] | boolean | undefined;
} & { readonly within?: string; readonly stretch?: string };

const referenceShape = {
  type: ['string', 'number', 'object'],
  properties: {
    indicator: ref('参照指标', '同一单位、同一时期的另一指标。', 'civil-servant-pay'),
    past: Type.Unsafe<string>({
      type: ['string', 'integer'],
      pattern: '^[1-9]$',
      title: '往年',
      description: '同一指标几年前的数字，1 即上年。',
      examples: [1],
    }),
  },
  ...closed,
};

const shapes = {
  figure: referenceShape,
  pair: { type: 'array', items: referenceShape, minItems: 2, maxItems: 2 },
  truth: { type: 'boolean', enum: [true] },
} as const;

/** The schema of a target, with a key for every comparator there is. */
export const target = Type.Unsafe<TargetText>({
  type: 'object',
  title: '目标',
  description: '目标：一个比较方式加目标值，如 { at-least: 99% }。',
  examples: [{ 'at-least': '99%' }, { 'at-least': '1所', stretch: '2所' }, { done: true }],
  properties: {
    ...Object.fromEntries(
      comparators.map(({ id, takes, title, phrases, signs, remark, examples }) => [
        id,
        {
          ...shapes[takes],
          title,
          description: `${phrases.join('、')}：${remark}`,
          examples,
          'x-words': [...phrases.map((phrase) => phrase.replace('…', '')), ...signs],
        },
      ]),
    ),
    within: quantity('容差', '“左右”的容差，上下各这么多。', '1所'),
    stretch: quantity('超额线', '达到它为超额完成：“1-2所”写 at-least: 1所, stretch: 2所。', '2所'),
  },
  minProperties: 1,
  'x-instead': targetInstead,
  ...closed,
});

/** The schema of a dated change of a commitment. */
export const amendment = Type.Object(
  {
    from: date('起始日期', '自这一天起适用。'),
    through: optional(date('截止日期', '适用到这一天（含）；不写则一直适用，后来的调整适用时由后来的代替。')),
    document: text('批准文件', '批准调整的文件及文号。', '镇教发〔2020〕15号'),
    reason: optional(text('理由', '为什么调整。')),
    target: optional(target),
    due: optional(date('完成时限', '调整后的时限（含当日）。')),
  },
  { title: '调整', description: '经批准的调整：新的目标或时限。', ...closed },
);
