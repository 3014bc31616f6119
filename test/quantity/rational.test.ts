import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onePlace, Rational } from '../../src/quantity/index.js';
import { number } from './kit.js';

const SAFE = Number.MAX_SAFE_INTEGER;

/** Small, large and borderline integers, so that the fast path, the slow one and the step between them are met. */
const integer = fc.oneof(
  fc.bigInt(-1000n, 1000n),
  fc.bigInt(BigInt(SAFE) - 50n, BigInt(SAFE) + 50n),
  fc.bigInt(-BigInt(SAFE) - 50n, -BigInt(SAFE) + 50n),
  fc.bigInt(-(2n ** 80n), 2n ** 80n),
  fc.bigInt(-(2n ** 27n), 2n ** 27n),
);
const pair = fc.tuple(
  integer,
  integer.filter((d) => d !== 0n),
);
const rational = pair.map(([n, d]) => Rational.of(n, d));

describe('arithmetic is that of fractions of whole numbers', () => {
  test('add, sub, mul, div and cmp agree with cross-multiplication', () => {
    fc.assert(
      fc.property(pair, pair, ([a, b], [c, d]) => {
        const [x, y] = [Rational.of(a, b), Rational.of(c, d)];
        const same = (r: Rational, n: bigint, den: bigint): boolean => r.num * den === n * r.den;
        expect(same(x.add(y), a * d + c * b, b * d)).toBe(true);
        expect(same(x.sub(y), a * d - c * b, b * d)).toBe(true);
        expect(same(x.mul(y), a * c, b * d)).toBe(true);
        if (c !== 0n) expect(same(x.div(y), a * d, b * c)).toBe(true);
        const [left, right] = b * d > 0n ? [a * d, c * b] : [c * b, a * d];
        expect(x.cmp(y)).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('the laws of a field', () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        expect(a.add(b).eq(b.add(a))).toBe(true);
        expect(
          a
            .add(b)
            .add(c)
            .eq(a.add(b.add(c))),
        ).toBe(true);
        expect(a.mul(b.add(c)).eq(a.mul(b).add(a.mul(c)))).toBe(true);
        expect(a.sub(a).isZero()).toBe(true);
        if (!a.isZero()) expect(Rational.one.div(a).mul(a).eq(Rational.one)).toBe(true);
        expect(a.abs().sign()).toBe(a.isZero() ? 0 : 1);
        expect(a.neg().add(a).isZero()).toBe(true);
      }),
    );
  });

  test('every result is in lowest terms with a positive denominator', () => {
    const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        for (const r of [a, a.add(b), a.mul(b), a.neg()]) {
          expect(r.den > 0n).toBe(true);
          expect(gcd(r.num < 0n ? -r.num : r.num, r.den)).toBe(1n);
        }
      }),
    );
  });

  test('where binary and decimal arithmetic go wrong', () => {
    const hundred = Rational.of(100);
    expect(Rational.of(57).div(hundred).mul(hundred).cmp(Rational.of(57))).toBe(0);
    expect(Rational.of(1, 3).mul(Rational.of(3)).cmp(Rational.one)).toBe(0);
    expect(number('0.1').add(number('0.2')).eq(number('0.3'))).toBe(true);
    expect(number('115999999.99999999').cmp(number('116000000'))).toBe(-1);
  });

  test.each<[number, number, number, number, -1 | 0 | 1]>([
    [SAFE, 1, SAFE - 1, 1, 1],
    [SAFE, SAFE - 1, SAFE - 1, SAFE - 2, -1],
    [-SAFE, 2, -SAFE, 3, -1],
    [1, SAFE, 1, SAFE - 1, -1],
    [94_906_266, 94_906_267, 94_906_265, 94_906_266, 1],
  ])('%d/%d against %d/%d at the edge of the safe integers', (a, b, c, d, sign) => {
    expect(Rational.of(a, b).cmp(Rational.of(c, d))).toBe(sign);
    expect(Rational.of(c, d).cmp(Rational.of(a, b))).toBe(0 - sign);
  });
});

test('sums and differences beyond the safe integers keep their last digit', () => {
  const [most, next] = [Rational.of(SAFE, 7), Rational.of(SAFE - 1, 7)];
  expect(most.add(next).mul(Rational.of(7)).toString()).toBe('18014398509481981');
  expect(most.neg().sub(next).mul(Rational.of(7)).toString()).toBe('-18014398509481981');
  expect(most.add(next).sub(most).eq(next)).toBe(true);
});

describe('making and writing', () => {
  test.each<[number | bigint, number | bigint]>([
    [0.5, 1],
    [1, 0],
    [1n, 0n],
    [1, 0.1],
    [Number.NaN, 1],
    [SAFE + 1, 1],
    [1, Number.POSITIVE_INFINITY],
  ])('of(%s, %s) is refused', (n, d) => {
    expect(() => Rational.of(n, d)).toThrow(RangeError);
  });

  test('division by 0 is refused', () => {
    expect(() => Rational.one.div(Rational.zero)).toThrow(RangeError);
  });

  test.each([
    ['-12.50', '-12.5'],
    ['1/3', '1/3'],
    ['2977/30', '2977/30'],
    ['4/6', '2/3'],
    ['6/3', '2'],
    ['+7', '7'],
    ['-0', '0'],
    ['-0.000', '0'],
    ['0.30', '0.3'],
    ['1/8', '0.125'],
    ['12345678901234567890.5', '12345678901234567890.5'],
    ['0.000000000000000000001', '0.000000000000000000001'],
    ['999999999999999', '999999999999999'],
    ['9999999999999999', '9999999999999999'],
    ['-1/40', '-0.025'],
  ])('%s is %s', (text, written) => {
    expect(Rational.parse(text)?.toString()).toBe(written);
  });

  test.each([
    '',
    ' ',
    '1 ',
    '.5',
    '5.',
    '1,234',
    '1e3',
    '1/0',
    '1/-2',
    '0x10',
    '１',
    '99%',
    '--1',
    '1/2/3',
    'NaN',
  ])('machine form refuses %j', (text) => {
    expect(Rational.parse(text)).toBeUndefined();
  });

  test('what is written reads back as itself', () => {
    fc.assert(
      fc.property(rational, (r) => {
        expect(Rational.parse(r.toString())?.eq(r)).toBe(true);
      }),
    );
  });
});

describe('views for columns and drawings', () => {
  test.each<[string, number, number | undefined]>([
    ['99.2', 1, 992],
    ['99.2', 0, undefined],
    ['99.2', 3, 99_200],
    ['1/3', 6, undefined],
    ['-0.5', 1, -5],
    ['0', 4, 0],
    ['9007199254740991', 0, SAFE],
    ['9007199254740991', 1, undefined],
    ['9007199254740992', 0, undefined],
    ['90071992547409.92', 2, undefined],
    ['20/3', 15, undefined],
    ['0.00000000000000000007', 20, 7],
  ])('%s × 10^%d is %s', (text, scale, integer) => {
    expect(number(text).scaledInteger(scale)).toBe(integer);
  });

  test.each<[string, number | undefined]>([
    ['5', 0],
    ['99.20', 1],
    ['1/8', 3],
    ['1/3', undefined],
    ['1/6', undefined],
    ['1/1024', 10],
    ['1/1125899906842624', 50],
    ['0.00000000000000000001', 20],
  ])('%s ends after %s decimal places', (text, places) => {
    expect(number(text).decimals()).toBe(places);
  });

  test('toNumber is the nearest double', () => {
    expect(number('1/3').toNumber()).toBe(1 / 3);
    expect(Rational.of(10n ** 40n, 3n * 10n ** 40n + 1n).toNumber()).toBe(1 / 3);
    expect(Rational.of(-(10n ** 30n)).toNumber()).toBe(-1e30);
    expect(Rational.of(1n, 10n ** 25n).toNumber()).toBe(1e-25);
    // 2^53 + 1 lies half-way between two doubles; a trifle more must go up.
    expect(Rational.of((2n ** 53n + 1n) * 10n ** 30n + 1n, 10n ** 30n).toNumber()).toBe(2 ** 53 + 2);
  });
});

test.each([
  [0, '1'],
  [2, '0.01'],
  [15, '0.000000000000001'],
])('one of %i places is %s', (places, value) => {
  expect(onePlace(places).toString()).toBe(value);
});
