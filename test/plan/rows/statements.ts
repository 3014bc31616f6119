import { commitment, HEAD } from '../support.js';
import { inPart, type Row } from './row.js';

/** A commitment with this statement and these keys, about an indicator of this unit. */
const said = (statement: string, unit: string, keys: string) =>
  inPart(
    commitment(keys, `x: { title: 指标, unit: ${unit} }`).replace(
      'statement: 事项',
      `statement: ${statement}`,
    ),
  );

/** What a statement says in words against what its rule says, and plans that promise nothing. */
export const statementRows: readonly Row[] = [
  [
    'another figure than the statement has',
    said('完成加固校舍3.03万平方米', '平方米', 'target: { at-least: ▸3.3万平方米 }'),
    '!plan.statement-figure',
  ],
  [
    'a figure ten times too small, in another unit of money',
    said('投入1.16亿元以上', '万元', 'target: { at-least: ▸1160万元 }'),
    '!plan.statement-figure',
  ],
  [
    'a rate misread',
    said('巩固率达到98.5%', "'%'", 'target: { at-least: ▸95.8% }'),
    '!plan.statement-figure',
  ],
  [
    'the lower end of a range misread',
    said('新建4至6所', '所', 'target: { between: ▸[3所, 5所] }'),
    '!plan.statement-figure',
  ],
  ['the figure of the statement', said('新建学校3所', '所', 'target: { at-least: 3所 }')],
  ['the same in another unit', said('投入1.16亿元', '万元', 'target: { at-least: 11600万元 }')],
  ['in a range, the upper end', said('新建3-5所', '所', 'target: { between: [3所, 5所] }')],
  ['with a stretch', said('新建1-2所', '所', 'target: { at-least: 1所, stretch: 2所 }')],
  ['one figure of several', said('新建3所、改建2所', '所', 'target: { at-least: 2所 }')],
  ['the sum of two', said('新建3所、改建2所', '所', 'target: { at-least: 5所 }')],
  ['the difference of two', said('由10所增加到13所', '所', 'measure: change\ntarget: { at-least: 3所 }')],
  ['a reduction', said('压减10%', "'%'", 'measure: growth\ntarget: { at-most: -10% }')],
  [
    'a figure of another dimension alone',
    said('5000人以上的学校全部达标', "'%'", 'target: { at-least: 100% }'),
  ],
  ['years, when it was not years', said('2020年底前达到要求', '所', 'target: { at-least: 3所 }')],
  ['a figure in words', said('新建三所', '所', 'target: { at-least: 4所 }')],
  [
    'a figure at a milestone',
    said(
      '到2020年6月达到90%',
      "'%'",
      'target: { at-least: 95% }\nmilestones: [{ due: 2020-06-30, target: { at-least: 90% } }]',
    ),
  ],
  [
    'the share of the units',
    said('85%以上的区县达标', "'%'", 'target: { at-least: 95% }\nwho: { each: district, share: 85% }'),
  ],
  [
    'a figure read otherwise, with its reason',
    said('新建3所', '所', 'target: { at-least: 4所 }\nreading: 含上年结转1所'),
  ],
  ['nothing but 完成', said('建成3所', '是否', 'target: { done: true }')],
  [
    'striving for a ceiling',
    said('争创示范校20所', '所', 'target: { at-most: ▸20所 }'),
    '!plan.striving-ceiling',
  ],
  ['an aim with a ceiling', said('力争控制在5%以内', "'%'", 'nature: expected\ntarget: { at-most: 5% }')],
  ['striving upwards', said('争创示范校20所', '所', 'target: { at-least: 20所 }')],
  [
    'a base year that is not the year before',
    said('比2015年提高10个百分点', "'%'", 'measure: ▸change\ntarget: { at-least: 10个百分点 }'),
    '!plan.base-year',
  ],
  [
    'a base year that is',
    said('比2019年提高10个百分点', "'%'", 'measure: change\ntarget: { at-least: 10个百分点 }'),
  ],
  [
    'a plan without commitments',
    { 'rules/p/plan.yaml': `▸${HEAD}`, 'rules/p/a.yaml': '' },
    'plan.no-commitments',
  ],
  [
    'chapters without commitments',
    { 'rules/p/plan.yaml': `▸${HEAD}`, ...inPart('chapter: { id: a, title: 一 }\ncommitments: []\n') },
    'plan.no-commitments',
  ],
];
