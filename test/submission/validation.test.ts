import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSubmissions, submissionsAt, validateSubmissions } from '../../src/submission/index.js';
import { folderOf, yamlOf } from './kit.js';

const rules = new URL('../../rules', import.meta.url).pathname;
const submission = (figures: string): string => yamlOf(figures);

describe('a submission is told from rule files', () => {
  test.each<[string, string, boolean]>([
    ['f.yaml', submission('preschool-enrolled: 3人'), true],
    ['f.yaml', 'plan: p\nyear: 2020\nsubmissions: []\n', true],
    ['f.json', '{ "plan": "p", "figures": {} }', true],
    ['f.csv', 'anything', true],
    ['part.yaml', 'chapter: { id: a, title: b }\ncommitments: []\n', false],
    ['tests.yaml', 'tests:\n  - name: a\n    given: { danyang: {} }\n    prior: { 2019: {} }\n', false],
    ['waivers.yaml', 'waivers: []\n', false],
    ['units.yaml', 'units: {}\n', false],
    ['说明.txt', 'plan: p\nfigures: {}\n', false],
  ])('%s: %j', (name, text, expected) => {
    expect(submissionsAt(join(folderOf({ [name]: text }), name)) !== undefined).toBe(expected);
  });

  test('a folder of submissions is one, a plan’s folder is not, a missing path neither', () => {
    const figures = submission('preschool-enrolled: 3人');
    expect(submissionsAt(folderOf({ 'a/danyang.yaml': figures, 'b.txt': 'x' })) !== undefined).toBe(true);
    expect(submissionsAt(folderOf({ 'plan.yaml': 'issuer: i\n', 'x.yaml': figures })) !== undefined).toBe(
      false,
    );
    expect(submissionsAt(join(rules, 'zhenjiang-2020')) !== undefined).toBe(false);
    expect(submissionsAt('no/such/path') !== undefined).toBe(false);
  });
});

describe('submissions validated against the plan they name', () => {
  const validate = (files: Readonly<Record<string, string>>): string[] => {
    const folder = folderOf(files);
    const problems = validateSubmissions(
      Object.keys(files).map((name) => openSubmissions([join(folder, name)])),
      [rules],
    );
    return problems.map(
      ({ id, severity, at }) => `${severity} ${id} ${at.file.split('/').pop()}:${at.line ?? ''}`,
    );
  };

  test('show every problem of every file in one go, cells included', () => {
    const found = validate({
      'a.yaml': submission('preschool-enroled: 3人\npreschool-enrolled: 3人次'),
      'b.yaml': submission('preschool-enrolled: 3人').replace('2020\nunit', '2019\nunit'),
      'c.csv': '计划,填报单位\nzhenjiang-2020,danyang\n',
      'd.yaml': submission('preschool-enrolled: —'),
    });
    expect(found).toEqual([
      'error intake.unknown-indicator a.yaml:5',
      'error intake.value-wrong-unit a.yaml:6',
      'error intake.wrong-year b.yaml:2',
      'error intake.csv-header-missing c.csv:1',
      'warning intake.dash d.yaml:5',
    ]);
  });

  test('nothing is found in a sound one', () => {
    expect(validate({ 'a.yaml': submission('preschool-enrolled: 3人') })).toEqual([]);
  });

  test('a plan that is not there is told', () => {
    const text = submission('a: 1').replace('zhenjiang-2020', 'zhenjiang-2021');
    expect(validate({ 'a.yaml': text })[0]).toMatch(/^error plan\.unknown-plan/);
  });
});
