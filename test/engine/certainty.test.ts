import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Expression, parseFormula } from '../../src/formula/index.js';
import type { MissingPolicy, RollupId } from '../../src/language/index.js';
import type { Indicator, Target } from '../../src/plan/model.js';
import { find } from './find.js';
import { commitment, type Given, indicator, people, places, planOf, r, target, yesNo } from './plan.js';

const towns = ['yunyang', 'yanling'];
const districts = ['danyang', 'jurong', 'yangzhong'];

/** The answers of 丹阳, 句容, 扬中: - is missing, ? unreadable. */
function given(id: string, texts: string): Given {
  const cells = texts
    .split(' ')
    .map((text, i) => [`${districts[i]}.${id}`, text === '?' ? '基本完成' : text] as const);
  return Object.fromEntries(cells.filter(([, text]) => text !== '-'));
}

const answers = (id: string, by: RollupId, missing: MissingPolicy = 'refuse') =>
  indicator(id, yesNo, { rollup: { by, missing } });

function computed(text: string, more: Partial<Indicator> = {}): Indicator {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  const formula: Expression = parsed.expression;
  return indicator('z', places, {
    formula,
    formulaText: text,
    rollup: { by: 'ratio', missing: 'refuse' },
    ...more,
  });
}

/** What 镇江 gets for a formula. */
function judged(formula: Indicator, operands: readonly Indicator[], aim: Target, all: Given, unit?: string) {
  const plan = planOf({ indicators: [formula, ...operands], commitments: [commitment(formula, aim)] });
  return find(plan, all, unit);
}

const atLeast = (n: string) => target('at-least', n);
const atMost = (n: string) => target('at-most', n);

describe('a district of which nobody has answered leaves the others certain', () => {
  // 丹阳 has two towns, and neither it nor they have answered: from none to two.
  test.each<[RollupId, Target, string, string]>([
    ['count', atLeast('1'), '- 是 是', 'met'],
    ['count', atLeast('2'), '- 是 是', 'met'],
    ['count', atLeast('3'), '- 是 是', 'unreported'],
    ['count', atLeast('5'), '- 是 是', 'missed'],
    ['count', atMost('1'), '- 是 是', 'missed'],
    ['count', atMost('2'), '- 是 是', 'unreported'],
    ['count', atMost('4'), '- 是 是', 'met'],
    ['count', atMost('4'), '- - -', 'unreported'],
    ['all', target('done'), '- 否 是', 'missed'],
    ['all', target('done'), '- 是 是', 'unreported'],
    ['any', target('done'), '- 否 是', 'met'],
    ['any', target('done'), '- 否 否', 'unreported'],
  ])('%s, %o, of %s: %s', (by, aim, texts, verdict) => {
    const of = answers('n', by);
    const plan = planOf({ indicators: [of], commitments: [commitment(of, aim)], towns });
    expect(find(plan, given('n', texts)).verdict).toBe(verdict);
    if (by !== 'count') return;
    const z = computed('n');
    const through = planOf({ indicators: [of, z], commitments: [commitment(z, aim)], towns });
    expect(find(through, given('n', texts)).verdict).toBe(verdict);
  });
});

describe('what is certain of the parts is certain of their sum', () => {
  test.each<[string, RollupId, Target, string, string, string]>([
    ['y3 + y4', 'any', atLeast('1'), '是 否 -', '否 否 -', 'met'],
    ['y3 + y4', 'any', atLeast('1'), '是 否 ?', '否 否 否', 'met'],
    ['y3 + y4', 'any', atLeast('2'), '是 否 ?', '否 否 否', 'missed'],
    ['y3 + y4', 'any', atLeast('2'), '是 否 -', '否 否 -', 'unreported'],
    ['y3 + y4', 'any', atLeast('2'), '是 否 -', '否 否 ?', 'doubtful'],
    ['y3 + y4', 'any', atLeast('3'), '是 否 -', '否 否 -', 'missed'],
    ['sum(y3)', 'any', atLeast('1'), '是 否 ?', '- - -', 'met'],
    ['sum(y3, y4)', 'all', atMost('1'), '否 是 -', '是 是 -', 'met'],
    ['sum(y3, y4)', 'all', atMost('0'), '否 是 -', '是 - 否', 'met'],
    ['max(y3, y4)', 'any', atLeast('1'), '是 - -', '否 - -', 'met'],
    ['2 * y3 + y4', 'any', atLeast('2'), '是 - -', '- - -', 'met'],
    ['y3 - y4', 'count', atLeast('1'), '是 是 -', '否 否 -', 'met'],
    ['y3 - y4', 'count', atLeast('2'), '是 是 -', '否 否 -', 'unreported'],
    // Where nobody has said anything, nothing is certain.
    ['y3 + y4', 'any', atLeast('0'), '- - -', '- - -', 'unreported'],
    ['y3 + y4', 'count', atMost('6'), '- - -', '- - ?', 'doubtful'],
  ])('%s by %s, %o, of %s and %s: %s', (text, by, aim, y3, y4, verdict) => {
    const operands = [answers('y3', by), answers('y4', by)];
    expect(judged(computed(text), operands, aim, { ...given('y3', y3), ...given('y4', y4) }).verdict).toBe(
      verdict,
    );
  });

  test.each<[Target, string, string, string]>([
    [atLeast('1'), '是', '-', 'met'],
    [atLeast('1'), '否', '-', 'unreported'],
    [atLeast('1'), '是', '?', 'met'],
    [atLeast('1'), '否', '?', 'doubtful'],
    [atLeast('2'), '否', '-', 'missed'],
    [atLeast('2'), '是', '-', 'unreported'],
    [atMost('2'), '是', '-', 'met'],
    [atMost('2'), '-', '-', 'unreported'],
  ])('of a unit at the bottom: %o of %s and %s: %s', (aim, y3, y4, verdict) => {
    const operands = [answers('y3', 'none'), answers('y4', 'none')];
    const z = computed('sum(y3, y4)', { rollup: { by: 'none', missing: 'refuse' } });
    const plan = planOf({
      indicators: [z, ...operands],
      commitments: [
        commitment(z, aim, {
          who: { kind: 'units', units: ['danyang'], share: r('1') },
        }),
      ],
    });
    expect(find(plan, { ...given('y3', y3), ...given('y4', y4) }, 'danyang').verdict).toBe(verdict);
  });

  test('what every district has done is rolled up as far as it is certain', () => {
    const operands = [answers('y3', 'count'), answers('y4', 'count')];
    const summed = computed('sum(y3, y4)', { rollup: { by: 'sum', missing: 'refuse' } });
    const all = { ...given('y3', '是 是 是'), ...given('y4', '是 - 否') };
    expect(judged(summed, operands, atLeast('4'), all).verdict).toBe('met');
    expect(judged(summed, operands, atLeast('5'), all).verdict).toBe('unreported');
    expect(judged(summed, operands, atLeast('6'), all).verdict).toBe('missed');
  });

  test.each([
    ['否 是 是', '否 否 否', 'met'],
    ['否 是 是', '否 否 -', 'met'],
    // 丹阳 comes to less than none, which the sum would make up for.
    ['否 是 是', '是 否 否', 'doubtful'],
    ['否 是 是', '是 否 -', 'doubtful'],
  ])(
    'what contradicts its bounds in a district stays in doubt above it: %s less %s: %s',
    (y3, y4, verdict) => {
      const operands = [answers('y3', 'count'), answers('y4', 'count')];
      const all = { ...given('y3', y3), ...given('y4', y4) };
      const difference = computed('y3 - y4', { bounds: { min: r('0') } });
      expect(judged(difference, operands, atMost('2'), all).verdict).toBe(verdict);
    },
  );

  test('and said as what it is', () => {
    const operands = [answers('y3', 'any'), answers('y4', 'any')];
    const all = { ...given('y3', '是 否 -'), ...given('y4', '否 否 -') };
    expect(judged(computed('y3 + y4'), operands, atLeast('1'), all).why).toBe(
      '尚有数字未填报或存疑，但无论其为多少，实际值在1个至2个之间，目标为不低于1个。',
    );
  });
});

describe('what is only added up goes by the policy of each, what is compared by the same units', () => {
  const amounts = (missing: MissingPolicy) =>
    ['a', 'b', 'c'].map((id) => indicator(id, people, { rollup: { by: 'sum', missing } }));
  // 扬中 gave a and c, and no b.
  const all = { ...given('a', '1 1 1'), ...given('b', '2 2 -'), ...given('c', '4 4 4') };
  test.each<[string, string, string, string]>([
    ['a + b', '7', '7', '-'],
    ['sum(a, b)', '7', '7', '-'],
    ['2 * a + b / 2', '8', '8', '-'],
    ['a + b + c', '19', '19', '-'],
    ['a + 1', '4', '4', '4'],
    ['a + a / c', '3.25', '3.25', '3.25'],
    ['a - b', '-', '-', '-'],
    ['a + -b', '-', '-', '-'],
    ['a + b * -1', '-', '-', '-'],
    ['c + (3 - b)', '-', '-', '-'],
    ['a * b', '-', '-', '-'],
    ['a / b', '-', '-', '-'],
    ['(a + b) / c', '-', '-', '-'],
    ['c + a / b', '-', '-', '-'],
    ['max(a, b)', '-', '-', '-'],
  ])('%s: skip %s, zero %s, refuse %s', (text, skip, zero, refuse) => {
    const figure = (missing: MissingPolicy): string => {
      const z = computed(text, { unit: people });
      return judged(z, amounts(missing), target('at-least', '0'), all).actual?.value ?? '-';
    };
    expect([figure('skip'), figure('zero'), figure('refuse')]).toEqual([skip, zero, refuse]);
  });

  test.each<[string, MissingPolicy, Target, string]>([
    // 扬中 says 是 to the one and nothing to the other, which is not taken for 否 where the two are compared.
    ['y3 - y4', 'zero', atMost('1'), 'unreported'],
    ['y3 - y4', 'skip', atMost('1'), 'unreported'],
    ['y3 - y4', 'zero', atMost('2'), 'met'],
    ['y3 - y4', 'zero', atLeast('1'), 'met'],
    ['y3 + y4', 'zero', atMost('3'), 'met'],
    ['y3 + y4', 'zero', atLeast('4'), 'missed'],
    ['y3 + y4', 'refuse', atMost('3'), 'unreported'],
    ['y3 + y4', 'refuse', atLeast('4'), 'unreported'],
  ])('of answers, %s, %s, %o: %s', (text, missing, aim, verdict) => {
    const operands = [answers('y3', 'count', missing), answers('y4', 'count', missing)];
    const some = { ...given('y3', '是 是 -'), ...given('y4', '否 否 是') };
    expect(judged(computed(text), operands, aim, some).verdict).toBe(verdict);
  });

  test('and only what is compared is asked for', () => {
    const z = computed('a + b', { unit: people });
    const unsure = { ...all, 'danyang.a': '许多' };
    expect(judged(z, amounts('zero'), target('at-least', '0'), unsure).why).not.toContain('缺少填报');
    const difference = computed('a - b', { unit: people });
    expect(judged(difference, amounts('zero'), target('at-least', '0'), all).why).toContain(
      '缺少填报：yangzhong“b”',
    );
  });
});

const undecided = new Set(['unreported', 'doubtful']);
const policies = ['refuse', 'skip', 'zero'] as const;

test('a laxer policy never leaves open what a stricter one decides', () => {
  const formulas = [
    'y3 + y4',
    'sum(y3, y4)',
    'y3 - y4',
    'max(y3, y4)',
    'y3',
    '2 * y3 + y4',
    'y3 + y4 / schools',
  ];
  const answer = fc.constantFrom('是', '否', '-', '?');
  const row = fc.tuple(answer, answer, answer).map((texts) => texts.join(' '));
  fc.assert(
    fc.property(
      fc.constantFrom(...formulas),
      fc.constantFrom<RollupId>('count', 'any', 'all'),
      fc.constantFrom<RollupId>('ratio', 'sum'),
      fc.constantFrom('at-least' as const, 'at-most' as const, 'exactly' as const),
      fc.integer({ min: 0, max: 5 }),
      row,
      row,
      (text, by, over, op, figure, y3, y4) => {
        const verdict = (first: MissingPolicy, second: MissingPolicy): string => {
          const operands = [
            answers('y3', by, first),
            answers('y4', by, second),
            indicator('schools', places, { rollup: { by: 'sum', missing: second } }),
          ];
          const z = computed(text, { rollup: { by: over, missing: first } });
          const all = { ...given('y3', y3), ...given('y4', y4), ...given('schools', '1 2 1') };
          return judged(z, operands, target(op, `${figure}`), all).verdict;
        };
        if (undecided.has(verdict('refuse', 'refuse'))) return;
        for (const first of policies)
          for (const second of policies) expect(undecided.has(verdict(first, second))).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
});

test('what an unanswered figure comes to later contradicts no verdict on a sum', () => {
  const answer = fc.constantFrom('是', '否');
  const cells = ['y3', 'y4'].flatMap((id) => districts.map((unit) => `${unit}.${id}`));
  const some = { minLength: cells.length, maxLength: cells.length };
  fc.assert(
    fc.property(
      fc.constantFrom('y3 + y4', 'y3 - y4', 'max(y3, y4)', 'min(y3, 2) + y4'),
      fc.constantFrom<RollupId>('count', 'any', 'all'),
      fc.constantFrom<RollupId>('ratio', 'sum'),
      fc.constantFrom('at-least' as const, 'at-most' as const),
      fc.integer({ min: 0, max: 5 }),
      fc.array(answer, some),
      fc.array(fc.boolean(), some),
      (text, by, over, op, figure, texts, blanks) => {
        const all = cells.map((cell, i) => [cell, texts[i] as string] as const);
        const verdict = (given: Given): string =>
          judged(
            computed(text, { rollup: { by: over, missing: 'refuse' } }),
            [answers('y3', by), answers('y4', by)],
            target(op, `${figure}`),
            given,
          ).verdict;
        const early = verdict(Object.fromEntries(all.filter((_, i) => !blanks[i])));
        if (!undecided.has(early)) expect(verdict(Object.fromEntries(all))).toBe(early);
      },
    ),
    { numRuns: 300 },
  );
});
