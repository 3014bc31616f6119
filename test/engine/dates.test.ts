import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import type { Checkpoint, Commitment, Indicator, Target, Waiver } from '../../src/plan/model.js';
import {
  amendment,
  commitment,
  factsOf,
  type Given,
  indicator,
  percent,
  places,
  planOf,
  r,
  target,
  waiver,
  yesNo,
} from './plan.js';

const built = indicator('built', yesNo);
const rate = indicator('rate', percent);

function judge(c: Commitment, given: Given, asOf: string, waivers: readonly Waiver[] = [], key?: string) {
  const plan = planOf({ indicators: [built, rate], commitments: [c], waivers });
  return evaluate(compile(plan), factsOf(plan, given), { asOf }).find('1', 'zhenjiang', key);
}

describe('a deadline includes its last day', () => {
  const c = commitment(rate, target('at-least', '99'));
  test.each([
    ['2020-12-30', 'pending'],
    ['2020-12-31', 'missed'],
    ['2021-01-01', 'missed'],
  ])('98%% judged as of %s is %s', (asOf, verdict) => {
    expect(judge(c, { 'zhenjiang.rate': '98%' }, asOf)?.verdict).toBe(verdict);
  });
  test.each([
    ['2020-12-30', 'pending'],
    ['2020-12-31', 'unreported'],
  ])('without a figure, as of %s, is %s', (asOf, verdict) => {
    expect(judge(c, {}, asOf)?.verdict).toBe(verdict);
  });
});

describe('是 without a completion date, before it is due', () => {
  const c = commitment(built, target('done'), {
    checkpoints: [{ key: '2021', period: '2021', due: '2021-12-31' }],
  });
  type Case = [says: string, period: string, reference: string | undefined, asOf: string, verdict: string];
  test.each<Case>([
    ['for a year that is over', '2020', undefined, '2021-01-10', 'met'],
    ['on the last day of that year', '2020', undefined, '2020-12-31', 'met'],
    ['the day before', '2020', undefined, '2020-12-30', 'pending'],
    ['as it stood on the as-of date', '2020', '2020-11-30', '2020-11-30', 'met'],
    ['as it stood the day before', '2020', '2020-11-29', '2020-11-30', 'met'],
    ['as it will stand the day after', '2020', '2020-12-01', '2020-11-30', 'pending'],
    ['as it stood in the year itself', '2021', '2021-06-30', '2021-07-15', 'met'],
  ])('%s', (_, period, reference, asOf, verdict) => {
    const plan = planOf({ indicators: [built], commitments: [c], to: '2021-12-31' });
    const given = { [`zhenjiang.built@${period}`]: { text: '是', ...(reference ? { reference } : {}) } };
    const found = evaluate(compile(plan), factsOf(plan, given), { asOf }).find('1', 'zhenjiang');
    expect(found?.verdict).toBe(verdict);
    if (verdict === 'pending') expect(found?.reason.id).toBe('reason.pending-undated');
  });
});

describe('a quarter’s report may be due some days after the quarter', () => {
  const first: Checkpoint = { key: '2020-Q1', period: '2020-Q1', due: '2020-04-15', recurring: true };
  const c = commitment(built, target('done'), { checkpoints: [first], within: 15 });
  test.each<[string, string, string | undefined, string, string]>([
    ['done on its last day', '是', '2020-04-15', '2020-05-01', 'met'],
    ['done the day after', '是', '2020-04-16', '2020-05-01', 'late'],
    ['done in the quarter', '是', '2020-03-31', '2020-05-01', 'met'],
    ['done, no date: the quarter itself is over in time', '是', undefined, '2020-05-01', 'met'],
    ['not reported, the day before it is due', '', undefined, '2020-04-14', 'pending'],
    ['not reported, on the day', '', undefined, '2020-04-15', 'unreported'],
  ])('%s', (_, text, completed, asOf, verdict) => {
    const cell = completed === undefined ? { text } : { text, completed };
    expect(judge(c, { 'zhenjiang.built@2020-Q1': cell }, asOf)?.verdict).toBe(verdict);
  });
});

test('a figure that was reached on a day still to come is doubtful, due or not', () => {
  const n = indicator('n', places);
  const plan = planOf({ indicators: [n], commitments: [commitment(n, target('at-least', '40'))] });
  const at = (text: string, asOf: string) =>
    evaluate(compile(plan), factsOf(plan, { 'zhenjiang.n': { text, completed: '2021-01-20' } }), {
      asOf,
    }).find('1', 'zhenjiang')?.verdict;
  expect([at('40', '2020-07-15'), at('40', '2021-01-15'), at('39', '2020-07-15')]).toEqual([
    'doubtful',
    'doubtful',
    'pending',
  ]);
});

test('a reduced target is the whole target: the stretch figure does not stay', () => {
  const c = commitment(rate, target('at-least', '99', { stretch: r('99.5') }));
  const reduced = (aim: Target) => waiver({ kind: 'reduced', target: aim });
  const judged = (waivers: readonly Waiver[]) =>
    judge(c, { 'zhenjiang.rate': '99.6%' }, '2021-01-15', waivers);
  expect(judged([])?.exceeded).toBe(true);
  expect(judged([reduced(target('at-least', '97'))])).toMatchObject({
    verdict: 'met',
    target: { value: '97' },
  });
  expect(judged([reduced(target('at-least', '97'))])?.exceeded).toBeUndefined();
  expect(judged([reduced(target('at-least', '97', { stretch: r('99.5') }))])?.exceeded).toBe(true);
});

describe('a unit that was given more time is judged no earlier than all others', () => {
  const amendment = {
    from: '2020-06-01',
    document: 'd',
    due: '2021-06-30',
    at: { file: 'plan.yaml' },
  };
  const c = commitment(rate, target('at-least', '99'), { amendments: [amendment] });
  test.each([
    ['less than all were given', '2021-01-31', '2021-02-15', 'pending'],
    ['less than all were given, on the day of all', '2021-01-31', '2021-06-30', 'missed'],
    ['as much', '2021-06-30', '2021-06-29', 'pending'],
    ['as much, on the day', '2021-06-30', '2021-06-30', 'missed'],
    ['more, on the day of all', '2021-07-31', '2021-06-30', 'pending'],
    ['more, on its own day', '2021-07-31', '2021-07-31', 'missed'],
  ])('%s', (_, due, asOf, verdict) => {
    const given = { 'zhenjiang.rate': '98%', 'zhenjiang.rate@2021': '98%' };
    const postponed = waiver({ kind: 'postponed', due, approved: '2020-05-01', validThrough: '2021-12-31' });
    expect(judge(c, given, asOf, [postponed])?.verdict).toBe(verdict);
  });
});

describe('deliverables', () => {
  const c = commitment(built, target('done'), {
    checkpoints: [{ key: '2020', period: '2020', due: '2020-10-31' }],
  });
  test.each<[string, string, string | undefined, string, string]>([
    ['on the due day', '是', '2020-10-31', '2021-01-15', 'met'],
    ['the day after', '是', '2020-11-01', '2021-01-15', 'late'],
    ['the day before', '是', '2020-10-30', '2021-01-15', 'met'],
    ['done before it is due', '是', '2020-05-01', '2020-06-01', 'met'],
    ['not done, not due', '否', undefined, '2020-06-01', 'pending'],
    ['not done, due', '否', undefined, '2020-10-31', 'missed'],
    ['done in a year that outlasts the due date, no date', '是', undefined, '2021-01-15', 'doubtful'],
    ['blank', '', undefined, '2021-01-15', 'unreported'],
    ['done on a day that is still to come', '是', '2020-07-01', '2020-06-01', 'doubtful'],
    ['done today', '是', '2020-06-01', '2020-06-01', 'met'],
    ['not due, done, no date: the year is not over', '是', undefined, '2020-06-01', 'pending'],
    ['not done, and a day to come', '否', '2020-07-01', '2020-06-01', 'pending'],
  ])('%s', (_, text, completed, asOf, verdict) => {
    const cell = completed === undefined ? { text } : { text, completed };
    expect(judge(c, { 'zhenjiang.built': cell }, asOf)?.verdict).toBe(verdict);
  });

  test.each<[string, string, string]>([
    ['before the due day', '2020-09-30', 'met'],
    ['on the due day', '2020-10-31', 'met'],
    ['after the due day', '2020-11-30', 'doubtful'],
    ['after the year', '2021-01-10', 'doubtful'],
  ])('是 without a date, as of a day %s', (_, reference, verdict) => {
    expect(judge(c, { 'zhenjiang.built': { text: '是', reference } }, '2021-01-15')?.verdict).toBe(verdict);
  });

  test('是 as of a day after the year speaks for the year alone', () => {
    const given = { 'zhenjiang.built': { text: '是', reference: '2021-01-10' } };
    expect(judge(commitment(built, target('done')), given, '2021-01-15')?.verdict).toBe('met');
  });

  test('是 without a date is in time when the reported year ends on the due date', () => {
    expect(judge(commitment(built, target('done')), { 'zhenjiang.built': '是' }, '2021-01-15')?.verdict).toBe(
      'met',
    );
  });

  test('every quarter is judged by itself', () => {
    const quarters = ['2020-Q1', '2020-Q2', '2020-Q3', '2020-Q4'];
    const due = ['2020-03-31', '2020-06-30', '2020-09-30', '2020-12-31'];
    const c4 = commitment(built, target('done'), {
      checkpoints: quarters.map((key, i) => ({ key, period: key, due: due[i] as string })),
    });
    const given = {
      'zhenjiang.built@2020-Q1': { text: '是', completed: '2020-03-31' },
      'zhenjiang.built@2020-Q2': { text: '是', completed: '2020-07-01' },
      'zhenjiang.built@2020-Q3': '否',
    };
    expect(quarters.map((key) => judge(c4, given, '2021-01-15', [], key)?.verdict)).toEqual([
      'met',
      'late',
      'missed',
      'unreported',
    ]);
  });
});

describe('a figure that districts make up is reached on the last of their days, or on the first where one is enough', () => {
  const dueOctober = [{ key: '2020', period: '2020', due: '2020-10-31' }];
  const [early, last, late] = ['2020-05-01', '2020-10-31', '2020-11-01'];
  type By = Indicator['rollup']['by'];
  /** What the city is said to have done, and when, from what its districts did and on which day. */
  const city = (
    unit: typeof yesNo,
    aim: Target,
    by: By,
    text: string,
    days: readonly (string | undefined)[],
  ) => {
    const of = indicator('n', unit, { rollup: { by, missing: 'refuse' } });
    const plan = planOf({
      indicators: [of],
      commitments: [commitment(of, aim, { checkpoints: dueOctober })],
    });
    const given = Object.fromEntries(
      ['danyang', 'jurong', 'yangzhong'].map((id, i) => [
        `${id}.n`,
        { text, ...(days[i] === undefined ? {} : { completed: days[i] }) },
      ]),
    );
    const found = evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-01-15' }).find(
      '1',
      'zhenjiang',
    );
    return [found?.verdict, found?.completed];
  };

  test.each<[By, (string | undefined)[], string, string | undefined]>([
    ['all', [early, last, early], 'met', last],
    ['all', [early, late, last], 'late', late],
    ['any', [late, early, late], 'met', early],
    ['any', [late, late, late], 'late', late],
    ['all', [early, undefined, early], 'doubtful', undefined],
    ['any', [undefined, undefined, undefined], 'doubtful', undefined],
  ])('是 by %s, on %j: %s', (by, days, verdict, on) => {
    expect(city(yesNo, target('done'), by, '是', days)).toEqual([verdict, on]);
  });

  test.each<[By, string, string, string]>([
    ['sum', '14', 'late', late],
    ['min', '40', 'late', late],
    ['max', '40', 'met', early],
    ['count', '1', 'late', late],
  ])(
    '40 by %s of three times %s, on a day in May, in October and in November: %s',
    (by, text, verdict, on) => {
      const aim = target('at-least', by === 'count' ? '3' : '40');
      expect(city(places, aim, by, text, [last, late, early])).toEqual([verdict, on]);
    },
  );
});

test('a count reached after its due date is late', () => {
  const schools = indicator('n', places);
  const plan = planOf({
    indicators: [schools],
    commitments: [commitment(schools, target('at-least', '40'))],
  });
  const at = (completed: string) =>
    evaluate(compile(plan), factsOf(plan, { 'zhenjiang.n': { text: '40', completed } }), {
      asOf: '2021-02-15',
    }).find('1', 'zhenjiang')?.verdict;
  expect([at('2020-12-31'), at('2021-01-01')]).toEqual(['met', 'late']);
});

test.each(['change', 'growth'] as const)(
  'a %s against last year is that of the year, not of a day',
  (measure) => {
    const n = indicator('n', places);
    const plan = planOf({
      indicators: [n],
      commitments: [commitment(n, target('at-least', '5'), { measure })],
    });
    const given: Given = {
      'zhenjiang.n': { text: '110', completed: '2021-01-01' },
      'zhenjiang.n@2019': '100',
    };
    const found = evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-02-15' }).find(
      '1',
      'zhenjiang',
    );
    expect(found?.verdict).toBe('met');
  },
);

describe('milestones and pace', () => {
  const c = commitment(rate, target('at-least', '77.5'), {
    checkpoints: [
      { key: '2020-06-30', period: '2020', due: '2020-06-30', target: target('at-least', '58.4') },
      { key: '2020-12-31', period: '2020', due: '2020-12-31', target: target('at-least', '77.5') },
    ],
  });
  test('each has its own target and due date', () => {
    expect(judge(c, { 'zhenjiang.rate': '58.4%' }, '2020-06-30', [], '2020-06-30')?.verdict).toBe('met');
    expect(judge(c, { 'zhenjiang.rate': '58.3%' }, '2020-06-30', [], '2020-06-30')?.verdict).toBe('missed');
    expect(judge(c, { 'zhenjiang.rate': '58.4%' }, '2020-06-30', [], '2020-12-31')?.verdict).toBe('pending');
  });

  // As of 2020-07-01, 182 of 365 days are gone: 49.86%.
  test.each([
    ['60', 'ahead'],
    ['49.8', 'on-schedule'],
    ['39.9', 'on-schedule'],
    ['39.8', 'behind'],
    ['19.9', 'behind'],
    ['19.8', 'far-behind'],
  ])('%s of 100 done at half time is %s', (done, pace) => {
    const n = indicator('n', places);
    const plan = planOf({ indicators: [n], commitments: [commitment(n, target('at-least', '100'))] });
    const finding = evaluate(compile(plan), factsOf(plan, { 'zhenjiang.n': done }), {
      asOf: '2020-07-01',
    }).find('1', 'zhenjiang');
    expect(finding).toMatchObject({ verdict: 'pending', pace, elapsed: r('182/365').toString() });
  });

  // As of 2020-08-07, 219 of 365 days are gone: 60% to the day. Behind is more than 10 points, far behind more than 30.
  test.each([
    ['60.01', 'ahead'],
    ['60', 'on-schedule'],
    ['59.99', 'on-schedule'],
    ['50.01', 'on-schedule'],
    ['50', 'on-schedule'],
    ['49.99', 'behind'],
    ['30.01', 'behind'],
    ['30', 'behind'],
    ['29.99', 'far-behind'],
  ])('%s of 100 done when three fifths of the time are gone is %s', (done, pace) => {
    const n = indicator('n', places);
    const plan = planOf({ indicators: [n], commitments: [commitment(n, target('at-least', '100'))] });
    const finding = evaluate(compile(plan), factsOf(plan, { 'zhenjiang.n': done }), {
      asOf: '2020-08-07',
    }).find('1', 'zhenjiang');
    expect(finding).toMatchObject({ verdict: 'pending', pace, elapsed: '0.6' });
  });
});

describe('amendments', () => {
  const lower = amendment({ from: '2020-07-01', target: target('at-least', '95') });
  const c = commitment(rate, target('at-least', '99'), { amendments: [lower] });
  test.each([
    ['2021-01-15', '95%', 'met'],
    ['2021-01-15', '94.9%', 'missed'],
  ])('in force on the due date: as of %s, %s is %s', (asOf, text, verdict) => {
    expect(judge(c, { 'zhenjiang.rate': text }, asOf)?.verdict).toBe(verdict);
  });
  test('dated after the due date it does not reach back', () => {
    const late = commitment(rate, target('at-least', '99'), {
      amendments: [{ ...lower, from: '2021-01-01' }],
    });
    expect(judge(late, { 'zhenjiang.rate': '95%' }, '2021-06-30')?.verdict).toBe('missed');
  });
  test('its last day is included', () => {
    const through = (day: string) =>
      commitment(rate, target('at-least', '99'), { amendments: [{ ...lower, through: day }] });
    expect(judge(through('2020-12-31'), { 'zhenjiang.rate': '95%' }, '2021-01-15')?.verdict).toBe('met');
    expect(judge(through('2020-12-30'), { 'zhenjiang.rate': '95%' }, '2021-01-15')?.verdict).toBe('missed');
  });
  test('a new due date postpones', () => {
    const later = commitment(rate, target('at-least', '99'), {
      amendments: [amendment({ due: '2021-06-30' })],
    });
    expect(judge(later, { 'zhenjiang.rate': '95%' }, '2021-06-29')).toMatchObject({
      verdict: 'pending',
      due: '2021-06-30',
    });
    expect(judge(later, { 'zhenjiang.rate': '95%' }, '2021-06-30')?.verdict).toBe('missed');
  });
});

describe('waivers', () => {
  const c = commitment(rate, target('at-least', '99'));
  test.each<[string, Partial<Waiver>, string, string]>([
    ['valid through the due date, judged in January', {}, '2021-01-15', 'waived'],
    ['on its last day', { validThrough: '2020-09-30' }, '2020-09-30', 'waived'],
    ['the day after its last', { validThrough: '2020-12-30' }, '2021-01-15', 'missed'],
    ['from its first day', { validFrom: '2020-12-31' }, '2021-01-15', 'waived'],
    [
      'the day before its first',
      { validFrom: '2021-01-01', validThrough: '2021-12-31' },
      '2021-01-15',
      'missed',
    ],
    ['not yet approved', { approved: '2021-01-16' }, '2021-01-15', 'missed'],
    ['approved that day', { approved: '2021-01-15' }, '2021-01-15', 'waived'],
    ['for another unit', { units: ['danyang'] }, '2021-01-15', 'missed'],
    ['for another commitment', { commitment: '2' }, '2021-01-15', 'missed'],
    ['postponed, not due', { kind: 'postponed', due: '2021-06-30' }, '2021-01-15', 'pending'],
    ['postponed, due', { kind: 'postponed', due: '2021-01-15' }, '2021-01-15', 'missed'],
    [
      'reduced to what was reached',
      { kind: 'reduced', target: target('at-least', '98') },
      '2021-01-15',
      'met',
    ],
    [
      'reduced to less than was demanded, still above',
      { kind: 'reduced', target: target('at-least', '98.5') },
      '2021-01-15',
      'missed',
    ],
  ])('%s', (_, more, asOf, verdict) => {
    expect(judge(c, { 'zhenjiang.rate': '98%' }, asOf, [waiver(more)])?.verdict).toBe(verdict);
  });

  test('an expired one says that it expired', () => {
    const plan = planOf({
      indicators: [rate],
      commitments: [c],
      waivers: [waiver({ validThrough: '2020-09-30' })],
    });
    const { waivers } = evaluate(compile(plan), factsOf(plan, {}), { asOf: '2021-01-15' }).assessment([
      'zhenjiang',
    ]);
    expect(waivers.map((w) => w.id)).toEqual(['waiver.expired']);
  });
});
