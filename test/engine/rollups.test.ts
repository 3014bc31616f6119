import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import type { Indicator } from '../../src/plan/model.js';
import { find, parts, ratio } from './find.js';
import {
  commitment,
  factsOf,
  type Given,
  indicator,
  people,
  percent,
  places,
  planOf,
  r,
  target,
  yesNo,
} from './plan.js';

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
    expect(find(plan, { ...given, 'danyang.w': '0', 'jurong.w': '0' }).verdict).toBe('doubtful');
  });

  type Rollup = Indicator['rollup'];
  test.each<[Rollup['by'], Rollup['missing'], string, string, string | undefined]>([
    // Pooled, 90 of 100 and 80 of 100 would be 85%.
    ['min', 'skip', '100', 'met', '80'],
    ['max', 'skip', '100', 'met', '90'],
    ['min', 'refuse', '100', 'met', '80'],
    ['min', 'refuse', '0', 'doubtful', undefined],
  ])(
    'a ratio that rolls up by %s of its districts’ is theirs, not the pooled one (parts: %s; 90 of %s): %s',
    (by, missing, population, verdict, figure) => {
      const of = ratio({ rollup: { by, missing: 'skip' } });
      const operands = parts.map((part): Indicator => ({ ...part, rollup: { by: 'sum', missing } }));
      const plan = planOf({
        indicators: [of, ...operands],
        commitments: [commitment(of, target('at-least', '1'))],
      });
      const found = find(plan, {
        'danyang.enrolled': '90',
        'danyang.population': population,
        'jurong.enrolled': '80',
        'jurong.population': '100',
      });
      expect([found.verdict, found.actual?.value]).toEqual([verdict, figure]);
    },
  );

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

  test.each([
    ['-100', '-90', false],
    ['-100', '-89.99', true],
    ['-100', '-110', false],
    ['-100', '-110.01', true],
    ['100', '110', false],
    ['100', '110.01', true],
    ['0', '0', false],
    ['0', '0.01', true],
  ])('from %s to %s, with a limit of a tenth, is questioned: %s', (before, now, questioned) => {
    const of = indicator('n', places, { jump: { by: r('0.1'), relative: true } });
    const plan = planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '50'))] });
    const { problems } = evaluate(
      compile(plan),
      factsOf(plan, { 'zhenjiang.n': now, 'zhenjiang.n@2019': before }),
      {
        asOf: '2021-01-15',
      },
    ).assessment();
    expect(problems.map((p) => p.id)).toEqual(questioned ? ['quality.jump'] : []);
  });

  test('what is questionable is told in the order in which it was submitted', () => {
    const of = indicator('rate', percent, {
      bounds: { max: r('100') },
      jump: { by: r('5'), relative: false },
    });
    const plan = planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '50'))] });
    const { problems } = evaluate(
      compile(plan),
      factsOf(plan, { 'danyang.rate': '90%', 'jurong.rate': '101%', 'danyang.rate@2019': '50%' }),
      { asOf: '2021-01-15' },
    ).assessment();
    expect(problems.map((p) => `${p.id} ${p.at.line}`)).toEqual(['quality.jump 1', 'quality.above-bound 2']);
  });

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

describe('a pooled figure is of the same units above and below the line', () => {
  const rateOf = (p: 'refuse' | 'skip' | 'zero', q: 'refuse' | 'skip' | 'zero') =>
    planOf({
      indicators: [
        ratio({ rollup: { by: 'ratio', missing: 'refuse' } }),
        indicator('enrolled', people, { rollup: { by: 'sum', missing: p } }),
        indicator('population', people, { rollup: { by: 'sum', missing: q } }),
      ],
      commitments: [commitment(ratio(), target('at-least', '60'))],
    });
  const all = {
    'danyang.enrolled': '57',
    'danyang.population': '100',
    'jurong.enrolled': '57',
    'jurong.population': '100',
    'yangzhong.enrolled': '57',
    'yangzhong.population': '100',
  };
  const lacking = (...keys: string[]): Given =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)));

  // Pooling 171 above over 200 below would make 85.5% of what is 57% everywhere.
  test.each<[string, 'refuse' | 'skip' | 'zero', 'refuse' | 'skip' | 'zero', Given, string, string]>([
    ['all are there', 'skip', 'skip', all, 'missed', '57%'],
    ['one left out whole', 'skip', 'skip', lacking('jurong.enrolled', 'jurong.population'), 'missed', '57%'],
    [
      'one without its population',
      'skip',
      'skip',
      lacking('jurong.population'),
      'unreported',
      '缺少填报：jurong“population”',
    ],
    [
      'one without its pupils',
      'skip',
      'skip',
      lacking('jurong.enrolled'),
      'unreported',
      '缺少填报：jurong“enrolled”',
    ],
    [
      'a population counted as 0',
      'zero',
      'zero',
      lacking('jurong.population'),
      'unreported',
      '缺少填报：jurong“population”',
    ],
    [
      'pupils counted as 0',
      'zero',
      'zero',
      lacking('jurong.enrolled'),
      'unreported',
      '缺少填报：jurong“enrolled”',
    ],
    [
      'nothing counted as 0',
      'zero',
      'zero',
      lacking('jurong.enrolled', 'jurong.population'),
      'missed',
      '57%',
    ],
    [
      'refused',
      'refuse',
      'refuse',
      lacking('jurong.population'),
      'unreported',
      '缺少填报：jurong的“population”',
    ],
    [
      'the city’s own population',
      'skip',
      'skip',
      { ...lacking('jurong.population'), 'zhenjiang.population': '300' },
      'missed',
      '57%',
    ],
    [
      'the city’s own population beside the pupils of some districts',
      'skip',
      'skip',
      { ...lacking('jurong.enrolled'), 'zhenjiang.population': '300' },
      'unreported',
      '缺少填报：jurong“enrolled”',
    ],
  ])('%s', (_, p, q, given, verdict, says) => {
    const found = find(rateOf(p, q), given);
    expect(found.verdict).toBe(verdict);
    expect(found.why).toContain(says);
  });

  test.each<[string, 'change' | 'growth', Given, string, string]>([
    [
      'all years',
      'change',
      {
        'danyang.n': '110',
        'danyang.n@2019': '100',
        'jurong.n': '50',
        'jurong.n@2019': '50',
        'yangzhong.n': '5',
        'yangzhong.n@2019': '5',
      },
      'met',
      '10个',
    ],
    [
      'a district that is new to the sum has not grown it',
      'change',
      { 'danyang.n': '110', 'danyang.n@2019': '110', 'jurong.n': '50' },
      'unreported',
      '缺少填报：jurong“n”（2019）',
    ],
    [
      'nor by a share',
      'growth',
      { 'danyang.n': '110', 'danyang.n@2019': '110', 'jurong.n': '50' },
      'unreported',
      '缺少填报：jurong“n”（2019）',
    ],
    [
      'the city’s own figure of last year may count otherwise than the sum of this one',
      'change',
      { 'danyang.n': '110', 'jurong.n': '50', 'yangzhong.n': '5', 'zhenjiang.n@2019': '150' },
      'unreported',
      '“n”2019年度的数字是本级填报的，2020年度的是下级单位汇总的',
    ],
  ])('%s', (_, measure, given, verdict, says) => {
    const of = indicator('n', places, { rollup: { by: 'sum', missing: 'skip' } });
    const plan = planOf({
      indicators: [of],
      commitments: [commitment(of, target('at-least', '1'), { measure })],
    });
    const found = find(plan, given);
    expect(found.verdict).toBe(verdict);
    expect(found.why).toContain(says);
  });
});

describe('a tree of three levels: towns under 丹阳, districts under 镇江', () => {
  const towns = ['yunyang', 'yanling'];
  const summed = (id: string, missing: 'refuse' | 'skip' | 'zero') =>
    indicator(id, people, { rollup: { by: 'sum', missing } });

  test.each<[string, 'refuse' | 'skip' | 'zero', string, string | undefined, string | undefined]>([
    ['towns add up to the district, districts to the city', 'refuse', '1 2 3 4', '3', '10'],
    ['a town left out', 'skip', '1 - 3 4', '1', '8'],
    ['a town counted as 0', 'zero', '1 - 3 4', '1', '8'],
    ['a town waited for', 'refuse', '1 - 3 4', undefined, undefined],
    ['a district all of whose towns are left out', 'skip', '- - 3 4', undefined, '7'],
    ['a town and a district left out', 'skip', '1 - - 4', '1', '5'],
    ['nobody', 'skip', '- - - -', undefined, undefined],
  ])('%s (%s): %s', (_, missing, figures, district, city) => {
    const of = summed('n', missing);
    const who = { kind: 'cascade', level: 'district' } as const;
    const plan = planOf({
      indicators: [of],
      commitments: [commitment(of, target('at-least', '0'), { who })],
      towns,
    });
    const units = [...towns, 'jurong', 'yangzhong'];
    const given = Object.fromEntries(
      figures.split(' ').flatMap((text, i) => (text === '-' ? [] : [[`${units[i]}.n`, text]])),
    );
    expect(find(plan, given, 'danyang').actual?.value).toBe(district);
    expect(find(plan, given).actual?.value).toBe(city);
  });

  const rateOf = planOf({
    indicators: [ratio(), summed('enrolled', 'skip'), summed('population', 'skip')],
    commitments: [commitment(ratio(), target('at-least', '60'))],
    towns,
  });
  const both = (unit: string) => ({ [`${unit}.enrolled`]: '57', [`${unit}.population`]: '100' });
  const three = { ...both('yunyang'), ...both('jurong'), ...both('yangzhong') };

  test.each<[string, Given, string, string]>([
    ['all are there', { ...three, ...both('yanling') }, 'missed', '57%'],
    ['a town left out whole', three, 'missed', '57%'],
    // 114 ÷ 100 in 丹阳 would make 76% (228 ÷ 300) of what is 57% everywhere.
    [
      'a town without its population',
      { ...three, 'yanling.enrolled': '57' },
      'unreported',
      '缺少填报：yanling“population”',
    ],
    [
      'a town without its pupils',
      { ...three, 'yanling.population': '100' },
      'unreported',
      '缺少填报：yanling“enrolled”',
    ],
    [
      'the city’s own population beside towns that do not match',
      { ...three, 'yanling.enrolled': '57', 'zhenjiang.population': '300' },
      'met',
      '76%',
    ],
  ])('a ratio of sums: %s', (_, given, verdict, says) => {
    const found = find(rateOf, given);
    expect(found.verdict).toBe(verdict);
    expect(found.why).toContain(says);
  });

  test('a town that is new to the sum has not grown it', () => {
    const of = summed('n', 'skip');
    const plan = planOf({
      indicators: [of],
      commitments: [commitment(of, target('at-least', '1'), { measure: 'change' })],
      towns,
    });
    const given = { 'yunyang.n': '5', 'yunyang.n@2019': '5', 'yanling.n': '3' };
    expect(find(plan, given).verdict).toBe('unreported');
    expect(find(plan, { ...given, 'yanling.n@2019': '2' })).toMatchObject({
      verdict: 'met',
      actual: { value: '1' },
    });
  });

  test('a doubtful town makes the district doubtful, and the city', () => {
    const of = summed('n', 'skip');
    const who = { kind: 'cascade', level: 'district' } as const;
    const plan = planOf({
      indicators: [of],
      commitments: [commitment(of, target('at-least', '0'), { who })],
      towns,
    });
    const given = { 'yunyang.n': '很多', 'yanling.n': '3', 'jurong.n': '3' };
    expect(['danyang', 'jurong', 'zhenjiang'].map((unit) => find(plan, given, unit).verdict)).toEqual([
      'doubtful',
      'met',
      'doubtful',
    ]);
  });
});

describe('a doubt is told where it arises, and not again by the units above', () => {
  const plan = planOf({
    indicators: [ratio({ bounds: { max: r('100') } }), ...parts],
    commitments: [commitment(ratio(), target('at-least', '99'))],
  });
  const of = (unit: string, enrolled: string, population = '100') => ({
    [`${unit}.enrolled`]: enrolled,
    [`${unit}.population`]: population,
  });
  test.each<[string, Given, string[]]>([
    [
      'the city’s pooled share is above 100% because one district’s is',
      { ...of('danyang', '140'), ...of('jurong', '90'), ...of('yangzhong', '90') },
      ['danyang'],
    ],
    [
      'because two are',
      { ...of('danyang', '140'), ...of('jurong', '101'), ...of('yangzhong', '90') },
      ['danyang', 'jurong'],
    ],
    [
      'the city reported a share of its own that cannot be',
      { 'danyang.rate': '101%', 'jurong.rate': '90%', 'zhenjiang.rate': '102%' },
      ['danyang', 'zhenjiang'],
    ],
    [
      'the city’s own numerator is above its denominator, and no district’s is',
      { ...of('zhenjiang', '301', '300') },
      ['zhenjiang'],
    ],
    [
      'the city’s own numerator is above its denominator, beside a district whose is too',
      { ...of('danyang', '140'), ...of('zhenjiang', '301', '300') },
      ['danyang', 'zhenjiang'],
    ],
    [
      'the city’s own sum is not that of its districts, one of which is doubtful for another reason',
      {
        ...of('danyang', '101'),
        ...of('jurong', '90'),
        ...of('yangzhong', '90'),
        'zhenjiang.rate': '95%',
      },
      ['danyang', 'zhenjiang'],
    ],
    [
      'the city’s own sum is not that of its districts',
      { ...of('danyang', '1'), ...of('jurong', '1'), ...of('yangzhong', '1'), 'zhenjiang.enrolled': '4' },
      ['zhenjiang'],
    ],
  ])('%s', (_, given, units) => {
    const { problems } = evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-01-15' }).assessment([
      ...plan.register.units.keys(),
    ]);
    expect(problems.map((p) => p.unit).sort()).toEqual(units);
  });
});
