import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import type { MissingPolicy } from '../../src/language/index.js';
import type { Commitment, Indicator, Target } from '../../src/plan/model.js';
import { find, parts, rate, ratio } from './find.js';
import {
  commitment,
  factsOf,
  type Given,
  indicator,
  percent,
  places,
  planOf,
  r,
  target,
  yesNo,
} from './plan.js';

describe('0 of 0 is no such case', () => {
  const nobody = { 'zhenjiang.enrolled': '0', 'zhenjiang.population': '0' };
  test.each<[string, Given, string]>([
    ['0 of 0', nobody, 'waived'],
    ['0 of 1', { ...nobody, 'zhenjiang.population': '1' }, 'missed'],
    ['1 of 0', { ...nobody, 'zhenjiang.enrolled': '1' }, 'doubtful'],
    ['blank of 0', { 'zhenjiang.population': '0' }, 'unreported'],
    ['0 of blank', { 'zhenjiang.enrolled': '0' }, 'unreported'],
    ['0 of 0 beside a rate of its own', { ...nobody, 'zhenjiang.rate': '100%' }, 'waived'],
  ])('%s', (_, given, verdict) => {
    const found = rate(given, {}, '95');
    expect(found.verdict).toBe(verdict);
    if (verdict === 'waived') expect(found.why).toContain('没有需要考核的对象');
  });

  const districts = (figures: Readonly<Record<string, readonly [string, string]>>): Given =>
    Object.fromEntries(
      Object.entries(figures).flatMap(([unit, [a, b]]) => [
        [`${unit}.enrolled`, a],
        [`${unit}.population`, b],
      ]),
    );
  const given = districts({ danyang: ['0', '0'], jurong: ['95', '100'], yangzhong: ['94', '100'] });

  test('a pooled ratio just adds 0', () => {
    expect(rate(given, {}, '94.5')).toMatchObject({ verdict: 'met', actual: { value: '94.5' } });
    const none = districts({ danyang: ['0', '0'], jurong: ['0', '0'], yangzhong: ['0', '0'] });
    expect(rate(none, {}, '94.5').verdict).toBe('waived');
  });

  test.each<['min' | 'max', string]>([
    ['min', '94'],
    ['max', '95'],
  ])('%s of the districts’ is of those that have a case', (by, actual) => {
    expect(rate(given, { rollup: { by, missing: 'refuse' } }, '1').actual?.value).toBe(actual);
  });

  test.each<[MissingPolicy, string]>([
    ['refuse', 'unreported'],
    ['skip', 'waived'],
    ['zero', 'waived'],
  ])('where only one has reported, and it has no case, %s makes the whole %s', (missing, verdict) => {
    const one = districts({ danyang: ['0', '0'] });
    const operands = parts.map((part) => ({ ...part, rollup: { by: 'sum', missing } as const }));
    const rollups = (['min', 'max', 'ratio'] as const).map((by) => {
      const of = ratio({ rollup: { by, missing } });
      const commitments = [commitment(of, target('at-least', '95'))];
      return find(planOf({ indicators: [of, ...operands], commitments }), one).verdict;
    });
    expect(rollups).toEqual([verdict, verdict, verdict]);
  });

  test.each<[string, string, number, number]>([
    ['half of those that have a case', '50', 1, 2],
    ['all of them', '100', 1, 2],
  ])('of a share it is neither met nor held: %s', (_, share, met, held) => {
    const of = ratio();
    const who = { kind: 'each', level: 'district', share: r(share).div(r('100')) } as const;
    const plan = planOf({
      indicators: [of, ...parts],
      commitments: [commitment(of, target('at-least', '95'), { who })],
    });
    const found = find(plan, given);
    expect(found.verdict).toBe(share === '50' ? 'met' : 'missed');
    expect(found.reason.data).toMatchObject({ met, held });
    expect(find(plan, given, 'danyang').verdict).toBe('waived');
  });

  test('it costs no points, and the unit is not undetermined for it', () => {
    const of = ratio();
    const done = indicator('done', yesNo);
    const plan = planOf({
      indicators: [of, ...parts, done],
      commitments: [
        commitment(of, target('at-least', '95'), { id: 'share' }),
        commitment(done, target('done'), { id: 'done' }),
      ],
      scoring: {
        points: { met: r('1'), late: r('0.5'), missed: r('0') },
        unjudged: 'zero',
        bonus: r('0'),
        bonusLimit: r('0'),
        grades: [{ name: '合格', from: r('60') }],
        overrides: [],
      },
    });
    const facts = factsOf(plan, { ...nobody, 'zhenjiang.done': '是' });
    const [unit] = evaluate(compile(plan), facts, { asOf: '2021-01-15' }).assessment(['zhenjiang']).units;
    expect(unit).toMatchObject({ conclusion: 'compliant', score: '100' });
  });

  test('growth from nothing to nothing is none that could be told', () => {
    const of = indicator('n', places);
    const plan = planOf({
      indicators: [of],
      commitments: [commitment(of, target('at-least', '0'), { measure: 'growth' })],
    });
    expect(find(plan, { 'zhenjiang.n': '0', 'zhenjiang.n@2019': '0' }).verdict).toBe('doubtful');
  });

  test('nothing to compare with, or to be compared, is no case either', () => {
    const of = ratio();
    const plan = planOf({
      indicators: [of, ...parts],
      commitments: [commitment(of, target('at-least', '0'), { measure: 'change' })],
    });
    const before = { 'zhenjiang.enrolled@2019': '0', 'zhenjiang.population@2019': '0' };
    const now = { 'zhenjiang.enrolled': '9', 'zhenjiang.population': '10' };
    expect(find(plan, { ...now, ...before }).verdict).toBe('waived');
  });
});

describe('more than last year, at the best value there can be', () => {
  const past = (op: Target['op'], years = 1): Target => ({ op, reference: { kind: 'past', years } });
  const share = indicator('n', percent, { bounds: { min: r('0'), max: r('100') } });
  const classes = indicator('n', places, { bounds: { min: r('0') } });
  const open = indicator('n', percent);
  type Row = [string, Indicator, Target, Partial<Commitment>, string, string, string];
  test.each<Row>([
    ['more than 0 points', share, target('more-than', '0'), { measure: 'change' }, '100%', '100%', 'met'],
    ['below it', share, target('more-than', '0'), { measure: 'change' }, '99.9%', '99.9%', 'missed'],
    ['fallen', share, target('more-than', '0'), { measure: 'change' }, '100%', '99%', 'missed'],
    ['grown by more than 0%', share, target('more-than', '0'), { measure: 'growth' }, '100%', '100%', 'met'],
    ['more than last year', share, past('more-than'), {}, '100%', '100%', 'met'],
    ['more than two years ago', share, past('more-than', 2), {}, '100%', '100%', 'met'],
    ['without a bound', open, past('more-than'), {}, '100%', '100%', 'missed'],
    ['fewer than last year, of none', classes, past('less-than'), {}, '0', '0', 'met'],
    ['fewer by more than 0', classes, target('less-than', '0'), { measure: 'change' }, '0', '0', 'met'],
    ['fewer, of one', classes, past('less-than'), {}, '1', '1', 'missed'],
    ['fewer, at the top', share, past('less-than'), {}, '100%', '100%', 'missed'],
    ['by a point', share, target('more-than', '1'), { measure: 'change' }, '100%', '100%', 'missed'],
    ['more than a figure', share, target('more-than', '100'), {}, '100%', '100%', 'missed'],
    ['nothing of last year', share, past('more-than'), {}, '-', '100%', 'unreported'],
  ])('%s', (_, of, aim, more, before, now, verdict) => {
    const plan = planOf({ indicators: [of], commitments: [commitment(of, aim, more)] });
    const years = ['2018', '2019'].map((year) => [`zhenjiang.n@${year}`, before] as const);
    const found = find(plan, { ...(before === '-' ? {} : Object.fromEntries(years)), 'zhenjiang.n': now });
    expect(found.verdict).toBe(verdict);
    expect(found.why.includes('已是最好值')).toBe(verdict === 'met');
  });
});

test.each(['2025-6-1', '2026-02-31', '2026/02/01', 'x', '', undefined])(
  '%s is no date to judge on',
  (asOf) => {
    const of = indicator('n', places);
    const plan = planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '1'))] });
    expect(() => evaluate(compile(plan), factsOf(plan, {}), { asOf: asOf as string })).toThrow(
      new RangeError(`asOf must be a day of the calendar written like 2025-06-01, not ${asOf}`),
    );
  },
);
