import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Expression, parseFormula } from '../../src/formula/index.js';
import type { MissingPolicy } from '../../src/language/index.js';
import type { Commitment, Indicator, Target } from '../../src/plan/model.js';
import { find } from './find.js';
import { commitment, type Given, indicator, places, planOf, r, target, yesNo } from './plan.js';

const districts = ['danyang', 'jurong', 'yangzhong'];

/** The answers of 丹阳, 句容, 扬中 in a year: - is missing, ? unreadable. */
function given(id: string, texts: string, year = 2020): Given {
  const cells = texts
    .split(' ')
    .map((text, i) => [`${districts[i]}.${id}@${year}`, text === '?' ? '基本完成' : text] as const);
  return Object.fromEntries(cells.filter(([, text]) => text !== '-'));
}

function computed(id: string, text: string): Indicator {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  const formula: Expression = parsed.expression;
  return indicator(id, places, { formula, formulaText: text, rollup: { by: 'ratio', missing: 'refuse' } });
}

/** How many have said 是 to the one and to the other. */
const numbers = (missing: MissingPolicy): readonly Indicator[] => [
  ...['y3', 'y4'].map((id) => indicator(id, yesNo, { rollup: { by: 'count', missing } })),
  computed('a', 'y3'),
  computed('b', 'y4'),
];

function judged(
  of: Indicator,
  aim: Target,
  all: Given,
  more: Partial<Commitment> = {},
  missing: MissingPolicy = 'refuse',
) {
  const indicators = [...numbers(missing).filter(({ id }) => id !== of.id), of];
  return find(planOf({ indicators, commitments: [commitment(of, aim, more)] }), all);
}

const a = computed('a', 'y3');
const beside = (op: Target['op']): Target => ({ op, reference: { kind: 'indicator', indicator: 'b' } });
const lastYear = (op: Target['op']): Target => ({ op, reference: { kind: 'past', years: 1 } });

describe('what is certain of two figures is certain of one that is held against the other', () => {
  test.each<[Target['op'], string, string, string]>([
    ['at-least', '是 是 -', '否 否 -', 'met'],
    ['at-least', '是 否 -', '否 否 -', 'met'],
    ['at-least', '是 否 -', '否 是 -', 'unreported'],
    ['at-least', '是 否 -', '否 是 ?', 'doubtful'],
    ['at-least', '否 否 -', '是 是 -', 'missed'],
    ['more-than', '是 否 -', '否 否 -', 'unreported'],
    ['more-than', '是 是 -', '否 否 -', 'met'],
    ['at-most', '否 否 -', '是 是 是', 'met'],
    ['at-most', '是 是 -', '否 否 -', 'missed'],
    ['at-least', '是 是 是', '是 - -', 'met'],
    ['exactly', '是 是 -', '否 否 -', 'missed'],
    ['at-least', '- - -', '否 否 否', 'met'],
    ['at-least', '- - -', '- - -', 'unreported'],
  ])('%s: %s beside %s: %s', (op, y3, y4, verdict) => {
    expect(judged(a, beside(op), { ...given('y3', y3), ...given('y4', y4) }).verdict).toBe(verdict);
    const [now, before] = [given('y3', y3), given('y3', y4, 2019)];
    expect(judged(a, lastYear(op), { ...now, ...before }).verdict).toBe(verdict);
    expect(judged(a, target(op, '0'), { ...now, ...before }, { measure: 'change' }).verdict).toBe(verdict);
  });

  test.each<[string, string, string, string]>([
    ['100', '是 是 -', '是 否 否', 'met'],
    ['100', '是 否 -', '是 否 否', 'unreported'],
    ['200', '是 否 -', '是 否 否', 'missed'],
    ['-50', '是 否 是', '是 是 -', 'met'],
    // Growth from none is no figure, and from what may be none, none yet.
    ['0', '是 是 是', '否 否 否', 'doubtful'],
    ['0', '是 是 -', '否 否 否', 'unreported'],
    ['0', '是 是 是', '否 否 -', 'unreported'],
  ])('growth of at least %s%%: %s after %s: %s', (figure, y3, before, verdict) => {
    const all = { ...given('y3', y3), ...given('y3', before, 2019) };
    expect(judged(a, target('at-least', figure), all, { measure: 'growth' }).verdict).toBe(verdict);
  });

  test.each<[string, string, string]>([
    ['是 是 -', '是 是 是', 'met'],
    ['是 是 是', '是 否 -', 'missed'],
    ['是 是 是', '否 否 -', 'unreported'],
    ['否 否 -', '是 是 -', 'unreported'],
    ['否 否 否', '是 是 -', 'missed'],
  ])('between 1 and the other, %s of %s: %s', (y3, y4, verdict) => {
    const upper = { kind: 'indicator', indicator: 'b' } as const;
    const aim: Target = { op: 'between', reference: { kind: 'quantity', value: r('1') }, upper };
    expect(judged(a, aim, { ...given('y3', y3), ...given('y4', y4) }).verdict).toBe(verdict);
  });

  test('a range that may turn out to be the wrong way round misses nothing', () => {
    const upper = { kind: 'indicator', indicator: 'b' } as const;
    const aim: Target = { op: 'between', reference: { kind: 'quantity', value: r('2') }, upper };
    const none = given('y3', '否 否 -');
    expect(judged(a, aim, { ...none, ...given('y4', '是 是 -') }).verdict).toBe('missed');
    expect(judged(a, aim, { ...none, ...given('y4', '是 否 -') }).verdict).toBe('unreported');
    const known = { ...given('y3', '否 否 否'), ...given('y4', '否 否 否') };
    expect(judged(a, aim, known).verdict).toBe('doubtful');
  });

  test('one year’s own figure is not held against another year’s sum, certain or not', () => {
    const all = { ...given('y3', '是 是 -'), 'zhenjiang.y3@2019': '是' };
    const found = judged(a, lastYear('at-least'), all);
    expect(found.verdict).toBe('unreported');
    expect(judged(computed('d', 'y3 - previous(y3)'), target('at-least', '0'), all).verdict).toBe(
      'unreported',
    );
    expect(judged(a, target('at-least', '0'), all, { measure: 'change' }).verdict).toBe('unreported');
  });

  test('what is the best there can be is not missed before it is known', () => {
    const best = { ...a, bounds: { max: r('3') } };
    const all = { ...given('y3', '是 是 -'), ...given('y3', '是 是 是', 2019) };
    const more = { measure: 'change' } as const;
    expect(judged(best, target('more-than', '0'), all, more).verdict).toBe('unreported');
    expect(judged(best, target('more-than', '0'), { ...all, ...given('y3', '是 是 是') }, more).verdict).toBe(
      'met',
    );
    expect(judged(a, target('more-than', '0'), all, more).verdict).toBe('missed');
  });

  test('the days of what is known decide whether it was in time', () => {
    const late = (text: string) => ({ text, completed: '2021-01-05' });
    const all = { ...given('y3', '是 是 -'), ...given('y4', '否 否 -') };
    expect(judged(a, beside('more-than'), all).verdict).toBe('met');
    const dated: Given = { ...all, 'danyang.y3': late('是'), 'jurong.y3': late('是') };
    expect(judged(a, beside('more-than'), dated).verdict).toBe('unreported');
    const complete: Given = { ...dated, 'yangzhong.y3': '否' };
    expect(judged(a, beside('more-than'), complete).verdict).toBe('late');
  });

  test('and said as what it is', () => {
    const all = { ...given('y3', '是 是 是'), ...given('y4', '是 - -') };
    expect(judged(a, beside('at-least'), all).why).toBe(
      '尚有数字未填报或存疑，但无论其为多少，实际值为3个，目标为不低于“b”（在1个至3个之间）。',
    );
    const grown = { ...given('y3', '是 是 -'), ...given('y3', '否 否 -', 2019) };
    expect(judged(a, target('at-least', '1'), grown, { measure: 'change' }).why).toBe(
      '尚有数字未填报或存疑，但无论其为多少，比上年增减在1个至3个之间，目标为不低于1个。',
    );
  });
});

const undecided = new Set(['unreported', 'doubtful']);
const answer = fc.constantFrom('是', '否', '-', '?');
const row = fc.tuple(answer, answer, answer).map((texts) => texts.join(' '));
const op = fc.constantFrom<Target['op']>('at-least', 'more-than', 'at-most', 'less-than', 'exactly');

test('a promise is certain in every spelling or in none', () => {
  fc.assert(
    fc.property(
      row,
      row,
      op,
      fc.constantFrom<MissingPolicy>('refuse', 'skip', 'zero'),
      (one, other, op, missing) => {
        const both = { ...given('y3', one), ...given('y4', other) };
        const [zero, years] = [target(op, '0'), { ...given('y3', one), ...given('y3', other, 2019) }];
        expect(judged(a, beside(op), both, {}, missing).verdict).toBe(
          judged(computed('d', 'a - b'), zero, both, {}, missing).verdict,
        );
        const since = judged(computed('d', 'a - previous(a)'), zero, years, {}, missing).verdict;
        expect(judged(a, lastYear(op), years, {}, missing).verdict).toBe(since);
        expect(judged(a, zero, years, { measure: 'change' }, missing).verdict).toBe(since);
      },
    ),
    { numRuns: 120 },
  );
});

test('what an unanswered figure comes to later contradicts no verdict', () => {
  const said = fc.constantFrom('是', '否');
  const rows = fc.array(fc.tuple(said, said, fc.boolean(), fc.boolean()), { minLength: 3, maxLength: 3 });
  const figure = fc.integer({ min: -2, max: 3 });
  fc.assert(
    fc.property(rows, op, figure, fc.integer({ min: -2, max: 4 }), (rows, op, figure, half) => {
      const growth = `${half * 50}`;
      const texts = (which: 0 | 1, full: boolean): string =>
        rows.map((cells) => (full || cells[which + 2] ? cells[which] : '-')).join(' ');
      const verdicts = (full: boolean): string[] => {
        const both = { ...given('y3', texts(0, full)), ...given('y4', texts(1, full)) };
        const years = { ...given('y3', texts(0, full)), ...given('y3', texts(1, full), 2019) };
        return [
          judged(a, beside(op), both).verdict,
          judged(a, lastYear(op), years).verdict,
          judged(a, target(op, `${figure}`), years, { measure: 'change' }).verdict,
          judged(a, target(op, growth), years, { measure: 'growth' }).verdict,
        ];
      };
      const later = verdicts(true);
      verdicts(false).forEach((early, i) => {
        if (!undecided.has(early)) expect(later[i]).toBe(early);
      });
    }),
    { numRuns: 120 },
  );
});
