import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, evaluate, verdictOf } from '../../src/engine/index.js';
import { combine } from '../../src/engine/series/arithmetic.js';
import { rowsWithin } from '../../src/engine/series/interval.js';
import { constantSeries, type Series, valueAt } from '../../src/engine/series/series.js';
import { EXACT, FAST, MISSING, UNDEFINED } from '../../src/engine/series/state.js';
import { columnOfNumbers, Facts } from '../../src/facts/index.js';
import { Rational } from '../../src/quantity/index.js';
import { commitment, indicator, percent, places, planOf, quotient, r, target } from './plan.js';

// Figures as submissions have them, and others at the edge of what doubles hold.
const integer = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.maxSafeInteger(),
  fc.constantFrom(0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
);
const factor = fc
  .tuple(fc.constantFrom(1, 1, 10, 100, 7), fc.constantFrom(1, 1, 10, 100, 3))
  .map(([n, d]) => Rational.of(n, d));
const series = fc.record({ n: integer, d: fc.option(fc.integer({ min: 1, max: 1_000_000 })), factor }).map(
  ({ n, d, factor: f }): Series => ({
    state: Uint8Array.of(FAST),
    num: Float64Array.of(n),
    ...(d === null ? {} : { den: Float64Array.of(d) }),
    factor: f,
    exact: new Map(),
  }),
);
const fraction = fc.tuple(integer, fc.integer({ min: 1, max: 1_000_000 })).map(([n, d]) => Rational.of(n, d));

const operators = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' } as const;

test.each(['+', '-', '*', '/'] as const)(
  'series %s series is the fraction, whatever path a row took',
  (op) => {
    fc.assert(
      fc.property(series, series, (a, b) => {
        const [x, y] = [valueAt(a, 0) as Rational, valueAt(b, 0) as Rational];
        const result = combine(op, a, b);
        if (op === '/' && y.isZero()) expect(result.state[0]).toBe(UNDEFINED);
        else expect(valueAt(result, 0)?.toString()).toBe(x[operators[op]](y).toString());
      }),
      { numRuns: 500 },
    );
  },
);

describe('comparison in doubles agrees with fractions', () => {
  const sides = (value: Rational, bound: Rational) => ({
    low: value.cmp(bound) >= 0,
    lowOpen: value.cmp(bound) > 0,
    high: value.cmp(bound) <= 0,
    highOpen: value.cmp(bound) < 0,
  });
  const check = (s: Series, bound: Rational): void => {
    const expected = sides(valueAt(s, 0) as Rational, bound);
    const accepts = (interval: Parameters<typeof rowsWithin>[1]): boolean => rowsWithin(s, interval)[0] === 1;
    expect({
      low: accepts({ low: bound }),
      lowOpen: accepts({ low: bound, lowOpen: true }),
      high: accepts({ high: bound }),
      highOpen: accepts({ high: bound, highOpen: true }),
    }).toEqual(expected);
  };
  test('at any bound', () => {
    fc.assert(fc.property(series, fraction, check), { numRuns: 500 });
  });
  test('at its own value, and one part in 10¹⁵ beside it', () => {
    const tiny = Rational.of(1, 10 ** 15);
    fc.assert(
      fc.property(series, fc.constantFrom(-1, 0, 1), (s, side) => {
        const value = valueAt(s, 0) as Rational;
        check(s, value.add(tiny.mul(Rational.of(side))));
      }),
      { numRuns: 500 },
    );
  });
});

test('a row beyond the safe integers goes on exactly', () => {
  const huge = constantSeries(1, Rational.of(2n ** 80n, 3n));
  const sum = combine('+', huge, constantSeries(1, Rational.of(1, 7)));
  expect(sum.state[0]).toBe(EXACT);
  expect(valueAt(sum, 0)?.toString()).toBe(
    Rational.of(2n ** 80n, 3n)
      .add(Rational.of(1, 7))
      .toString(),
  );
});

test('whole evaluations agree with a plain judgement in fractions', () => {
  const cell = fc.oneof(
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 300 }) },
  );
  const row = fc.tuple(cell, cell, cell, cell);
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 0, max: 200 }),
      (figures, bound) => {
        const n = indicator('n', places);
        const share = indicator('share', percent, {
          ...quotient('a', 'b'),
          rollup: { by: 'ratio', missing: 'refuse' },
        });
        const who = { kind: 'cascade', level: 'district' } as const;
        const plan = planOf({
          indicators: [n, share, indicator('a', places), indicator('b', places)],
          commitments: [
            commitment(n, target('at-least', `${bound}.5`), { id: 'plain', who }),
            commitment(share, target('at-most', `${bound}`), { id: 'share', who }),
            commitment(n, target('more-than', `-${bound}`), { id: 'change', measure: 'change', who }),
          ],
        });
        const column = (id: string, period: string, i: number) =>
          columnOfNumbers(id, period, 1, Float64Array.from(figures.map((f) => f[i] as number)));
        const facts = new Facts(
          [...plan.register.units.keys()],
          [column('n', '2020', 0), column('n', '2019', 1), column('a', '2020', 2), column('b', '2020', 3)],
        );
        const { verdicts } = evaluate(compile(plan), facts, { asOf: '2021-01-15' });
        const value = (x: number): Rational | undefined => (Number.isNaN(x) ? undefined : Rational.of(x, 10));
        figures.forEach(([now, before, a, b], i) => {
          const [x, y, p, q] = [value(now), value(before), value(a), value(b)];
          const expected = [
            x ? (x.cmp(r(`${bound}.5`)) >= 0 ? 'met' : 'missed') : 'unreported',
            p && q
              ? q.isZero()
                ? p.isZero()
                  ? 'waived'
                  : 'doubtful'
                : p
                      .div(q)
                      .mul(r('100'))
                      .cmp(r(`${bound}`)) <= 0
                  ? 'met'
                  : 'missed'
              : 'unreported',
            x && y ? (x.sub(y).cmp(r(`${-bound}`)) > 0 ? 'met' : 'missed') : 'unreported',
          ];
          expect(verdicts.map((v) => verdictOf(v[i] as number))).toEqual(expected);
        });
      },
    ),
  );
});

test('an unknown row stays unknown through every operation', () => {
  const gap: Series = {
    state: Uint8Array.of(MISSING),
    num: Float64Array.of(7),
    factor: Rational.one,
    exact: new Map(),
  };
  for (const op of ['+', '-', '*', '/'] as const) {
    expect(valueAt(combine(op, gap, constantSeries(1, Rational.one)), 0)).toBeUndefined();
    expect(valueAt(combine(op, constantSeries(1, Rational.zero), gap), 0)).toBeUndefined();
  }
});
