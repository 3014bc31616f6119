import { c, on, type Row, rate } from './row.js';

const money = on('万元');
const deed = on('是否');

/** Figures, targets and dates of a commitment. */
export const targetRows: readonly Row[] = [
  ['a share without its sign', c('target: { at-least: ▸99 }'), 'plan.unit-missing'],
  ['money without 万元', c('target: { at-least: ▸3000 }', money), 'plan.unit-missing'],
  ['money for money per pupil', c('target: { at-least: ▸1200元 }', on('元/生')), 'plan.wrong-unit'],
  ['a scale for money', c('target: { at-least: ▸3000万 }', money), 'plan.unit-missing'],
  ['a proportion that may be either', c('target: { at-most: ▸1:8 }', on('台/生')), 'plan.not-a-figure'],
  ['人 for money', c('target: { at-least: ▸3000人 }', money), 'plan.wrong-unit'],
  ['a unit nobody knows', c('target: { at-least: ▸3000斗 }', money), 'plan.wrong-unit'],
  ['百分点 for a rate', c('target: { at-least: ▸99个百分点 }'), 'plan.wrong-unit'],
  ['% for the change of a rate', c('measure: change\ntarget: { at-least: ▸1% }'), 'plan.wrong-unit'],
  ['a clause for a figure', c('target: { at-least: ▸大幅提升 }'), 'plan.not-a-figure'],
  ['a range in one figure', c('target: { at-least: ▸1-2所 }', on('所')), 'plan.not-a-figure'],
  ['左右 in a figure', c('target: { about: ▸3所左右 }', on('所')), 'plan.not-a-figure'],
  ['half of a range wrong', c('target: { between: [3所, ▸4人] }', on('所')), 'plan.wrong-unit'],
  ['a tolerance without unit', c('target: { about: 300万元, within: ▸10 }', money), 'plan.unit-missing'],
  ['a stretch in another unit', c('target: { at-least: 1所, stretch: ▸2人 }', on('所')), 'plan.wrong-unit'],
  ['a weight with a unit', c('target: { at-least: 99% }\nweight: ▸3分'), 'plan.not-a-number'],
  ['a weight below nothing', c('target: { at-least: 99% }\nweight: ▸-1'), 'plan.not-a-number'],
  ['no comparator', c('target: ▸{ stretch: 99% }'), 'plan.comparator-missing'],
  ['two comparators', c('target: { at-least: 90%, ▸at-most: 99% }'), 'plan.comparators-many'],
  ['a figure for a deed', c('target: { ▸at-least: 1 }', deed), 'plan.done-wanted'],
  ['done for a figure', c('target: { ▸done: true }'), 'plan.done-unwanted'],
  [
    'a share of schools',
    c('target: { at-least: ▸10% }', 'x: { title: 学校, unit: 所 }'),
    'plan.share-for-figure',
  ],
  ['within of at-least', c('target: { at-least: 90%, within: ▸1% }'), 'plan.within-without-about'],
  ['about another figure', c('target: { about: ▸{ past: 1 } }'), 'plan.about-without-tolerance'],
  [
    'about another figure, in a milestone',
    c('target: { at-least: 90% }\nmilestones:\n  - { due: 2020-06-30, target: { about: ▸{ past: 1 } } }'),
    'plan.about-without-tolerance',
  ],
  ['the figure itself', c('target: { at-least: { indicator: ▸rate } }'), 'plan.reference-itself'],
  ['a fraction for a rate', c('target: { at-least: ▸0.99 }'), 'plan.bare-fraction'],
  ['1 for a rate', c('target: { at-least: ▸1 }'), 'plan.bare-fraction'],
  ['just above 1 for a rate', c('target: { at-least: ▸1.01 }'), 'plan.unit-missing'],
  ['the change of a deed', c('measure: ▸change\ntarget: { done: true }', deed), 'plan.measure-unit'],
  ['the growth of a deed', c('measure: ▸growth\ntarget: { at-least: 5% }', deed), 'plan.measure-unit'],
  ['a rate added up', c('measure: ▸cumulative\ntarget: { at-least: 90% }'), 'plan.measure-unit'],
  [
    'the growth of a clock time',
    c('measure: ▸growth\ntarget: { at-least: 5% }', on('时刻')),
    'plan.measure-unit',
  ],
  [
    'two figures of one year',
    c(
      'target: { at-least: 90% }\nmilestones:\n  - { due: 2020-06-30, target: { at-least: 80% } }\n  - { due: ▸2020-12-31 }',
    ),
    '!plan.milestones-share-year',
  ],
  [
    'a milestone of a quarter that has not begun',
    c('target: { at-least: 90% }\nmilestones: [{ due: 2020-06-30, period: ▸2020-Q3 }]'),
    'plan.milestone-period',
  ],
  [
    'a milestone of no period',
    c('target: { at-least: 90% }\nmilestones: [{ due: 2020-06-30, period: ▸上半年 }]'),
    'plan.milestone-period',
  ],
  [
    'a milestone of another year',
    c('target: { at-least: 90% }\nmilestones: [{ due: 2020-06-30, period: ▸2019-Q4 }]'),
    'plan.milestone-period',
  ],
  ['two references', c('target: { at-least: ▸{ past: 1, indicator: rate } }'), 'plan.reference-one'],
  ['a reference to nothing', c('target: { at-least: ▸{} }'), 'plan.reference-one'],
  [
    'another figure in another unit',
    c('target: { at-least: { indicator: ▸pay } }', `${rate('')}\npay: { title: 收入, unit: 万元 }`),
    'plan.reference-unit',
  ],
  [
    'another figure in another unit, in an amendment',
    c(
      'target: { at-least: 90% }\namendments:\n  - { from: 2020-07-01, document: 文, target: { at-least: { indicator: ▸pay } } }',
      `${rate('')}\npay: { title: 收入, unit: 万元 }`,
    ),
    'plan.reference-unit',
  ],
  ['a range turned round', c('target: { between: ▸[95%, 90%] }'), 'plan.range-reversed'],
  ['a stretch below at-least', c('target: { at-least: 90%, stretch: ▸89% }'), 'plan.stretch-behind'],
  ['a stretch that is the target', c('target: { at-least: 90%, stretch: ▸90% }'), 'plan.stretch-behind'],
  ['a stretch above at-most', c('target: { at-most: 5%, stretch: ▸6% }'), 'plan.stretch-behind'],
  ['a stretch of exactly', c('target: { exactly: 90%, stretch: ▸91% }'), 'plan.stretch-without-direction'],
  [
    'a target above the bounds',
    c('target: { at-least: ▸101% }', rate(', bounds: { max: 100% }')),
    '!plan.target-out-of-bounds',
  ],
  [
    'an amended target above the bounds',
    c(
      'target: { at-least: 90% }\namendments:\n  - { from: 2020-07-01, document: 文, target: { at-least: ▸101% } }',
      rate(', bounds: { max: 100% }'),
    ),
    '!plan.target-out-of-bounds',
  ],
];
