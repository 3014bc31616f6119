import { chapter, HEAD } from '../support.js';
import { c, inHead, type Row, rate } from './row.js';

/** A head with one key written otherwise. */
const head = (key: string, value: string) =>
  inHead(HEAD.replace(new RegExp(`^${key}:.*$`, 'm'), `${key}: ${value}`));
const plus = (text: string) => inHead(`${HEAD}${text}`);
const one = "- { id: '1', statement: 事项, indicator: rate, target: { at-least: 99% }, source: '1' }";
const units = (lines: string) => ({
  'seeds/units.yaml': `units:\n  zhenjiang: { name: 镇江市, level: city, aliases: [镇江] }\n${lines}`,
});
const grades = '{ name: 优秀, from: 90分 }, { name: 合格, from: 0分 }';
const scoring = (list: string, more = '') =>
  plus(
    `scoring: { points: { met: 100%, late: 50%, missed: 0% }, unjudged: zero, grades: [${list}]${more} }\n`,
  );

/** The head of a plan and the files it refers to. */
export const headRows: readonly Row[] = [
  ['a period turned round', plus('period: { from: 2020-12-31, to: ▸2020-01-01 }\n'), 'plan.period-reversed'],
  ['a period of centuries', plus('period: { from: 0001-01-01, to: ▸9999-12-31 }\n'), 'plan.period-long'],
  ['no such day', plus('period: { from: 2020-01-01, to: ▸2020-02-30 }\n'), 'plan.not-a-date-near'],
  ['a unit not registered', head('unit', '▸zhenjang'), 'plan.unknown-unit-id'],
  ['a document not registered', head('document', '▸gits'), 'plan.unknown-document'],
  ['a folder for a file', head('units', '▸../../seeds'), 'plan.reference-broken'],
  ['a register that is missing', head('units', '▸../units.yaml'), 'plan.reference-broken'],
  ['a dictionary that is missing', plus('extends: [▸../indicators/none.yaml]\n'), 'plan.reference-broken'],
  [
    'a time zone nobody knows',
    plus('conventions: { time-zone: ▸Asia/Zhenjiang }\n'),
    'plan.unknown-time-zone',
  ],
  [
    'far behind before behind',
    plus('conventions: { pace: { behind: 30%, far-behind: ▸10% } }\n'),
    'plan.pace-reversed',
  ],
  [
    'a chapter twice',
    { 'rules/p/b.yaml': 'chapter: { id: ▸overall, title: 又一章 }\ncommitments: []\n' },
    'plan.chapter-twice',
  ],
  ['a second head', { 'rules/p/z.yaml': `▸${HEAD}` }, 'plan.two-heads'],
  ['a file of no known kind', { 'rules/p/b.yaml': '▸note: 备忘\n' }, 'plan.unknown-file'],
  [
    'an indicator of another file again',
    {
      'rules/p/b.yaml': `chapter: { id: b, title: 二 }\nindicators:\n  ▸${rate('')}\n`,
    },
    'plan.indicator-twice',
  ],
  [
    'an indicator of the shared dictionary again',
    {
      ...plus('extends: [../indicators/common.yaml]\n'),
      'rules/indicators/common.yaml': `indicators:\n  ${rate('')}\n`,
      'rules/p/a.yaml': chapter(`▸${rate('')}`, one),
    },
    'plan.indicator-twice',
  ],
  [
    'a commitment of another file again',
    {
      'rules/p/b.yaml': `chapter: { id: b, title: 二 }\ncommitments:\n  ${one.replace("'1'", "▸'1.1'")}\n`,
    },
    'plan.commitment-twice',
  ],
  [
    'a parent not registered',
    units('  danyang: { name: 丹阳市, level: district, parent: ▸zhenjang }\n'),
    'plan.unknown-parent',
  ],
  [
    'a parent of the same level',
    units(
      '  danyang: { name: 丹阳市, level: district, parent: zhenjiang }\n  jurong: { name: 句容市, level: district, parent: ▸danyang }\n',
    ),
    'plan.parent-not-wider',
  ],
  [
    'a unit above itself',
    units('  danyang: { name: 丹阳市, level: district, parent: ▸danyang }\n'),
    'plan.parent-not-wider',
  ],
  [
    'one name for two',
    units('  xinqu: { name: ▸镇江, level: district, parent: zhenjiang }\n'),
    'plan.name-twice',
  ],
  [
    'one alias for two',
    units('  xinqu: { name: 镇江新区, level: district, parent: zhenjiang, aliases: [新区, ▸镇江] }\n'),
    'plan.name-twice',
  ],
  [
    'a unit id with Chinese letters',
    units('  ▸丹阳: { name: 丹阳市, level: district, parent: zhenjiang }\n'),
    'plan.unsafe-id',
  ],
];

/** Scoring and waivers. */
export const scoringRows: readonly Row[] = [
  [
    'grades that rise',
    scoring('{ name: 合格, from: 60分 }, { name: 优秀, from: ▸90分 }, { name: 不合格, from: 0分 }'),
    'plan.grades-not-falling',
  ],
  [
    'two grades from one score',
    scoring('{ name: 优秀, from: 90分 }, { name: 良好, from: ▸90分 }, { name: 合格, from: 0分 }'),
    'plan.grades-not-falling',
  ],
  [
    'grades that end above 0',
    scoring('{ name: 优秀, from: 90分 }, { name: 合格, from: ▸60分 }'),
    'plan.grades-not-to-zero',
  ],
  [
    'a grade without 分',
    scoring('{ name: 优秀, from: ▸90 }, { name: 合格, from: 0分 }'),
    'plan.unit-missing',
  ],
  [
    'a cap without grade',
    scoring(grades, ', overrides: [{ effect: ▸cap, commitments: ["1.1"] }]'),
    'plan.cap-without-grade',
  ],
  [
    'a cap at no grade',
    scoring(grades, ', overrides: [{ effect: cap, grade: ▸良好, commitments: ["1.1"] }]'),
    'plan.unknown-grade',
  ],
  [
    'an override by no commitment',
    scoring(grades, ', overrides: [{ effect: downgrade, commitments: ["1.1", ▸"1.2"] }]'),
    'plan.unknown-commitment',
  ],
  [
    'a veto that nothing triggers',
    scoring(grades, ', overrides: [{ effect: ▸veto }]'),
    '!plan.override-of-none',
  ],
];

const waiver = (keys: string) => ({
  'rules/p/waivers.yaml': `waivers:\n  - { reason: 疫情, authority: 样例, ${keys} }\n`,
});
const dates = 'approved: 2020-08-01, valid-through: 2020-12-31';

export const waiverRows: readonly Row[] = [
  [
    'a waiver of nothing',
    waiver(`commitment: ▸'1.2', units: [zhenjiang], kind: waived, ${dates}`),
    'plan.waiver-unmatched',
  ],
  [
    'a waiver for a unit not registered',
    waiver(`commitment: '1.1', units: [zhenjiang, ▸dantu], kind: waived, ${dates}`),
    'plan.unknown-unit-id',
  ],
  [
    'a waiver for a unit not held',
    waiver(`commitment: '1.1', units: [zhenjiang, ▸danyang], kind: waived, ${dates}`),
    'plan.waiver-of-other',
  ],
  [
    'a waiver that ends before it is approved',
    waiver(
      "commitment: '1.1', units: [zhenjiang], kind: waived, approved: 2020-08-02, valid-through: ▸2020-08-01",
    ),
    'plan.waiver-ends-before',
  ],
  [
    'a waiver that ends before it begins',
    waiver(
      "commitment: '1.1', units: [zhenjiang], kind: waived, approved: 2020-08-02, valid-from: 2021-01-01, valid-through: ▸2020-12-31",
    ),
    'plan.waiver-reversed',
  ],
  [
    'a waiver of what is judged four times that reaches back',
    {
      ...c('target: { at-least: 99% }\nevery: quarter'),
      ...waiver(
        "commitment: '1.1', units: [zhenjiang], kind: waived, approved: ▸2020-08-01, valid-through: 2020-12-31",
      ),
    },
    '!plan.waiver-reaches-back',
  ],
  [
    'two waivers for one unit on one day',
    {
      'rules/p/waivers.yaml': `waivers:
  - { commitment: '1.1', units: [zhenjiang], kind: waived, reason: 疫情, authority: 样例, approved: 2020-08-01, valid-through: 2020-08-31 }
  - { commitment: '1.1', units: [▸zhenjiang], kind: waived, reason: 疫情, authority: 样例, approved: 2020-08-31, valid-through: 2020-12-31 }
`,
    },
    'plan.waivers-overlap',
  ],
  [
    'a postponement without date',
    waiver(`commitment: '1.1', units: [zhenjiang], kind: ▸postponed, ${dates}`),
    'plan.postponed-without-due',
  ],
  [
    'a reduction without target',
    waiver(`commitment: '1.1', units: [zhenjiang], kind: ▸reduced, ${dates}`),
    'plan.reduced-without-target',
  ],
  [
    'a reduction to another unit',
    waiver(`commitment: '1.1', units: [zhenjiang], kind: reduced, target: { at-least: ▸9人 }, ${dates}`),
    'plan.wrong-unit',
  ],
  [
    'a waiver until no such day',
    waiver(
      "commitment: '1.1', units: [zhenjiang], kind: waived, approved: 2020-08-02, valid-through: ▸2021-02-29",
    ),
    'plan.not-a-date-near',
  ],
  [
    'a reduction to an unknown indicator',
    waiver(
      `commitment: '1.1', units: [zhenjiang], kind: reduced, target: { at-least: { indicator: ▸rat } }, ${dates}`,
    ),
    'plan.unknown-indicator',
  ],
];
