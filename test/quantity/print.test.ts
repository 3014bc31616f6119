import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayNumber,
  printAgainst,
  printScore,
  printValue,
  Rational,
  readAs,
} from '../../src/quantity/index.js';
import { number, unit } from './kit.js';

describe('a figure in its unit', () => {
  test.each([
    ['99.2', '%', '99.2%'],
    ['100', '%', '100%'],
    ['0', '人', '0人'],
    ['12', '所', '12所'],
    ['116000000', '元', '116000000元'],
    ['1.16', '亿元', '1.16亿元'],
    ['-0.5', '百分点', '-0.5个百分点'],
    ['2', '千分点', '2个千分点'],
    ['5000', '元/生', '5000元/生'],
    ['99.1234', '%', '99.1234%'],
    ['99.12345', '%', '99.12%'],
    ['2977/30', '%', '99.23%'],
    ['-1/3', '%', '-0.33%'],
    // Rounding must not make a whole number of what is none.
    ['29999/300', '%', '99.997%'],
    ['0.00031', '%', '0.0003%'],
    ['1/30000', '万元', '0.00003万元'],
    ['299.99999', '人', '299.99999人'],
    ['470', '时刻', '07:50'],
    ['0', '时刻', '00:00'],
    ['1440', '时刻', '24:00'],
    ['470.5', '时刻', '07:50:30'],
    ['-10', '时刻', '-10分钟'],
    ['1441', '时刻', '1441分钟'],
    [String(dayNumber('2020-12-31')), '日期', '2020-12-31'],
    ['1', '是否', '是'],
    ['0', '是否', '否'],
    ['5', '是否', '5'],
    ['0.5', '是否', '0.5'],
  ])('%s in %s prints as %s', (value, symbol, text) => {
    expect(printValue(number(value), unit(symbol))).toBe(text);
  });

  test.each([
    ['1', '是否', 'yes'],
    ['0', '是否', 'no'],
    ['-0.5', '百分点', '-0.5 pp'],
    ['99', '%', '99%'],
  ])('%s in %s prints as %s in English', (value, symbol, text) => {
    expect(printValue(number(value), unit(symbol), { lang: 'en' })).toBe(text);
  });

  test.each<[string, number, string]>([
    ['99.25', 1, '99.2%'],
    ['99.35', 1, '99.4%'],
    ['99', 2, '99.00%'],
    ['99.96', 0, '100%'],
  ])('%s to %d places prints as %s', (value, places, text) => {
    expect(printValue(number(value), unit('%'), { places })).toBe(text);
  });

  test('what is printed with all its places reads back as itself', () => {
    const symbols = fc.constantFrom('%', '所', '万元', '百分点', '人次', '元/生', '平方米');
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 4 }), symbols, (n, places, symbol) => {
        const value = Rational.of(n, 10 ** places);
        const read = readAs(printValue(value, unit(symbol)), unit(symbol));
        expect(read.ok && read.explicit && read.value.eq(value)).toBe(true);
      }),
    );
  });
});

describe('a figure beside its target', () => {
  test.each<[string, string, number | undefined, string]>([
    // “实际 99.0%，目标 99%，未达标” must not be printed.
    ['98.96', '99', 1, '98.96%'],
    ['98.996', '99', 0, '98.996%'],
    ['98.94', '99', 1, '98.9%'],
    ['99.4', '99', 0, '99.4%'],
    ['98.4', '99', 0, '98%'],
    ['99', '99', 0, '99%'],
    ['99', '99', 2, '99.00%'],
    ['99', '99', undefined, '99%'],
    ['2969/30', '99', undefined, '98.97%'],
    ['296999/3000', '99', undefined, '98.9997%'],
    ['98.99999999999999', '99', undefined, '98.99999999999999%'],
    [
      '989999999999999999999/10000000000000000003',
      '99',
      undefined,
      '989999999999999999999/10000000000000000003%',
    ],
  ])('%s beside %s, to %s places, prints as %s', (actual, target, places, text) => {
    const options = places === undefined ? {} : { places };
    expect(printAgainst(number(actual), number(target), unit('%'), options)).toBe(text);
  });

  test('times, dates and 是/否 print as ever', () => {
    expect(printAgainst(number('471'), number('470'), unit('时刻'))).toBe('07:51');
    expect(printAgainst(number('18627'), number('18628'), unit('日期'))).toBe('2020-12-31');
    expect(printAgainst(number('0'), number('1'), unit('是否'), { lang: 'en' })).toBe('no');
  });

  test('two figures printed against each other stand in their own order', () => {
    const value = fc.oneof(
      fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 999 })),
      fc.tuple(
        fc.integer({ min: 98_999_900, max: 99_000_100 }),
        fc.constantFrom(1_000_000, 999_999, 3_000_000),
      ),
    );
    const places = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });
    fc.assert(
      fc.property(value, value, places, places, ([a, b], [c, d], left, right) => {
        const [x, y] = [Rational.of(a, b), Rational.of(c, d)];
        const print = (of: Rational, beside: Rational, to: number | undefined): Rational =>
          number(printAgainst(of, beside, unit('%'), to === undefined ? {} : { places: to }).slice(0, -1));
        const [shownX, shownY] = [print(x, y, left), print(y, x, right)];
        if (!x.eq(y)) expect(shownX.cmp(shownY)).toBe(x.cmp(y));
      }),
      { numRuns: 3000 },
    );
  });
});

test.each([
  ['89.9999999', '89.9999999'],
  ['89.995', '89.995'],
  ['89.994', '89.99'],
  ['90', '90.00'],
  ['90.0000001', '90.0000001'],
  ['83.3333333', '83.33'],
  ['250/3', '83.33'],
])('a score of %s is printed as %s, never on the other side of a whole one', (score, shown) => {
  expect(printScore(Rational.parse(score) as Rational)).toBe(shown);
});
