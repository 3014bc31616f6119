import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumber, Rational, readQuantity } from '../../src/quantity/index.js';

describe('digits', () => {
  test.each([
    ['0', '0'],
    ['007', '7'],
    ['95.31', '95.31'],
    ['９５．３１', '95.31'],
    ['1,234', '1234'],
    ['1，234', '1234'],
    ['12,345,678.90', '12345678.9'],
    ['-0.5', '-0.5'],
    ['－0.5', '-0.5'],
    ['−0.5', '-0.5'],
    ['–0.5', '-0.5'],
    ['负0.5', '-0.5'],
    ['+3', '3'],
    ['1.16亿', '116000000'],
    ['16.83万', '168300'],
    ['3千', '3000'],
    ['5百', '500'],
    ['2千万', '20000000'],
    ['1万亿', '1000000000000'],
    ['1亿2000万', '120000000'],
    ['3万5千', '35000'],
    ['1亿2千万', '120000000'],
    ['1,234万', '12340000'],
    ['3分之2', '2/3'],
    ['12\u200b', '12'],
  ])('%s is %s', (text, value) => {
    expect(parseNumber(text)?.toString()).toBe(value);
  });

  test.each([
    ['a comma out of place', '1,23'],
    ['a comma out of place', '1,2345'],
    ['a comma out of place', '12345,678'],
    ['a comma out of place', '1,234,56'],
    ['a decimal comma', '0,123'],
    ['a decimal comma', '1.234,5'],
    ['a comma at the end', '1,234,'],
    ['two points', '1.2.3'],
    ['no digit after the point', '5.'],
    ['no digit before the point', '.5'],
    ['two numbers', '12 34'],
    ['two numbers', '1万2'],
    ['two numbers', '1万2万'],
    ['two numbers', '2000万1亿'],
    ['two numbers', '1万10千'],
    ['a decimal and then more', '1.5万3千'],
    ['a scale twice', '12万万'],
    ['a range', '1-2'],
    ['a range', '1～2'],
    ['about', '近100'],
    ['about', '100余'],
    ['about', '约100'],
    ['an exponent', '1e5'],
    ['a footnote mark', '95①'],
    ['a footnote mark', '95²'],
    ['two signs', '--5'],
    ['a sign alone', '-'],
    ['nothing', ''],
    ['a unit', '12所'],
  ])('%s is refused: %s', (_, text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

describe('Chinese numerals', () => {
  test.each([
    ['零', '0'],
    ['〇', '0'],
    ['一', '1'],
    ['两', '2'],
    ['十', '10'],
    ['十二', '12'],
    ['一十二', '12'],
    ['二十', '20'],
    ['廿', '20'],
    ['廿五', '25'],
    ['卅一', '31'],
    ['九十九', '99'],
    ['一百', '100'],
    ['一百零五', '105'],
    ['一百一十', '110'],
    ['一百一十二', '112'],
    ['一百二十', '120'],
    ['两百', '200'],
    ['一千零五十', '1050'],
    ['一千零五', '1005'],
    ['两千五百', '2500'],
    ['三万五千', '35000'],
    ['三万零五百', '30500'],
    ['十万五千', '105000'],
    ['十六万八千三百', '168300'],
    ['一亿一千六百万', '116000000'],
    ['一亿零五', '100000005'],
    ['三万亿', '3000000000000'],
    ['二〇二〇', '2020'],
    ['一九九八', '1998'],
    ['一〇五', '105'],
    ['三〇', '30'],
    ['三五〇', '350'],
    ['三五七九', '3579'],
    ['一二三四五', '12345'],
    ['一点五', '1.5'],
    ['零点零五', '0.05'],
    ['两点五', '2.5'],
    ['一点一六亿', '116000000'],
    ['十六点八三万', '168300'],
    ['半', '0.5'],
    ['二分之一', '0.5'],
    ['三分之二', '2/3'],
    ['负三', '-3'],
  ])('%s is %s', (text, value) => {
    expect(parseNumber(text)?.toString()).toBe(value);
  });

  test.each([
    ['seven or eight', '七八'],
    ['two or three', '两三'],
    ['three to five', '三五'],
    ['three, five or seven', '三五七'],
    ['digit by digit with a unit among them', '三五七百'],
    ['twenty or thirty', '二三十'],
    ['seventeen or eighteen', '十七八'],
    ['30,000 or 40,000', '三四万'],
    ['150 in speech', '一百五'],
    ['35,000 in speech', '三万五'],
    ['1,530 in speech', '一千五百三'],
    ['1,050,000 or 1,500,000', '一百五万'],
    ['8 to 9', '八至九'],
    ['ten or so', '十几'],
    ['ten or so', '十来'],
    ['more than a hundred', '百余'],
    ['hundreds', '数百'],
    ['a scale alone', '百'],
    ['a scale alone', '万'],
    ['ten and two', '十两'],
    ['out of order', '十百'],
    ['out of order', '五百三千'],
    ['zeros only', '一零零百'],
    ['a zero before a place', '一百零十'],
    ['a zero before a place', '一千零百'],
    ['a zero in front', '零五'],
    ['a zero in front', '〇三五七'],
    ['a zero at the end', '一百零'],
    ['nested', '三分之二分之一'],
    ['over zero', '零分之一'],
    ['a mixture', '十2'],
    ['a point and tens', '一点五十'],
  ])('%s is refused: %s', (_, text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});

/** Spelled place by place with every 零, another way than the reader's. */
function spelled(value: number): string {
  const digits = '零一二三四五六七八九';
  const places = ['', '十', '百', '千', '万', '十', '百', '千', '亿'];
  const text = String(value);
  const letters = [...text].map((digit, i) => {
    const place = places[text.length - 1 - i] as string;
    return digit === '0' ? (place === '万' ? '万' : '零') : digits[Number(digit)] + place;
  });
  return letters
    .join('')
    .replace(/零+/g, '零')
    .replace(/零万/, '万')
    .replace(/亿万/, '亿零')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
}

test('every number below ten thousand million reads as spelled', () => {
  expect([10_005, 120_000, 100_500_000].map(spelled)).toEqual(['一万零五', '一十二万', '一亿零五十万']);
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 999_999_999 })),
      (value) => {
        expect(parseNumber(spelled(value))?.toString()).toBe(String(value));
      },
    ),
    { numRuns: 3000 },
  );
});

test('a number reads the same grouped, in full width and in 万', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), fc.integer({ min: 0, max: 9999 }), (whole, part) => {
      const decimals = String(part).padStart(4, '0');
      const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
      const wide = grouped.replace(/[\d,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
      const value = Rational.parse(`${whole}.${decimals}`) as Rational;
      for (const text of [`${whole}.${decimals}`, `${grouped}.${decimals}`, `${wide}．${decimals}`])
        expect(parseNumber(text)?.eq(value)).toBe(true);
      expect(parseNumber(`${grouped}.${decimals}万`)?.eq(value.mul(Rational.of(10_000)))).toBe(true);
    }),
  );
});

test.each([
  [64, true],
  [65, false],
])('%i digits are a figure: %s', (length, read) => {
  expect(parseNumber('9'.repeat(length)) !== undefined).toBe(read);
});

test('hostile texts are refused, not suffered', () => {
  const many = (text: string): string => text.repeat(200_000);
  for (const text of [
    many('万'),
    `一${many('万')}`,
    many('9'),
    many('1,'),
    `${many('一')}1`,
    many('1-'),
    many(' 1'),
  ]) {
    expect(parseNumber(text)).toBeUndefined();
    expect(readQuantity(text).ok).toBe(false);
  }
});
