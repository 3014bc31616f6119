import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaSeries } from '../../src/engine/series/formula.js';
import { constantSeries, emptySeries, valueAt } from '../../src/engine/series/series.js';
import { MISSING, NO_CASE, UNDEFINED } from '../../src/engine/series/state.js';
import { type Expression, parseFormula } from '../../src/formula/index.js';
import { Rational } from '../../src/quantity/index.js';

type Figures = Readonly<Record<string, string>>;

function parsed(text: string): Expression {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(`${text}: ${result.message.id}`);
  return result.expression;
}

/** What the engine makes of a formula for one unit: the exact value, 'missing', 'undefined' (÷ 0) or 'no case' (0 ÷ 0). */
function value(expression: Expression, figures: Figures): string {
  const series = formulaSeries(expression, 1, (id, yearsBack) => {
    const figure = figures[yearsBack === 0 ? id : `${id}@${yearsBack}`];
    return figure === undefined ? emptySeries(1) : constantSeries(1, Rational.parse(figure) as Rational);
  });
  const unknown = new Map([
    [MISSING, 'missing'],
    [UNDEFINED, 'undefined'],
    [NO_CASE, 'no case'],
  ] as [number, string][]);
  return valueAt(series, 0)?.toString() ?? unknown.get(series.state[0] as number) ?? 'doubtful';
}

describe('a formula as written gives an exact value', () => {
  const figures: Figures = {
    a: '6',
    b: '4',
    c: '3',
    zero: '0',
    'zero@1': '0',
    'a@1': '5',
    'a@2': '2',
    在园: '57',
    适龄: '100',
  };
  test.each([
    // Traps of floating point.
    ['1 / 3 * 3', '1'],
    ['57 / 100 * 100', '57'],
    ['在园 ÷ 适龄', '0.57'],
    ['0.1 + 0.2', '0.3'],
    ['1.16亿', '116000000'],
    // Precedence.
    ['a + b * c', '18'],
    ['(a + b) * c', '30'],
    ['a - b - c', '-1'],
    ['a - (b - c)', '5'],
    ['a / b / c', '0.5'],
    ['a / b * c', '4.5'],
    ['-a + b', '-2'],
    ['-a * -b', '24'],
    ['a - -b', '10'],
    // Functions.
    ['sum(a, b, c)', '13'],
    ['合计（a，b）', '10'],
    ['min(a, b, c)', '3'],
    ['最大(a, b, c)', '6'],
    ['a - previous(a)', '1'],
    ['上年(上年(a))', '2'],
    // Quantities are in their base.
    ['5%', '0.05'],
    ['a * 50%', '3'],
    ['3万人 + a', '30006'],
    ['0.5个百分点', '0.005'],
    // Nothing unknown becomes a value, and nothing is divided by 0.
    ['a + gone', 'missing'],
    ['0 * gone', 'missing'],
    ['min(a, gone)', 'missing'],
    ['previous(b)', 'missing'],
    ['a / zero', 'undefined'],
    ['a / zero + zero / zero', 'undefined'],
    // A share of nothing is no case; growth from nothing is none that could be told.
    ['zero / zero', 'no case'],
    ['1 - zero / zero', 'no case'],
    ['(zero - zero) / (zero + zero)', 'no case'],
    ['zero / zero + gone', 'missing'],
    ['(zero - previous(zero)) / previous(zero)', 'undefined'],
    ['previous(zero) / previous(zero)', 'no case'],
    ['zero / a', '0'],
    ['0 * (a / zero)', 'undefined'],
  ])('%s = %s', (text, expected) => {
    expect(value(parsed(text), figures)).toBe(expected);
  });
});

/** The meaning of an expression, step by step in fractions; 'undefined' after a division by 0, 'no case' after 0 ÷ 0. */
type Meaning = Rational | 'undefined' | 'no case';

function meaning(e: Expression, figures: Figures): Meaning {
  switch (e.kind) {
    case 'number':
      return e.value;
    case 'indicator':
      return Rational.parse(figures[e.id] as string) as Rational;
    case 'negate':
      return given([meaning(e.operand, figures)], ([x]) => (x as Rational).neg());
    case 'call':
      return given(
        e.args.map((arg) => meaning(arg, figures)),
        (values) =>
          values.reduce((x, y) => {
            if (e.fn === 'sum') return x.add(y);
            return (e.fn === 'min' ? x.cmp(y) < 0 : x.cmp(y) > 0) ? x : y;
          }),
      );
    case 'binary':
      return given([meaning(e.left, figures), meaning(e.right, figures)], ([left, right]) => {
        const [x, y] = [left as Rational, right as Rational];
        if (e.op === '/' && y.isZero()) return x.isZero() ? 'no case' : 'undefined';
        if (e.op === '/') return x.div(y);
        return e.op === '+' ? x.add(y) : e.op === '-' ? x.sub(y) : x.mul(y);
      });
  }
}

/** What values come to where all are there; else what the worst of them is. */
function given(values: readonly Meaning[], then: (values: readonly Rational[]) => Meaning): Meaning {
  if (values.includes('undefined')) return 'undefined';
  return values.includes('no case') ? 'no case' : then(values as readonly Rational[]);
}

test('columns of doubles and steps in fractions give the same, whatever the formula and the figures', () => {
  const span = { start: 0, end: 0 };
  const tree = fc.letrec<{ e: Expression }>((tie) => ({
    e: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('a', 'b', 'c').map((id): Expression => ({ kind: 'indicator', id, yearsBack: 0, span })),
      fc
        .tuple(fc.integer(), fc.integer({ min: 1, max: 1000 }))
        .map(([n, d]): Expression => ({ kind: 'number', value: Rational.of(n, d), span })),
      tie('e').map((operand): Expression => ({ kind: 'negate', operand, span })),
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/'), tie('e'), tie('e'))
        .map(([op, left, right]): Expression => ({ kind: 'binary', op: op as '+', left, right, span })),
      fc
        .tuple(fc.constantFrom('sum', 'min', 'max'), fc.array(tie('e'), { minLength: 1, maxLength: 3 }))
        .map(([fn, args]): Expression => ({ kind: 'call', fn: fn as 'sum', args, span })),
    ),
  })).e;
  const figure = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.maxSafeInteger()).map(String);
  fc.assert(
    fc.property(tree, fc.record({ a: figure, b: figure, c: figure }), (expression, figures) => {
      expect(value(expression, figures)).toBe(meaning(expression, figures).toString());
    }),
    { numRuns: 1000 },
  );
});
