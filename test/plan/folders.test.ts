import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPlan, resolvePlan, validatePaths } from '../../src/plan/index.js';
import { failureIn, valueIn } from '../result.js';
import { chapter, commitment, expectProblems, folderWith, HEAD, seen } from './support.js';

const one = "- { id: '1', statement: 事项, indicator: rate, target: { at-least: 99% }, source: '1' }";
const waiver = (id: string) =>
  `waivers:\n  - { commitment: ${id}, units: [zhenjiang], kind: waived, reason: 疫情, authority: 样例, approved: 2020-08-01, valid-through: 2020-12-31 }\n`;

describe('several broken files', () => {
  test('are all reported in one go, in order of place', () => {
    expectProblems(
      {
        'rules/p/a.yaml': commitment('target: { at-least: ▸99 }'),
        'rules/p/b.yaml': 'chapter: { id: b, title▸：二 }\n',
        'rules/p/c.yaml': 'chapter: { id: c, title: 三 }\n▸comitments: []\n',
      },
      ['plan.unit-missing', 'source.full-width-colon', 'source.unknown-key-near'],
    );
  });
  test('a broken register does not hide what is wrong with a chapter', () => {
    expectProblems(
      {
        'rules/p/a.yaml': commitment('target: { at-least: ▸99 }'),
        'seeds/units.yaml': 'units:\n  zhenjiang: { name: 镇江市, level: ▸ctiy }\n',
      },
      ['plan.unit-missing', 'source.not-in-list-near'],
    );
  });
  test('a broken waivers file does not hide what is wrong with a chapter', () => {
    expectProblems(
      { 'rules/p/a.yaml': commitment('target: { at-least: ▸99 }'), 'rules/p/w.yaml': 'waivers: ▸none\n' },
      ['plan.unit-missing', 'source.wrong-type'],
    );
  });
  test('a broken head does not hide a broken chapter', () => {
    expectProblems(
      {
        'rules/p/a.yaml': commitment('nature▸：binding\ntarget: { at-least: 99% }'),
        'rules/p/plan.yaml': `${HEAD}▸yaer: 2020\n`,
      },
      ['source.full-width-colon', 'source.unknown-key-near'],
    );
  });
});

describe('one mistake is one problem', () => {
  test('a dictionary that breaks off: its indicators are not called undefined', () => {
    expectProblems(
      {
        'rules/p/a.indicators.yaml': `indicators:\n  rate▸：{ title: 毛入园率 }\n`,
        'rules/p/a.yaml': `chapter: { id: a, title: 一 }\ncommitments:\n  ${one}\n`,
      },
      ['source.full-width-colon'],
    );
  });
  test('an indicator with a wrong unit: what uses it is not to blame', () => {
    expectProblems(
      {
        'rules/p/a.yaml': chapter('rate: { title: 毛入园率, unit: ▸斗 }\npart: { title: a, unit: 人 }', one),
      },
      ['plan.unknown-unit'],
    );
  });
  test('a commitment with a wrong target: its waiver and its override are not to blame', () => {
    expectProblems(
      {
        'rules/p/a.yaml': commitment('target: { at-least: ▸99 }'),
        'rules/p/waivers.yaml': waiver("'1.1'"),
        'rules/p/plan.yaml': `${HEAD}scoring: { points: { met: 100%, late: 50%, missed: 0% }, unjudged: zero, grades: [{ name: 合格, from: 0分 }], overrides: [{ effect: downgrade, commitments: ['1.1'] }] }\n`,
      },
      ['plan.unit-missing'],
    );
  });
  test('a broken register that lies in the plan folder is reported once', () => {
    expectProblems(
      {
        'rules/p/units.yaml': 'units:\n  zhenjiang: { name: 镇江市, level: ▸ctiy }\n',
        'rules/p/plan.yaml': HEAD.replace('../../seeds/units.yaml', 'units.yaml'),
      },
      ['source.not-in-list-near'],
    );
  });
  test('a missing file is reported where it is referred to', () => {
    expectProblems({ 'rules/p/plan.yaml': HEAD.replace('../../seeds/doc', '▸../../seed/doc') }, [
      'plan.reference-broken',
    ]);
  });
});

describe('folders', () => {
  test('without a head', () => {
    const folder = folderWith({ 'rules/p/plan.yaml': '' });
    expect(seen(loadPlan(join(folder, 'rules/p')).problems, folder)).toEqual(['rules/p plan.no-head']);
  });
  test('without any rule file', () => {
    const folder = folderWith({ 'empty/readme.txt': '空' });
    expect(seen(validatePaths([join(folder, 'empty')]), folder)).toEqual(['empty plan.no-plans']);
  });
  test('every plan below a folder is validated, each problem once', () => {
    const broken = { 'rules/p/a.yaml': commitment('target: { at-least: 99 }') };
    const folder = folderWith({
      ...broken,
      'rules/q/plan.yaml': HEAD,
      'rules/q/a.yaml': commitment('target: {}'),
    });
    expect(seen(validatePaths([join(folder, 'rules'), join(folder, 'rules/p')]), folder)).toEqual([
      'rules/p/a.yaml plan.unit-missing 9:25',
      'rules/q/a.yaml source.empty 9:13',
    ]);
  });
  test('a broken case file is reported with its plan', () => {
    const folder = folderWith({ 'rules/p/tests.yaml': 'tests:\n  - { name: 用例 }\n' });
    expect(
      seen(validatePaths([join(folder, 'rules/p')]), folder).map((p) => p.split(' ').slice(0, 2).join(' ')),
    ).toEqual(Array(3).fill('rules/p/tests.yaml source.missing-key-meaning'));
  });
});

describe('a plan by name', () => {
  test('is the folder with that id, whatever the folder is called', () => {
    const folder = folderWith({});
    expect(valueIn(resolvePlan('zhenjiang-2020', [join(folder, 'rules')]))).toBe(join(folder, 'rules/p'));
  });
  test('is a path where no plan has that id', () => {
    const folder = folderWith({});
    expect(valueIn(resolvePlan(join(folder, 'rules/p'), []))).toBe(join(folder, 'rules/p'));
  });
  test('misspelt, names the nearest plan', () => {
    const folder = folderWith({});
    expect(failureIn(resolvePlan('zhenjiang-2002', [join(folder, 'rules')]))).toMatchObject([
      {
        id: 'plan.unknown-plan',
        data: { plans: ['zhenjiang-2020'], near: { data: { word: 'zhenjiang-2020' } } },
      },
    ]);
  });
});

describe('what lies beside the rules', () => {
  test.each([
    ['data.json', '{ "schools": [1, 2, 3] }'],
    ['list.json', '[1, 2, 3]'],
    ['figures.yaml', 'plan: p\nyear: 2020\nunit: zhenjiang\nfigures: { rate: 99% }\n'],
    ['figures.json', '{ "plan": "p", "year": 2020, "unit": "zhenjiang", "figures": {} }'],
    ['填报.yaml', '计划: p\n年度: 2020\n数字: { rate: 99% }\n'],
    ['assessment.json', '{ "schema": "duibiao/assessment/1", "findings": [] }'],
  ])('%s is data and is passed over with a word', (name, text) => {
    const folder = folderWith({
      'rules/p/a.yaml': commitment('target: { at-least: 99% }'),
      [`rules/p/${name}`]: text,
    });
    const loaded = loadPlan(join(folder, 'rules/p'));
    expect(loaded.ok).toBe(true);
    expect(loaded.problems.filter((p) => p.at.file.endsWith(name)).map((p) => [p.id, p.severity])).toEqual([
      ['plan.data-passed-over', 'warning'],
    ]);
  });

  test('data that is given by itself is told to be no rules', () => {
    const folder = folderWith({ 'list.json': '[1, 2, 3]' });
    expect(seen(validatePaths([join(folder, 'list.json')]), folder)).toEqual(['list.json plan.no-rules']);
  });

  test.each([
    ['w.json', '{ "waiver": [] }'],
    ['x.yaml', 'comitments: []\n'],
    ['y.yaml', 'anything: 1\n'],
  ])('%s may be a rule file with a slip: an error', (name, text) => {
    const folder = folderWith({
      'rules/p/a.yaml': commitment('target: { at-least: 99% }'),
      [`rules/p/${name}`]: text,
    });
    expect(failureIn(loadPlan(join(folder, 'rules/p'))).map((p) => p.id)).toEqual(['plan.unknown-file']);
  });
});
