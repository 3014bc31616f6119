import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { find, parts, ratio } from './find.js';
import {
  commitment,
  factsOf,
  type Given,
  indicator,
  named,
  people,
  percent,
  places,
  planOf,
  quotient,
  r,
  target,
} from './plan.js';

describe('what is measured', () => {
  const of = indicator('myopia', percent);
  const judgedChange = (
    now: string,
    before: string | undefined,
    op: 'at-most' | 'at-least' | 'more-than',
    figure: string,
  ) => {
    const plan = planOf({
      indicators: [of],
      commitments: [commitment(of, target(op, figure), { measure: 'change' })],
    });
    return find(plan, {
      'zhenjiang.myopia': now,
      ...(before === undefined ? {} : { 'zhenjiang.myopia@2019': before }),
    });
  };
  test.each<[string, string | undefined, 'at-most' | 'at-least' | 'more-than', string, string]>([
    ['54.6%', '55%', 'at-most', '-0.5', 'missed'],
    ['54.5%', '55%', 'at-most', '-0.5', 'met'],
    ['54.4%', '55%', 'at-most', '-0.5', 'met'],
    ['55%', '55%', 'at-least', '0', 'met'],
    ['54.99%', '55%', 'at-least', '0', 'missed'],
    ['55%', '55%', 'more-than', '0', 'missed'],
    ['55%', undefined, 'at-least', '0', 'unreported'],
    ['0%', '0%', 'at-least', '0', 'met'],
  ])('change from %2$s to %1$s', (now, before, op, figure, verdict) => {
    const finding = judgedChange(now, before, op, figure);
    expect(finding.verdict).toBe(verdict);
    if (finding.actual) expect(finding.actual.unit).toBe('百分点');
  });

  test('growth against a base of 0 means nothing', () => {
    const count = indicator('n', places);
    const plan = planOf({
      indicators: [count],
      commitments: [commitment(count, target('at-least', '10'), { measure: 'growth' })],
    });
    expect(find(plan, { 'zhenjiang.n': '110', 'zhenjiang.n@2019': '100' })).toMatchObject({
      verdict: 'met',
      actual: { value: '10', unit: '%' },
    });
    expect(find(plan, { 'zhenjiang.n': '109', 'zhenjiang.n@2019': '100' }).verdict).toBe('missed');
    expect(find(plan, { 'zhenjiang.n': '110', 'zhenjiang.n@2019': '0' }).verdict).toBe('doubtful');
  });

  test('cumulative adds up since the plan began', () => {
    const count = indicator('n', places);
    const plan = {
      ...planOf({
        indicators: [count],
        commitments: [
          commitment(count, target('at-least', '120'), {
            measure: 'cumulative',
            checkpoints: [{ key: '2021', period: '2021', due: '2021-12-31' }],
          }),
        ],
      }),
      to: '2022-12-31',
    };
    const judgedAt = (second: string) =>
      evaluate(
        compile(plan),
        factsOf(plan, { 'zhenjiang.n': '50', 'zhenjiang.n@2021': second, 'zhenjiang.n@2022': '99' }),
        { asOf: '2022-01-15' },
      ).find('1', 'zhenjiang');
    expect(judgedAt('70')).toMatchObject({ verdict: 'met', actual: { value: '120' } });
    expect(judgedAt('69')?.verdict).toBe('missed');
  });

  describe('before its time, a plan of several years stands on the latest figures there are', () => {
    const of = indicator('n', places);
    const later = { key: '2022', period: '2022', due: '2022-12-31' } as const;
    const standing = (measure: 'value' | 'cumulative' | 'change', given: Given, asOf: string) => {
      const plan = {
        ...planOf({
          indicators: [of],
          commitments: [commitment(of, target('at-least', '120'), { measure, checkpoints: [later] })],
        }),
        to: '2022-12-31',
      };
      const found = evaluate(compile(plan), factsOf(plan, given), { asOf }).find('1', 'zhenjiang');
      return [found?.verdict, found?.actual?.value, found?.completion, found?.pace];
    };
    test.each<[string, 'value' | 'cumulative' | 'change', Given, string, unknown[]]>([
      [
        '40 of 120 in the first year of three',
        'cumulative',
        { 'zhenjiang.n': '40' },
        '2020-12-31',
        ['pending', '40', '1/3', 'on-schedule'],
      ],
      [
        '39 of 120: a little behind is on schedule',
        'cumulative',
        { 'zhenjiang.n': '39' },
        '2020-12-31',
        ['pending', '39', '0.325', 'on-schedule'],
      ],
      [
        '41 of 120 is ahead',
        'cumulative',
        { 'zhenjiang.n': '41' },
        '2020-12-31',
        ['pending', '41', '41/120', 'ahead'],
      ],
      [
        '20 of 120 is behind',
        'cumulative',
        { 'zhenjiang.n': '20' },
        '2020-12-31',
        ['pending', '20', '1/6', 'behind'],
      ],
      [
        'nothing yet is far behind',
        'cumulative',
        { 'zhenjiang.n': '0' },
        '2020-12-31',
        ['pending', '0', '0', 'far-behind'],
      ],
      [
        'two years add up',
        'cumulative',
        { 'zhenjiang.n': '40', 'zhenjiang.n@2021': '50' },
        '2021-12-31',
        ['pending', '90', '0.75', 'ahead'],
      ],
      [
        'a level is that of the last year',
        'value',
        { 'zhenjiang.n': '60', 'zhenjiang.n@2021': '90' },
        '2022-01-15',
        ['pending', '90', '0.75', 'ahead'],
      ],
      [
        'a figure of a year to come does not count',
        'value',
        { 'zhenjiang.n': '60', 'zhenjiang.n@2021': '90' },
        '2020-12-31',
        ['pending', '60', '0.5', 'ahead'],
      ],
      ['no figure, no pace', 'value', {}, '2020-12-31', ['pending', undefined, undefined, undefined]],
      [
        'a change has no pace',
        'change',
        { 'zhenjiang.n': '60', 'zhenjiang.n@2019': '5' },
        '2020-12-31',
        ['pending', undefined, undefined, undefined],
      ],
    ])('%s', (_, measure, given, asOf, wanted) => {
      expect(standing(measure, given, asOf)).toEqual(wanted);
    });
  });

  test('another indicator as reference: 不低于公务员', () => {
    const pay = indicator('teacher-pay', places);
    const civil = indicator('civil-pay', places);
    const aim = target('at-least', '0', { reference: { kind: 'indicator', indicator: 'civil-pay' } });
    const plan = planOf({ indicators: [pay, civil], commitments: [commitment(pay, aim)] });
    const against = (teacher: string, servant?: string) =>
      find(plan, {
        'zhenjiang.teacher-pay': teacher,
        ...(servant === undefined ? {} : { 'zhenjiang.civil-pay': servant }),
      });
    expect(against('120000', '120000')).toMatchObject({
      verdict: 'met',
      target: { value: '120000', indicator: 'civil-pay' },
    });
    expect(against('119999.99', '120000').verdict).toBe('missed');
    expect(against('120000').verdict).toBe('unreported');
  });

  test.each([
    ['16666666', '实际值16.666666%，目标为不低于“rate”（16.666667%）', 'missed'],
    ['16666667', '实际值16.6666670%，目标为不低于“rate”（16.6666667%）', 'met'],
    ['50000000', '实际值50%，目标为不低于“rate”（16.67%）', 'met'],
  ])(
    'a reference that no decimal writes in full is told apart from the figure beside it: %s',
    (n, says, verdict) => {
      const own = indicator('own', percent, { ...quotient('n', 'all') });
      const of = [own, indicator('n', people), indicator('all', people), ratio(), ...parts];
      const aim = target('at-least', '0', { reference: { kind: 'indicator', indicator: 'rate' } });
      const plan = planOf({ indicators: of, commitments: [commitment(own, aim)] });
      const found = find(plan, {
        'zhenjiang.n': n,
        'zhenjiang.all': '100000000',
        'zhenjiang.enrolled': '1',
        'zhenjiang.population': '6',
      });
      expect(found.verdict).toBe(verdict);
      expect(found.why).toContain(says);
    },
  );

  test('the same indicator a year before as reference', () => {
    const plan = planOf({
      indicators: [of],
      commitments: [commitment(of, target('at-least', '0', { reference: { kind: 'past', years: 1 } }))],
    });
    expect(find(plan, { 'zhenjiang.myopia': '50%', 'zhenjiang.myopia@2019': '50%' }).verdict).toBe('met');
    expect(find(plan, { 'zhenjiang.myopia': '49.9%', 'zhenjiang.myopia@2019': '50%' }).verdict).toBe(
      'missed',
    );
  });

  test('修约值比较法 only where the rule says so: 98.95 rounds to the even 99.0 at one place', () => {
    const judgedPlaces = (places: number | undefined, text: string) => {
      const more = places === undefined ? {} : { judgedPlaces: places };
      return find(
        planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '99'), more)] }),
        { 'zhenjiang.myopia': text },
      ).verdict;
    };
    expect(judgedPlaces(undefined, '98.96%')).toBe('missed');
    expect(judgedPlaces(1, '98.96%')).toBe('met');
    expect(judgedPlaces(1, '98.94%')).toBe('missed');
    expect(judgedPlaces(0, '98.5%')).toBe('missed');
    expect(judgedPlaces(0, '98.51%')).toBe('met');
  });
});

test('a formula of several operations: (a + b − previous(a)) ÷ 2', () => {
  const formula = {
    kind: 'binary',
    op: '/',
    left: {
      kind: 'binary',
      op: '-',
      left: { kind: 'binary', op: '+', left: named('a'), right: named('b'), span: { start: 0, end: 0 } },
      right: named('a', 1),
      span: { start: 0, end: 0 },
    },
    right: { kind: 'number', value: r('2'), span: { start: 0, end: 0 } },
    span: { start: 0, end: 0 },
  } as const;
  const of = indicator('n', places, { formula, formulaText: '(a + b - previous(a)) / 2' });
  const plan = planOf({
    indicators: [of, indicator('a', places), indicator('b', places)],
    commitments: [commitment(of, target('exactly', '3.5'))],
  });
  expect(find(plan, { 'zhenjiang.a': '5', 'zhenjiang.b': '6', 'zhenjiang.a@2019': '4' })).toMatchObject({
    verdict: 'met',
    actual: { value: '3.5' },
  });
});

test('a figure on record is listed with its place, and judged by nothing', () => {
  const of = indicator('n', places);
  const kept = indicator('kept', people, { recorded: true });
  const plan = planOf({ indicators: [of, kept], commitments: [commitment(of, target('at-least', '1'))] });
  const given: Given = {
    'zhenjiang.n': '1',
    'zhenjiang.kept': '1.2万人',
    'jurong.kept': '',
    'danyang.kept@2019': '0人',
  };
  const { recorded, findings, units } = evaluate(compile(plan), factsOf(plan, given), {
    asOf: '2021-01-15',
  }).assessment();
  expect(recorded.map(({ unit, period, value, at }) => [unit, period, value.value, at.line])).toEqual([
    ['danyang', '2019', '0', 4],
    ['zhenjiang', '2020', '12000', 2],
  ]);
  expect(findings).toHaveLength(1);
  expect(units.find((u) => u.id === 'danyang')?.conclusion).toBe('nothing-checked');
});
