import { describe, expect, test } from 'vitest';
import type { Assessment, CommitmentView, Finding } from '../../src/assessment/index.js';
import { commitment, finding } from './fixture.js';
import { assess, type Given, view } from './year.js';

describe('ranking by completion: best first, never as 0 without a figure', () => {
  const rated = (id: string, completion: string | undefined, more: Partial<Finding> = {}): Finding =>
    finding({ unit: id, actual: { value: '1', unit: '%' }, ...(completion ? { completion } : {}), ...more });
  test.each<[string, Finding[], string[], string]>([
    [
      'ties share a rank',
      [rated('甲', '1'), rated('乙', '1.2'), rated('丙', '1'), rated('丁', '0.9')],
      ['1 乙 120.00%', '2 甲 100.00%', '2 丙 100.00%', '4 丁 90.00%'],
      '',
    ],
    ['just short of 100%', [rated('甲', '1'), rated('乙', '0.99996')], ['1 甲 100.000%', '2 乙 99.996%'], ''],
    [
      'without a figure: named with the verdict',
      [rated('甲', '0'), rated('乙', '1'), rated('丙', undefined, { verdict: 'unreported' })],
      ['1 乙 100.00%', '2 甲 0.00%'],
      '未排名：丙（未填报）',
    ],
    [
      'not due yet: named',
      [rated('甲', '0.9'), rated('乙', '1'), rated('丙', '2', { verdict: 'pending' })],
      ['1 乙 100.00%', '2 甲 90.00%'],
      '未排名：丙（未到期）',
    ],
  ])('%s', (_, findings, rows, others) => {
    const [row] = view(2020, assess(findings)).rankings.flatMap((r) => r.rows);
    expect(row?.ranked.map((r) => `${r.rank} ${r.unit} ${r.rate}`)).toEqual(rows);
    expect(row?.othersText).toBe(others);
  });

  test.each<[string, Finding[]]>([
    ['one unit alone', [rated('甲', '1')]],
    ['a city and one district', [rated('city', '1'), rated('甲', '1')]],
    [
      'clock times, which are not divided',
      ['甲', '乙'].map((id) => rated(id, '1', { target: { op: 'at-least', value: '470', unit: '时刻' } })),
    ],
  ])('no ranking of %s', (_, findings) => {
    expect(view(2020, assess(findings)).rankings).toEqual([]);
  });
});

describe('change of figures on last year', () => {
  const figure = (year: number, value: string | undefined, symbol: string, more: Partial<Finding> = {}) =>
    finding({
      unit: '甲',
      key: String(year),
      due: `${year}-12-31`,
      ...(value === undefined ? { verdict: 'unreported' } : { actual: { value, unit: symbol } }),
      ...more,
    });
  const change = (given: Assessment[]) =>
    view(2020, ...given)
      .changes.flatMap((c) => c.rows)
      .map((r) => [r.before, r.after, r.difference, r.relative]);

  test.each<[string, string | undefined, string | undefined, string, string[][]]>([
    ['an amount', '40', '50', '所', [['40所', '50所', '+10所', '+25.00%']]],
    ['less of it', '50', '40', '所', [['50所', '40所', '-10所', '-20.00%']]],
    ['the same', '40', '40', '所', [['40所', '40所', '0所', '0.00%']]],
    ['percentages by points, without growth', '80', '82.5', '%', [['80%', '82.5%', '+2.5个百分点', '—']]],
    ['from 0: no growth', '0', '3', '所', [['0所', '3所', '+3所', '—']]],
    ['to 0', '3', '0', '所', [['3所', '0所', '-3所', '-100.00%']]],
    ['from below 0: no growth', '-5', '5', '人', [['-5人', '5人', '+10人', '—']]],
    ['clock times by minutes', '470', '480', '时刻', [['07:50', '08:00', '+10分钟', '—']]],
    [
      'a difference too small for its places',
      '30000',
      '30001',
      '人',
      [['30000人', '30001人', '+1人', '+0.003%']],
    ],
    ['no figure last year', undefined, '50', '所', []],
    ['no figure this year', '40', undefined, '所', []],
    ['a deliverable is no figure', '0', '1', '是否', []],
  ])('%s', (_, before, after, symbol, rows) => {
    expect(change([assess([figure(2019, before, symbol), figure(2020, after, symbol)])])).toEqual(rows);
  });

  const then = figure(2019, '40', '所');
  const now = figure(2020, '50', '所');
  const in2019 = (id: string, city: string) => assess([then], { id, city });
  const in2020 = (
    more: Given & { readonly indicator?: string; readonly measure?: CommitmentView['measure'] } = {},
  ) =>
    assess([now], {
      id: 'new',
      city: 'one',
      commitments: [commitment({ indicator: more.indicator ?? 'i1', measure: more.measure ?? 'value' })],
    });
  test.each<[string, Assessment[], number]>([
    ['last year’s plan of the same city', [in2019('old', 'one'), in2020()], 1],
    ['a plan of another city', [in2019('old', 'two'), in2020()], 0],
    ['another indicator', [in2019('old', 'one'), in2020({ indicator: 'i2' })], 0],
    ['another measure of it', [in2019('old', 'one'), in2020({ measure: 'cumulative' })], 0],
    ['another measure unit', [assess([figure(2019, '40', '个'), now])], 0],
    ['a doubtful figure', [assess([figure(2019, '40', '所', { verdict: 'doubtful' }), now])], 0],
    ['another part of the year', [assess([figure(2019, '40', '所', { key: '2019-Q1' }), now])], 0],
    ['two commitments on one figure: told once', [assess([then, now, { ...now, commitment: 'c2' }])], 1],
  ])('%s', (_, given, count) => {
    expect(change(given)).toHaveLength(count);
  });

  test('what is already a change has no growth', () => {
    const commitments = [commitment({ measure: 'change' })];
    expect(change([assess([then, now], { commitments })])).toEqual([['40所', '50所', '+10所', '—']]);
  });
});
