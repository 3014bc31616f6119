import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { shareVerdict, tallyOf } from '../../src/engine/judging/share.js';
import { verdictCode } from '../../src/engine/judging/verdict.js';
import { render } from '../../src/messages/index.js';
import type { Scoring, Waiver, Who } from '../../src/plan/model.js';
import {
  commitment,
  factsOf,
  type Given,
  indicator,
  places,
  planOf,
  r,
  target,
  waiver,
  yesNo,
} from './plan.js';

const built = indicator('built', yesNo);

function assess(who: Who, given: Given, more: Parameters<typeof commitment>[2] = {}) {
  const plan = planOf({
    indicators: [built],
    commitments: [commitment(built, target('done'), { who, ...more })],
  });
  return evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-01-15' }).assessment('plan');
}

const third = { kind: 'each', level: 'district', share: r('0.3') } as const;
const counted = { ...third, counted: true } as const;
const oneOfThree: Given = { 'danyang.built': '是', 'jurong.built': '否' };

describe('a share counts the units and condemns none', () => {
  test('outside a share that is met nobody fails, and nobody has anything to put right', () => {
    const { findings, units } = assess(counted, oneOfThree);
    expect(findings.map((f) => [f.unit, f.verdict, f.counted, f.reason.id])).toEqual([
      ['zhenjiang', 'met', undefined, 'reason.share-met'],
      ['danyang', 'met', true, 'reason.counted-in'],
      ['jurong', 'missed', true, 'reason.counted-out'],
      ['yangzhong', 'unreported', true, 'reason.counted-out'],
    ]);
    expect(units.map((u) => [u.conclusion, Object.values(u.counts).reduce((a, b) => a + b, 0)])).toEqual([
      ['compliant', 1],
      ['nothing-checked', 0],
      ['nothing-checked', 0],
      ['nothing-checked', 0],
    ]);
  });

  test('a share that is missed is missed by the whole alone, which names who is wanting', () => {
    const { findings, units } = assess(
      { ...counted, share: r('0.7') },
      { ...oneOfThree, 'yangzhong.built': '否' },
    );
    expect(findings[0]).toMatchObject({
      verdict: 'missed',
      reason: { data: { others: ['jurong', 'yangzhong'] } },
    });
    expect(units.map((u) => u.conclusion)).toEqual([
      'not-compliant',
      'nothing-checked',
      'nothing-checked',
      'nothing-checked',
    ]);
  });

  test('an expected one warns of nobody that is only counted', () => {
    const { findings } = assess(counted, oneOfThree, { nature: 'expected' });
    expect(findings.some((f) => f.warning)).toBe(false);
  });

  test('where the rule judges the units too, each answers for itself', () => {
    const { findings, units } = assess(third, oneOfThree);
    expect(findings.map((f) => f.counted)).toEqual([undefined, undefined, undefined, undefined]);
    expect(units.map((u) => u.conclusion)).toEqual([
      'compliant',
      'compliant',
      'not-compliant',
      'undetermined',
    ]);
  });
});

describe('finished late is finished, and never in time', () => {
  const { met, late, missed, unreported, doubtful } = verdictCode;
  const whole = (share: string, ...verdicts: number[]) =>
    shareVerdict(tallyOf(Uint8Array.from(verdicts), [...verdicts.keys()], r(share)), true);
  test.each<[string, string, number[], number]>([
    ['half of two: both late', '0.5', [late, late], late],
    ['half of two: one in time, one late', '0.5', [met, late], met],
    ['half of two: one late, one not done', '0.5', [late, missed], late],
    ['all of three: one late', '1', [met, met, late], late],
    ['all of three: one late, one not done', '1', [met, late, missed], missed],
    [
      'all of three: one late; the unknown one may still be not done',
      '1',
      [met, late, unreported],
      unreported,
    ],
    ['two of three: two late, whatever the third', '0.6', [late, late, unreported], late],
    ['two of three: one in time, one late; the third may be in time', '0.6', [met, late, doubtful], doubtful],
    ['one of three: one late; another may be in time', '0.3', [late, missed, unreported], unreported],
  ])('%s', (_, share, verdicts, expected) => {
    expect(whole(share, ...verdicts)).toBe(expected);
  });
});

describe('a share whose units have been given more time', () => {
  const due = '2020-06-30';
  const of = indicator('n', places, { rollup: { by: 'sum', missing: 'refuse' } });
  const checkpoints = [{ key: '2020', period: '2020', due }];
  const each = { kind: 'each', level: 'district', share: r('1') } as const;
  const scoring: Scoring = {
    points: { met: r('1'), late: r('0.5'), missed: r('0') },
    unjudged: 'zero',
    bonus: r('0'),
    bonusLimit: r('0'),
    grades: [
      { name: '优秀', from: r('90') },
      { name: '不合格', from: r('0') },
    ],
    overrides: [{ effect: 'veto', commitments: ['2'] }],
  };
  const whole = commitment(of, target('at-least', '3'), { checkpoints });
  const all = commitment(of, target('at-least', '1'), { id: '2', checkpoints, who: each });
  const later = (units: readonly string[], to = '2020-12-31'): Waiver =>
    waiver({ commitment: '2', units, kind: 'postponed', due: to, validThrough: '2020-12-31' });
  const review = (waivers: readonly Waiver[], given: Given, asOf = '2020-07-15') => {
    const plan = planOf({ indicators: [of], commitments: [whole, all], waivers, scoring });
    const { units, findings } = evaluate(compile(plan), factsOf(plan, given), { asOf }).assessment('plan');
    const city = units.find(({ id }) => id === 'zhenjiang');
    const finding = findings.find((one) => one.unit === 'zhenjiang' && one.commitment === '2');
    return { verdict: finding?.verdict, finding, score: city?.score, grade: city?.grade };
  };
  const given = (danyang: string, jurong = '5', yangzhong = '5'): Given => ({
    'danyang.n': danyang,
    'jurong.n': jurong,
    'yangzhong.n': yangzhong,
  });

  test.each<[string, readonly Waiver[], Given, string, string, string | undefined, string | undefined]>([
    ['one postponed', [later(['danyang'])], given('0'), '2020-07-15', 'pending', '100', '优秀'],
    [
      'all postponed',
      [later(['danyang', 'jurong', 'yangzhong'])],
      given('0'),
      '2020-07-15',
      'pending',
      '100',
      '优秀',
    ],
    ['the last day before it', [later(['danyang'])], given('0'), '2020-12-30', 'pending', '100', '优秀'],
    ['the day itself', [later(['danyang'])], given('0'), '2020-12-31', 'missed', '50', '不合格'],
    [
      'one postponed, another missed: missed for certain',
      [later(['danyang'])],
      given('0', '0'),
      '2020-07-15',
      'missed',
      '50',
      '不合格',
    ],
    ['its own time postponed', [later(['zhenjiang'])], given('5'), '2020-07-15', 'met', '100', '优秀'],
    [
      'its own time postponed, one missed',
      [later(['zhenjiang'])],
      given('0'),
      '2020-07-15',
      'pending',
      '100',
      '优秀',
    ],
    ['none postponed', [], given('5'), '2020-07-15', 'met', '100', '优秀'],
  ])('%s', (_, waivers, figures, asOf, verdict, score, grade) => {
    expect(review(waivers, figures, asOf)).toMatchObject({ verdict, score, grade });
  });

  test('says which, and until when', () => {
    const { finding } = review([later(['danyang'])], given('0'));
    expect(finding && render(finding.reason, 'zh-CN')).toBe(
      '应考核3个单位，达标2个，至少须3个；时限2020年6月30日已到（判定日期2020年7月15日），但有单位的时限经批准延期，尚未到期，到期后再判定：danyang（2020年12月31日）。',
    );
    const steps = finding?.trace.map((one) => render(one.says, 'zh-CN')) ?? [];
    expect(steps).toContain('danyang：未到期（时限2020年12月31日）');
  });

  test('before its time it is not due, whatever its units are in doubt about', () => {
    const ahead = { text: '5', completed: '2020-06-20' };
    const { verdict } = review([], { 'danyang.n': ahead, 'jurong.n': '许多' }, '2020-06-01');
    expect(verdict).toBe('pending');
    expect(review([], { 'danyang.n': ahead, 'jurong.n': '许多' }, due).verdict).toBe('doubtful');
  });
});
