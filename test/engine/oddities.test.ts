import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { render } from '../../src/messages/index.js';
import type { Commitment, Indicator, Plan, Scoring } from '../../src/plan/model.js';
import { find } from './find.js';
import {
  amendment,
  commitment,
  factsOf,
  type Given,
  indicator,
  named,
  percent,
  places,
  planOf,
  quotient,
  r,
  target,
  unitOf,
  yesNo,
} from './plan.js';

// Figures that can be read, and verdicts that look decided, where nothing can honestly be decided.

const money = indicator('money', unitOf('万元'));
const built = indicator('built', yesNo);
const rate = indicator('rate', percent);
const single = (
  c: Commitment,
  ...more: Plan['indicators'] extends ReadonlyMap<string, infer I> ? I[] : never
) => planOf({ indicators: [money, built, rate, ...more], commitments: [c] });

describe('growth on a base that is not positive means nothing', () => {
  test.each<[string, string, 'at-least' | 'at-most', string, string]>([
    ['-50', '100', 'at-least', '10', 'doubtful'],
    ['-50', '100', 'at-most', '-10', 'doubtful'],
    ['-50', '-40', 'at-most', '-10', 'doubtful'],
    ['0', '100', 'at-least', '10', 'doubtful'],
    ['0.0001', '100', 'at-least', '10', 'met'],
    ['50', '-100', 'at-most', '-10', 'met'],
  ])('from %s to %s, %s %s%%: %s', (before, now, op, figure, verdict) => {
    const plan = single(commitment(money, target(op, figure), { measure: 'growth' }));
    const found = find(plan, { 'zhenjiang.money': `${now}万元`, 'zhenjiang.money@2019': `${before}万元` });
    expect(found.verdict).toBe(verdict);
    if (before.startsWith('-')) expect(found.why).toContain('上年数是负数');
  });
});

test.each([
  ['0', '0', 'doubtful'],
  ['0', '5', 'doubtful'],
  ['-1', '5', 'doubtful'],
  ['1', '5', 'met'],
])('nor does it on a difference of last year, %s, now %s: %s', (before, now, verdict) => {
  const spare = indicator('spare', places, {
    formula: {
      kind: 'binary',
      op: '-',
      left: named('seats'),
      right: named('pupils'),
      span: { start: 0, end: 0 },
    },
    formulaText: 'seats - pupils',
    rollup: { by: 'ratio', missing: 'refuse' },
  });
  const operands = ['seats', 'pupils'].map((id) => indicator(id, places));
  const plan = single(
    commitment(spare, target('at-least', '10'), { measure: 'growth' }),
    ...[spare, ...operands],
  );
  const seats = (difference: string) => `${Number(difference) + 7}`;
  const given = { 'zhenjiang.seats': seats(now), 'zhenjiang.seats@2019': seats(before) };
  const pupils = { 'zhenjiang.pupils': '7', 'zhenjiang.pupils@2019': '7' };
  expect(find(plan, { ...given, ...pupils }).verdict).toBe(verdict);
});

test('growth from a base below 0 to no figure is unreported', () => {
  const plan = single(commitment(money, target('at-least', '10'), { measure: 'growth' }));
  expect(find(plan, { 'zhenjiang.money': '', 'zhenjiang.money@2019': '-50万元' }).verdict).toBe('unreported');
});

test.each([
  ['4', '5', 'met'],
  ['5', '5', 'met'],
  ['5', '6', 'missed'],
  ['4', '3', 'missed'],
  ['7', '4', 'doubtful'],
  ['7', '6', 'doubtful'],
  ['7', '', 'unreported'],
  ['', '4', 'unreported'],
])('between last year’s “%s” and 5, “%s” is %s', (before, now, verdict) => {
  const n = indicator('n', places);
  const aim = target('between', '0', {
    reference: { kind: 'past', years: 1 },
    upper: { kind: 'quantity', value: r('5') },
  });
  const found = find(single(commitment(n, aim), n), { 'zhenjiang.n': now, 'zhenjiang.n@2019': before });
  expect(found.verdict).toBe(verdict);
});

test.each([
  ['3', '5', '4', 'met'],
  ['5', '5', '5', 'met'],
  ['6', '5', '5', 'doubtful'],
  ['6', '5', '', 'unreported'],
  ['6', '5', '很多', 'doubtful'],
  ['6', '', '5', 'unreported'],
])(
  'between the lowest of “%s” and the highest of “%s” that were agreed, “%s” is %s',
  (low, high, now, verdict) => {
    const [n, from, to] = ['n', 'low', 'high'].map((id) => indicator(id, places)) as [
      Indicator,
      Indicator,
      Indicator,
    ];
    const aim = target('between', '0', {
      reference: { kind: 'indicator', indicator: 'low' },
      upper: { kind: 'indicator', indicator: 'high' },
    });
    const given = { 'zhenjiang.n': now, 'zhenjiang.low': low, 'zhenjiang.high': high };
    expect(find(single(commitment(n, aim), n, from, to), given).verdict).toBe(verdict);
  },
);

test.each([
  ['2020-06-30', '2020-07-15', 'met'],
  ['2020-07-01', '2020-07-15', 'late'],
  ['2020-07-15', '2020-07-15', 'late'],
  ['2020-07-16', '2020-07-15', 'doubtful'],
  ['2999-01-01', '2020-07-15', 'doubtful'],
])('completed on %s, judged as of %s: %s', (completed, asOf, verdict) => {
  const checkpoints = [{ key: '2020', period: '2020', due: '2020-06-30' }];
  const plan = single(commitment(built, target('done'), { checkpoints }));
  const given: Given = { 'zhenjiang.built': { text: '是', completed } };
  const found = evaluate(compile(plan), factsOf(plan, given), { asOf }).find('1', 'zhenjiang');
  expect(found?.verdict).toBe(verdict);
  if (verdict === 'doubtful' && found)
    expect(render(found.reason, 'zh-CN')).toContain('在判定日期2020年7月15日之后');
});

test('an amendment within the time that an earlier one has granted holds', () => {
  const c = commitment(rate, target('at-least', '99'), {
    checkpoints: [{ key: '2020', period: '2020', due: '2020-06-30' }],
    amendments: [
      amendment({ from: '2020-06-01', due: '2020-12-31' }),
      amendment({ from: '2020-08-01', target: target('at-least', '95') }),
    ],
  });
  const judged = (asOf: string) => {
    const plan = single(c);
    return evaluate(compile(plan), factsOf(plan, { 'zhenjiang.rate': '96%' }), { asOf }).find(
      '1',
      'zhenjiang',
    );
  };
  expect([judged('2020-07-31')?.verdict, judged('2020-07-31')?.target.value]).toEqual(['pending', '99']);
  expect([judged('2020-08-01')?.verdict, judged('2020-08-01')?.target.value]).toEqual(['pending', '95']);
  expect(judged('2020-12-31')).toMatchObject({ verdict: 'met', due: '2020-12-31' });
});

describe('a grade does not pass over a veto that could not be judged', () => {
  const grades = ['A 90', 'B 80', 'C 0']
    .map((g) => g.split(' '))
    .map(([name = '', from = '']) => ({ name, from: r(from) }));
  const scoring = (effect: 'veto' | 'cap' | 'downgrade'): Scoring => ({
    points: { met: r('1'), late: r('0.5'), missed: r('0') },
    unjudged: 'exclude',
    bonus: r('0'),
    bonusLimit: r('0'),
    grades,
    overrides: [{ effect, commitments: ['2'], ...(effect === 'cap' ? { grade: 'B' } : {}) }],
  });
  test.each<['veto' | 'cap' | 'downgrade', string, string | undefined]>([
    ['veto', '99%', 'A'],
    ['veto', '98%', 'C'],
    ['veto', '', undefined],
    ['veto', '约99%', undefined],
    ['cap', '', undefined],
    ['cap', '98%', 'C'],
    ['downgrade', '', undefined],
  ])('%s on “%s”: %s', (effect, text, grade) => {
    const other = indicator('other', percent);
    const plan = planOf({
      indicators: [rate, other],
      commitments: [
        commitment(rate, target('at-least', '99')),
        commitment(other, target('at-least', '99'), { id: '2' }),
      ],
      scoring: scoring(effect),
    });
    const given: Given = { 'zhenjiang.rate': '99%', 'zhenjiang.other': text };
    const [unit] = evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-01-15' }).assessment([
      'zhenjiang',
    ]).units;
    expect(unit?.grade).toBe(grade);
    expect(unit?.overrides.map((o) => o.id)).toEqual(
      grade === 'A' ? [] : [grade === undefined ? 'override.undecided' : `override.${effect}`],
    );
  });
});

describe('a missed figure is never shown equal to what it misses, not in a step either', () => {
  test.each([
    ['at-least', '66.67', undefined, '2', '3'],
    ['about', '67', '0.33', '2', '3'],
  ] as const)('%s %s', (op, figure, within, p, q) => {
    const of = indicator('of', percent, quotient('p', 'q'));
    const aim = target(op, figure, within === undefined ? {} : { within: r(within) });
    const found = find(single(commitment(of, aim), of, indicator('p', places), indicator('q', places)), {
      'zhenjiang.p': p,
      'zhenjiang.q': q,
    });
    expect(found.verdict).toBe('missed');
    const shown = [found.why, ...found.trace.map((s) => render(s.says, 'zh-CN'))].join('\n');
    expect(shown).toContain('66.667%');
    expect(shown).not.toMatch(/(?:＝|实际值|比较：) ?66\.67%/);
  });
});
