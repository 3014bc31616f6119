import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runCases } from '../../src/cases/index.js';
import { render } from '../../src/messages/index.js';
import { loadCases } from '../../src/plan/index.js';
import {
  commitment,
  indicator,
  people,
  percent,
  places,
  planOf,
  quotient,
  r,
  target,
  yesNo,
} from '../engine/plan.js';
import { valueIn } from '../result.js';

const ratio = { rollup: { by: 'ratio', missing: 'refuse' } } as const;
const rate = indicator('rate', percent, { ...quotient('enrolled', 'children'), ...ratio });
const sum = { rollup: { by: 'sum', missing: 'refuse' } } as const;
const schools = indicator('schools', places);
const report = indicator('report', yesNo);
const quarters = ['Q1', 'Q2'].map((q, i) => ({
  key: `2020-${q}`,
  period: `2020-${q}`,
  due: ['2020-03-31', '2020-06-30'][i] as string,
}));

const plan = planOf({
  indicators: [rate, indicator('enrolled', people, sum), indicator('children', people, sum), schools, report],
  commitments: [
    commitment(rate, target('at-least', '99'), { id: '1.1', who: { kind: 'cascade', level: 'district' } }),
    commitment(schools, target('at-least', '1', { stretch: r('2') }), { id: '2.1' }),
    commitment(report, target('done'), { id: '3.1', checkpoints: quarters }),
    commitment(schools, target('more-than', '0'), { id: '4.1', measure: 'change' }),
    commitment(report, target('done'), { id: '5.1', judgedBy: 'attestation' }),
  ],
});

/** Runs cases written in YAML, with `- ` before each; failures as `id line:column`. */
function run(...cases: string[]): { failures: string[]; checked: number; says: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'cases-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'tests.yaml');
  writeFileSync(file, `tests:\n${cases.map((c) => `  - ${c.trim().replaceAll('\n', '\n    ')}\n`).join('')}`);
  const { failures, checked } = runCases(plan, valueIn(loadCases(file)));
  return {
    failures: failures.map(({ id, at }) => `${id} ${at.line}:${at.column}`),
    checked,
    says: failures.map((f) => render(f, 'zh-CN')),
  };
}

/** The column of a piece of a one-line case, which begins in column 5. */
function columnOf(text: string, piece: string): number {
  return 5 + text.indexOf(piece);
}

describe('a case that holds', () => {
  test.each([
    [
      'the city is judged on its pooled rate, a district on its own',
      `name: 汇总
as-of: 2021-01-15
given:
  danyang: { enrolled: 990人, children: 1000人 }
  jurong: { enrolled: 1000人, children: 1000人 }
  yangzhong: { enrolled: 979人, children: 1000人 }
expect:
  danyang: { '1.1': met }
  yangzhong: { '1.1': missed }
  zhenjiang: { '1.1': missed }`,
      3,
    ],
    [
      'met is not exceeded',
      "{ name: a, as-of: 2021-01-15, given: { zhenjiang: { schools: 1所 } }, expect: { zhenjiang: { '2.1': met } } }",
      1,
    ],
    [
      'exceeded is more than met',
      "{ name: a, as-of: 2021-01-15, given: { zhenjiang: { schools: 2所 } }, expect: { zhenjiang: { '2.1': exceeded } } }",
      1,
    ],
    [
      'nothing given is unreported',
      "{ name: a, as-of: 2021-01-15, given: {}, expect: { zhenjiang: { '2.1': unreported } } }",
      1,
    ],
    [
      'verdicts by their Chinese names',
      "{ name: a, as-of: 2021-01-15, given: { zhenjiang: { schools: 2所 } }, expect: { zhenjiang: { '2.1': 超额完成, '3.1': 未填报 } } }",
      2,
    ],
    [
      'an unreadable figure is doubtful',
      "{ name: a, as-of: 2021-01-15, given: { zhenjiang: { schools: 一两所左右 } }, expect: { zhenjiang: { '2.1': doubtful } } }",
      1,
    ],
    [
      'a checkpoint is named by its key; without one the last is meant',
      `name: 季度
as-of: 2020-07-15
given:
  zhenjiang:
    report: { periods: { 2020-Q1: { completed: 2020-04-01 }, 2020-Q2: { completed: 2020-06-30 } } }
expect:
  zhenjiang: { '3.1@2020-Q1': late, '3.1@2020-Q2': met, '3.1': met }`,
      3,
    ],
    [
      'last year’s figures stand under prior',
      `name: 增减
as-of: 2021-01-15
given: { zhenjiang: { schools: 4所 } }
prior: { 2019: { zhenjiang: { schools: 3所 } } }
expect: { zhenjiang: { '4.1': met } }`,
      1,
    ],
    [
      'decisions stand under attestations',
      `name: 认定
as-of: 2021-01-15
given: {}
attestations: { zhenjiang: [ { commitment: '5.1', decision: missed, by: 督导室, on: 2021-01-10 } ] }
expect: { zhenjiang: { '5.1': missed } }`,
      1,
    ],
  ])('%s', (_, text, checked) => {
    expect(run(text)).toEqual({ failures: [], checked, says: [] });
  });
});

describe('a case that does not hold', () => {
  test('says the case, unit, commitment, expected and got, and why, at the expectation', () => {
    const { failures, says, checked } = run(
      "name: 正好99%\nas-of: 2021-01-15\ngiven: { danyang: { enrolled: 990人, children: 1000人 } }\nexpect:\n  danyang: { '1.1': missed }",
    );
    expect(failures).toEqual(['cases.failed 6:25']);
    expect(checked).toBe(1);
    for (const part of ['正好99%', 'danyang', '1.1', '未达标', '达标', '99%'])
      expect(says[0]).toContain(part);
  });

  test('met expected, exceeded got', () => {
    expect(
      run(
        "{ name: a, as-of: 2021-01-15, given: { zhenjiang: { schools: 2所 } }, expect: { zhenjiang: { '2.1': met } } }",
      ).failures,
    ).toHaveLength(1);
  });

  test.each([
    ['a unit that is none', "danyan: { '1.1': met }", 'cases.unknown-unit', 'danyan:'],
    ['a commitment that is none', "danyang: { '1.11': met }", 'cases.unknown-commitment', "'1.11'"],
    ['a checkpoint that is none', "zhenjiang: { '3.1@2020-Q3': met }", 'cases.unknown-checkpoint', "'3.1@"],
    ['a verdict that is none', "danyang: { '1.1': passed }", 'cases.unknown-verdict', 'passed'],
    ['a unit that is not held to it', "danyang: { '2.1': met }", 'cases.not-held', 'met }'],
  ])('for %s', (_, expects, id, where) => {
    const text = `{ name: a, as-of: 2021-01-15, given: {}, expect: { ${expects} } }`;
    expect(run(text).failures).toEqual([`${id} 2:${columnOf(text, where)}`]);
  });

  test('expecting nothing proves nothing', () => {
    expect(run('{ name: a, as-of: 2021-01-15, given: {}, expect: {} }').failures).toEqual([
      'cases.expects-nothing 2:5',
    ]);
  });

  test('a date that is none', () => {
    expect(
      run("{ name: a, as-of: 2021-02-30, given: {}, expect: { danyang: { '1.1': met } } }").failures,
    ).toEqual(['cases.bad-as-of 2:5']);
  });

  test.each([
    ['an indicator that is none', 'danyang: { rates: 99% }', 'intake.unknown-indicator', 'rates:'],
    ['a unit that is none', 'danyan: { rate: 99% }', 'intake.unknown-unit', 'danyan:'],
    [
      'a period outside the plan',
      'danyang: { rate: { periods: { 2021: 99% } } }',
      'intake.period-outside',
      '2021:',
    ],
  ])('when figures are given for %s, instead of passing for want of them', (_, given, id, where) => {
    const text = `{ name: a, as-of: 2021-01-15, given: { ${given} }, expect: { danyang: { '1.1': unreported } } }`;
    const read = run(text);
    expect(read.failures).toEqual([`${id} 2:${columnOf(text, where)}`]);
    expect(read.checked).toBe(0);
  });

  test('when a figure has an unknown key', () => {
    const { failures } = run(
      "{ name: a, as-of: 2021-01-15, given: { danyang: { rate: { valeu: 99% } } }, expect: { danyang: { '1.1': met } } }",
    );
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(/^source\..* 2:/);
  });
});
