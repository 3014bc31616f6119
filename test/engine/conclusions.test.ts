import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { shareVerdict, tallyOf } from '../../src/engine/judging/share.js';
import { verdictCode } from '../../src/engine/judging/verdict.js';
import { Facts } from '../../src/facts/index.js';
import type { Commitment, Scoring } from '../../src/plan/model.js';
import {
  commitment,
  factsOf,
  type Given,
  indicator,
  percent,
  planOf,
  r,
  target,
  waiver,
  yesNo,
} from './plan.js';

const rate = indicator('rate', percent);
const other = indicator('other', percent);

function assess(commitments: readonly Commitment[], given: Given, scoring?: Scoring) {
  const plan = planOf({ indicators: [rate, other], commitments, ...(scoring ? { scoring } : {}) });
  return evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-01-15' }).assessment(['zhenjiang'])
    .units[0];
}

describe('the conclusion of a unit', () => {
  const binding = commitment(rate, target('at-least', '99'));
  const expected = commitment(other, target('at-least', '99'), { id: '2', nature: 'expected' });
  test.each<[string, Given, string]>([
    ['a binding one missed', { 'zhenjiang.rate': '98%', 'zhenjiang.other': '99%' }, 'not-compliant'],
    ['a binding one missed and another unreported', { 'zhenjiang.rate': '98%' }, 'not-compliant'],
    ['none missed, one unreported', { 'zhenjiang.rate': '99%' }, 'undetermined'],
    ['an expected one missed only warns', { 'zhenjiang.rate': '99%', 'zhenjiang.other': '98%' }, 'compliant'],
    ['all met', { 'zhenjiang.rate': '99%', 'zhenjiang.other': '99%' }, 'compliant'],
    ['nothing reported', {}, 'undetermined'],
  ])('%s', (_, given, conclusion) => {
    expect(assess([binding, expected], given)?.conclusion).toBe(conclusion);
  });

  test('what was done too late was done: it does not make a unit fail, and is something checked', () => {
    const built = indicator('built', yesNo);
    const c = commitment(built, target('done'));
    const plan = planOf({ indicators: [built], commitments: [c] });
    const given = { 'zhenjiang.built': { text: '是', completed: '2021-01-01' } };
    const [unit] = evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-01-15' }).assessment([
      'zhenjiang',
    ]).units;
    expect([unit?.counts.late, unit?.conclusion]).toEqual([1, 'compliant']);
  });

  test('no commitment judged is nothing checked, not a pass', () => {
    expect(assess([], {})?.conclusion).toBe('nothing-checked');
    const later = commitment(rate, target('at-least', '99'), {
      checkpoints: [{ key: '2022', period: '2022', due: '2022-12-31' }],
    });
    expect(assess([later], {})?.conclusion).toBe('nothing-checked');
  });
});

describe('each: the plan’s own unit is judged by its districts', () => {
  const each = (share: string) =>
    commitment(rate, target('at-least', '99'), { who: { kind: 'each', level: 'district', share: r(share) } });
  test.each<[string, string, Given, string]>([
    ['all met', '1', { 'danyang.rate': '99%', 'jurong.rate': '99%', 'yangzhong.rate': '99%' }, 'met'],
    [
      'one missed of all',
      '1',
      { 'danyang.rate': '99%', 'jurong.rate': '98%', 'yangzhong.rate': '99%' },
      'missed',
    ],
    ['one missed, one unknown', '1', { 'danyang.rate': '99%', 'jurong.rate': '98%' }, 'missed'],
    ['two met, one unknown', '1', { 'danyang.rate': '99%', 'jurong.rate': '99%' }, 'unreported'],
    [
      'two of three are 66.7%, share 66%',
      '0.66',
      { 'danyang.rate': '99%', 'jurong.rate': '99%', 'yangzhong.rate': '0%' },
      'met',
    ],
    [
      'two of three are 66.7%, share 67%',
      '0.67',
      { 'danyang.rate': '99%', 'jurong.rate': '99%', 'yangzhong.rate': '0%' },
      'missed',
    ],
    ['an unknown one cannot matter any more', '0.66', { 'danyang.rate': '99%', 'jurong.rate': '99%' }, 'met'],
    ['doubtful outweighs unreported', '1', { 'danyang.rate': '99%', 'jurong.rate': '很多' }, 'doubtful'],
  ])('%s', (_, share, given, verdict) => {
    const plan = planOf({ indicators: [rate], commitments: [each(share)] });
    expect(
      evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-01-15' }).find('1', 'zhenjiang')?.verdict,
    ).toBe(verdict);
  });

  test.each<[string, readonly [string, string, string], string]>([
    ['all in time', ['2020-12-31', '2020-12-31', '2020-12-31'], 'met'],
    ['one late', ['2020-12-31', '2020-12-31', '2021-01-01'], 'late'],
    ['all late', ['2021-01-01', '2021-01-01', '2021-01-01'], 'late'],
    ['one late, one not done', ['2020-12-31', '2021-01-01', '否'], 'missed'],
    ['one late, one unknown', ['2020-12-31', '2021-01-01', ''], 'unreported'],
  ])('deliverables: %s', (_, days, verdict) => {
    const built = indicator('built', yesNo);
    const who = { kind: 'each', level: 'district', share: r('1') } as const;
    const plan = planOf({ indicators: [built], commitments: [commitment(built, target('done'), { who })] });
    const cells = ['danyang', 'jurong', 'yangzhong'].map((id, i) => {
      const day = days[i] as string;
      return [`${id}.built`, /^\d/.test(day) ? { text: '是', completed: day } : { text: day }];
    });
    const facts = factsOf(plan, Object.fromEntries(cells) as Given);
    expect(evaluate(compile(plan), facts, { asOf: '2021-01-15' }).find('1', 'zhenjiang')?.verdict).toBe(
      verdict,
    );
  });

  test('the plan’s own unit among units named is judged on its own figure', () => {
    const who = { kind: 'units', units: ['zhenjiang', 'danyang'], share: r('1') } as const;
    const plan = planOf({
      indicators: [rate],
      commitments: [commitment(rate, target('at-least', '99'), { who })],
    });
    const facts = factsOf(plan, { 'zhenjiang.rate': '99%', 'danyang.rate': '98%' });
    const evaluation = evaluate(compile(plan), facts, { asOf: '2021-01-15' });
    expect(evaluation.find('1', 'zhenjiang')).toMatchObject({ verdict: 'met', actual: { value: '99' } });
    expect(evaluation.find('1', 'danyang')?.verdict).toBe('missed');
  });

  test('the units that fall short are named, those that were excused are not', () => {
    const plan = planOf({
      indicators: [rate],
      commitments: [each('1')],
      waivers: [waiver({ units: ['danyang'] })],
    });
    const given = { 'danyang.rate': '90%', 'jurong.rate': '90%', 'yangzhong.rate': '99%' };
    const found = evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-01-15' }).find(
      '1',
      'zhenjiang',
    );
    expect(found?.reason.data).toMatchObject({ met: 1, held: 2, needed: 2, others: ['jurong'] });
  });

  test('waived units do not count; all waived waives the whole', () => {
    const { met, missed, waived } = verdictCode;
    const whole = (...verdicts: number[]) =>
      shareVerdict(tallyOf(Uint8Array.from(verdicts), [...verdicts.keys()], r('1')), true);
    expect(whole(met, waived, met)).toBe(met);
    expect(whole(missed, waived)).toBe(missed);
    expect(whole(waived, waived)).toBe(waived);
  });

  test('cascade judges the city on its pooled figure and each district on its own', () => {
    const n = indicator('rate', percent, { rollup: { by: 'min', missing: 'refuse' } });
    const c = commitment(n, target('at-least', '99'), { who: { kind: 'cascade', level: 'district' } });
    const plan = planOf({ indicators: [n], commitments: [c] });
    const { findings } = evaluate(
      compile(plan),
      factsOf(plan, { 'danyang.rate': '99%', 'jurong.rate': '98%', 'yangzhong.rate': '99%' }),
      { asOf: '2021-01-15' },
    ).assessment([...plan.register.units.keys()]);
    expect(findings.map((f) => [f.unit, f.verdict])).toEqual([
      ['zhenjiang', 'missed'],
      ['danyang', 'met'],
      ['jurong', 'missed'],
      ['yangzhong', 'met'],
    ]);
  });
});

describe('attestation', () => {
  const c = commitment(rate, target('done'), { judgedBy: 'attestation' });
  const plan = planOf({ indicators: [rate], commitments: [c] });
  const units = [...plan.register.units.keys()];
  const decided = (on: string, decision: 'met' | 'missed') =>
    new Facts(
      units,
      [],
      [{ commitment: '1', unit: 'zhenjiang', decision, by: '督导室', on, origin: { file: 'f' } }],
    );
  test.each<[string, Facts, string]>([
    ['no decision', new Facts(units, []), 'attest'],
    ['decided as met', decided('2021-01-10', 'met'), 'met'],
    ['decided as missed', decided('2021-01-10', 'missed'), 'missed'],
    ['decided on the as-of date', decided('2021-01-15', 'met'), 'met'],
    ['decided after the as-of date', decided('2021-01-16', 'met'), 'attest'],
  ])('%s', (_, facts, verdict) => {
    expect(evaluate(compile(plan), facts, { asOf: '2021-01-15' }).find('1', 'zhenjiang')?.verdict).toBe(
      verdict,
    );
  });

  test.each([
    ['no decision', new Facts(units, []), 'pending'],
    ['decided as met', decided('2020-05-01', 'met'), 'met'],
    ['decided as missed', decided('2020-05-01', 'missed'), 'pending'],
  ])('before it is due a commitment can be kept, but not yet broken: %s', (_, facts, verdict) => {
    const found = evaluate(compile(plan), facts, { asOf: '2020-06-01' }).find('1', 'zhenjiang');
    expect(found?.verdict).toBe(verdict);
  });

  test.each([
    ['made on the as-of date', '2021-01-15', 'met', '2021-01-15', []],
    ['made the day after', '2021-01-16', 'met', '2021-01-15', ['quality.decided-later']],
    ['missed, the day before it is due', '2020-12-01', 'missed', '2020-12-30', ['quality.decided-early']],
    ['missed, on the day it is due', '2020-12-01', 'missed', '2020-12-31', []],
    ['met, before it is due', '2020-12-01', 'met', '2020-12-30', []],
  ] as const)('a decision that is not used is told: %s', (_, on, decision, asOf, ids) => {
    const { problems } = evaluate(compile(plan), decided(on, decision), { asOf }).assessment('plan');
    expect(problems.map(({ id, effect }) => [id, effect])).toEqual(ids.map((id) => [id, 'note']));
  });
});

describe('scoring', () => {
  const scoring: Scoring = {
    points: { met: r('1'), late: r('0.5'), missed: r('0') },
    unjudged: 'zero',
    bonus: r('0.5'),
    bonusLimit: r('5'),
    grades: [
      { name: '优秀', from: r('90') },
      { name: '良好', from: r('80') },
      { name: '合格', from: r('65') },
      { name: '不合格', from: r('0') },
    ],
    overrides: [],
  };
  const weighted = (weight: string) => [
    commitment(rate, target('at-least', '99'), { weight: r(weight) }),
    commitment(other, target('at-least', '99'), { id: '2', weight: r('100').sub(r(weight)) }),
  ];
  const half = { 'zhenjiang.rate': '99%', 'zhenjiang.other': '0%' };

  test.each([
    ['89.999', '良好'],
    ['90', '优秀'],
    ['80', '良好'],
    ['79.999', '合格'],
    ['65', '合格'],
    ['64.999', '不合格'],
  ])('%s is %s: bands are half-open', (score, grade) => {
    expect(assess(weighted(score), half, scoring)).toMatchObject({ score, grade });
  });

  test('what could not be judged counts as 0 or not at all, as the plan says', () => {
    const given = { 'zhenjiang.rate': '99%' };
    expect(assess(weighted('60'), given, scoring)?.score).toBe('60');
    expect(assess(weighted('60'), given, { ...scoring, unjudged: 'exclude' })?.score).toBe('100');
  });

  test('a missed one can earn its completion rate', () => {
    const given = { 'zhenjiang.rate': '99%', 'zhenjiang.other': '49.5%' };
    expect(
      assess(weighted('50'), given, { ...scoring, points: { ...scoring.points, missed: 'completion' } })
        ?.score,
    ).toBe('75');
  });

  test.each([
    ['99%', '49.5%', '75'],
    ['99%', '0%', '50'],
    ['99%', '-49.5%', '50'],
  ])('of two that weigh the same, %s and %s give %s: what went backwards earns nothing', (a, b, score) => {
    const points = { ...scoring.points, missed: 'completion' } as const;
    const given = { 'zhenjiang.rate': a, 'zhenjiang.other': b };
    expect(assess(weighted('50'), given, { ...scoring, points })?.score).toBe(score);
  });

  test('what was done late earns the points for that', () => {
    const built = indicator('built', yesNo);
    const plan = planOf({ indicators: [built], commitments: [commitment(built, target('done'))], scoring });
    const given = { 'zhenjiang.built': { text: '是', completed: '2021-01-01' } };
    const { units } = evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-01-15' }).assessment([
      'zhenjiang',
    ]);
    expect(units[0]?.score).toBe('50');
  });

  test('four quarters weigh together as much as one year of the same weight', () => {
    const checkpoints = [1, 2, 3, 4].map((quarter) => ({
      key: `2020-Q${quarter}`,
      period: `2020-Q${quarter}`,
      due: '2020-12-31',
    }));
    const quarterly = commitment(rate, target('at-least', '99'), { checkpoints });
    const yearly = commitment(other, target('at-least', '99'), { id: '2' });
    const given = {
      'zhenjiang.rate@2020-Q1': '99%',
      'zhenjiang.rate@2020-Q2': '99%',
      'zhenjiang.rate@2020-Q3': '98%',
      'zhenjiang.rate@2020-Q4': '98%',
      'zhenjiang.other': '99%',
    };
    expect(assess([quarterly, yearly], given, scoring)?.score).toBe('75');
  });

  test.each<[Scoring['overrides'][number], string]>([
    [{ effect: 'veto', commitments: [] }, '不合格'],
    [{ effect: 'cap', grade: '良好', commitments: ['2'] }, '良好'],
    [{ effect: 'downgrade', commitments: ['2'] }, '良好'],
    [{ effect: 'veto', commitments: ['1'] }, '优秀'],
  ])('%o after the band gives %s', (override, grade) => {
    const [first, second] = weighted('95') as [Commitment, Commitment];
    const result = assess([first, { ...second, veto: true }], half, { ...scoring, overrides: [override] });
    expect(result?.grade).toBe(grade);
  });

  test('the bonus for exceeding has its limit', () => {
    const all = commitment(rate, target('at-least', '1', { stretch: r('2') }));
    expect(assess([all], { 'zhenjiang.rate': '2%' }, scoring)?.score).toBe('100.5');
    expect(assess([all], { 'zhenjiang.rate': '2%' }, { ...scoring, bonus: r('6') })?.score).toBe('105');
  });
});
