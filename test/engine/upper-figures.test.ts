import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { FactsBuilder } from '../../src/facts/index.js';
import type { Expression } from '../../src/formula/index.js';
import type { MissingPolicy, RollupId } from '../../src/language/index.js';
import { message, render } from '../../src/messages/index.js';
import type { Indicator, Target } from '../../src/plan/model.js';
import { find, parts, ratio } from './find.js';
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

function of(by: RollupId, missing: MissingPolicy = 'refuse'): Indicator {
  return indicator('n', places, { rollup: { by, missing }, bounds: { min: r('0') } });
}

describe('a unit’s own figure is held against what is known below', () => {
  const target40: Target = target('at-most', '1000');
  test.each<[RollupId, string, string, string]>([
    // Own figure; those of 丹阳, 句容, 扬中 (- missing, ? unreadable).
    ['max', '39', '80 - -', 'doubtful'],
    ['max', '79', '80 ? -', 'doubtful'],
    ['max', '80', '80 - -', 'met'],
    ['max', '81', '80 - -', 'met'],
    ['max', '81', '80 1 1', 'doubtful'],
    ['min', '6', '5 ? -', 'doubtful'],
    ['min', '5', '5 - -', 'met'],
    ['min', '4', '5 - -', 'met'],
    ['min', '4', '5 5 5', 'doubtful'],
    ['sum', '84', '80 5 -', 'doubtful'],
    ['sum', '84', '80 5 ?', 'doubtful'],
    ['sum', '85', '80 5 -', 'met'],
    ['sum', '86', '80 5 -', 'met'],
    ['sum', '86', '80 5 0', 'doubtful'],
    ['sum', '40', '- - -', 'met'],
  ])('%s of its own %s beside %s is %s', (by, own, figures, verdict) => {
    for (const missing of ['refuse', 'skip', 'zero'] as const) {
      const plan = planOf({ indicators: [of(by, missing)], commitments: [commitment(of(by), target40)] });
      expect(find(plan, { 'zhenjiang.n': own, ...given('n', figures) }).verdict).toBe(verdict);
    }
  });

  test('where a figure may be below 0, a sum below is no floor', () => {
    const free = { ...of('sum'), bounds: {} };
    const plan = planOf({ indicators: [free], commitments: [commitment(free, target40)] });
    expect(find(plan, { 'zhenjiang.n': '39', 'danyang.n': '80' }).verdict).toBe('met');
  });

  test('both are named, and so are the districts that it contradicts', () => {
    const plan = planOf({ indicators: [of('sum')], commitments: [commitment(of('sum'), target40)] });
    const found = find(plan, { 'zhenjiang.n': '39', 'danyang.n': '80', 'jurong.n': '1' });
    expect(found.why).toContain('填报为39个，低于下级单位已填报的数字（danyang、jurong）求和的81个');
    expect(found.origin[0]?.line).toBe(1);
  });
});

describe('a roll-up that is written is obeyed', () => {
  // 教师缺额 = max(needed − actual, 0): a surplus of one school fills no gap of another.
  const short: Expression = {
    kind: 'call',
    fn: 'max',
    args: [
      { kind: 'binary', op: '-', left: named('needed'), right: named('actual'), span },
      { kind: 'number', value: r('0'), span },
    ],
    span,
  };
  const operands = ['needed', 'actual'].map((id) =>
    indicator(id, places, { rollup: { by: 'sum', missing: 'refuse' } }),
  );
  const gap = (by: RollupId, missing: MissingPolicy = 'refuse') =>
    indicator('gap', places, {
      formula: short,
      formulaText: 'max(needed - actual, 0)',
      rollup: { by, missing, ...(by === 'weighted-mean' ? { weight: 'needed' } : {}) },
    });
  const figures = {
    ...given('needed', '50 30 20'),
    ...given('actual', '40 45 20'),
  };
  const judged = (by: RollupId, given: Given, missing?: MissingPolicy) => {
    const it = gap(by, missing);
    return find(
      planOf({ indicators: [it, ...operands], commitments: [commitment(it, target('at-most', '3'))] }),
      given,
    );
  };

  test.each<[RollupId, string | undefined, string]>([
    ['sum', '10', 'missed'],
    ['max', '10', 'missed'],
    ['min', '0', 'met'],
    ['weighted-mean', '5', 'missed'],
    // The totals, 100 needed and 105 there, have no gap: what a pooled formula says.
    ['ratio', '0', 'met'],
  ])('%s of 10, 0 and 0 short', (by, actual, verdict) => {
    const found = judged(by, figures);
    expect([found.actual?.value, found.verdict]).toEqual([actual, verdict]);
  });

  test.each<[MissingPolicy, string, string]>([
    ['refuse', 'unreported', 'unreported'],
    ['skip', 'unreported', 'missed'],
    ['zero', 'unreported', 'missed'],
  ])('%s: of a district without one operand the whole is %s, without both %s', (missing, one, both) => {
    const { 'jurong.actual': _, ...oneSided } = figures;
    const found = judged('sum', oneSided, missing);
    expect(found.verdict).toBe(one);
    expect(found.why).toContain('缺少填报：jurong');
    const { 'jurong.needed': __, ...neither } = oneSided;
    expect(judged('sum', neither, missing).verdict).toBe(both);
  });

  test('the city’s own operands are no result of its districts', () => {
    const own = { 'zhenjiang.needed': '100', 'zhenjiang.actual': '105' };
    expect(judged('sum', own).verdict).toBe('unreported');
    expect(judged('sum', { ...figures, ...own }).actual?.value).toBe('10');
  });

  test.each<[RollupId, string, string]>([
    ['min', '', 'unreported'],
    ['min', '90', 'unreported'],
    ['max', '', 'unreported'],
    ['min', '许多', 'doubtful'],
    ['min', '101', 'doubtful'],
  ])(
    '%s, with a district that has “%s” of 100, is %s: what is pooled does not stand for it',
    (by, text, verdict) => {
      const it = ratio({ rollup: { by, missing: 'refuse' }, bounds: { max: r('100') } });
      const plan = planOf({
        indicators: [it, ...parts],
        commitments: [commitment(it, target('at-least', '1'))],
      });
      const found = find(plan, {
        'danyang.enrolled': '90',
        'danyang.population': '100',
        ...(text === '90' ? { 'jurong.enrolled': '90' } : { 'jurong.population': '100' }),
        ...(text === '' || text === '90' ? {} : { 'jurong.enrolled': text, 'jurong.population': '100' }),
        'yangzhong.enrolled': '95',
        'yangzhong.population': '100',
      });
      expect(found.verdict).toBe(verdict);
    },
  );
});

describe('what is certain is judged before everybody has reported', () => {
  const deeds = (by: RollupId) => indicator('n', yesNo, { rollup: { by, missing: 'refuse' } });
  test.each<[RollupId, Target, string, string]>([
    ['count', target('at-least', '2'), '是 是 -', 'met'],
    ['count', target('at-least', '2'), '是 是 ?', 'met'],
    ['count', target('at-least', '2'), '是 否 -', 'unreported'],
    ['count', target('at-least', '2'), '是 否 ?', 'doubtful'],
    ['count', target('at-least', '2'), '否 否 -', 'missed'],
    ['count', target('at-least', '2'), '否 - -', 'unreported'],
    ['count', target('at-most', '1'), '是 是 -', 'missed'],
    ['count', target('at-most', '1'), '否 否 -', 'met'],
    ['count', target('at-most', '1'), '是 否 -', 'unreported'],
    ['count', target('exactly', '1'), '是 是 -', 'missed'],
    ['count', target('more-than', '2'), '是 否 -', 'missed'],
    ['count', target('at-least', '1', { stretch: r('2') }), '是 是 -', 'exceeded'],
    ['count', target('at-least', '1', { stretch: r('3') }), '是 是 -', 'met'],
    ['count', target('at-least', '0'), '- - -', 'unreported'],
    ['count', target('at-most', '3'), '- - -', 'unreported'],
    ['count', target('at-least', '4'), '- - -', 'unreported'],
    ['count', target('at-most', '3'), '- - ?', 'doubtful'],
    ['count', target('at-most', '3'), '是 - -', 'met'],
    ['count', target('at-least', '4'), '否 - -', 'missed'],
    ['any', target('done'), '是 - -', 'met'],
    ['any', target('done'), '否 是 ?', 'met'],
    ['any', target('done'), '否 否 -', 'unreported'],
    ['any', target('done'), '否 否 ?', 'doubtful'],
    ['all', target('done'), '否 - -', 'missed'],
    ['all', target('done'), '是 否 ?', 'missed'],
    ['all', target('done'), '是 是 -', 'unreported'],
  ])('%s, %o, of %s is %s', (by, aim, texts, verdict) => {
    const plan = planOf({ indicators: [deeds(by)], commitments: [commitment(deeds(by), aim)] });
    const found = find(plan, given('n', texts));
    expect('exceeded' in found ? 'exceeded' : found.verdict).toBe(verdict);
  });

  // 个 by the formula `n`, as the number of 是 is judged by; a share by `n / schools`.
  const counted = indicator('counted', places, {
    formula: named('n'),
    formulaText: 'n',
    rollup: { by: 'ratio', missing: 'refuse' },
  });
  const share = ratio({ id: 'share', formula: quotient('n', 'schools').formula });
  const schools = (missing: MissingPolicy) =>
    indicator('schools', places, { rollup: { by: 'sum', missing } });
  test.each<[string, Indicator, Target, string, string, string]>([
    ['two of three', counted, target('at-least', '2'), '是 是 -', '1 1 1', 'met'],
    ['one, and one open', counted, target('at-least', '2'), '是 否 -', '1 1 1', 'unreported'],
    ['none, and one open', counted, target('at-least', '2'), '否 否 ?', '1 1 1', 'missed'],
    ['two thirds', share, target('at-least', '66'), '是 是 -', '1 1 1', 'met'],
    ['two of three, and 67% asked for', share, target('at-least', '67'), '是 是 -', '1 1 1', 'unreported'],
    ['a third at most', share, target('at-least', '34'), '否 否 -', '1 1 1', 'missed'],
    ['of an unknown number', share, target('at-least', '66'), '是 是 -', '1 1 -', 'unreported'],
  ])('through a formula: %s', (_, of, aim, deedTexts, schoolTexts, verdict) => {
    for (const missing of ['refuse', 'skip'] as const) {
      const plan = planOf({
        indicators: [of, deeds('count'), schools(missing)],
        commitments: [commitment(of, aim)],
      });
      const found = find(plan, { ...given('n', deedTexts), ...given('schools', schoolTexts) });
      expect(found.verdict).toBe(verdict);
    }
  });

  test('and said as what it is', () => {
    const plan = planOf({
      indicators: [counted, deeds('count')],
      commitments: [commitment(counted, target('at-least', '2'))],
    });
    expect(find(plan, given('n', '是 是 -')).why).toBe(
      '尚有数字未填报或存疑，但无论其为多少，实际值在2个至3个之间，目标为不低于2个。',
    );
  });

  test('a number of the districts’ numbers counts what they count', () => {
    const it = deeds('count');
    const plan = planOf({
      indicators: [it],
      commitments: [commitment(it, target('at-least', '4'))],
      towns: ['yunyang', 'yanling', 'lücheng'],
    });
    const towns = { 'yunyang.n': '是', 'yanling.n': '是', 'lücheng.n': '是' };
    expect(find(plan, { ...towns, 'jurong.n': '是', 'yangzhong.n': '否' })).toMatchObject({
      verdict: 'met',
      actual: { value: '4' },
    });
    expect(find(plan, { 'yunyang.n': '是', 'jurong.n': '是', 'yangzhong.n': '否' }).verdict).toBe(
      'unreported',
    );
    expect(find(plan, { ...towns, 'jurong.n': '是' }).verdict).toBe('met');
  });
});

describe('存疑 outweighs 未填报, in whatever order', () => {
  const orders = ['? - 1', '? 1 -', '- ? 1', '1 ? -', '- 1 ?', '1 - ?'];
  test.each(
    orders.flatMap((order) =>
      (['sum', 'max', 'min', 'weighted-mean'] as const).map((by) => [by, order] as const),
    ),
  )('%s of %s', (by, order) => {
    const it = { ...of(by), rollup: { by, missing: 'refuse' as const, weight: 'w' } };
    const plan = planOf({
      indicators: [it, indicator('w', places)],
      commitments: [commitment(it, target('at-least', '1'))],
    });
    const found = find(plan, { ...given('n', order), ...given('w', '1 1 1') });
    expect(found.verdict).toBe('doubtful');
    expect(found.why).toContain('另缺少填报：');
  });
  test.each([
    ['? 1', '1 -'],
    ['1 -', '? 1'],
    ['- 1', '1 ?'],
    ['? -', '1 1'],
    ['- ?', '1 1'],
  ])('numerators %s over denominators %s', (above, below) => {
    const plan = planOf({
      indicators: [ratio(), ...parts],
      commitments: [commitment(ratio(), target('at-least', '1'))],
    });
    const found = find(plan, {
      ...given('enrolled', `${above} 1`),
      ...given('population', `${below} 1`),
    });
    expect(found.verdict).toBe('doubtful');
    expect(found.why).toContain('另缺少填报：');
  });
});

describe('a completion date after the as-of date is a doubt, and outweighs a gap as any other', () => {
  const judgedOn = (it: Indicator, aim: Target, given: Given, asOf = '2020-06-30') => {
    const due = commitment(it, aim, { checkpoints: [{ key: '2020', period: '2020', due: '2020-06-30' }] });
    const plan = planOf({ indicators: [it], commitments: [due] });
    const finding = evaluate(compile(plan), factsOf(plan, given), { asOf }).find('1', 'zhenjiang');
    return [finding?.verdict, finding && render(finding.reason, 'zh-CN')];
  };
  const later = (text: string) => ({ text, completed: '2020-07-20' });
  const told =
    '无法判定：danyang：填报的完成日期2020年7月20日在判定日期2020年6月30日之后，请核对。 另缺少填报：yangzhong“n”（2020）。';

  test.each<[string, Given, string, RegExp]>([
    [
      'one dated later, one missing',
      { 'danyang.n': later('6'), 'jurong.n': '0' },
      'doubtful',
      /danyang.*7月20日.*另缺少填报：yangzhong/,
    ],
    [
      'the other way round',
      { 'yangzhong.n': later('6'), 'jurong.n': '0' },
      'doubtful',
      /yangzhong.*7月20日.*另缺少填报：danyang/,
    ],
    [
      'one dated on the day, one missing',
      { 'danyang.n': { text: '6', completed: '2020-06-30' }, 'jurong.n': '0' },
      'unreported',
      /yangzhong/,
    ],
    ['one missing', { 'danyang.n': '6', 'jurong.n': '0' }, 'unreported', /yangzhong/],
  ])('a sum, %s: %s', (_, given, verdict, why) => {
    const [found, said] = judgedOn(of('sum'), target('at-least', '5'), given);
    expect(found).toBe(verdict);
    expect(said).toMatch(why);
  });

  test('an answer that others may have given in time', () => {
    const it = indicator('n', yesNo, { rollup: { by: 'any', missing: 'refuse' } });
    const [verdict, why] = judgedOn(it, target('done'), { 'danyang.n': later('是'), 'jurong.n': '否' });
    expect([verdict, why]).toEqual(['doubtful', told]);
  });

  test('once the day has come it is late, or open', () => {
    const given: Given = { 'danyang.n': later('6'), 'jurong.n': '0' };
    expect(judgedOn(of('sum'), target('at-least', '5'), given, '2020-07-20')[0]).toBe('unreported');
    const all = { ...given, 'yangzhong.n': '0' };
    expect(judgedOn(of('sum'), target('at-least', '5'), all, '2020-07-20')[0]).toBe('late');
    expect(judgedOn(of('sum'), target('at-least', '5'), all)[0]).toBe('doubtful');
  });
});

test('a figure that is not rolled up names those below that were not used', () => {
  const it = indicator('minutes', percent);
  const plan = planOf({ indicators: [it], commitments: [commitment(it, target('at-least', '1'))] });
  const found = find(plan, { 'danyang.minutes': '10%', 'jurong.minutes': '12%' });
  expect(found.verdict).toBe('unreported');
  expect(found.why).toContain('下级单位danyang、jurong填报的数字不汇总，没有采用');
});

test('a blank verified cell leaves the doubt where the judging one is', () => {
  const it = indicator('n', places);
  const plan = planOf({ indicators: [it], commitments: [commitment(it, target('at-least', '1'))] });
  const cell = { indicator: 'n', unit: 'zhenjiang', period: '2020', evidence: [] };
  const facts = new FactsBuilder([...plan.register.units.keys()]);
  const doubt = message('doubt.range-reversed');
  facts.add({
    ...cell,
    stage: 'self',
    text: '许多',
    doubt,
    origin: { file: 'self.yaml', line: 3, column: 1 },
  });
  facts.add({ ...cell, stage: 'verified', text: '', origin: { file: 'verified.yaml', line: 9, column: 1 } });
  const found = evaluate(compile(plan), facts.build(), { asOf: '2021-01-15' }).find('1', 'zhenjiang');
  expect(found?.verdict).toBe('doubtful');
  expect(found?.origin[0]).toMatchObject({ file: 'self.yaml', line: 3 });
});

/** The figures of 丹阳, 句容, 扬中: - is missing, ? unreadable. */
function given(id: string, texts: string): Given {
  const cells = texts
    .split(' ')
    .map(
      (text, i) => [`${['danyang', 'jurong', 'yangzhong'][i]}.${id}`, text === '?' ? '许多' : text] as const,
    );
  return Object.fromEntries(cells.filter(([, text]) => text !== '-'));
}
