import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeUnit,
  convert,
  dimensionsAgree,
  parseUnit,
  Rational,
  sameDimension,
} from '../../src/quantity/index.js';
import { number, unit } from './kit.js';

test.each([
  ['%', '%', 'ratio', '0.01'],
  ['％', '%', 'ratio', '0.01'],
  ['‰', '‰', 'ratio', '0.001'],
  ['成', '成', 'ratio', '0.1'],
  ['百分点', '百分点', 'ratio-change', '0.01'],
  ['个百分点', '百分点', 'ratio-change', '0.01'],
  ['pp', '百分点', 'ratio-change', '0.01'],
  ['千分点', '千分点', 'ratio-change', '0.001'],
  ['元', '元', 'money', '1'],
  ['千元', '千元', 'money', '1000'],
  ['万元', '万元', 'money', '10000'],
  ['百万元', '百万元', 'money', '1000000'],
  ['亿元', '亿元', 'money', '100000000'],
  ['（万元）', '万元', 'money', '10000'],
  ['人', '人', 'people', '1'],
  ['名', '名', 'people', '1'],
  ['万人', '万人', 'people', '10000'],
  ['人次', '人次', 'person-times', '1'],
  ['万人次', '万人次', 'person-times', '10000'],
  ['所', '所', 'count:所', '1'],
  ['万个', '万个', 'count:个', '10000'],
  ['平方米', '平方米', 'area', '1'],
  ['㎡', '平方米', 'area', '1'],
  ['m²', '平方米', 'area', '1'],
  ['万平方米', '万平方米', 'area', '10000'],
  ['亩', '亩', 'area', '2000/3'],
  ['公顷', '公顷', 'area', '10000'],
  ['平方公里', '平方公里', 'area', '1000000'],
  ['公里', '公里', 'length', '1000'],
  ['千米', '公里', 'length', '1000'],
  ['小时', '小时', 'duration', '60'],
  ['学时', '学时', 'class-hours', '1'],
  ['分', '分', 'score', '1'],
  ['是否', '是否', 'yes-no', '1'],
  ['元/人', '元/人', 'money/people', '1'],
  ['元/生', '元/生', 'money/people', '1'],
  ['万元／生', '万元/生', 'money/people', '10000'],
  ['元/生·年', '元/生/年', 'money/people/years', '1'],
  ['米/小时/天', '米/小时/天', 'length/duration/duration', '1/86400'],
  ['平方米/生', '平方米/生', 'area/people', '1'],
  ['人/班', '人/班', 'people/count:班', '1'],
  ['课时/周', '课时/周', 'class-hours/weeks', '1'],
  ['册/百人', '册/百人', 'count:册/people', '0.01'],
  ['个月', '月', 'months', '1'],
  ['生/师', '生/师', 'ratio', '1'],
])('%s is %s: %s, %s of the base', (text, symbol, dimension, factor) => {
  const found = unit(text);
  expect([found.symbol, found.dimension, found.factor.toString()]).toEqual([symbol, dimension, factor]);
  expect(parseUnit(found.symbol)).toEqual(found);
});

test.each([
  '',
  '万',
  '亿',
  '万万元',
  '万%',
  '百百分点',
  '元/',
  '/生',
  '元//生',
  '甲',
  '人民币',
  '所学校',
  '万日期',
  '所'.repeat(100),
])('%j is no unit', (text) => {
  expect(parseUnit(text)).toBeUndefined();
});

describe('which figures can be compared', () => {
  test.each([
    ['元', '万元'],
    ['%', '‰'],
    ['人', '名'],
    ['人', '万人'],
    ['所', '个'],
    ['万个', '项'],
    ['小时', '分钟'],
    ['亩', '平方米'],
    ['元/生', '万元/人'],
    ['元/所', '元/个'],
  ])('%s with %s', (a, b) => {
    expect([sameDimension(unit(a), unit(b)), sameDimension(unit(b), unit(a))]).toEqual([true, true]);
  });

  test.each([
    ['人', '人次'],
    ['%', '百分点'],
    ['所', '项'],
    ['人', '个'],
    ['元', '人'],
    ['学时', '小时'],
    ['课时', '分钟'],
    ['分', '分钟'],
    ['元', '元/人'],
    ['元/人', '元/人次'],
    ['个', '个/人'],
    ['时刻', '小时'],
    ['日期', '天'],
    ['是否', '个'],
    ['年', '个'],
    ['月', '天'],
  ])('not %s with %s', (a, b) => {
    expect([sameDimension(unit(a), unit(b)), sameDimension(unit(b), unit(a))]).toEqual([false, false]);
    expect(convert(Rational.one, unit(a), unit(b))).toBeUndefined();
  });

  test('个 stands for one classifier, not for a product or a quotient of a formula', () => {
    expect(dimensionsAgree('count:个', 'count:所')).toBe(true);
    expect(dimensionsAgree('count:个', 'count:所*people')).toBe(false);
    expect(dimensionsAgree('count:个', 'count:所/people')).toBe(false);
    expect(dimensionsAgree('count:个/people', 'count:所/people')).toBe(true);
  });
});

test.each([
  ['1.16', '亿元', '万元', '11600'],
  ['5000', '元', '万元', '0.5'],
  ['0.995', '%', '‰', '9.95'],
  ['8.5', '成', '%', '85'],
  ['90', '分钟', '小时', '1.5'],
  ['3', '亩', '平方米', '2000'],
  ['1', '平方米', '亩', '0.0015'],
  ['12', '个', '所', '12'],
  ['2.5', '千分点', '百分点', '0.25'],
])('%s%s in %s is %s', (value, from, to, converted) => {
  expect(convert(number(value), unit(from), unit(to))?.toString()).toBe(converted);
});

test('there and back is where it began', () => {
  const families = [
    ['元', '千元', '万元', '亿元'],
    ['%', '‰', '成', '倍', '生/师'],
    ['平方米', '亩', '公顷', '平方公里', '万平方米'],
    ['分钟', '小时', '天'],
    ['个', '万个', '所'],
  ];
  const units = fc
    .constantFrom(...families)
    .chain((family) => fc.tuple(fc.constantFrom(...family), fc.constantFrom(...family)));
  fc.assert(
    fc.property(units, fc.integer(), fc.integer({ min: 1, max: 10_000 }), ([a, b], n, d) => {
      const value = Rational.of(n, d);
      const there = convert(value, unit(a), unit(b));
      expect(there && convert(there, unit(b), unit(a))?.eq(value)).toBe(true);
    }),
  );
});

test.each([
  ['%', '百分点'],
  ['‰', '千分点'],
  ['时刻', '分钟'],
  ['日期', '天'],
  ['所', '所'],
  ['万元', '万元'],
  ['百分点', '百分点'],
  ['元/生', '元/生'],
])('the difference of two figures in %s is in %s, of the same size', (symbol, difference) => {
  const change = changeUnit(unit(symbol));
  expect(change.symbol).toBe(difference);
  expect(change.factor.eq(unit(symbol).factor)).toBe(true);
});
