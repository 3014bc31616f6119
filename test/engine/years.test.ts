import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { render } from '../../src/messages/index.js';
import type { Checkpoint, Commitment, Waiver } from '../../src/plan/model.js';
import { usesOf } from '../../src/plan/uses.js';
import {
  amendment,
  commitment,
  factsOf,
  type Given,
  indicator,
  percent,
  places,
  planOf,
  target,
  waiver,
  yesNo,
} from './plan.js';

const built = indicator('built', yesNo);
const rate = indicator('rate', percent);
const count = indicator('count', places);
const of: Readonly<Record<string, typeof built>> = { built, rate, count };

/** Judged by a plan for the years 2020 to 2022. */
function judge(c: Commitment, given: Given, asOf: string, waivers: readonly Waiver[] = [], key?: string) {
  const plan = planOf({ indicators: Object.values(of), commitments: [c], waivers, to: '2022-12-31' });
  return evaluate(compile(plan), factsOf(plan, given), { asOf }).find('1', 'zhenjiang', key);
}

const due2020: Checkpoint = { key: '2020', period: '2020', due: '2020-12-31' };
const due2022: Checkpoint = { key: '2022', period: '2022', due: '2022-12-31' };

describe('a moved due date takes the year looked at along', () => {
  const full = commitment(rate, target('at-least', '100'), { checkpoints: [due2020] });
  const sum = commitment(count, target('at-least', '30'), { checkpoints: [due2020], measure: 'cumulative' });
  const postponedTo = (due: string): Waiver =>
    waiver({ kind: 'postponed', due, approved: '2020-11-01', validThrough: '2023-12-31' });
  const both = { 'zhenjiang.rate@2020': '97%', 'zhenjiang.rate@2021': '100%' };
  test.each<[string, Commitment, Waiver[], Given, string, string]>([
    ['no waiver: the year promised', full, [], both, '2022-01-15', 'missed'],
    ['postponed into the next year', full, [postponedTo('2021-06-30')], both, '2022-01-15', 'met'],
    ['postponed, not due', full, [postponedTo('2021-06-30')], both, '2021-06-29', 'pending'],
    ['postponed within the year', full, [postponedTo('2020-12-31')], both, '2022-01-15', 'missed'],
    [
      'postponed, and nothing reported since',
      full,
      [postponedTo('2021-06-30')],
      { 'zhenjiang.rate@2020': '97%' },
      '2022-01-15',
      'unreported',
    ],
    [
      "postponed beyond the plan: its last year's figure",
      full,
      [postponedTo('2023-06-30')],
      { 'zhenjiang.rate@2022': '100%' },
      '2023-07-01',
      'met',
    ],
    [
      'a running total runs on',
      sum,
      [postponedTo('2021-12-31')],
      { 'zhenjiang.count@2020': '20', 'zhenjiang.count@2021': '10' },
      '2022-01-15',
      'met',
    ],
  ])('%s', (_, c, waivers, given, asOf, verdict) => {
    expect(judge(c, given, asOf, waivers)?.verdict).toBe(verdict);
  });

  test('an amendment does as a waiver does', () => {
    const amended: Commitment = { ...full, amendments: [amendment({ due: '2021-12-31' })] };
    expect(judge(amended, both, '2022-01-15')).toMatchObject({ verdict: 'met', due: '2021-12-31' });
    expect(judge(amended, { 'zhenjiang.rate@2020': '100%' }, '2022-01-15')?.verdict).toBe('unreported');
  });

  test('one brought forward looks at the earlier year', () => {
    const amended = commitment(rate, target('at-least', '100'), {
      checkpoints: [due2022],
      amendments: [amendment({ due: '2021-12-31' })],
    });
    expect(judge(amended, both, '2022-01-15')?.verdict).toBe('met');
  });

  test('what is judged every year keeps its year', () => {
    const yearly = commitment(rate, target('at-least', '100'), {
      checkpoints: [{ ...due2020, recurring: true }],
    });
    expect(judge(yearly, both, '2022-01-15', [postponedTo('2021-06-30')])?.verdict).toBe('missed');
  });

  test('a waiver from a year on leaves the years before as they were', () => {
    const yearly = commitment(rate, target('at-least', '100'), {
      checkpoints: ['2020', '2021'].map((key) => ({
        key,
        period: key,
        due: `${key}-12-31`,
        recurring: true,
      })),
    });
    const given = { 'zhenjiang.rate@2020': '97%', 'zhenjiang.rate@2021': '97%' };
    const since = waiver({ approved: '2021-06-01', validFrom: '2021-01-01', validThrough: '2021-12-31' });
    expect(['2020', '2021'].map((key) => judge(yearly, given, '2022-01-15', [since], key)?.verdict)).toEqual([
      'missed',
      'waived',
    ]);
  });

  test("a quarter's figure moves by quarters", () => {
    const second: Checkpoint = { key: '2020-06-30', period: '2020-Q2', due: '2020-06-30' };
    const c = commitment(rate, target('at-least', '100'), { checkpoints: [second] });
    const given = { 'zhenjiang.rate@2020-Q2': '90%', 'zhenjiang.rate@2020-Q4': '100%' };
    const early = waiver({ kind: 'postponed', due: '2020-11-30', validThrough: '2021-12-31' });
    expect(judge(c, given, '2021-01-15', [early])?.verdict).toBe('met');
  });
});

describe('what is done stays done', () => {
  const deliverable = commitment(built, target('done'), { checkpoints: [due2022] });
  const inTime = commitment(built, target('done'), { checkpoints: [due2020] });
  const yearly = commitment(built, target('done'), {
    checkpoints: ['2020', '2021', '2022'].map((year) => ({
      key: year,
      period: year,
      due: `${year}-12-31`,
      recurring: true,
    })),
  });
  const yes = (completed?: string) => ({ text: '是', ...(completed ? { completed } : {}) });
  const [in20, in21, in22] = ['2020', '2021', '2022'].map((y) => `zhenjiang.built@${y}`) as [
    string,
    string,
    string,
  ];
  test.each<[string, Commitment, Given, string, string]>([
    ['said in the first year alone', deliverable, { [in20]: yes() }, '2023-01-15', 'met'],
    ['with its date', deliverable, { [in20]: yes('2020-11-05') }, '2023-01-15', 'met'],
    ['with its date, before it is due', deliverable, { [in20]: yes('2020-11-05') }, '2022-01-15', 'met'],
    ['said again', deliverable, { [in20]: yes(), [in22]: yes() }, '2023-01-15', 'met'],
    ['taken back later', deliverable, { [in20]: yes(), [in21]: '否' }, '2023-01-15', 'missed'],
    ['taken back later, not due', deliverable, { [in20]: yes(), [in21]: '否' }, '2022-12-30', 'pending'],
    [
      'taken back, and done again',
      deliverable,
      { [in20]: yes(), [in21]: '否', [in22]: yes() },
      '2023-01-15',
      'met',
    ],
    ['taken back in the last year', deliverable, { [in20]: yes(), [in22]: '否' }, '2023-01-15', 'missed'],
    ['not done at first, and nothing since', deliverable, { [in20]: '否' }, '2023-01-15', 'unreported'],
    ['unreadable since', deliverable, { [in20]: yes(), [in22]: '大概' }, '2023-01-15', 'doubtful'],
    ['nothing at all', deliverable, {}, '2023-01-15', 'unreported'],
    ['done the year after', inTime, { [in20]: '否', [in21]: yes('2021-03-05') }, '2022-01-15', 'late'],
    ['told the year after, done in time', inTime, { [in21]: yes('2020-12-31') }, '2022-01-15', 'met'],
    ['told the year after, with no date', inTime, { [in20]: '否', [in21]: yes() }, '2022-01-15', 'late'],
    ['told the year after alone, with no date', inTime, { [in21]: yes() }, '2022-01-15', 'late'],
    ['done the year after next', inTime, { [in20]: '否', [in22]: yes('2022-03-05') }, '2023-01-15', 'late'],
    [
      'still to come on the day judged',
      inTime,
      { [in20]: '否', [in21]: yes('2021-03-05') },
      '2021-01-15',
      'doubtful',
    ],
    ['a file of a later year is not yet there', inTime, { [in20]: '否' }, '2021-01-15', 'missed'],
    ['unreadable in time', inTime, { [in20]: '大概', [in21]: yes('2021-03-05') }, '2022-01-15', 'doubtful'],
    ['undone the year after', inTime, { [in20]: yes(), [in21]: '否' }, '2022-01-15', 'met'],
    ['a rhythm asks every year', yearly, { [in20]: yes() }, '2023-01-15', 'unreported'],
    [
      'a figure is no deliverable',
      commitment(rate, target('at-least', '99'), { checkpoints: [due2022] }),
      { 'zhenjiang.rate@2020': '100%' },
      '2023-01-15',
      'unreported',
    ],
  ])('%s', (_, c, given, asOf, verdict) => {
    expect(judge(c, given, asOf)?.verdict).toBe(verdict);
  });

  test('the explanation names the year and the cell that say so', () => {
    const finding = judge(deliverable, { [in20]: yes('2020-11-05'), [in21]: '' }, '2023-01-15');
    expect(finding?.completed).toBe('2020-11-05');
    expect(finding?.origin.map(({ line }) => line)).toEqual([1]);
    expect(JSON.stringify(finding?.trace)).toContain('"2020"');
  });
});

describe('a milestone of part of the year', () => {
  const first: Checkpoint = { key: '2020-03-31', period: '2020-Q1', due: '2020-03-31' };
  const third: Checkpoint = { key: '2020-09-30', period: '2020-Q3', due: '2020-09-30' };
  const last: Checkpoint = { key: '2020-12-31', period: '2020', due: '2020-12-31' };
  const staged = commitment(built, target('done'), { checkpoints: [first, third, last] });
  const cell = (text: string): Given => {
    const [period, answer = '是', completed] = text.split(' ') as [string, string?, string?];
    return { [`zhenjiang.built@${period}`]: completed ? { text: answer, completed } : answer };
  };
  test.each<[says: string, given: string, asOf: string, first: string, third: string, last: string]>([
    // A 是 of one milestone says nothing of the next, which may ask for a deed of its own.
    ['是 in its own quarter', '2020-Q1', '2021-01-15', 'met', 'unreported', 'unreported'],
    ['是 in a later quarter', '2020-Q3', '2021-01-15', 'late', 'met', 'unreported'],
    ['是 in a later quarter, and when', '2020-Q3 是 2020-08-20', '2021-01-15', 'late', 'met', 'unreported'],
    [
      '是 in the row of the year, of the third quarter',
      '2020 是 2020-07-01',
      '2021-01-15',
      'late',
      'met',
      'met',
    ],
    ['told later, done in time', '2020-Q3 是 2020-03-31', '2021-01-15', 'met', 'met', 'unreported'],
    ['否 first', '2020-Q1 否;2020-Q2 是', '2021-01-15', 'late', 'unreported', 'unreported'],
    ['是 in the row of the year, and when', '2020 是 2020-04-01', '2021-01-15', 'late', 'unreported', 'met'],
    ['是 in the row of the year, in time', '2020 是 2020-03-31', '2021-01-15', 'met', 'unreported', 'met'],
    ['是 in the row of the year, no date', '2020', '2021-01-15', 'doubtful', 'doubtful', 'met'],
    ['the quarter or the date', '2020-Q3;2020 是 2020-03-01', '2021-01-15', 'met', 'met', 'met'],
    ['是 in a later year', '2021', '2022-01-15', 'late', 'late', 'late'],
    ['否 later', '2020-Q1;2020-Q3 否', '2021-01-15', 'met', 'missed', 'unreported'],
    ['否 alone', '2020-Q1 否', '2021-01-15', 'missed', 'unreported', 'unreported'],
    ['not due', '2020-Q1', '2020-03-30', 'pending', 'pending', 'pending'],
    ['a quarter that has not begun', '2020-Q3', '2020-06-30', 'unreported', 'pending', 'pending'],
    ['a day to come', '2020-Q3 是 2020-08-20', '2020-07-15', 'doubtful', 'doubtful', 'pending'],
  ])('%s', (_, given, asOf, ...verdicts) => {
    const all: Given = Object.assign({}, ...given.split(';').map(cell));
    const found = staged.checkpoints.map(({ key }) => judge(staged, all, asOf, [], key)?.verdict);
    expect(found).toEqual(verdicts);
  });

  test('names the day, or the period that says so', () => {
    const why = (given: string) => {
      const found = judge(staged, cell(given), '2021-01-15', [], first.key);
      return found && render(found.reason, 'zh-CN');
    };
    expect(why('2020-Q3')).toBe(
      '时限2020-03-31以前没有填报为完成，2020年第3季度才填报“是”；确在时限以前完成的，请补填完成日期。',
    );
    expect(why('2020-Q3 是 2020-08-20')).toBe('2020-08-20才完成，晚于时限2020-03-31。');
  });

  test('a rhythm asks every quarter anew, and a figure is that of its own quarter', () => {
    const quarterly = commitment(built, target('done'), {
      checkpoints: [
        { ...first, recurring: true },
        { ...third, recurring: true },
      ],
    });
    expect(judge(quarterly, cell('2020-Q3'), '2021-01-15', [], first.key)?.verdict).toBe('unreported');
    const full = commitment(count, target('at-least', '1'), { checkpoints: [first, third] });
    const given = { 'zhenjiang.count@2020-Q3': '5' };
    expect(judge(full, given, '2021-01-15', [], first.key)?.verdict).toBe('unreported');
  });

  test('makes the later periods count as used', () => {
    const plan = planOf({ indicators: [built], commitments: [staged], to: '2021-12-31' });
    const unused = ['2020', '2020-Q1', '2020-Q2', '2020-Q4', '2021', '2020-03'].filter((period) =>
      usesOf(plan).unused('built', 'zhenjiang', period),
    );
    expect(unused).toEqual(['2020-03']);
  });
});

test('what is asked anew every year does not stand on the year before, and its time runs from the first of January', () => {
  const checkpoints = ['2020', '2021'].map((key) => ({
    key,
    period: key,
    due: `${key}-12-31`,
    recurring: true as const,
  }));
  const c = commitment(count, target('at-least', '10'), { checkpoints });
  const before = judge(c, { 'zhenjiang.count@2020': '10' }, '2021-07-02', [], '2021');
  expect(before).toMatchObject({ verdict: 'pending', elapsed: '0.5' });
  expect(before?.actual).toBeUndefined();
  const given = { 'zhenjiang.count@2020': '10', 'zhenjiang.count@2021': '5' };
  expect(judge(c, given, '2021-07-02', [], '2021')).toMatchObject({
    actual: { value: '5' },
    pace: 'on-schedule',
  });
});

test('a running total asked for every year has its time from the plan’s first day', () => {
  const checkpoints = ['2020', '2021'].map((key) => ({
    key,
    period: key,
    due: `${key}-12-31`,
    recurring: true as const,
  }));
  const c = commitment(count, target('at-least', '20'), { checkpoints, measure: 'cumulative' });
  const given = { 'zhenjiang.count@2020': '10', 'zhenjiang.count@2021': '5' };
  // As of 2021-07-02, 548 of the 730 days from 2020-01-01 to 2021-12-31 are gone.
  expect(judge(c, given, '2021-07-02', [], '2021')).toMatchObject({
    verdict: 'pending',
    actual: { value: '15' },
    elapsed: '274/365',
  });
});

test('before it is due a running total stands on the latest year there is', () => {
  const c = commitment(count, target('at-least', '40'), { checkpoints: [due2022], measure: 'cumulative' });
  const given = { 'zhenjiang.count@2020': '10', 'zhenjiang.count@2021': '12' };
  expect(judge(c, given, '2022-01-15')).toMatchObject({ verdict: 'pending', actual: { value: '22' } });
});
