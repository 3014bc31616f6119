import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  compareDates,
  dateOfDay,
  dayNumber,
  daysBetween,
  instantToDate,
  parseDate,
} from '../../src/quantity/index.js';

test.each([
  ['2020-12-31', '2020-12-31'],
  ['2020/12/31', '2020-12-31'],
  ['2020.12.31', '2020-12-31'],
  ['2020年12月31日', '2020-12-31'],
  ['2020年9月1日', '2020-09-01'],
  ['2020年9月1号', '2020-09-01'],
  ['2020-9-1', '2020-09-01'],
  ['２０２０年１２月３１日', '2020-12-31'],
  ['２０２０－１２－３１', '2020-12-31'],
  ['2020 年 12 月 31 日', '2020-12-31'],
  [' 2020-12-31 ', '2020-12-31'],
  ['2020-02-29', '2020-02-29'],
  ['2000-02-29', '2000-02-29'],
])('%s is %s', (text, date) => {
  expect(parseDate(text)).toBe(date);
});

test.each([
  '2017-02-31',
  '2019-02-29',
  '1900-02-29',
  '2020-04-31',
  '2020-00-10',
  '2020-13-01',
  '2020-01-00',
  '2020-01-32',
  '20-12-31',
  '20201231',
  '2020-12',
  '2020年12月',
  '2020-12/31',
  '2020 12 31',
  '2020-1 2-31',
  '2020-12-31 08:00',
  '2020-12-3①',
  '0000-01-01',
  '44196',
  '31/12/2020',
  '去年底',
  '',
])('%j is no date', (text) => {
  expect(parseDate(text)).toBeUndefined();
});

describe('days', () => {
  test.each<[string, number]>([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['2020-12-31', 18_627],
    ['2021-01-01', 18_628],
  ])('%s is day %d', (date, day) => {
    expect(dayNumber(date)).toBe(day);
    expect(dateOfDay(day)).toBe(date);
  });

  test('days and dates are one to one, in order, and the calendar knows every day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -700_000, max: 2_900_000 }),
        fc.integer({ min: 1, max: 800 }),
        (day, more) => {
          const date = dateOfDay(day);
          expect(dayNumber(date)).toBe(day);
          expect(parseDate(date)).toBe(date);
          expect(compareDates(date, dateOfDay(day + more))).toBe(-1);
          expect(daysBetween(date, addDays(date, more))).toBe(more);
        },
      ),
    );
  });

  test('they agree with the civil calendar of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        expect(dateOfDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  test.each<[string, number, string]>([
    ['2020-02-28', 1, '2020-02-29'],
    ['2019-02-28', 1, '2019-03-01'],
    ['2020-12-31', 1, '2021-01-01'],
    ['2021-01-01', -1, '2020-12-31'],
    ['2020-01-01', 366, '2021-01-01'],
  ])('%s and %d days is %s', (date, days, then) => {
    expect(addDays(date, days)).toBe(then);
  });

  test('a date is on itself', () => {
    expect(compareDates('2020-12-31', '2020-12-31')).toBe(0);
    expect(compareDates('2021-01-01', '2020-12-31')).toBe(1);
  });
});

test.each([
  // 16:00 UTC is midnight in Shanghai: the deadline day begins and ends there.
  [Date.UTC(2020, 11, 30, 15, 59, 59, 999), 'Asia/Shanghai', '2020-12-30'],
  [Date.UTC(2020, 11, 30, 16, 0, 0), 'Asia/Shanghai', '2020-12-31'],
  [Date.UTC(2020, 11, 31, 15, 59, 59, 999), 'Asia/Shanghai', '2020-12-31'],
  [Date.UTC(2020, 11, 31, 16, 0, 0), 'Asia/Shanghai', '2021-01-01'],
  [Date.UTC(2020, 11, 31, 16, 0, 0), 'UTC', '2020-12-31'],
  [Date.UTC(2020, 11, 31, 16, 0, 0), 'America/New_York', '2020-12-31'],
  [Date.UTC(2021, 0, 1, 2, 0, 0), 'America/New_York', '2020-12-31'],
  // In this hour Shanghai's clocks of 1988 stood one hour ahead.
  [Date.UTC(1988, 6, 1, 15, 30, 0), 'Asia/Shanghai', '1988-07-02'],
] as const)('%d in %s is %s', (instant, zone, date) => {
  expect(instantToDate(instant, zone)).toBe(date);
});

test('an unknown zone is refused', () => {
  expect(() => instantToDate(0, 'Asia/Zhenjiang')).toThrow(RangeError);
});
