import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import type { MissingPolicy } from '../../src/language/index.js';
import { type MessageRef, render } from '../../src/messages/index.js';
import type { Indicator, Target } from '../../src/plan/model.js';
import { find, parts, ratio } from './find.js';
import { commitment, factsOf, type Given, indicator, percent, places, planOf, r, target } from './plan.js';

describe('未填报 names what somebody can fill in', () => {
  const policy = { rollup: { by: 'sum', missing: 'refuse' } } as const;
  const judged = (of: Indicator, aim: Target, given: Given, more: Parameters<typeof commitment>[2] = {}) => {
    const who = { kind: 'cascade', level: 'district' } as const;
    const plan = planOf({ indicators: [of, ...parts], commitments: [commitment(of, aim, { who, ...more })] });
    const evaluation = evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-01-15' });
    const why = (unit: string) => render(evaluation.find('1', unit)?.reason as MessageRef, 'zh-CN');
    return { city: why('zhenjiang'), danyang: why('danyang') };
  };
  const n = indicator('n', places, policy);
  const last = { kind: 'past', years: 1 } as const;

  test('of a computed rate its parts, of an empty form too', () => {
    const { danyang } = judged(ratio(), target('at-least', '99'), {});
    expect(danyang).toBe('缺少填报：danyang“enrolled”（2020）、danyang“population”（2020）。');
  });

  test('of a rate compared with last year’s, the parts of both years', () => {
    const given = { 'danyang.enrolled': '9', 'danyang.population': '10' };
    const { danyang } = judged(ratio(), target('at-least', '1'), given, { measure: 'change' });
    expect(danyang).toBe('缺少填报：danyang“enrolled”（2019）、danyang“population”（2019）。');
  });

  test('of a sum, the units that sent nothing, or the upper one itself', () => {
    const { city } = judged(n, target('at-least', '3'), { 'danyang.n': '1' });
    expect(city).toBe('缺少填报：jurong、yangzhong的“n”（2020）；也可由镇江市直接填报。');
  });

  test('of a target that is last year’s figure, last year’s figure', () => {
    const aim: Target = { op: 'at-least', reference: last };
    expect(judged(n, aim, { 'danyang.n': '1' }).danyang).toBe('缺少填报：danyang“n”（2019）。');
    const range: Target = { op: 'between', reference: { kind: 'quantity', value: r('0') }, upper: last };
    expect(judged(n, range, { 'danyang.n': '1' }).danyang).toBe('缺少填报：danyang“n”（2019）。');
  });
});

describe('a weighted mean wants its weights as well', () => {
  const scores = { 'danyang.score': '90%', 'jurong.score': '80%', 'yangzhong.score': '70%' };
  const lacking = (unit: string) =>
    Object.fromEntries(Object.entries(scores).filter(([key]) => key !== `${unit}.score`));
  const judged = (missing: MissingPolicy, given: Given) => {
    const of = indicator('score', percent, { rollup: { by: 'weighted-mean', weight: 'w', missing } });
    const commitments = [commitment(of, target('at-least', '82'))];
    return find(planOf({ indicators: [of, indicator('w', places)], commitments }), given);
  };
  test.each<[string, MissingPolicy, Given, string, string]>([
    [
      'two missing',
      'refuse',
      { ...scores, 'danyang.w': '1' },
      'unreported',
      '缺少填报：jurong、yangzhong的“w”（2020）。',
    ],
    [
      'one doubtful beside one missing',
      'skip',
      { ...scores, 'danyang.w': '许多', 'jurong.w': '1' },
      'doubtful',
      '另缺少填报：yangzhong“w”（2020）。',
    ],
    [
      'one doubtful where the figure is missing, and waited for',
      'refuse',
      { ...lacking('danyang'), 'danyang.w': '许多', 'jurong.w': '1', 'yangzhong.w': '1' },
      'doubtful',
      '另缺少填报：danyang的“score”（2020）。',
    ],
    [
      'one doubtful where the figure is missing, and not counted',
      'skip',
      { ...lacking('danyang'), 'danyang.w': '许多', 'jurong.w': '1', 'yangzhong.w': '1' },
      'missed',
      '75%',
    ],
    [
      'one missing beside a doubtful figure',
      'zero',
      { ...scores, 'danyang.score': '许多', 'danyang.w': '1', 'jurong.w': '1' },
      'doubtful',
      '另缺少填报：yangzhong“w”（2020）。',
    ],
  ])('%s (%s)', (_, missing, given, verdict, why) => {
    const found = judged(missing, given);
    expect(found.verdict).toBe(verdict);
    expect(found.why).toContain(why);
    if (verdict === 'doubtful') expect(found.why).toContain('无法判定：danyang：');
  });

  test('and shows them in its derivation', () => {
    const given = { ...scores, 'danyang.w': '1', 'jurong.w': '2', 'yangzhong.w': '3' };
    const { trace, origin } = judged('refuse', given);
    expect(JSON.stringify(trace)).toContain('"w"');
    expect(origin).toHaveLength(6);
    expect(JSON.stringify(judged('refuse', scores).trace)).toContain('"w"');
  });
});

test('under a policy that waits for nobody, where nobody has reported all are named', () => {
  const of = indicator('n', places, { rollup: { by: 'sum', missing: 'skip' } });
  const plan = planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '1'))] });
  expect(find(plan, {}).why).toBe(
    '缺少填报：danyang、jurong、yangzhong的“n”（2020）；也可由镇江市直接填报。',
  );
});
