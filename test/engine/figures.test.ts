import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { render } from '../../src/messages/index.js';
import type { Indicator, Plan } from '../../src/plan/model.js';
import {
  commitment,
  factsOf,
  type Given,
  indicator,
  named,
  people,
  percent,
  places,
  planOf,
  quotient,
  r,
  target,
  yesNo,
} from './plan.js';

const parts = [
  indicator('enrolled', people, { rollup: { by: 'sum', missing: 'refuse' } }),
  indicator('population', people, { rollup: { by: 'sum', missing: 'refuse' } }),
];
const ratio = (more: Partial<Indicator> = {}) =>
  indicator('rate', percent, {
    ...quotient('enrolled', 'population'),
    rollup: { by: 'ratio', missing: 'refuse' },
    ...more,
  });

function find(plan: Plan, given: Given, unit = 'zhenjiang') {
  const finding = evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-01-15' }).find('1', unit);
  if (!finding) throw new Error('no finding');
  return { ...finding, why: render(finding.reason, 'zh-CN') };
}

function rate(given: Given, more: Partial<Indicator> = {}, figure = '99') {
  const of = ratio(more);
  return find(
    planOf({ indicators: [of, ...parts], commitments: [commitment(of, target('at-least', figure))] }),
    given,
  );
}

describe('the first place of a finding is the one to look at', () => {
  // Lines count the figures in this order; 镇江市 pools its districts.
  const lines = [
    'danyang.enrolled',
    'danyang.population',
    'jurong.enrolled',
    'jurong.population',
    'yangzhong.enrolled',
    'yangzhong.population',
    'yangzhong.rate',
  ] as const;
  const fine = ['99', '100', '198', '200', '99', '100', '99%'];

  test.each<[string, string, Partial<Record<(typeof lines)[number], string>>, string, string]>([
    ['the district that misses the target', '99', { 'jurong.enrolled': '190' }, 'missed', 'jurong.enrolled'],
    ['the cell that cannot be read', '99', { 'jurong.population': '200个' }, 'doubtful', 'jurong.population'],
    ['a numerator above its denominator', '99', { 'jurong.enrolled': '201' }, 'doubtful', 'jurong.enrolled'],
    [
      'a reported ratio that its parts contradict',
      '99',
      { 'yangzhong.rate': '98%' },
      'doubtful',
      'yangzhong.rate',
    ],
  ])('%s', (_, figure, changed, verdict, place) => {
    const given = Object.fromEntries(lines.map((key, i) => [`${key}`, changed[key] ?? (fine[i] as string)]));
    const found = rate(given, { bounds: { max: r('100') } }, figure);
    expect(found).toMatchObject({ verdict });
    expect(found.origin[0]?.line).toBe(lines.indexOf(place as (typeof lines)[number]) + 1);
  });
});

describe('a ratio comes from its numerator and denominator', () => {
  test.each<[string, string, string, string]>([
    ['9899', '10000', '99', 'missed'],
    ['9900', '10000', '99', 'met'],
    ['9901', '10000', '99', 'met'],
    ['57', '100', '57', 'met'],
    ['1', '3', '33.333333', 'met'],
    ['1', '3', '33.3333334', 'missed'],
    ['0', '10000', '99', 'missed'],
  ])('%s ÷ %s against %s% is %s', (a, b, figure, verdict) => {
    expect(rate({ 'zhenjiang.enrolled': a, 'zhenjiang.population': b }, {}, figure).verdict).toBe(verdict);
  });

  test('a denominator of 0 is doubtful, not 0 and not 100%', () => {
    const finding = rate({ 'zhenjiang.enrolled': '0', 'zhenjiang.population': '0' });
    expect(finding.verdict).toBe('doubtful');
    expect(finding.why).toContain('分母为0');
  });

  test('one part missing is unreported, and the missing part is named', () => {
    const finding = rate({ 'zhenjiang.enrolled': '9900' });
    expect(finding.verdict).toBe('unreported');
  });

  test('without parts, the reported ratio judges', () => {
    expect(rate({ 'zhenjiang.rate': '99.2%' }).verdict).toBe('met');
  });

  test.each<[string, string]>([
    ['98.96%', 'missed'],
    ['99.0%', 'missed'],
    ['99%', 'missed'],
    ['98.95%', 'doubtful'],
    ['98.9%', 'doubtful'],
    ['98%', 'doubtful'],
  ])(
    'reported %s beside 9896 ÷ 10000 is %s: it must be the derived one as written, and never judges',
    (text, verdict) => {
      expect(
        rate({ 'zhenjiang.enrolled': '9896', 'zhenjiang.population': '10000', 'zhenjiang.rate': text })
          .verdict,
      ).toBe(verdict);
    },
  );

  test('a share above 100% has its numerator above its denominator; a gross ratio may exceed 100%', () => {
    const given = { 'zhenjiang.enrolled': '10001', 'zhenjiang.population': '10000' };
    const share = rate(given, { bounds: { max: r('100') } });
    expect(share.verdict).toBe('doubtful');
    expect(share.why).toContain('分子大于分母');
    expect(rate(given).verdict).toBe('met');
    expect(
      rate({ 'zhenjiang.enrolled': '10000', 'zhenjiang.population': '10000' }, { bounds: { max: r('100') } })
        .verdict,
    ).toBe('met');
  });
});

describe('a city is judged on pooled parts, never on the average of rates', () => {
  // Rates 100%, 100%, 90%: their mean is 96.7%, the pooled rate 9990/10090 = 99.01%.
  const given = {
    'danyang.enrolled': '9000',
    'danyang.population': '9000',
    'jurong.enrolled': '900',
    'jurong.population': '990',
    'yangzhong.enrolled': '90',
    'yangzhong.population': '100',
  };
  test('Σ numerators ÷ Σ denominators', () => {
    const finding = rate(given, {}, '99.008');
    expect(finding.actual).toEqual({ value: '99900/1009', unit: '%' });
    expect(finding.verdict).toBe('met');
  });

  test('a missed one names the districts behind it, and where they submitted', () => {
    const finding = rate(given, {}, '99.5');
    expect(finding.verdict).toBe('missed');
    expect(finding.why).toContain('jurong90.91%、yangzhong90%');
    expect(finding.origin).toHaveLength(6);
  });

  test('one district without figures leaves the city unreported, and is named', () => {
    const { 'yangzhong.enrolled': _, ...rest } = given;
    const finding = rate(rest);
    expect(finding.verdict).toBe('unreported');
    expect(JSON.stringify(finding.trace)).toContain('yangzhong');
  });

  test('one doubtful district leaves the city doubtful, under every policy', () => {
    for (const missing of ['refuse', 'skip', 'zero'] as const) {
      const of = indicator('n', places, { rollup: { by: 'sum', missing } });
      const plan = planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '1'))] });
      expect(find(plan, { 'danyang.n': '5', 'jurong.n': '很多', 'yangzhong.n': '5' }).verdict).toBe(
        'doubtful',
      );
    }
  });
});

describe('a doubtful ratio makes the pooled one doubtful', () => {
  const bounds = { max: r('100') };
  const surplus = {
    'danyang.enrolled': '130',
    'danyang.population': '124',
    'jurong.enrolled': '190',
    'jurong.population': '196',
    'yangzhong.enrolled': '100',
    'yangzhong.population': '100',
  };
  test('one district’s surplus does not make up for another’s shortfall: 420 ÷ 420', () => {
    const finding = rate(surplus, { bounds }, '100');
    expect(finding.verdict).toBe('doubtful');
    expect(finding.why).toContain('danyang：“rate”（2020）');
  });
  test('a district whose reported rate contradicts its parts', () => {
    expect(
      rate({ ...surplus, 'danyang.enrolled': '120', 'danyang.rate': '99%' }, { bounds }, '90').verdict,
    ).toBe('doubtful');
  });
  test('an impossible rate without parts outweighs the gap that it leaves', () => {
    const { 'danyang.enrolled': _, 'danyang.population': __, ...rest } = surplus;
    expect(rate({ ...rest, 'danyang.rate': '1008%' }, { bounds }, '90').verdict).toBe('doubtful');
  });
  test('the city’s own parts do not pool the districts', () => {
    expect(
      rate({ ...surplus, 'zhenjiang.enrolled': '420', 'zhenjiang.population': '420' }, { bounds }, '100')
        .verdict,
    ).toBe('met');
  });
});

describe('roll-ups and their missing-value policies', () => {
  const cases: [Indicator['rollup']['by'], 'refuse' | 'skip' | 'zero', string, string | undefined][] = [
    ['sum', 'refuse', '1 2 3', '6'],
    ['sum', 'refuse', '1 2 -', undefined],
    ['sum', 'skip', '1 2 -', '3'],
    ['sum', 'zero', '1 2 -', '3'],
    ['sum', 'zero', '- - -', undefined],
    ['sum', 'skip', '- - -', undefined],
    ['min', 'refuse', '3 1 2', '1'],
    ['min', 'skip', '3 - 2', '2'],
    ['min', 'zero', '3 - 2', '0'],
    ['max', 'refuse', '3 1 2', '3'],
    ['count', 'refuse', '1 0 1', '2'],
  ];
  test.each(cases)('%s, %s over %s gives %s', (by, missing, figures, expected) => {
    const of = indicator('n', places, { rollup: { by, missing } });
    const plan = planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '0'))] });
    const given = Object.fromEntries(
      figures
        .split(' ')
        .flatMap((text, i) => (text === '-' ? [] : [[`${['danyang', 'jurong', 'yangzhong'][i]}.n`, text]])),
    );
    expect(find(plan, given).actual?.value).toBe(expected);
  });

  test.each<[Indicator['rollup']['by'], string, string]>([
    ['all', '是 是 是', 'met'],
    ['all', '是 否 是', 'missed'],
    ['any', '否 否 是', 'met'],
    ['any', '否 否 否', 'missed'],
  ])('%s over %s is %s', (by, texts, verdict) => {
    const of = indicator('n', yesNo, { rollup: { by, missing: 'refuse' } });
    const plan = planOf({ indicators: [of], commitments: [commitment(of, target('done'))] });
    const [danyang, jurong, yangzhong] = texts.split(' ') as [string, string, string];
    expect(find(plan, { 'danyang.n': danyang, 'jurong.n': jurong, 'yangzhong.n': yangzhong }).verdict).toBe(
      verdict,
    );
  });

  test('a weighted mean weighs: (90×1 + 80×3) ÷ 4 = 82.5', () => {
    const of = indicator('score', percent, { rollup: { by: 'weighted-mean', weight: 'w', missing: 'skip' } });
    const plan = planOf({
      indicators: [of, indicator('w', places)],
      commitments: [commitment(of, target('at-least', '82.5'))],
    });
    const given = { 'danyang.score': '90%', 'danyang.w': '1', 'jurong.score': '80%', 'jurong.w': '3' };
    expect(find(plan, given)).toMatchObject({ verdict: 'met', actual: { value: '82.5' } });
    expect(find(plan, { ...given, 'yangzhong.score': '70%' }).verdict).toBe('unreported');
  });

  test("a city's own figure that its districts do not add up to is doubtful; one that they do judges", () => {
    const of = indicator('n', places, { rollup: { by: 'sum', missing: 'refuse' } });
    const plan = planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '6'))] });
    const given = { 'danyang.n': '1', 'jurong.n': '2', 'yangzhong.n': '3' };
    expect(find(plan, { ...given, 'zhenjiang.n': '6' }).verdict).toBe('met');
    expect(find(plan, { ...given, 'zhenjiang.n': '7' }).verdict).toBe('doubtful');
  });

  test('a unit that the indicator does not concern is not waited for', () => {
    const of = indicator('n', places, { rollup: { by: 'sum', missing: 'refuse' }, except: ['yangzhong'] });
    const plan = planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '3'))] });
    expect(find(plan, { 'danyang.n': '1', 'jurong.n': '2' }).verdict).toBe('met');
  });
});

describe('figures that contradict each other', () => {
  test('parts that do not add up to the whole', () => {
    const of = indicator('all', places, { parts: ['town', 'village'] });
    const plan = planOf({
      indicators: [of, indicator('town', places), indicator('village', places)],
      commitments: [commitment(of, target('at-least', '5'))],
    });
    const given = { 'zhenjiang.town': '2', 'zhenjiang.village': '3' };
    expect(find(plan, { ...given, 'zhenjiang.all': '5' }).verdict).toBe('met');
    expect(find(plan, { ...given, 'zhenjiang.all': '6' }).verdict).toBe('doubtful');
    expect(find(plan, { 'zhenjiang.town': '2', 'zhenjiang.all': '6' }).verdict).toBe('met');
  });

  test.each([
    ['-0.01%', 'doubtful'],
    ['0%', 'missed'],
    ['130%', 'met'],
    ['130.01%', 'doubtful'],
  ])('%s within bounds of 0 to 130% is %s', (text, verdict) => {
    const of = indicator('rate', percent, { bounds: { min: r('0'), max: r('130') } });
    expect(
      find(planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '99'))] }), {
        'zhenjiang.rate': text,
      }).verdict,
    ).toBe(verdict);
  });

  test.each([
    ['95%', '100%', false],
    ['94.99%', '100%', true],
    ['105%', '100%', false],
  ])(
    '%s after %s with a limit of 5 points is questioned: %s, and judged all the same',
    (now, before, questioned) => {
      const of = indicator('rate', percent, { jump: { by: r('5'), relative: false } });
      const plan = planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '50'))] });
      const assessment = evaluate(
        compile(plan),
        factsOf(plan, { 'zhenjiang.rate': now, 'zhenjiang.rate@2019': before }),
        { asOf: '2021-01-15' },
      ).assessment();
      expect(assessment.problems.some((p) => p.id === 'quality.jump')).toBe(questioned);
      expect(assessment.findings[0]?.verdict).toBe('met');
    },
  );

  test('the verified figure judges, and the difference is a finding', () => {
    const of = indicator('rate', percent);
    const plan = planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '99'))] });
    const builder = factsOf(plan, { 'zhenjiang.rate': { text: '99.5%' } });
    expect(builder.units).toContain('zhenjiang');
    const both = factsOf(plan, {
      'zhenjiang.rate': '99.5%',
      'zhenjiang.rate@2020': { text: '98%', stage: 'verified' },
    });
    const assessment = evaluate(compile(plan), both, { asOf: '2021-01-15' }).assessment();
    expect(assessment.findings[0]).toMatchObject({ verdict: 'missed', actual: { value: '98' } });
    expect(assessment.problems.map((p) => p.id)).toEqual(['quality.stages-differ']);
    expect(JSON.stringify(assessment.findings[0]?.trace)).toContain('99.5%');
  });
});

describe('what is measured', () => {
  const of = indicator('myopia', percent);
  const judgedChange = (
    now: string,
    before: string | undefined,
    op: 'at-most' | 'at-least' | 'more-than',
    figure: string,
  ) => {
    const plan = planOf({
      indicators: [of],
      commitments: [commitment(of, target(op, figure), { measure: 'change' })],
    });
    return find(plan, {
      'zhenjiang.myopia': now,
      ...(before === undefined ? {} : { 'zhenjiang.myopia@2019': before }),
    });
  };
  test.each<[string, string | undefined, 'at-most' | 'at-least' | 'more-than', string, string]>([
    ['54.6%', '55%', 'at-most', '-0.5', 'missed'],
    ['54.5%', '55%', 'at-most', '-0.5', 'met'],
    ['54.4%', '55%', 'at-most', '-0.5', 'met'],
    ['55%', '55%', 'at-least', '0', 'met'],
    ['54.99%', '55%', 'at-least', '0', 'missed'],
    ['55%', '55%', 'more-than', '0', 'missed'],
    ['55%', undefined, 'at-least', '0', 'unreported'],
    ['0%', '0%', 'at-least', '0', 'met'],
  ])('change from %2$s to %1$s', (now, before, op, figure, verdict) => {
    const finding = judgedChange(now, before, op, figure);
    expect(finding.verdict).toBe(verdict);
    if (finding.actual) expect(finding.actual.unit).toBe('百分点');
  });

  test('growth against a base of 0 means nothing', () => {
    const count = indicator('n', places);
    const plan = planOf({
      indicators: [count],
      commitments: [commitment(count, target('at-least', '10'), { measure: 'growth' })],
    });
    expect(find(plan, { 'zhenjiang.n': '110', 'zhenjiang.n@2019': '100' })).toMatchObject({
      verdict: 'met',
      actual: { value: '10', unit: '%' },
    });
    expect(find(plan, { 'zhenjiang.n': '109', 'zhenjiang.n@2019': '100' }).verdict).toBe('missed');
    expect(find(plan, { 'zhenjiang.n': '110', 'zhenjiang.n@2019': '0' }).verdict).toBe('doubtful');
  });

  test('cumulative adds up since the plan began', () => {
    const count = indicator('n', places);
    const plan = {
      ...planOf({
        indicators: [count],
        commitments: [
          commitment(count, target('at-least', '120'), {
            measure: 'cumulative',
            checkpoints: [{ key: '2021', period: '2021', due: '2021-12-31' }],
          }),
        ],
      }),
      to: '2022-12-31',
    };
    const judgedAt = (second: string) =>
      evaluate(
        compile(plan),
        factsOf(plan, { 'zhenjiang.n': '50', 'zhenjiang.n@2021': second, 'zhenjiang.n@2022': '99' }),
        { asOf: '2022-01-15' },
      ).find('1', 'zhenjiang');
    expect(judgedAt('70')).toMatchObject({ verdict: 'met', actual: { value: '120' } });
    expect(judgedAt('69')?.verdict).toBe('missed');
  });

  test('another indicator as reference: 不低于公务员', () => {
    const pay = indicator('teacher-pay', places);
    const civil = indicator('civil-pay', places);
    const aim = target('at-least', '0', { reference: { kind: 'indicator', indicator: 'civil-pay' } });
    const plan = planOf({ indicators: [pay, civil], commitments: [commitment(pay, aim)] });
    const against = (teacher: string, servant?: string) =>
      find(plan, {
        'zhenjiang.teacher-pay': teacher,
        ...(servant === undefined ? {} : { 'zhenjiang.civil-pay': servant }),
      });
    expect(against('120000', '120000')).toMatchObject({
      verdict: 'met',
      target: { value: '120000', indicator: 'civil-pay' },
    });
    expect(against('119999.99', '120000').verdict).toBe('missed');
    expect(against('120000').verdict).toBe('unreported');
  });

  test.each([
    ['16666666', '实际值16.666666%，目标为不低于“rate”（16.666667%）', 'missed'],
    ['16666667', '实际值16.6666670%，目标为不低于“rate”（16.6666667%）', 'met'],
    ['50000000', '实际值50%，目标为不低于“rate”（16.67%）', 'met'],
  ])(
    'a reference that no decimal writes in full is told apart from the figure beside it: %s',
    (n, says, verdict) => {
      const own = indicator('own', percent, { ...quotient('n', 'all') });
      const of = [own, indicator('n', people), indicator('all', people), ratio(), ...parts];
      const aim = target('at-least', '0', { reference: { kind: 'indicator', indicator: 'rate' } });
      const plan = planOf({ indicators: of, commitments: [commitment(own, aim)] });
      const found = find(plan, {
        'zhenjiang.n': n,
        'zhenjiang.all': '100000000',
        'zhenjiang.enrolled': '1',
        'zhenjiang.population': '6',
      });
      expect(found.verdict).toBe(verdict);
      expect(found.why).toContain(says);
    },
  );

  test('the same indicator a year before as reference', () => {
    const plan = planOf({
      indicators: [of],
      commitments: [commitment(of, target('at-least', '0', { reference: { kind: 'past', years: 1 } }))],
    });
    expect(find(plan, { 'zhenjiang.myopia': '50%', 'zhenjiang.myopia@2019': '50%' }).verdict).toBe('met');
    expect(find(plan, { 'zhenjiang.myopia': '49.9%', 'zhenjiang.myopia@2019': '50%' }).verdict).toBe(
      'missed',
    );
  });

  test('修约值比较法 only where the rule says so: 98.95 rounds to the even 99.0 at one place', () => {
    const judgedPlaces = (places: number | undefined, text: string) => {
      const more = places === undefined ? {} : { judgedPlaces: places };
      return find(
        planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '99'), more)] }),
        { 'zhenjiang.myopia': text },
      ).verdict;
    };
    expect(judgedPlaces(undefined, '98.96%')).toBe('missed');
    expect(judgedPlaces(1, '98.96%')).toBe('met');
    expect(judgedPlaces(1, '98.94%')).toBe('missed');
    expect(judgedPlaces(0, '98.5%')).toBe('missed');
    expect(judgedPlaces(0, '98.51%')).toBe('met');
  });
});

test('a formula of several operations: (a + b − previous(a)) ÷ 2', () => {
  const formula = {
    kind: 'binary',
    op: '/',
    left: {
      kind: 'binary',
      op: '-',
      left: { kind: 'binary', op: '+', left: named('a'), right: named('b'), span: { start: 0, end: 0 } },
      right: named('a', 1),
      span: { start: 0, end: 0 },
    },
    right: { kind: 'number', value: r('2'), span: { start: 0, end: 0 } },
    span: { start: 0, end: 0 },
  } as const;
  const of = indicator('n', places, { formula, formulaText: '(a + b - previous(a)) / 2' });
  const plan = planOf({
    indicators: [of, indicator('a', places), indicator('b', places)],
    commitments: [commitment(of, target('exactly', '3.5'))],
  });
  expect(find(plan, { 'zhenjiang.a': '5', 'zhenjiang.b': '6', 'zhenjiang.a@2019': '4' })).toMatchObject({
    verdict: 'met',
    actual: { value: '3.5' },
  });
});
