import { chapter, commitment } from '../support.js';
import { c, inPart, type Row, rate } from './row.js';

const good = 'target: { at-least: 99% }';

/** A rate that follows from `a` and `b`, with these indicators. */
const derived = (formula: string, ...others: string[]) =>
  inPart(commitment(good, [rate(`, formula: ${formula}`), ...others].join('\n')));
const people = (id: string): string => `${id}: { title: ${id}, unit: 人 }`;
const alone = (unit: string, more: string) =>
  inPart(chapter(`x: { title: 指标, unit: ${unit}${more} }`, about));
const about = "- { id: '1', statement: 事项, indicator: x, target: { done: true }, source: '1' }";
const figure = (unit: string, more: string, target: string) =>
  inPart(chapter(`x: { title: 指标, unit: ${unit}${more} }`, about.replace('done: true', target)));

/** Definitions of indicators: names, units, formulas, roll-ups, bounds. */
export const indicatorRows: readonly Row[] = [
  ['an unknown unit', c(good, 'rate: { title: 毛入园率, unit: ▸斗 }'), 'plan.unknown-unit'],
  [
    'an id with Chinese letters',
    inPart(
      chapter(
        `${rate('')}\n▸毛入园: { title: 毛入园率, unit: '%' }`,
        "- { id: '1', statement: 事项, indicator: rate, target: { at-least: 99% }, source: '1' }",
      ),
    ),
    'plan.unsafe-id',
  ],
  [
    'an id that climbs out of the folder',
    inPart(
      chapter(
        `${rate('')}\n▸../x: { title: 毛入园率, unit: '%' }`,
        "- { id: '1', statement: 事项, indicator: rate, target: { at-least: 99% }, source: '1' }",
      ),
    ),
    'plan.unsafe-id',
  ],
  [
    'an id that differs in case only',
    c(good, `${rate('')}\n▸Rate: { title: 毛入园率, unit: '%' }`),
    'plan.indicator-twice',
  ],
  [
    'an indicator that nothing uses',
    c(good, `${rate('')}\n▸y: { title: 多余, unit: 人 }`),
    '!plan.indicator-unused',
  ],
  [
    'an indicator misspelt',
    inPart(
      chapter(
        rate(''),
        "- { id: '1', statement: 事项, indicator: ▸rat, target: { at-least: 99% }, source: '1' }",
      ),
    ),
    'plan.unknown-indicator',
  ],
  ['bounds turned round', c(good, rate(', bounds: { min: ▸100%, max: 99% }')), 'plan.bounds-reversed'],
  ['bounds without their sign', c(good, rate(', bounds: { min: 0, max: ▸100 }')), 'plan.unit-missing'],
  ['a jump of a rate in %', c(good, rate(', jump: ▸5%')), 'plan.wrong-unit'],
  ['an unknown name in a formula', derived('a / ▸bb', people('a')), 'plan.unknown-indicator'],
  [
    'a minus without spaces',
    derived('(▸a-b) / (a + b)', people('a'), people('b')),
    'plan.minus-without-spaces',
  ],
  ['an unknown name in a quoted formula', derived("'a / ▸bb'", people('a')), 'plan.unknown-indicator'],
  [
    'an id in a formula that is a number',
    derived('▸0371 / b', '0371: { title: a, unit: 人 }', people('b')),
    'plan.number-or-indicator',
  ],
  ['an unknown part', c(good, rate(', parts: [▸y]')), 'plan.unknown-indicator'],
  [
    'an unknown weight',
    c(good, rate(', rollup: { by: weighted-mean, weight: ▸pupils }')),
    'plan.unknown-indicator',
  ],
  ['a formula that breaks off', derived('a /▸', people('a')), 'formula.operand-expected'],
  ['a formula with an unknown sign', derived('a ▸^ 2', people('a')), 'formula.unknown-character'],
  [
    'a formula with a bracket open',
    derived('(a / b▸', people('a'), people('b')),
    'formula.parenthesis-expected',
  ],
  ['people in a formula for a rate', derived('▸a + b', people('a'), people('b')), 'plan.formula-unit'],
  [
    '人 and 人次 added',
    derived('▸a + b', people('a'), 'b: { title: b, unit: 人次 }'),
    'formula.dimensions-differ',
  ],
  [
    '是否 multiplied',
    derived('▸a * b', people('a'), 'b: { title: b, unit: 是否 }'),
    'formula.cannot-multiply',
  ],
  ['an indicator that follows from itself', c(good, rate(', formula: ▸rate / 2')), 'plan.circle'],
  [
    'a circle of two',
    c(
      good,
      `rate: { title: a, unit: '%', formula: ▸other / 2 }\nother: { title: b, unit: '%', formula: rate * 2 }`,
    ),
    'plan.circle',
  ],
  [
    'a part in another unit',
    c(
      'target: { at-least: 3人 }',
      'x: { title: 指标, unit: 人, parts: [▸y] }\ny: { title: 部分, unit: 人次 }',
    ),
    'plan.part-unit',
  ],
  ['a ratio without formula', c(good, rate(', rollup: ▸ratio')), 'plan.ratio-without-formula'],
  [
    'a ratio without formula, at length',
    c(good, rate(', rollup: { by: ▸ratio, missing: skip }')),
    'plan.ratio-without-formula',
  ],
  ['a mean without weight', c(good, rate(', rollup: ▸weighted-mean')), 'plan.mean-without-weight'],
  ['all of a rate', c(good, rate(', rollup: ▸all')), 'plan.rollup-of-truth'],
  ['any of a number', figure('所', ', rollup: ▸any', 'at-least: 3所'), 'plan.rollup-of-truth'],
  ['a count of numbers', figure('所', ', rollup: ▸count', 'at-least: 3所'), 'plan.rollup-of-truth'],
  [
    'a count judged as a deed',
    inPart(
      chapter(
        'x: { title: 指标, unit: 是否, rollup: count }',
        about.replace('indicator: x', 'indicator: ▸x'),
      ),
    ),
    'plan.count-done',
  ],
  ...['each: district', 'units: [danyang]', 'units: [zhenjiang]'].map(
    (who): Row => [
      `a count judged as a deed at { ${who} }, with towns below`,
      {
        ...inPart(
          chapter(
            'x: { title: 指标, unit: 是否, rollup: count }',
            about.replace('indicator: x', `indicator: ▸x, who: { ${who} }`),
          ),
        ),
        'seeds/units.yaml': `units:
  zhenjiang: { name: 镇江市, level: city }
  danyang: { name: 丹阳市, level: district, parent: zhenjiang }
  yunyang: { name: 云阳街道, level: town, parent: danyang }
`,
      },
      'plan.count-done',
    ],
  ),
  ['a sum of rates', c(good, rate(', rollup: ▸sum')), 'plan.rollup-of-sum'],
  ['a sum of 是否', alone('是否', ', rollup: ▸sum'), 'plan.rollup-of-sum'],
  ['a sum of clock times', figure('时刻', ', rollup: ▸sum', 'at-least: 07:50'), 'plan.rollup-of-sum'],
  ['a sum of dates', figure('日期', ', rollup: ▸sum', 'at-most: 2020-09-01'), 'plan.rollup-of-sum'],
  [
    'a sum of what each pupil costs',
    figure('元/生', ', rollup: ▸sum', 'at-least: 3元/生'),
    'plan.rollup-of-sum',
  ],
  ['a sum of ages', figure('岁', ', rollup: ▸sum', 'at-least: 3岁'), 'plan.rollup-of-sum'],
  [
    'a pooled ratio whose parts except different units',
    derived('▸a / b, bounds: { max: 130% }', 'a: { title: a, unit: 人, except: [danyang] }', people('b')),
    '!plan.except-apart',
  ],
  ['a share that may be above 100%', derived('▸a / b', people('a'), people('b')), '!plan.share-unbounded'],
];
