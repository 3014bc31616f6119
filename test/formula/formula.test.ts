import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dimensionOf,
  type Expression,
  indicatorsOf,
  parseFormula,
  printFormula,
} from '../../src/formula/index.js';
import { parseUnit, Rational } from '../../src/quantity/index.js';

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
    ['5% × a', '0.05 * a'],
    ['1,234.5 + a', '1234.5 + a'],
    ['a × 1.16亿', 'a * 116000000'],
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
    ['a + 1,23', 'formula.unknown-character', 4],
    ['avg(a)', 'formula.unknown-function', 0],
    ['a + toString(b)', 'formula.unknown-function', 4],
    ['previous(a + b)', 'formula.previous-of-indicator', 0],
    ['previous(a, b)', 'formula.previous-of-indicator', 0],
    ['a ** b', 'formula.operand-expected', 3],
    [`${'('.repeat(100)}a${')'.repeat(100)}`, 'formula.too-deep', 64],
  ])('%s', (text, id, start) => {
    const result = parseFormula(text);
    expect(result.ok ? 'ok' : [result.message.id, result.span.start]).toEqual([id, start]);
  });
});

test('indicators are named with their years and places', () => {
  expect(indicatorsOf(parsed('a / previous(b-c) + 2'))).toEqual([
    { id: 'a', yearsBack: 0, span: { start: 0, end: 1 } },
    { id: 'b-c', yearsBack: 1, span: { start: 4, end: 17 } },
  ]);
});

describe('dimensions', () => {
  const units: Record<string, string> = {
    pupils: '人',
    staff: '名',
    visits: '人次',
    money: '万元',
    cash: '元',
    schools: '所',
    things: '个',
    rate: '%',
    perHead: '元/人',
  };
  const dimension = (text: string): string => {
    const result = dimensionOf(parsed(text), (id) =>
      units[id] === undefined ? undefined : parseUnit(units[id]),
    );
    return result.ok ? result.dimension : result.message.id;
  };
  test.each([
    ['pupils / staff', 'ratio'],
    ['pupils + staff', 'people'],
    ['pupils + visits', 'formula.dimensions-differ'],
    ['money + cash', 'money'],
    ['money / pupils', 'money/people'],
    ['perHead * pupils', 'money'],
    ['schools / things', 'ratio'],
    ['1 - rate', '1'],
    ['rate - 5%', 'ratio'],
    ['pupils * 2', 'people'],
    ['pupils / 100', 'people'],
    ['pupils + 5', 'formula.dimensions-differ'],
    ['max(pupils, money)', 'formula.dimensions-differ'],
    ['unknown + pupils', 'people'],
  ])('%s is %s', (text, expected) => {
    expect(dimension(text)).toBe(expected);
  });
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
        .constantFrom('a', 'b-c', '指标')
        .map((id): Expression => ({ kind: 'indicator', id, yearsBack: 0, span })),
      fc.nat(1000).map((n): Expression => ({ kind: 'number', value: Rational.of(n, 4), span })),
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
