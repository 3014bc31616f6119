import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { type Expression, parseFormula } from '../../src/formula/index.js';
import type { MissingPolicy, RollupId } from '../../src/language/index.js';
import { render } from '../../src/messages/index.js';
import type { Commitment, Indicator, Target } from '../../src/plan/model.js';
import { commitment, factsOf, type Given, indicator, people, places, planOf, r, target } from './plan.js';

const days: Readonly<Record<string, string>> = {
  early: '2020-03-01',
  due: '2020-06-30',
  late: '2020-07-05',
  after: '2021-06-01',
};
const districts = ['danyang', 'jurong', 'yangzhong'];

function formula(text: string): { formula: Expression; formulaText: string } {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  return { formula: parsed.expression, formulaText: text };
}

/** The cells of some units: 6/early is a figure with its completion date, - is none. */
function cells(units: readonly string[], id: string, texts: string): Given {
  return Object.fromEntries(
    texts.split(' ').flatMap((text, i) => {
      const [value, on] = text.split('/') as [string, string?];
      if (value === '-') return [];
      const [name, period] = id.split('@') as [string, string?];
      const key = `${units[i]}.${name}${period ? `@${period}` : ''}`;
      const written = value === '?' ? '许多' : value;
      return [[key, on === undefined ? written : { text: written, completed: days[on] as string }]];
    }),
  );
}

const rolling = (by: RollupId, missing: MissingPolicy = 'refuse') => ({ rollup: { by, missing } });

function judge(
  indicators: readonly Indicator[],
  [of, aim, more]: readonly [Indicator, Target, Partial<Commitment>?],
  given: Given,
) {
  const plan = planOf({
    indicators: [...new Set([...indicators, of])],
    commitments: [
      commitment(of, aim, {
        checkpoints: [{ key: '2020', period: '2020', due: days.due as string }],
        ...more,
      }),
    ],
  });
  const found = evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-01-15' }).find('1', 'zhenjiang');
  if (!found) throw new Error('no finding');
  return { verdict: found.verdict, completed: found.completed, why: render(found.reason, 'zh-CN') };
}

/** The same promise in its spellings: what it is of, and its target. */
type Spelling = (a: Indicator, op: Target['op']) => readonly [Indicator, Target, Partial<Commitment>?];
const computed = (text: string) => indicator('d', places, { ...formula(text), ...rolling('ratio') });
const asReference: Spelling = (a, op) => [a, { op, reference: { kind: 'indicator', indicator: 'b' } }];
const asDifference: Spelling = (_, op) => [computed('a - b'), target(op, '0')];
const asPast: Spelling = (a, op) => [a, { op, reference: { kind: 'past', years: 1 } }];
const sinceLast: Spelling = (_, op) => [computed('a - previous(a)'), target(op, '0')];
const asChange: Spelling = (a, op) => [a, target(op, '0'), { measure: 'change' }];

const after = '无法判定：填报的完成日期2021年6月1日在判定日期2021年1月15日之后，请核对。';

describe('a figure that a target names counts when it has come, as one that is subtracted does', () => {
  const a = indicator('a', places);
  const cases: [Target['op'], string, string, string, string][] = [
    ['at-least', '5', '5', 'met', ''],
    ['at-least', '5/early', '5/early', 'met', ''],
    ['at-least', '5/early', '5/due', 'met', ''],
    ['at-least', '5/early', '5/late', 'late', ''],
    ['at-least', '5', '5/after', 'doubtful', after],
    ['at-least', '5/after', '5', 'doubtful', after],
    ['at-least', '4', '5/after', 'missed', ''],
    ['at-most', '5', '5/after', 'doubtful', after],
    ['at-most', '5', '5/due', 'met', ''],
    ['exactly', '5', '5/after', 'doubtful', after],
    ['more-than', '6/early', '5/late', 'late', ''],
  ];
  describe.each([
    ['{ indicator: b }', asReference, 'b'],
    ['a - b', asDifference, 'b'],
    ['{ past: 1 }', asPast, 'a@2019'],
    ['a - previous(a)', sinceLast, 'a@2019'],
  ] as const)('%s', (_, spelling, other) => {
    test.each(cases)('%s: %s beside %s: %s', (op, actual, beside, verdict, why) => {
      const given = { ...cells(['zhenjiang'], 'a', actual), ...cells(['zhenjiang'], other, beside) };
      const found = judge([a, indicator('b', places)], spelling(a, op), given);
      expect(found.verdict).toBe(verdict);
      if (why !== '') expect(found.why).toBe(why);
    });
  });

  test.each<[string, string, string]>([
    ['6/early', '5/late', 'met'],
    ['6/late', '5', 'met'],
    ['6/after', '5', 'doubtful'],
    ['6', '5/after', 'doubtful'],
    ['4/after', '5', 'missed'],
  ])(
    'a change is that of the year, and yet nothing that is still to come: %s after %s: %s',
    (now, before, verdict) => {
      const given = { ...cells(['zhenjiang'], 'a', now), ...cells(['zhenjiang'], 'a@2019', before) };
      expect(judge([a], asChange(a, 'at-least'), given).verdict).toBe(verdict);
      expect(judge([a], [a, target('at-least', '20'), { measure: 'growth' }], given).verdict).toBe(verdict);
    },
  );

  test.each<[string, string]>([
    ['5/early', 'met'],
    ['5/late', 'late'],
    ['5/after', 'doubtful'],
  ])('the upper end of a range, too: %s: %s', (upper, verdict) => {
    const aim: Target = {
      op: 'between',
      reference: { kind: 'quantity', value: r('3') },
      upper: { kind: 'indicator', indicator: 'b' },
    };
    const given = { ...cells(['zhenjiang'], 'a', '4/early'), ...cells(['zhenjiang'], 'b', upper) };
    expect(judge([a, indicator('b', places)], [a, aim], given).verdict).toBe(verdict);
  });

  test('doubt outweighs a gap: one to come beside one that is missing', () => {
    const given = cells(['zhenjiang'], 'b', '5/after');
    expect(judge([a, indicator('b', places)], asReference(a, 'at-least'), given).verdict).toBe('doubtful');
    const last = cells(['zhenjiang'], 'a', '5/after');
    expect(judge([a], asChange(a, 'at-least'), last).verdict).toBe('doubtful');
  });
});

describe('laws', () => {
  const cell = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('', '/early', '/late', '/after'));
  const text = fc.oneof(
    { weight: 8, arbitrary: cell.map(([value, on]) => `${value}${on}`) },
    { weight: 1, arbitrary: fc.constantFrom('-', '?') },
  );
  const three = fc.tuple(text, text, text).map((texts) => texts.join(' '));
  test('a promise has one verdict and one day in every spelling', () => {
    fc.assert(
      fc.property(
        three,
        three,
        fc.constantFrom<Target['op']>('at-least', 'more-than', 'at-most', 'less-than', 'exactly'),
        fc.constantFrom<RollupId>('sum', 'min', 'max'),
        fc.constantFrom<MissingPolicy>('refuse', 'skip', 'zero'),
        fc.constantFrom(['b', asReference, asDifference] as const, ['a@2019', asPast, sinceLast] as const),
        (actual, other, op, by, missing, [id, first, second]) => {
          const a = indicator('a', people, rolling(by, missing));
          const b = indicator('b', people, rolling(by, missing));
          const given = { ...cells(districts, 'a', actual), ...cells(districts, id, other) };
          const [one, two] = [first, second].map((spelling) => judge([a, b], spelling(a, op), given));
          expect(one?.verdict).toBe(two?.verdict);
          if (one?.verdict === 'met' || one?.verdict === 'late') expect(one?.completed).toBe(two?.completed);
        },
      ),
      { numRuns: 200 },
    );
  });
});
