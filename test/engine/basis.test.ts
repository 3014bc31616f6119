import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import type { Expression } from '../../src/formula/index.js';
import type { MissingPolicy } from '../../src/language/index.js';
import type { Commitment, Indicator, Target } from '../../src/plan/model.js';
import { find } from './find.js';
import {
  commitment,
  factsOf,
  type Given,
  indicator,
  named,
  people,
  percent,
  planOf,
  quotient,
  r,
  target,
  yesNo,
} from './plan.js';

const span = { start: 0, end: 0 };
const pooled = { by: 'ratio', missing: 'refuse' } as const;
const difference: Expression = { kind: 'binary', op: '-', left: named('x'), right: named('x', 1), span };

/** 人 that are never fewer than none, summed over the districts. */
const summed = (id: string, missing: MissingPolicy): Indicator =>
  indicator(id, people, { rollup: { by: 'sum', missing }, bounds: { min: r('0') } });

const past: Target = { op: 'at-least', reference: { kind: 'past', years: 1 } };
const other: Target = { op: 'at-least', reference: { kind: 'indicator', indicator: 'y' } };

/** 只增不减, and its kind, in every spelling that the language has. */
const spellings: Readonly<
  Record<string, (missing: MissingPolicy) => { of: Indicator; aim: Target; more?: Partial<Commitment> }>
> = {
  'change at-least 0': (missing) => ({
    of: summed('x', missing),
    aim: target('at-least', '0'),
    more: { measure: 'change' },
  }),
  'at-least { past: 1 }': (missing) => ({ of: summed('x', missing), aim: past }),
  'x - previous(x) at-least 0': () => ({
    of: indicator('d', people, { formula: difference, formulaText: 'x - previous(x)', rollup: pooled }),
    aim: target('at-least', '0'),
  }),
};

function verdictOf(spelling: string, missing: MissingPolicy, given: Given): string {
  const { of, aim, more } = (spellings[spelling] as (typeof spellings)[string])(missing);
  const indicators = of.id === 'x' ? [of] : [summed('x', missing), of];
  return find(planOf({ indicators, commitments: [commitment(of, aim, more)] }), given).verdict;
}

describe('sums over different units are never compared', () => {
  const both = { 'danyang.x': '100', 'danyang.x@2019': '100' };
  const rest = { 'yangzhong.x': '5', 'yangzhong.x@2019': '5' };
  const cases: [string, MissingPolicy, Given, string][] = (['skip', 'zero', 'refuse'] as const).flatMap(
    (missing): [string, MissingPolicy, Given, string][] => [
      ['a district that is new to the sum', missing, { ...both, ...rest, 'jurong.x': '100' }, 'unreported'],
      ['a district that has left it', missing, { ...both, ...rest, 'jurong.x@2019': '1' }, 'unreported'],
      ['all of them', missing, { ...both, ...rest, 'jurong.x': '1', 'jurong.x@2019': '1' }, 'met'],
      [
        'a district in doubt, whatever another left out',
        missing,
        { ...both, 'jurong.x': '100', 'yangzhong.x': '许多', 'yangzhong.x@2019': '5' },
        'doubtful',
      ],
    ],
  );
  describe.each(Object.keys(spellings))('%s', (spelling) => {
    test.each(cases)('%s, %s', (_, missing, given, verdict) => {
      expect(verdictOf(spelling, missing, given)).toBe(verdict);
    });
    test.each([
      ['skip', 'met'],
      ['zero', 'met'],
      ['refuse', 'unreported'],
    ] as const)('one left out of both years, %s: %s', (missing, verdict) => {
      expect(verdictOf(spelling, missing, both)).toBe(verdict);
    });
  });

  test.each(['skip', 'zero', 'refuse'] as const)('a sum against another indicator, %s', (missing) => {
    const x = summed('x', missing);
    const plan = planOf({ indicators: [x, summed('y', missing)], commitments: [commitment(x, other)] });
    const given = { 'danyang.x': '50', 'danyang.y': '100', 'yangzhong.x': '1', 'yangzhong.y': '1' };
    const found = find(plan, { ...given, 'jurong.x': '90' });
    expect(found.verdict).toBe('unreported');
    expect(found.why).toMatch(/缺少填报：jurong的?“y”（2020）。/);
    expect(find(plan, { ...given, 'jurong.x': '90', 'jurong.y': '41' }).verdict).toBe('missed');
    expect(find(plan, { ...given, 'jurong.x': '90', 'jurong.y': '40' }).verdict).toBe('met');
  });

  test.each(['skip', 'zero', 'refuse'] as const)('a range between two indicators, %s', (missing) => {
    const x = summed('x', missing);
    const aim: Target = {
      op: 'between',
      reference: { kind: 'quantity', value: r('0') },
      upper: { kind: 'indicator', indicator: 'y' },
    };
    const plan = planOf({ indicators: [x, summed('y', missing)], commitments: [commitment(x, aim)] });
    const given = { 'danyang.x': '50', 'danyang.y': '100', 'yangzhong.x': '1', 'yangzhong.y': '1' };
    expect(find(plan, { ...given, 'jurong.y': '90' }).verdict).toBe('unreported');
    expect(find(plan, { ...given, 'jurong.x': '1', 'jurong.y': '90' }).verdict).toBe('met');
  });

  test('an except that only one of two sums knows is named', () => {
    const x = summed('x', 'skip');
    const y = { ...summed('y', 'skip'), except: ['jurong'] };
    const plan = planOf({ indicators: [x, y], commitments: [commitment(x, other)] });
    const found = find(plan, { 'danyang.x': '50', 'danyang.y': '100', 'jurong.x': '90' });
    expect(found.verdict).toBe('unreported');
    expect(found.why).toContain('规则写明不涉及该单位');
  });

  test('last year missing is named under refuse', () => {
    const x = summed('x', 'refuse');
    const plan = planOf({ indicators: [x], commitments: [commitment(x, past)] });
    const found = find(plan, {
      'danyang.x': '1',
      'jurong.x': '1',
      'yangzhong.x': '1',
      'danyang.x@2019': '1',
    });
    expect(found.why).toBe('缺少填报：jurong、yangzhong的“x”（2019）。');
  });

  test('parts are held against their whole only where they are of the same units', () => {
    const all = { ...summed('all', 'skip'), parts: ['town', 'village'] };
    const plan = planOf({
      indicators: [all, summed('town', 'skip'), summed('village', 'skip')],
      commitments: [commitment(all, target('at-least', '1'))],
    });
    const given = { 'zhenjiang.all': '9', 'danyang.town': '1', 'danyang.village': '2', 'jurong.town': '3' };
    expect(find(plan, given).verdict).toBe('met');
    const rest = { 'jurong.village': '2', 'yangzhong.town': '1', 'yangzhong.village': '1' };
    expect(find(plan, { ...given, ...rest }).verdict).toBe('doubtful');
  });
});

describe('what its parts do not add up to is added into nothing', () => {
  const rest = { 'jurong.all': '6', 'yangzhong.all': '6' };
  const twice: Expression = { kind: 'binary', op: '+', left: named('all'), right: named('all'), span };
  test.each<[string, Given, string]>([
    ['60 of which 9', { 'danyang.all': '60', 'danyang.town': '4', 'danyang.village': '5' }, 'doubtful'],
    ['9 of which 9', { 'danyang.all': '9', 'danyang.town': '4', 'danyang.village': '5' }, 'met'],
    ['8 of which 9', { 'danyang.all': '8', 'danyang.town': '4', 'danyang.village': '5' }, 'doubtful'],
    ['60 of which some are not known', { 'danyang.all': '60', 'danyang.town': '4' }, 'met'],
  ])('%s', (_, given, verdict) => {
    for (const by of ['sum', 'max'] as const) {
      const all = {
        ...summed('all', 'refuse'),
        rollup: { by, missing: 'refuse' as const },
        parts: ['town', 'village'],
      };
      const double = indicator('double', people, { formula: twice, formulaText: 'all + all' });
      const indicators = [all, summed('town', 'refuse'), summed('village', 'refuse'), double];
      for (const of of [all, double]) {
        const plan = planOf({ indicators, commitments: [commitment(of, target('at-least', '1'))] });
        expect([by, of.id, find(plan, { ...given, ...rest }).verdict]).toEqual([by, of.id, verdict]);
      }
    }
  });
});

describe('a unit’s own figure of one year and a sum of another', () => {
  const given = {
    'zhenjiang.x@2019': '41',
    'danyang.x': '400',
    'jurong.x': '50',
    'yangzhong.x': '1',
  };
  test.each(Object.keys(spellings))('%s: neither met nor missed, and said why', (spelling) => {
    const { of, aim, more } = (spellings[spelling] as (typeof spellings)[string])('refuse');
    const indicators = of.id === 'x' ? [of] : [summed('x', 'refuse'), of];
    const found = find(planOf({ indicators, commitments: [commitment(of, aim, more)] }), given);
    expect(found.verdict).toBe('unreported');
    expect(found.why).toContain('2019年度的数字是本级填报的，2020年度的是下级单位汇总的');
  });

  test('of a district, they keep the city above it from being judged', () => {
    const x = summed('x', 'refuse');
    const plan = planOf({
      indicators: [x],
      commitments: [commitment(x, past)],
      towns: ['yunyang'],
    });
    const rest = { 'jurong.x': '1', 'jurong.x@2019': '1', 'yangzhong.x': '1', 'yangzhong.x@2019': '1' };
    const found = find(plan, { ...rest, 'danyang.x@2019': '5', 'yunyang.x': '6' });
    expect(found.verdict).toBe('unreported');
    expect(found.why).toContain('danyang“x”2019年度的数字是本级填报的');
  });

  test('of a rate, whose operands are summed in the other year', () => {
    const share = indicator('share', percent, { ...quotient('x', 'y'), rollup: pooled });
    const plan = planOf({
      indicators: [share, summed('x', 'refuse'), summed('y', 'refuse')],
      commitments: [commitment(share, target('at-least', '0'), { measure: 'change' })],
    });
    const now = (id: string, text: string): Given =>
      Object.fromEntries(['danyang', 'jurong', 'yangzhong'].map((unit) => [`${unit}.${id}`, text]));
    const sums = { ...now('x', '1'), ...now('y', '2') };
    expect(find(plan, { ...sums, 'zhenjiang.share@2019': '40%' }).why).toContain('“share”2019年度');
    const before = { 'zhenjiang.x@2019': '1', 'zhenjiang.y@2019': '3' };
    expect(find(plan, { ...sums, ...before }).why).toContain('2019年度的数字是本级填报的');
    // The city’s own population, in both years, under what its districts add up to.
    const pupils = Object.fromEntries(Object.keys(now('x', '1')).map((key) => [`${key}@2019`, '1']));
    const own = { 'zhenjiang.y': '6', 'zhenjiang.y@2019': '7' };
    expect(find(plan, { ...now('x', '1'), ...pupils, ...own }).verdict).toBe('met');
  });

  test('both of its own are compared', () => {
    expect(
      verdictOf('at-least { past: 1 }', 'refuse', { 'zhenjiang.x': '42', 'zhenjiang.x@2019': '41' }),
    ).toBe('met');
  });
});

const blankOr = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 });
const districts = ['danyang', 'jurong', 'yangzhong'] as const;
const pattern = fc.array(fc.tuple(blankOr, blankOr), { minLength: 3, maxLength: 3 });
const givenBy = (rows: readonly (readonly [number | null, number | null])[]): Given =>
  Object.fromEntries(
    rows.flatMap(([now, before], i) => [
      ...(now === null ? [] : [[`${districts[i]}.x`, `${now}`] as const]),
      ...(before === null ? [] : [[`${districts[i]}.x@2019`, `${before}`] as const]),
    ]),
  );

test('whatever is missing, and by whatever policy, three spellings of one promise have one verdict', () => {
  fc.assert(
    fc.property(pattern, fc.constantFrom('skip', 'zero', 'refuse'), (rows, missing) => {
      const verdicts = Object.keys(spellings).map((spelling) =>
        verdictOf(spelling, missing as MissingPolicy, givenBy(rows)),
      );
      expect(new Set(verdicts).size).toBe(1);
    }),
    { numRuns: 150 },
  );
});

test('under refuse no figure that comes in later contradicts a verdict', () => {
  const x = summed('x', 'refuse');
  const share = indicator('share', percent, {
    ...quotient('x', 'y'),
    rollup: pooled,
    bounds: { max: r('400') },
  });
  const deeds = indicator('deeds', yesNo, { rollup: { by: 'count', missing: 'refuse' } });
  const plan = planOf({
    indicators: [x, summed('y', 'refuse'), share, deeds],
    commitments: [
      commitment(x, past, { id: 'past' }),
      commitment(share, target('at-most', '60'), { id: 'share' }),
      commitment(deeds, target('at-least', '2'), { id: 'deeds' }),
    ],
  });
  const cells = ['x', 'x@2019', 'y', 'deeds'].flatMap((id) => districts.map((unit) => `${unit}.${id}`));
  const figure = fc.integer({ min: 0, max: 3 });
  const certain = new Set(['met', 'missed']);
  fc.assert(
    fc.property(
      fc.array(figure, { minLength: cells.length, maxLength: cells.length }),
      fc.array(fc.boolean(), { minLength: cells.length, maxLength: cells.length }),
      (figures, blanks) => {
        const all = cells.map(
          (key, i) =>
            [
              key,
              key.includes('deeds') ? ['否', '是'][(figures[i] as number) % 2] : `${figures[i]}`,
            ] as const,
        );
        const verdicts = (given: Given) => {
          const judged = evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-01-15' });
          return plan.commitments.map(({ id }) => judged.find(id, 'zhenjiang')?.verdict ?? '');
        };
        const some = verdicts(Object.fromEntries(all.filter((_, i) => !blanks[i])) as Given);
        const later = verdicts(Object.fromEntries(all) as Given);
        some.forEach((verdict, i) => {
          if (certain.has(verdict)) expect(later[i]).toBe(verdict);
        });
      },
    ),
    { numRuns: 300 },
  );
});
