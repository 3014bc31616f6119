import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { render } from '../../src/messages/index.js';
import type { Checkpoint, Commitment } from '../../src/plan/model.js';
import {
  commitment,
  factsOf,
  type Given,
  indicator,
  percent,
  places,
  planOf,
  target,
  unitOf,
} from './plan.js';

const schools = indicator('schools', places);
const rate = indicator('rate', percent);
const years = indicator('years', unitOf('年'));
const due = (year: string): Checkpoint => ({ key: year, period: year, due: `${year}-12-31` });

/** Of a plan for the years 2020 to 2024, as of the end of 2023 unless it is said: four fifths of the time are gone. */
function judge(c: Commitment, given: Given, asOf = '2023-12-31', to = '2024-12-31') {
  const plan = planOf({ indicators: [schools, rate, years], commitments: [c], to });
  const found = evaluate(compile(plan), factsOf(plan, given), { asOf }).find('1', 'zhenjiang');
  if (!found) throw new Error('no finding');
  const { pace, progress, reached, reason } = found;
  return { pace, progress, reached, reason: reason.id, says: render(reason, 'zh-CN') };
}

const inFive = (of: typeof rate, op: Parameters<typeof target>[0], figure: string) =>
  commitment(of, target(op, figure), { checkpoints: [due('2024')] });

describe('progress is the way from the start', () => {
  test.each<[string, Commitment, Given, string | undefined, string | undefined]>([
    [
      'a level that has not moved',
      inFive(years, 'at-least', '12.3'),
      { 'zhenjiang.years@2019': '11.4年', 'zhenjiang.years@2023': '11.4年' },
      '0',
      'far-behind',
    ],
    [
      'a rate two thirds of the way up',
      inFive(rate, 'at-least', '95'),
      { 'zhenjiang.rate@2019': '80%', 'zhenjiang.rate@2023': '90%' },
      '2/3',
      'behind',
    ],
    [
      'a rate that fell',
      inFive(rate, 'at-least', '95'),
      { 'zhenjiang.rate@2019': '80%', 'zhenjiang.rate@2023': '77%' },
      '-0.2',
      'far-behind',
    ],
    [
      'a rate on its way down',
      inFive(rate, 'at-most', '2'),
      { 'zhenjiang.rate@2019': '12%', 'zhenjiang.rate@2023': '5%' },
      '0.7',
      'on-schedule',
    ],
    [
      'schools there already',
      inFive(schools, 'at-least', '50'),
      { 'zhenjiang.schools@2019': '40', 'zhenjiang.schools@2023': '42' },
      '0.2',
      'far-behind',
    ],
    [
      'schools, none known to be there before',
      inFive(schools, 'at-least', '50'),
      { 'zhenjiang.schools@2023': '42' },
      '0.84',
      'ahead',
    ],
    [
      'a level whose start nobody knows',
      inFive(rate, 'at-least', '95'),
      { 'zhenjiang.rate@2023': '90%' },
      undefined,
      undefined,
    ],
    [
      'a target that was reached at the start',
      inFive(rate, 'at-least', '95'),
      { 'zhenjiang.rate@2019': '96%', 'zhenjiang.rate@2023': '94%' },
      undefined,
      undefined,
    ],
    [
      'a ceiling whose start nobody knows',
      inFive(rate, 'at-most', '2'),
      { 'zhenjiang.rate@2023': '4%' },
      undefined,
      undefined,
    ],
  ])('%s', (_, c, given, progress, pace) => {
    expect(judge(c, given)).toMatchObject({ progress, pace });
  });

  test.each<[string, Commitment, Given, string | undefined]>([
    [
      'what is built within the year counts from nothing, whatever was built last year',
      commitment(schools, target('at-least', '13')),
      { 'zhenjiang.schools@2019': '20', 'zhenjiang.schools': '4' },
      '4/13',
    ],
    [
      'a rate of the year began at last year’s',
      commitment(rate, target('at-least', '95')),
      { 'zhenjiang.rate@2019': '90%', 'zhenjiang.rate': '92%' },
      '0.4',
    ],
    [
      'a running total counts from nothing',
      commitment(schools, target('at-least', '120'), { measure: 'cumulative' }),
      { 'zhenjiang.schools': '30' },
      '0.25',
    ],
    [
      'a change on last year has no way',
      commitment(schools, target('at-least', '5'), { measure: 'change' }),
      { 'zhenjiang.schools@2019': '20', 'zhenjiang.schools': '22' },
      undefined,
    ],
  ])('%s', (_, c, given, progress) => {
    expect(judge(c, given, '2020-07-01', '2020-12-31').progress).toBe(progress);
  });
});

describe('what is not due is told in figures', () => {
  const year = (text: string, asOf = '2020-10-07') =>
    judge(commitment(schools, target('at-least', '178')), { 'zhenjiang.schools': text }, asOf, '2020-12-31');
  test('behind: how much is done in how much of the time', () => {
    const { says, reason } = year('93');
    expect(reason).toBe('reason.pending-paced');
    expect(says).toContain('2020年的实际值93个');
    expect(says).toContain('完成率52.25%，时间进度76.71%，滞后');
  });
  test('from where it started', () => {
    const c = inFive(years, 'at-least', '12.3');
    const { says } = judge(c, { 'zhenjiang.years@2019': '11.4年', 'zhenjiang.years@2023': '11.4年' });
    expect(says).toContain('自2019年的11.4年起，已完成0%');
    expect(says).toContain('严重滞后');
  });
  test.each([
    ['177', undefined],
    ['178', true],
    ['179', true],
  ])('%s of 178: reached already %s', (text, reached) => {
    expect(year(text)).toMatchObject({ reached });
    expect(year(text).says.includes('已经达到')).toBe(reached === true);
  });
});
