import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { shareVerdict, tallyOf } from '../../src/engine/judging/share.js';
import { verdictCode } from '../../src/engine/judging/verdict.js';
import type { Who } from '../../src/plan/model.js';
import { commitment, factsOf, type Given, indicator, planOf, r, target, yesNo } from './plan.js';

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
