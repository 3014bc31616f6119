import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import type { Expression } from '../../src/formula/index.js';
import { render } from '../../src/messages/index.js';
import type { Checkpoint, Commitment, Indicator, Target } from '../../src/plan/model.js';
import {
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
  yesNo,
} from './plan.js';

const span = { start: 0, end: 0 };
const districts = ['danyang', 'jurong', 'yangzhong'] as const;
const [a, b, c] = districts;

type By = 'any' | 'all' | 'none';
type Missing = Indicator['rollup']['missing'];

interface Promise {
  readonly by: By;
  readonly missing?: Missing;
  readonly due: string;
  readonly asOf: string;
}

/** 是 or 否 by `unit year`, with the day behind it: `是 2020-03-15`. */
type Said = Readonly<Record<string, string>>;

function judge({ by, missing = 'refuse', due, asOf }: Promise, said: Said, who?: Commitment['who']) {
  const done = indicator('done', yesNo, { rollup: { by, missing } });
  const period = due.slice(0, 4);
  const checkpoints = [{ key: period, period, due }];
  const promise = commitment(done, target('done'), { checkpoints, ...(who ? { who } : {}) });
  const plan = planOf({ indicators: [done], commitments: [promise], to: '2022-12-31' });
  const given: Given = Object.fromEntries(
    Object.entries(said).map(([where, what]) => {
      const [unit, year] = where.split(' ');
      const [text, completed] = what.split(' ') as [string, string?];
      return [`${unit}.done@${year}`, completed === undefined ? text : { text, completed }];
    }),
  );
  const evaluation = evaluate(compile(plan), factsOf(plan, given), { asOf });
  return (unit: string) => {
    const found = evaluation.find('1', unit);
    if (!found) throw new Error('no finding');
    return { ...found, why: render(found.reason, 'zh-CN') };
  };
}

const each = { kind: 'each', level: 'district', share: r('1') } as const;

const zhenjiang = 'zhenjiang';
const june22 = { due: '2022-06-30', asOf: '2022-12-30' };
const dec20 = { due: '2020-12-31', asOf: '2022-12-30' };
const yes = '是 2020-03-15';
const all = (year: number, what: string): Said =>
  Object.fromEntries(districts.map((unit) => [`${unit} ${year}`, what]));

describe('what sub-units have done is found for each of them, over the years, before it is rolled up', () => {
  type Row = [string, Promise, Said, verdict: string, completed: string | undefined];
  test.each<Row>([
    [
      'the only 是 was taken back, and the others have not said anything since',
      { by: 'any', ...june22 },
      { ...all(2020, '否'), [`${a} 2020`]: yes, [`${a} 2021`]: '否' },
      'unreported',
      undefined,
    ],
    [
      'the only 是 was taken back, and the others say 否 too',
      { by: 'any', ...june22 },
      { [`${a} 2020`]: yes, [`${a} 2021`]: '否', [`${b} 2022`]: '否', [`${c} 2022`]: '否' },
      'missed',
      undefined,
    ],
    [
      'one of three says again what all have said',
      { by: 'all', missing: 'zero', ...june22 },
      { ...all(2020, yes), [`${a} 2022`]: yes },
      'met',
      '2020-03-15',
    ],
    [
      'one of three takes back what all have said',
      { by: 'all', ...june22 },
      { ...all(2020, yes), [`${a} 2021`]: '否' },
      'missed',
      undefined,
    ],
    [
      'the last of three was done the year after it was due',
      { by: 'all', ...dec20 },
      {
        [`${a} 2020`]: yes,
        [`${b} 2020`]: '是 2020-04-15',
        [`${c} 2020`]: '否',
        [`${c} 2021`]: '是 2021-06-01',
      },
      'late',
      '2021-06-01',
    ],
    [
      'the last of three was said only the year after it was due, without a date',
      { by: 'all', ...dec20 },
      { [`${a} 2020`]: yes, [`${b} 2020`]: yes, [`${c} 2021`]: '是' },
      'late',
      undefined,
    ],
    [
      'one of three in each year',
      { by: 'all', ...june22 },
      { [`${a} 2020`]: yes, [`${b} 2021`]: '是 2021-03-15', [`${c} 2022`]: '是 2022-05-15' },
      'met',
      '2022-05-15',
    ],
    [
      'two of three, in two years',
      { by: 'all', ...june22 },
      { [`${a} 2020`]: yes, [`${b} 2021`]: '是 2021-03-15' },
      'unreported',
      undefined,
    ],
    [
      'one in time, another late, in different years',
      { by: 'any', ...june22 },
      { [`${a} 2021`]: '是 2021-03-15', [`${b} 2022`]: '是 2022-09-15', [`${c} 2022`]: '否' },
      'met',
      '2021-03-15',
    ],
    [
      'one is enough, done, and the others have said 否 only in a year before',
      { by: 'any', ...june22 },
      { [`${a} 2020`]: yes, [`${b} 2021`]: '否', [`${c} 2021`]: '否' },
      'met',
      '2020-03-15',
    ],
    [
      'one done before it is due, another said it in a year that has but begun',
      { by: 'any', due: '2022-12-31', asOf: '2021-01-01' },
      { [`${a} 2020`]: '是 2020-05-01', [`${b} 2021`]: '是', [`${c} 2020`]: '否' },
      'met',
      undefined,
    ],
    [
      'one unreadable in a year since',
      { by: 'all', ...june22 },
      { ...all(2020, yes), [`${b} 2021`]: '大概' },
      'doubtful',
      undefined,
    ],
    [
      'the city said 是 for all, and a district 否 the year after',
      { by: 'all', ...june22 },
      { [`${zhenjiang} 2020`]: yes, [`${a} 2021`]: '否' },
      'doubtful',
      '2020-03-15',
    ],
    [
      'a district said 否, and the city 是 for all the year after',
      { by: 'all', ...june22 },
      { [`${a} 2020`]: '否', [`${zhenjiang} 2021`]: '是 2021-03-15' },
      'met',
      '2021-03-15',
    ],
    [
      'the city said 是 of one of them, and a district 否 the year after',
      { by: 'any', ...june22 },
      { [`${zhenjiang} 2020`]: yes, [`${a} 2021`]: '否' },
      'met',
      '2020-03-15',
    ],
  ])('%s', (_, promise, said, verdict, completed) => {
    const found = judge(promise, said)(zhenjiang);
    expect([found.verdict, found.completed]).toEqual([verdict, completed]);
  });

  test('the derivation names the year of each', () => {
    const said = { [`${a} 2020`]: yes, [`${b} 2021`]: '是 2021-03-15', [`${c} 2022`]: '是 2022-05-15' };
    const { trace } = judge({ by: 'all', ...june22 }, said)(zhenjiang);
    const reported = trace.filter(({ says }) => says.id === 'trace.reported');
    expect(reported.map(({ says }) => [says.data.unit, says.data.period])).toEqual([
      [a, '2020'],
      [b, '2021'],
      [c, '2022'],
    ]);
  });

  test.each<[string, Promise, Said, string]>([
    [
      'the year that first says so',
      { by: 'all', ...dec20 },
      { [`${a} 2020`]: yes, [`${b} 2020`]: yes, [`${c} 2021`]: '是', [`${c} 2022`]: '是' },
      '时限2020年12月31日以前没有填报为完成，2021年才填报“是”；确在时限以前完成的，请补填完成日期。',
    ],
    [
      'whose 否 of a year before does not count any more',
      { by: 'any', ...june22 },
      { ...all(2020, '否'), [`${a} 2022`]: '否' },
      `缺少填报：${b}、${c}的“done”（2022）；也可由镇江市直接填报。`,
    ],
    [
      'the day by which it was done, where another may have been first',
      { by: 'any', due: '2020-06-30', asOf: '2022-12-30' },
      { [`${a} 2020`]: yes, [`${b} 2020`]: '是', [`${c} 2020`]: '否' },
      '填报为已完成，不晚于2020年3月15日，时限为2020年6月30日。',
    ],
  ])('the reason names %s', (_, promise, said, why) => {
    expect(judge(promise, said)(zhenjiang).why).toBe(why);
  });
});

describe('是 said again', () => {
  type Row = [string, due: string, asOf: string, Said, verdict: string, completed: string | undefined];
  test.each<Row>([
    [
      'without a date, keeps the date',
      '2022-06-30',
      '2022-12-30',
      { 'danyang 2021': '是 2021-03-15', 'danyang 2022': '是' },
      'met',
      '2021-03-15',
    ],
    [
      'on the due day',
      '2022-06-30',
      '2022-06-30',
      { 'danyang 2021': '是 2021-03-15', 'danyang 2022': '是' },
      'met',
      '2021-03-15',
    ],
    [
      'never with a date: the first year was over in time',
      '2022-06-30',
      '2022-12-30',
      { 'danyang 2020': '是', 'danyang 2022': '是' },
      'met',
      undefined,
    ],
    [
      'without a date, after it was taken back',
      '2022-06-30',
      '2022-12-30',
      { 'danyang 2020': yes, 'danyang 2021': '否', 'danyang 2022': '是' },
      'doubtful',
      undefined,
    ],
    [
      'with another date: one in time, one late, and nobody can tell which it was',
      '2022-06-30',
      '2022-12-30',
      { 'danyang 2020': yes, 'danyang 2022': '是 2022-07-01' },
      'doubtful',
      undefined,
    ],
    [
      'with another date, both in time',
      '2022-06-30',
      '2022-12-30',
      { 'danyang 2020': yes, 'danyang 2022': '是 2022-06-30' },
      'met',
      undefined,
    ],
    [
      'with another date that is still to come',
      '2022-06-30',
      '2021-02-01',
      { 'danyang 2020': yes, 'danyang 2021': '是 2021-03-01' },
      'met',
      '2020-03-15',
    ],
    [
      'in a year to come, before it is due',
      '2022-12-31',
      '2020-06-30',
      { 'danyang 2020': '是 2020-05-01', 'danyang 2021': '是' },
      'met',
      '2020-05-01',
    ],
    [
      'in a year that is not over, before it is due',
      '2022-12-31',
      '2021-06-30',
      { 'danyang 2020': '是', 'danyang 2021': '是' },
      'met',
      undefined,
    ],
    [
      'the day before the first year is over',
      '2022-12-31',
      '2020-12-30',
      { 'danyang 2020': '是', 'danyang 2021': '是' },
      'pending',
      undefined,
    ],
    [
      'taken back in a year to come: nobody knows it yet',
      '2022-12-31',
      '2020-06-30',
      { 'danyang 2020': '是 2020-05-01', 'danyang 2021': '否' },
      'met',
      '2020-05-01',
    ],
    [
      'taken back in a year that has begun',
      '2022-12-31',
      '2021-01-01',
      { 'danyang 2020': '是 2020-05-01', 'danyang 2021': '否' },
      'pending',
      undefined,
    ],
  ])('%s (due %s, as of %s)', (_, due, asOf, said, verdict, completed) => {
    const found = judge({ by: 'none', due, asOf }, said, each)(a);
    expect([found.verdict, found.completed]).toEqual([verdict, completed]);
  });
});

describe('是 said in two years, looked at from due dates before, between and after', () => {
  const dues = ['2020-06-30', '2020-12-31', '2021-06-30', '2021-12-31', '2022-06-30'];
  const on = (what: string, later: string): Said => ({ 'danyang 2020': what, 'danyang 2021': later });
  test.each<[string, Said, string]>([
    [
      'a day only the second time, after the first year',
      on('是', '是 2021-08-01'),
      'doubtful doubtful doubtful met met',
    ],
    ['two days', on('是 2020-05-01', '是 2021-08-01'), 'doubtful doubtful doubtful met met'],
    [
      'two days, the second before the first',
      on('是 2020-09-01', '是 2020-05-01'),
      'doubtful met met met met',
    ],
    ['a day only the second time, within the first year', on('是', '是 2020-05-01'), 'met met met met met'],
    ['the same, late', on('是', '是 2020-07-01'), 'late met met met met'],
    ['a day only the first time', on('是 2020-07-01', '是'), 'late met met met met'],
    ['no day', on('是', '是'), 'doubtful met met met met'],
    [
      'taken back, and said anew',
      { ...on('是 2020-05-01', '否'), 'danyang 2022': '是 2022-03-01' },
      'met met late late met',
    ],
    [
      'not done, then done: a day in each of two years',
      { 'danyang 2021': '是 2021-05-01', 'danyang 2022': '是 2021-08-01' },
      'late late doubtful met met',
    ],
  ])('%s', (_, said, verdicts) => {
    const found = dues.map((due) => judge({ by: 'none', due, asOf: '2022-12-30' }, said, each)(a).verdict);
    expect(found.join(' ')).toBe(verdicts);
  });

  test.each<[Said, string]>([
    [
      on('是 2020-05-01', '是 2021-08-01'),
      '无法判定：几次填报的完成日期不一致，最早的是2020年5月1日，最晚的是2021年8月1日，无法判断是否在2021年6月30日前完成，请核对。',
    ],
    [
      on('是', '是 2021-08-01'),
      '无法判定：2020年度已填报完成而没有日期，另一年度填报的完成日期却是2021年8月1日，无法判断是否在2021年6月30日前完成，请核对。',
    ],
  ])('and said why', (said, why) => {
    expect(judge({ by: 'none', due: '2021-06-30', asOf: '2022-12-30' }, said, each)(a).why).toBe(why);
    const rest = { 'jurong 2020': yes, 'yangzhong 2020': yes };
    const city = judge({ by: 'all', due: '2021-06-30', asOf: '2022-12-30' }, { ...said, ...rest })(zhenjiang);
    expect([city.verdict, city.why]).toEqual(['doubtful', why.replace('：', '：danyang：')]);
  });

  test('milestones of several years may each be a deed of its own', () => {
    const done = indicator('done', yesNo);
    const checkpoints = [2020, 2021].map((year) => ({
      key: `${year}`,
      period: `${year}`,
      due: `${year}-12-31`,
    }));
    const plan = planOf({
      indicators: [done],
      commitments: [commitment(done, target('done'), { checkpoints })],
      to: '2021-12-31',
    });
    const given: Given = {
      'zhenjiang.done@2020': { text: '是', completed: '2020-05-01' },
      'zhenjiang.done@2021': { text: '是', completed: '2021-08-01' },
    };
    const evaluation = evaluate(compile(plan), factsOf(plan, given), { asOf: '2022-01-15' });
    const verdicts = checkpoints.map(({ key }) => evaluation.find('1', zhenjiang, key)?.verdict);
    expect(verdicts).toEqual(['met', 'met']);
  });
});

describe('a number of 是 counts those of the years before, as what is done does', () => {
  const by = (rollup: Indicator['rollup']['by']) =>
    indicator(rollup, yesNo, { rollup: { by: rollup, missing: 'refuse' } });
  const counted = by('count');
  const number = indicator('number', places, { formula: named('count'), formulaText: 'count' });
  const total = indicator('total', places);
  const share = indicator('share', percent, {
    ...quotient('count', 'total'),
    rollup: { by: 'ratio', missing: 'refuse' },
  });
  const left: Expression = { kind: 'binary', op: '-', left: named('total'), right: named('count'), span };
  const undone = indicator('undone', places, { formula: left, formulaText: 'total - count' });
  const grown: Expression = { kind: 'binary', op: '-', left: named('count'), right: named('count', 1), span };
  const more = indicator('more', places, { formula: grown, formulaText: 'count - previous(count)' });
  const verdictOf = (of: Indicator, aim: Target, said: Said, checkpoint: Partial<Checkpoint> = {}) => {
    const checkpoints = [{ key: '2021', period: '2021', due: '2021-06-30', ...checkpoint }];
    const plan = planOf({
      indicators: [counted, number, total, share, undone, more, by('any'), by('all')],
      commitments: [commitment(of, aim, { checkpoints })],
      to: '2022-12-31',
    });
    const given: Given = Object.fromEntries(
      Object.entries(said).flatMap(([where, what]) => {
        const [unit, year] = where.split(' ');
        const [text, completed] = what.split(' ') as [string, string?];
        const cell = completed === undefined ? text : { text, completed };
        return ['count', 'any', 'all'].map((id) => [`${unit}.${id}@${year}`, cell] as const);
      }),
    );
    const facts = factsOf(plan, { ...given, 'zhenjiang.total@2021': '3', 'zhenjiang.total@2020': '3' });
    return evaluate(compile(plan), facts, { asOf: '2022-12-30' }).find('1', zhenjiang)?.verdict;
  };
  const rows: [string, Said, any: string, all: string][] = [
    ['all in the year before', all(2020, yes), 'met', 'met'],
    [
      'one in the year before, two in this one',
      { ...all(2021, '是 2021-03-01'), [`${a} 2021`]: '', [`${a} 2020`]: yes },
      'met',
      'met',
    ],
    [
      'one of them late',
      { ...all(2020, yes), [`${a} 2020`]: '否', [`${a} 2021`]: '是 2021-07-01' },
      'met',
      'late',
    ],
    [
      'one of them said only in the year after',
      { ...all(2020, yes), [`${a} 2020`]: '', [`${a} 2022`]: '是' },
      'met',
      'late',
    ],
    ['one taken back', { ...all(2020, yes), [`${a} 2021`]: '否' }, 'met', 'missed'],
    [
      'one that has only said 否, in the year before',
      { ...all(2020, yes), [`${a} 2020`]: '否' },
      'met',
      'unreported',
    ],
    [
      'two days of which the due date lies between',
      { ...all(2020, yes), [`${a} 2021`]: '是 2021-08-01' },
      'met',
      'doubtful',
    ],
  ];
  test.each(rows)('%s', (_, said, any, all) => {
    const filled = Object.fromEntries(Object.entries(said).filter(([, what]) => what !== ''));
    const ofOne = [
      verdictOf(by('any'), target('done'), filled),
      verdictOf(counted, target('at-least', '1'), filled),
      verdictOf(number, target('more-than', '0'), filled),
      verdictOf(share, target('at-least', '30'), filled),
    ];
    expect(ofOne).toEqual([any, any, any, any]);
    const ofAll = [
      verdictOf(by('all'), target('done'), filled),
      verdictOf(counted, target('at-least', '3'), filled),
      verdictOf(number, target('exactly', '3'), filled),
      verdictOf(share, target('at-least', '100'), filled),
      verdictOf(undone, target('at-most', '0'), filled),
    ];
    expect(ofAll).toEqual([all, all, all, all, all]);
  });

  test('one that is said only for the year after is late, with no date anywhere', () => {
    const said = { [`${a} 2022`]: '是', [`${b} 2021`]: '是', [`${c} 2020`]: '是' };
    const atEnd = { due: '2021-12-31' };
    expect(verdictOf(by('all'), target('done'), said, atEnd)).toBe('late');
    expect(verdictOf(number, target('at-least', '3'), said, atEnd)).toBe('late');
    expect(verdictOf(share, target('at-least', '100'), said, atEnd)).toBe('late');
    expect(verdictOf(number, target('at-least', '2'), said, atEnd)).toBe('met');
  });

  test('not where it is to stay below something, compares years, or is asked anew each time', () => {
    const said = all(2020, yes);
    expect(verdictOf(counted, target('at-most', '3'), said)).toBe('unreported');
    expect(verdictOf(counted, target('exactly', '0'), said)).toBe('unreported');
    expect(verdictOf(undone, target('at-least', '1'), said)).toBe('unreported');
    expect(verdictOf(more, target('at-least', '0'), said)).toBe('unreported');
    expect(verdictOf(counted, target('at-least', '1'), said, { recurring: true })).toBe('unreported');
    const past: Target = { op: 'at-least', reference: { kind: 'past', years: 1 } };
    expect(verdictOf(counted, past, said)).toBe('unreported');
  });
});

test('of a number of 是, be it of a single unit, one without a date may have come too late', () => {
  const counted = indicator('n', yesNo, { rollup: { by: 'count', missing: 'refuse' } });
  const judged = (cell: Given[string]) => {
    const plan = planOf({
      indicators: [counted],
      commitments: [
        commitment(counted, target('at-least', '1'), {
          who: each,
          checkpoints: [{ key: '2020', period: '2020', due: '2020-06-30' }],
        }),
      ],
    });
    return evaluate(compile(plan), factsOf(plan, { 'danyang.n': cell }), { asOf: '2021-01-15' }).find('1', a)
      ?.verdict;
  };
  expect(judged('是')).toBe('doubtful');
  expect(judged({ text: '是', completed: '2020-06-30' })).toBe('met');
  expect(judged({ text: '是', completed: '2020-07-01' })).toBe('late');
});

describe('laws of what is done', () => {
  const years = [2020, 2021, 2022] as const;
  const days = ['2020-03-15', '2020-12-31', '2021-06-30', '2021-07-01', '2022-06-30', '2022-09-01'];
  const dues = ['2020-06-30', '2020-12-31', '2021-06-30', '2022-06-30', '2022-12-31'];
  const answer = fc.oneof(
    fc.constantFrom('', '否', '是'),
    fc.constantFrom(...days).map((day) => `是 ${day}`),
  );
  const inEvery = fc.array(fc.tuple(answer, answer, answer), { minLength: 3, maxLength: 3 });
  const promises = fc.record({
    due: fc.constantFrom(...dues),
    asOf: fc.constantFrom('2020-07-15', '2021-07-15', '2023-01-15'),
    missing: fc.constantFrom<Missing>('refuse', 'skip', 'zero'),
  });

  /** What can be said up to a day: no date lies after it, and no year begins after it. */
  const sayable = (rows: readonly (readonly string[])[], asOf: string): Said =>
    Object.fromEntries(
      rows.flatMap((row, i) =>
        row.flatMap((what, year): [string, string][] => {
          const day = what.split(' ')[1] ?? '';
          return what === '' || day > asOf || `${years[year]}-01-01` > asOf
            ? []
            : [[`${districts[i]} ${years[year]}`, what]];
        }),
      ),
    );
  const verdicts = (promise: Promise, said: Said) => {
    const found = judge(promise, said, each);
    return districts.map((unit) => found(unit).verdict);
  };

  test('where all have answered, all is what the worst of them is, and any what the best is', () => {
    const ranked = ['met', 'doubtful', 'late', 'pending', 'missed'];
    const bestFirst = ['met', 'pending', 'doubtful', 'late', 'missed'];
    let judged = 0;
    fc.assert(
      fc.property(promises, inEvery, (promise, rows) => {
        const said = sayable(rows, promise.asOf);
        const single = verdicts({ ...promise, by: 'none' }, said);
        if (single.includes('unreported')) return;
        // Before it is due a district that has said nothing is pending as well, and may not be counted.
        if (single.includes('pending') && promise.missing === 'skip') return;
        judged++;
        const worst = ranked.findLast((verdict) => single.includes(verdict as never));
        const best = bestFirst.find((verdict) => single.includes(verdict as never));
        expect(judge({ ...promise, by: 'all' }, said)(zhenjiang).verdict).toBe(worst);
        expect(judge({ ...promise, by: 'any' }, said)(zhenjiang).verdict).toBe(best);
      }),
      { numRuns: 500 },
    );
    expect(judged).toBeGreaterThan(100);
  });

  test('to say 是 again the year after changes nothing, with its date or without', () => {
    const by = fc.constantFrom<By>('any', 'all');
    fc.assert(
      fc.property(promises, by, inEvery, fc.nat(2), fc.boolean(), (promise, by, rows, unit, dated) => {
        const said = sayable(rows, promise.asOf);
        const last = years.findLast((year) => said[`${districts[unit]} ${year}`] !== undefined);
        const what = last && said[`${districts[unit]} ${last}`];
        fc.pre(last !== undefined && last < 2022 && what?.startsWith('是') === true);
        const again = { ...said, [`${districts[unit]} ${(last ?? 0) + 1}`]: dated ? (what as string) : '是' };
        const [before, after] = [said, again].map((one) => judge({ ...promise, by }, one)(zhenjiang));
        expect([after?.verdict, after?.completed]).toEqual([before?.verdict, before?.completed]);
        expect(verdicts({ ...promise, by: 'none' }, again)).toEqual(
          verdicts({ ...promise, by: 'none' }, said),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('in which years 是 and its date were said changes nothing', () => {
    const inOwn = fc.array(fc.tuple(fc.constantFrom(...days.map((day) => `是 ${day}`)), fc.nat(2)), {
      minLength: 3,
      maxLength: 3,
    });
    const by = fc.constantFrom<By>('any', 'all');
    fc.assert(
      fc.property(fc.constantFrom(...dues), by, inOwn, (due, by, words) => {
        const promise = { due, asOf: '2023-01-15', by };
        const own = Number(due.slice(0, 4));
        const together = Object.fromEntries(words.map(([what], i) => [`${districts[i]} ${own}`, what]));
        const apart = Object.fromEntries(
          words.map(([what, year], i) => [`${districts[i]} ${years[year]}`, what]),
        );
        const [one, other] = [together, apart].map((said) => judge(promise, said)(zhenjiang));
        expect([other?.verdict, other?.completed]).toEqual([one?.verdict, one?.completed]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('one promise, spelt as one of them done, as a number of them and as a share', () => {
  const districtsDone = indicator('all', places);
  const counted = indicator('counted', yesNo, { rollup: { by: 'count', missing: 'refuse' } });
  const one = indicator('any', yesNo, { rollup: { by: 'any', missing: 'refuse' } });
  const every = indicator('every', yesNo, { rollup: { by: 'all', missing: 'refuse' } });
  const number = indicator('number', places, { formula: named('counted'), formulaText: 'counted' });
  const share = indicator('share', percent, {
    ...quotient('counted', 'all'),
    rollup: { by: 'ratio', missing: 'refuse' },
  });
  const due = [{ key: '2020', period: '2020', due: '2020-06-30' }];
  type Cell = [text: string, completed?: string | undefined, reference?: string];
  const verdictsOf = (of: Indicator, aim: ReturnType<typeof target>, cells: readonly Cell[]) => {
    const plan = planOf({
      indicators: [one, every, counted, number, share, districtsDone],
      commitments: [commitment(of, aim, { checkpoints: due })],
    });
    const given: Given = Object.fromEntries(
      cells.flatMap(([text, completed, reference], i) =>
        [one, every, counted].map(({ id }) => [
          `${districts[i]}.${id}`,
          { text, ...(completed ? { completed } : {}), ...(reference ? { reference } : {}) },
        ]),
      ),
    );
    const facts = factsOf(plan, { ...given, 'zhenjiang.all': '3' });
    return evaluate(compile(plan), facts, { asOf: '2020-07-01' }).find('1', zhenjiang)?.verdict;
  };
  const [early, late] = ['2020-06-30', '2020-07-01'];

  test.each<[string, Cell[], any: string, all: string]>([
    [
      '是 without a date, in a year that outlasts the due date',
      [['是'], ['否'], ['否']],
      'doubtful',
      'missed',
    ],
    ['是 as of the due day', [['是', undefined, early], ['否'], ['否']], 'met', 'missed'],
    ['是 as of the day after', [['是', undefined, late], ['否'], ['否']], 'doubtful', 'missed'],
    ['one without a date, another in time', [['是'], ['是', early], ['否']], 'met', 'missed'],
    ['one without a date, another late', [['是'], ['是', late], ['否']], 'doubtful', 'missed'],
    ['all, one of them without a date', [['是'], ['是', early], ['是', early]], 'met', 'doubtful'],
    ['all, one without a date, one late', [['是'], ['是', late], ['是', early]], 'met', 'late'],
    [
      'all in time',
      [
        ['是', early],
        ['是', early],
        ['是', early],
      ],
      'met',
      'met',
    ],
    [
      'all late',
      [
        ['是', late],
        ['是', late],
        ['是', late],
      ],
      'late',
      'late',
    ],
  ])('%s', (_, cells, any, all) => {
    const ofOne = [
      verdictsOf(one, target('done'), cells),
      verdictsOf(number, target('at-least', '1'), cells),
      verdictsOf(number, target('more-than', '0'), cells),
      verdictsOf(share, target('at-least', '30'), cells),
    ];
    expect(ofOne).toEqual([any, any, any, any]);
    const ofAll = [
      verdictsOf(every, target('done'), cells),
      verdictsOf(number, target('at-least', '3'), cells),
      verdictsOf(number, target('exactly', '3'), cells),
      verdictsOf(share, target('at-least', '100'), cells),
    ];
    expect(ofAll).toEqual([all, all, all, all]);
  });

  test('a number without a date is taken to have come in time', () => {
    const n = indicator('n', places, { rollup: { by: 'sum', missing: 'refuse' } });
    const aim = commitment(n, target('at-least', '3'), { checkpoints: due });
    const plan = planOf({ indicators: [n], commitments: [aim] });
    const given = Object.fromEntries(districts.map((unit) => [`${unit}.n`, '1']));
    const found = evaluate(compile(plan), factsOf(plan, given), { asOf: '2020-07-01' }).find('1', zhenjiang);
    expect(found?.verdict).toBe('met');
  });

  test('what must stay below a ceiling does not ask when somebody said 是', () => {
    const cells: Cell[] = [['是'], ['否'], ['否']];
    expect(verdictsOf(number, target('at-most', '1'), cells)).toBe('met');
  });
});
