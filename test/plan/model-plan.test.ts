import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPlan } from '../../src/plan/index.js';
import type { Indicator } from '../../src/plan/model.js';
import { valueIn } from '../result.js';
import { chapter, commitment, folderWith, HEAD, planWith } from './support.js';

const part = (text: string) => ({ 'rules/p/a.yaml': text });
const about = (unit: string) =>
  unit === '是否'
    ? 'target: { done: true }'
    : `target: { at-least: ${unit === '时刻' ? '07:50' : unit === '日期' ? '2020-09-01' : `1${unit}`} }`;

/** The indicator x in a unit, as a plan has it. */
function indicator(unit: string, more = '', others = ''): Indicator {
  const plan = planWith(part(commitment(about(unit), `x: { title: 指标, unit: '${unit}'${more} }${others}`)));
  return plan.indicators.get('x') as Indicator;
}

describe('how figures roll up where it does not say', () => {
  test.each([
    ['人', 'sum'],
    ['人次', 'sum'],
    ['所', 'sum'],
    ['万元', 'sum'],
    ['平方米', 'sum'],
    ['学时', 'sum'],
    ['公里', 'sum'],
    ['分钟', 'none'],
    ['个/人', 'none'],
    ['%', 'none'],
    ['分', 'none'],
    ['元/生', 'none'],
    ['是否', 'none'],
    ['时刻', 'none'],
    ['日期', 'none'],
  ])('%s: %s', (unit, by) => {
    expect(indicator(unit).rollup).toEqual({ by, missing: 'refuse' });
  });
  test('a ratio with a formula pools numerators and denominators', () => {
    const more = '\na: { title: a, unit: 人 }\nb: { title: b, unit: 人 }';
    expect(indicator('%', ', formula: a / b, bounds: { max: 130% }', more)).toMatchObject({
      rollup: { by: 'ratio', missing: 'refuse' },
      formulaText: 'a / b',
    });
  });
  test('as it says, with a policy for what is missing and a weight', () => {
    const found = indicator(
      '%',
      ', rollup: { by: weighted-mean, weight: n, missing: skip }',
      '\nn: { title: n, unit: 人 }',
    );
    expect(found.rollup).toEqual({ by: 'weighted-mean', weight: 'n', missing: 'skip' });
  });
});

describe('indicators', () => {
  test('bounds are in the unit, and 0 needs none', () => {
    const { min, max } = indicator('%', ', bounds: { min: 0, max: 130% }').bounds;
    expect([min?.toString(), max?.toString()]).toEqual(['0', '130']);
  });
  test.each([
    ['%', '5个百分点', '5', false],
    ['人', '20%', '0.2', true],
    ['人', '300人', '300', false],
    ['万元', '0.1亿元', '1000', false],
  ])('a jump of %s by %s', (unit, jump, by, relative) => {
    const found = indicator(unit, `, jump: ${jump}`).jump;
    expect([found?.by.toString(), found?.relative]).toEqual([by, relative]);
  });
});

describe('the head', () => {
  test('where it is silent: the whole year, Shanghai time, 10% about, 10 and 30 points of pace', () => {
    const { from, to, conventions, scoring, notEncoded } = planWith({});
    const { about: tenth, pace, timeZone } = conventions;
    expect([from, to, timeZone]).toEqual(['2020-01-01', '2020-12-31', 'Asia/Shanghai']);
    expect([tenth, pace.behind, pace.farBehind].map(String)).toEqual(['0.1', '0.1', '0.3']);
    expect([scoring, notEncoded]).toEqual([undefined, []]);
  });
  test('as it says', () => {
    const text = `${HEAD}period: { from: 2020-04-01, to: 2021-03-31 }
conventions: { time-zone: Asia/Urumqi, about: 5%, pace: { behind: 7.5%, far-behind: 20% } }
not-encoded: [{ section: 一, statement: 号召, reason: 没有可以核对的结果 }]
`;
    const { from, to, conventions, notEncoded } = planWith({ 'rules/p/plan.yaml': text });
    const { about: share, pace, timeZone } = conventions;
    expect([from, to, timeZone]).toEqual(['2020-04-01', '2021-03-31', 'Asia/Urumqi']);
    expect([share, pace.behind, pace.farBehind].map(String)).toEqual(['0.05', '0.075', '0.2']);
    expect(notEncoded).toEqual([{ section: '一', statement: '号召', reason: '没有可以核对的结果' }]);
  });
  test('units know what stands below them', () => {
    const { units } = planWith({}).register;
    expect(units.get('zhenjiang')).toMatchObject({
      name: '镇江市',
      level: 'city',
      aliases: ['镇江'],
      children: ['danyang', 'jurong'],
    });
    expect(units.get('danyang')).toMatchObject({ level: 'district', parent: 'zhenjiang', children: [] });
  });
});

describe('scoring', () => {
  const scoring = (missed: string) =>
    planWith({
      'rules/p/plan.yaml': `${HEAD}scoring:
  points: { met: 100%, late: 50%, missed: ${missed} }
  unjudged: exclude
  bonus: { each-exceeded: 0.5分, at-most: 5分 }
  grades: [{ name: 优秀, from: 90分 }, { name: 不合格, from: 0分 }]
  overrides: [{ effect: cap, grade: 不合格, commitments: ['1.1'] }]
`,
    }).scoring;
  test('points are shares, grades and bonus are 分', () => {
    const s = scoring('0%');
    expect([s?.points.met, s?.points.late, s?.points.missed, s?.bonus, s?.bonusLimit].map(String)).toEqual([
      '1',
      '0.5',
      '0',
      '0.5',
      '5',
    ]);
    expect(s?.grades.map((g) => `${g.name} ${g.from}`)).toEqual(['优秀 90', '不合格 0']);
    expect(s?.overrides).toEqual([{ effect: 'cap', grade: '不合格', commitments: ['1.1'] }]);
    expect(s?.unjudged).toBe('exclude');
  });
  test('what is missed may earn its completion', () => {
    expect(scoring('completion')?.points.missed).toBe('completion');
  });
});

const one = "- { id: '1', statement: 事项, indicator: rate, target: { at-least: 99% }, source: '1' }";
const common = {
  'rules/indicators/common.yaml':
    "indicators:\n  rate: { title: 毛入园率, unit: '%' }\n  more: { title: 别的, unit: 人 }\n",
};

describe('files together', () => {
  test('a shared dictionary may hold more than the plan needs', () => {
    const plan = planWith({
      ...common,
      'rules/p/plan.yaml': `${HEAD}extends: [../indicators/common.yaml]\n`,
      'rules/p/a.yaml': `chapter: { id: a, title: 一 }\ncommitments:\n  ${one}\n`,
    });
    expect([...plan.indicators.keys()]).toEqual(['rate', 'more']);
  });
  test('a dictionary of the plan folder that is also extended is read once', () => {
    const plan = planWith({
      'rules/p/a.indicators.yaml': "indicators:\n  rate: { title: 毛入园率, unit: '%' }\n",
      'rules/p/plan.yaml': `${HEAD}extends: [a.indicators.yaml]\n`,
      'rules/p/a.yaml': `chapter: { id: a, title: 一 }\ncommitments:\n  ${one}\n`,
    });
    expect([...plan.indicators.keys()]).toEqual(['rate']);
  });
  test('a whole plan in one file, YAML or JSON', () => {
    const yaml = HEAD + chapter("rate: { title: 毛入园率, unit: '%' }", one);
    const json = JSON.stringify({
      id: 'p',
      title: '计划',
      issuer: '教育局',
      year: 2020,
      unit: 'zhenjiang',
      units: '../../seeds/units.yaml',
      document: 'gist',
      documents: '../../seeds/documents.yaml',
      indicators: { rate: { title: '毛入园率', unit: '%' } },
      commitments: [
        { id: '1', statement: '事项', indicator: 'rate', target: { 'at-least': '99%' }, source: '1' },
      ],
    });
    const folder = folderWith({ 'rules/one/plan.yaml': yaml, 'rules/one/whole.json': json });
    for (const file of ['plan.yaml', 'whole.json']) {
      const plan = valueIn(loadPlan(join(folder, 'rules/one', file)));
      expect(plan.commitments.map((c) => c.id)).toEqual(['1']);
    }
  });
});

describe('the digest', () => {
  const digest = (folder: string) => valueIn(loadPlan(join(folder, 'rules/p'))).digest;
  test('is the same on two loads and for the same files elsewhere', () => {
    const folder = folderWith({});
    expect(digest(folder)).toMatch(/^[0-9a-f]{64}$/);
    expect(digest(folder)).toBe(digest(folder));
    expect(digest(folderWith({}))).toBe(digest(folder));
  });
  test.each(['rules/p/plan.yaml', 'rules/p/a.yaml', 'seeds/units.yaml', 'seeds/documents.yaml'])(
    'changes with %s',
    (file) => {
      const folder = folderWith({});
      const before = digest(folder);
      appendFileSync(join(folder, file), '# 改\n');
      expect(digest(folder)).not.toBe(before);
    },
  );
});
