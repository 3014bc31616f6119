import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from '../../src/formula/index.js';
import type { MissingPolicy } from '../../src/language/index.js';
import type { Commitment, Indicator } from '../../src/plan/model.js';
import { find } from './find.js';
import { commitment, type Given, indicator, named, people, percent, planOf, r, target } from './plan.js';

const span = { start: 0, end: 0 };
const towns = ['yunyang', 'zhulin'];

/** 人 that are summed over districts and towns. */
const summed = (id: string, missing: MissingPolicy): Indicator =>
  indicator(id, people, { rollup: { by: 'sum', missing }, bounds: { min: r('0') } });

/** One promise, that of `a` there are as many as of `b`, in its spellings. */
const difference: Expression = { kind: 'binary', op: '-', left: named('a'), right: named('b'), span };
const spellings: Readonly<Record<string, (of: Indicator) => readonly [Indicator, Commitment]>> = {
  'a at-least { indicator: b }': (of) => [
    of,
    commitment(of, { op: 'at-least', reference: { kind: 'indicator', indicator: 'b' } }),
  ],
  'a - b at-least 0': () => {
    const of = indicator('d', people, { formula: difference, rollup: { by: 'ratio', missing: 'refuse' } });
    return [of, commitment(of, target('at-least', '0'))];
  },
};

describe.each(Object.keys(spellings))('a sum beside a figure that is of all units: %s', (spelling) => {
  const judge = (missing: MissingPolicy, given: Given) => {
    const a = summed('a', missing);
    const [of, promise] = (spellings[spelling] as (typeof spellings)[string])(a);
    const indicators = [...new Set([a, summed('b', missing), of])];
    return find(planOf({ indicators, commitments: [promise], towns }), given);
  };
  const districts: Given = { 'jurong.a': '3', 'yangzhong.a': '3' };
  const ofCity: Given = { 'zhenjiang.b': '5' };
  const eased = ['skip', 'zero'] as const;
  test.each(eased)('a town that gave nothing keeps the city from being judged, %s', (missing) => {
    const given = { ...districts, ...ofCity, 'yunyang.a': '3' };
    const found = judge(missing, given);
    expect([found.verdict, found.why]).toEqual(['unreported', '缺少填报：zhulin“a”（2020）。']);
    expect(judge(missing, { ...given, 'zhulin.a': '0' }).verdict).toBe('met');
  });
  test.each(eased)('a district that gave its own stands for its towns, %s', (missing) => {
    expect(judge(missing, { ...districts, ...ofCity, 'danyang.a': '3' }).verdict).toBe('met');
  });
  test.each(eased)(
    'a district’s own stands for its towns, and so its towns must be complete, %s',
    (missing) => {
      const given = { 'jurong.a': '3', 'jurong.b': '1', 'danyang.b': '1', 'yunyang.a': '3' };
      const found = judge(missing, given);
      expect([found.verdict, found.why]).toEqual(['unreported', '缺少填报：zhulin“a”（2020）。']);
      expect(judge(missing, { ...given, 'zhulin.a': '0' }).verdict).toBe('met');
    },
  );
  test.each(eased)('beside another such sum, who is left out of both does not count, %s', (missing) => {
    const given = { 'jurong.a': '3', 'jurong.b': '1', 'yunyang.a': '3', 'yunyang.b': '3' };
    expect(judge(missing, given).verdict).toBe('met');
  });
});

describe('a weighted mean of three levels weighs every district by the towns that its figure is of', () => {
  const sum = (id: string, missing: MissingPolicy): Indicator =>
    indicator(id, people, { rollup: { by: 'sum', missing } });
  const plus: Expression = { kind: 'binary', op: '+', left: named('boys'), right: named('girls'), span };
  const judge = (missing: MissingPolicy, weight: MissingPolicy, given: Given, formula?: Expression) => {
    const of = indicator('score', percent, { rollup: { by: 'weighted-mean', weight: 'w', missing } });
    const w = formula
      ? indicator('w', people, { formula, rollup: { by: 'ratio', missing: 'refuse' } })
      : sum('w', weight);
    const indicators = [of, w, sum('boys', weight), sum('girls', weight)];
    return find(
      planOf({ indicators, commitments: [commitment(of, target('at-least', '50'))], towns }),
      given,
    );
  };
  const jurong: Given = { 'jurong.score': '100', 'jurong.w': '5' };
  const yunyang: Given = { 'yunyang.score': '0', 'yunyang.w': '5' };
  const eased = ['skip', 'zero'] as const;
  const want = (what: string) => `缺少填报：${what}（2020）。`;

  test.each<[string, Given, string, string]>([
    ['of a town that is left out, its weight is too: 500 of 10', { 'zhulin.w': '90' }, 'met', '50%'],
    ['whatever it says of its weight', { 'zhulin.w': '许多' }, 'met', '50%'],
    [
      'of one that counts, its weight does: 500 of 100',
      { 'zhulin.score': '0', 'zhulin.w': '90' },
      'missed',
      '5%',
    ],
    ['a town that gave no weight', { 'zhulin.score': '0' }, 'unreported', want('zhulin“w”')],
    ['a weight that cannot be read', { 'zhulin.score': '0', 'zhulin.w': '许多' }, 'doubtful', 'zhulin'],
    [
      'the district’s own weight, of all its towns',
      { 'danyang.w': '95' },
      'unreported',
      want('zhulin“score”'),
    ],
    [
      'the same beside all their figures: 500 of 100',
      { 'danyang.w': '95', 'zhulin.score': '0', 'zhulin.w': '90' },
      'missed',
      '5%',
    ],
    [
      'the district’s own figure, of all its towns',
      { 'danyang.score': '0' },
      'unreported',
      want('zhulin“w”'),
    ],
    [
      'the same beside all their weights: 500 of 100',
      { 'danyang.score': '0', 'zhulin.w': '90' },
      'missed',
      '5%',
    ],
    ['the district’s own of both', { 'danyang.score': '0', 'danyang.w': '5' }, 'met', '50%'],
  ])('%s', (_, given, verdict, why) => {
    for (const missing of eased)
      for (const weight of eased) {
        const found = judge(missing, weight, { ...jurong, ...yunyang, ...given });
        expect([missing, weight, found.verdict]).toEqual([missing, weight, verdict]);
        expect(JSON.stringify(found.trace) + found.why).toContain(why);
      }
  });

  test('a weight that is computed is of the same towns: 500 of 5 + 2 + 3', () => {
    const given: Given = {
      ...{ 'jurong.score': '100', 'jurong.boys': '2', 'jurong.girls': '3' },
      ...{ 'yunyang.score': '0', 'yunyang.boys': '2', 'yunyang.girls': '3' },
    };
    const left = { 'zhulin.boys': '90', 'zhulin.girls': '1' };
    expect(judge('skip', 'skip', { ...given, ...left }, plus).actual?.value).toBe('50');
    expect(judge('skip', 'skip', { ...given, ...left, 'zhulin.score': '0' }, plus).verdict).toBe('missed');
  });

  test('two levels come to what one level comes to', () => {
    const cell = fc.tuple(
      fc.option(fc.constantFrom('0', '40', '100'), { nil: undefined }),
      fc.option(fc.constantFrom('1', '5', '90', '?'), { nil: undefined }),
    );
    const of = (unit: string, [score, w]: readonly [string | undefined, string | undefined]): Given => ({
      ...(score === undefined ? {} : { [`${unit}.score`]: score }),
      ...(w === undefined ? {} : { [`${unit}.w`]: w }),
    });
    fc.assert(
      fc.property(cell, cell, cell, fc.constantFrom(...eased), (first, second, third, missing) => {
        const deep = judge(missing, 'skip', {
          ...of('yunyang', first),
          ...of('zhulin', second),
          ...of('jurong', third),
        });
        const flat = judge(missing, 'skip', {
          ...of('danyang', first),
          ...of('yangzhong', second),
          ...of('jurong', third),
        });
        expect([deep.verdict, deep.actual?.value]).toEqual([flat.verdict, flat.actual?.value]);
      }),
      { numRuns: 200 },
    );
  });
});
