import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Expression,
  formulaForPeople,
  indicatorsOf,
  parseFormula,
  printFormula,
} from '../../src/formula/index.js';
import { render } from '../../src/messages/index.js';
import { type MeasureUnit, parseUnit, Rational } from '../../src/quantity/index.js';

function parsed(text: string): Expression {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(`${text}: ${result.message.id}`);
  return result.expression;
}

describe('a formula prints back with its precedence', () => {
  test.each([
    ['a + b * c', 'a + b * c'],
    ['(a + b) * c', '(a + b) * c'],
    ['a - b - c', 'a - b - c'],
    ['a - (b - c)', 'a - (b - c)'],
    ['a / b / c', 'a / b / c'],
    ['a / (b * c)', 'a / (b * c)'],
    ['-a + b', '-a + b'],
    ['-(a + b)', '-(a + b)'],
    ['（在园幼儿 ＋ 入学）÷ 适龄人口', '(在园幼儿 + 入学) / 适龄人口'],
    ['enrolled-at-3 / population', 'enrolled-at-3 / population'],
    ['a - b', 'a - b'],
    ['sum(a, b，c)', 'sum(a, b, c)'],
    ['合计(a, b)', 'sum(a, b)'],
    ['min(a, max(b, c))', 'min(a, max(b, c))'],
    ['previous(a)', 'previous(a)'],
    ['上年(上年(a))', 'previous(previous(a))'],
    ['５％ × a', '5% * a'],
    ['1234.5 + a', '1234.5 + a'],
    ['a × 1.16亿', 'a * 116000000'],
    ['a - 3万人', 'a - 30000人'],
    ['max(a, 0.5个百分点)', 'max(a, 0.5百分点)'],
    // A minus needs a space beside it; an id may begin with a digit.
    ['a-b', 'a-b'],
    ['a -b', 'a - b'],
    ['a- b', 'a - b'],
    ['9-year-schools / schools', '9-year-schools / schools'],
    ['9年一贯制 / schools', '9年一贯制 / schools'],
    ['5-3', '5 - 3'],
    ['100%-a', '100% - a'],
    ['-a * b', '-a * b'],
    ['-(a * b)', '-(a * b)'],
    ['a - -b', 'a - -b'],
    ['a.b_c + 2.1-x', 'a.b_c + 2.1-x'],
    ['sum', 'sum'],
  ])('%s', (text, printed) => {
    expect(printFormula(parsed(text))).toBe(printed);
  });
});

describe('an error points at the character', () => {
  test.each([
    ['', 'formula.operand-expected', 0],
    ['a +', 'formula.operand-expected', 3],
    ['a b', 'formula.operator-expected', 2],
    ['(a + b', 'formula.parenthesis-expected', 6],
    ['a + b)', 'formula.operator-expected', 5],
    ['a ? b', 'formula.unknown-character', 2],
    ['a + 1,23', 'formula.operator-expected', 5],
    ['a + 1,234', 'formula.grouping', 4],
    ['max(100,200)', 'formula.grouping', 4],
    ['max(100，200)', 'formula.grouping', 4],
    ['a > 5', 'formula.unknown-character', 2],
    ['a ^ 2', 'formula.unknown-character', 2],
    ['a + 𠮷?', 'formula.unknown-character', 6],
    ['a + 😀', 'formula.unknown-character', 4],
    ['a == b', 'formula.unknown-character', 2],
    ['sum()', 'formula.operand-expected', 4],
    ['sum(a,)', 'formula.operand-expected', 6],
    ['sum(a', 'formula.parenthesis-expected', 5],
    ['+a', 'formula.operand-expected', 0],
    ['()', 'formula.operand-expected', 1],
    ['a / / b', 'formula.operand-expected', 4],
    ['previous()', 'formula.operand-expected', 9],
    ['previous(5)', 'formula.previous-of-indicator', 0],
    ['a(b)', 'formula.unknown-function', 0],
    ['合计（甲，乙', 'formula.parenthesis-expected', 6],
    ['avg(a)', 'formula.unknown-function', 0],
    ['a + toString(b)', 'formula.unknown-function', 4],
    ['previous(a + b)', 'formula.previous-of-indicator', 0],
    ['previous(a, b)', 'formula.previous-of-indicator', 0],
    ['a ** b', 'formula.operand-expected', 3],
    [`${'('.repeat(100)}a${')'.repeat(100)}`, 'formula.too-deep', 64],
  ])('%s', (text, id, start) => {
    const result = parseFormula(text);
    expect(result.ok ? 'ok' : [result.message.id, result.span.start]).toEqual([id, start]);
    if (!result.ok) for (const lang of ['zh-CN', 'en'] as const) render(result.message, lang);
  });
});

test('indicators are named with their years and places', () => {
  expect(indicatorsOf(parsed('a / previous(b-c) + 2'))).toEqual([
    { id: 'a', yearsBack: 0, span: { start: 0, end: 1 } },
    { id: 'b-c', yearsBack: 1, span: { start: 13, end: 16 } },
  ]);
});

test('a part of a formula is placed from its first to its last character, parentheses included', () => {
  const text = '（甲 + previous(乙)） / sum(丙, 丁)';
  const whole = parsed(text);
  if (whole.kind !== 'binary') throw new Error('no quotient');
  const written = ({ span }: Expression): string => text.slice(span.start, span.end);
  expect([written(whole), written(whole.left), written(whole.right)]).toEqual([
    text,
    '甲 + previous(乙)',
    'sum(丙, 丁)',
  ]);
});

test('parsing what was printed gives the same expression', () => {
  const bare = (e: Expression): unknown =>
    JSON.parse(
      JSON.stringify(e, (key, value) =>
        key === 'span' ? undefined : value instanceof Rational ? value.toString() : value,
      ),
    );
  const span = { start: 0, end: 0 };
  const tree = fc.letrec<{ e: Expression }>((tie) => ({
    e: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .tuple(fc.constantFrom('a', 'b-c', '9-year', '指标'), fc.nat(2))
        .map(([id, yearsBack]): Expression => ({ kind: 'indicator', id, yearsBack, span })),
      fc.nat(1000).map((n): Expression => ({ kind: 'number', value: Rational.of(n, 4), span })),
      fc.tuple(fc.nat(1000), fc.constantFrom('%', '人', '元', '个')).map(([n, symbol]): Expression => {
        const unit = parseUnit(symbol) as MeasureUnit;
        return { kind: 'number', value: Rational.of(n, 4).mul(unit.factor), unit, span };
      }),
      tie('e').map((operand): Expression => ({ kind: 'negate', operand, span })),
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/'), tie('e'), tie('e'))
        .map(([op, left, right]): Expression => ({ kind: 'binary', op: op as '+', left, right, span })),
      fc
        .tuple(fc.constantFrom('sum', 'min', 'max'), fc.array(tie('e'), { minLength: 1, maxLength: 3 }))
        .map(([fn, args]): Expression => ({ kind: 'call', fn: fn as 'sum', args, span })),
    ),
  })).e;
  fc.assert(
    fc.property(tree, (expression) => {
      expect(bare(parsed(printFormula(expression)))).toEqual(bare(expression));
    }),
  );
});

test.each([
  [500, true],
  [501, false],
])('a chain of %i terms is read: %s', (terms, ok) => {
  const text = Array(terms).fill('a').join(' + ');
  const read = parseFormula(text);
  expect(read.ok).toBe(ok);
  if (!read.ok) expect(read.message.id).toBe('formula.too-long');
});

test.each([
  ['a / b', '甲 / 乙'],
  ['a - previous(a)', '甲 - 上年(甲)'],
  ['max(a, b) * 2', '最大(甲, 乙) * 2'],
])('for people %s is %s: titles, and no English word', (formula, shown) => {
  const titles: Readonly<Record<string, string>> = { a: '甲', b: '乙' };
  expect(formulaForPeople(parsed(formula), (id) => titles[id] ?? id)).toBe(shown);
});
