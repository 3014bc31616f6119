import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import type { Commitment, Indicator, Scoring } from '../../src/plan/model.js';
import { commitment, factsOf, type Given, indicator, planOf, r, target, yesNo } from './plan.js';

const points = { met: r('1'), late: r('0.5'), missed: r('0') };
const scoring: Scoring = {
  points,
  unjudged: 'zero',
  bonus: r('0'),
  bonusLimit: r('0'),
  grades: [
    { name: '优秀', from: r('90') },
    { name: '合格', from: r('60') },
    { name: '不合格', from: r('0') },
  ],
  overrides: [],
};

/** A commitment that is done or not, with its weight and due date. */
function deed(id: string, weight: string, due = '2020-06-30', more: Partial<Commitment> = {}) {
  const of = indicator(id, yesNo);
  const checkpoints = [{ key: '2020', period: '2020', due }];
  return { of, commitment: commitment(of, target('done'), { id, weight: r(weight), checkpoints, ...more }) };
}

function assess(
  deeds: readonly { of: Indicator; commitment: Commitment }[],
  given: Given,
  by: Scoring = scoring,
) {
  const plan = planOf({
    indicators: deeds.map(({ of }) => of),
    commitments: deeds.map((one) => one.commitment),
    scoring: by,
  });
  return evaluate(compile(plan), factsOf(plan, given), { asOf: '2020-07-15' }).assessment(['zhenjiang'])
    .units[0];
}

const done = { text: '是', completed: '2020-05-01' };

describe('a score counts what is due, and nothing else', () => {
  const due = deed('due', '1');
  const early = deed('early', '3', '2020-12-31');
  test.each<[string, Given, string | undefined, string]>([
    [
      'one missed; what is finished ahead of its time does not make up for it',
      { 'zhenjiang.due': '否', 'zhenjiang.early': done },
      '0',
      'not-compliant',
    ],
    ['one met; what is not finished yet takes nothing off', { 'zhenjiang.due': done }, '100', 'compliant'],
    ['one met, one finished ahead', { 'zhenjiang.due': done, 'zhenjiang.early': done }, '100', 'compliant'],
  ])('%s', (_, given, score, conclusion) => {
    expect(assess([due, early], given)).toMatchObject({ score, conclusion });
  });

  test('of what is finished ahead of its time alone nothing is concluded', () => {
    const unit = assess([early], { 'zhenjiang.early': done });
    expect([unit?.score, unit?.grade, unit?.possible, unit?.conclusion]).toEqual([
      undefined,
      undefined,
      undefined,
      'nothing-checked',
    ]);
    expect(unit?.counts.met).toBe(1);
  });
});

describe('a grade is given where nothing that could not be judged can change it', () => {
  // Weights: met, missed, open.
  const three = (a: string, b: string, c: string) => [deed('met', a), deed('missed', b), deed('open', c)];
  const given: Given = { 'zhenjiang.met': done, 'zhenjiang.missed': '否' };
  test.each<[string, string, string, string, string, string | undefined]>([
    ['61', '12', '27', '61', '88', '合格'],
    ['60', '11', '29', '60', '89', '合格'],
    ['60', '10', '30', '60', '90', undefined],
    ['59', '12', '29', '59', '88', undefined],
    ['30', '41', '29', '30', '59', '不合格'],
    ['90', '9', '1', '90', '91', '优秀'],
  ])('met %s, missed %s, open %s: between %s and %s, %s', (a, b, c, low, high, grade) => {
    const unit = assess(three(a, b, c), given);
    expect(unit?.possible).toMatchObject({ low, high });
    expect(unit?.grade).toBe(grade);
    expect(unit?.possible?.lowest === undefined).toBe(grade !== undefined);
  });

  test('the plan’s rule for what could not be judged gives the score, not the range', () => {
    const left = { ...scoring, unjudged: 'exclude' } as const;
    expect(assess(three('61', '12', '27'), given)?.score).toBe('61');
    const unit = assess(three('30', '10', '60'), given, left);
    expect([unit?.score, unit?.possible]).toEqual([
      '75',
      { low: '30', high: '90', lowest: '不合格', highest: '优秀' },
    ]);
  });

  test('a unit that sent nothing has neither score nor grade', () => {
    const unit = assess(three('61', '12', '27'), {});
    expect([unit?.score, unit?.grade, unit?.conclusion]).toEqual([undefined, undefined, 'undetermined']);
    expect(unit?.possible).toEqual({ low: '0', high: '100', lowest: '不合格', highest: '优秀' });
  });

  test('what is still possible includes the bonus for exceeding', () => {
    const of = indicator('n', yesNo);
    const stretched = commitment(of, target('at-least', '1', { stretch: r('1') }), { id: 'n' });
    const checkpoints = [{ key: '2020', period: '2020', due: '2020-06-30' }];
    const all = [deed('met', '1'), { of, commitment: { ...stretched, checkpoints } }];
    const bonus = { ...scoring, bonus: r('3'), bonusLimit: r('5') };
    expect(assess(all, { 'zhenjiang.met': done }, bonus)?.possible).toMatchObject({ low: '50', high: '103' });
  });
});

describe('an override that hangs on what could not be judged leaves the grade open', () => {
  const veto: Scoring = { ...scoring, overrides: [{ effect: 'veto', commitments: ['open'] }] };
  const all = [deed('met', '95'), deed('open', '5', '2020-06-30', { statement: '不发生责任事故' })];
  test.each<[string, Given, string | undefined, string[]]>([
    ['met', { 'zhenjiang.open': done }, '优秀', []],
    ['missed', { 'zhenjiang.open': '否' }, '不合格', ['override.veto']],
    ['unreported', {}, undefined, ['override.undecided']],
  ])('%s', (_, given, grade, overrides) => {
    const unit = assess(all, { 'zhenjiang.met': done, ...given }, veto);
    expect([unit?.grade, unit?.overrides.map(({ id }) => id)]).toEqual([grade, overrides]);
  });

  test('not yet due, it has no part in the grade', () => {
    const later = [deed('met', '95'), deed('open', '5', '2020-12-31')];
    expect(assess(later, { 'zhenjiang.met': done }, veto)?.grade).toBe('优秀');
  });

  test('what lowered a grade is named, not only numbered', () => {
    const unit = assess(all, { 'zhenjiang.met': done, 'zhenjiang.open': '否' }, veto);
    expect(unit?.overrides[0]?.data['commitments']).toEqual([
      { id: 'word.commitment', data: { id: 'open', statement: '不发生责任事故' } },
    ]);
  });
});
