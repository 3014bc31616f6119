import { describe, expect, test } from 'vitest';
import {
  type PeriodKind,
  parsePeriod,
  periodEnd,
  periodKind,
  periodStart,
  periodsOf,
  previousYear,
  yearOf,
} from '../../src/quantity/index.js';

test.each([
  ['2020', '2020'],
  ['2020年', '2020'],
  ['2020年度', '2020'],
  ['２０２０年', '2020'],
  [' 2020 ', '2020'],
  ['2020-Q1', '2020-Q1'],
  ['2020Q1', '2020-Q1'],
  ['2020q4', '2020-Q4'],
  ['2020年第一季度', '2020-Q1'],
  ['2020年1季度', '2020-Q1'],
  ['2020年四季度', '2020-Q4'],
  ['2020-03', '2020-03'],
  ['2020-3', '2020-03'],
  ['2020年3月', '2020-03'],
  ['2020年12月份', '2020-12'],
])('%s is the period %s', (text, period) => {
  expect(parsePeriod(text)).toBe(period);
});

test.each([
  '',
  '20',
  '020',
  '0000',
  '20200',
  '2020-Q5',
  '2020-Q0',
  '2020-13',
  '2020-00',
  '2020-12-31',
  '2020年五季度',
  '20 20',
  '今年',
])('%j is no period', (text) => {
  expect(parsePeriod(text)).toBeUndefined();
});

test.each<[string, PeriodKind, string, string, string, number]>([
  ['2020', 'year', '2020-01-01', '2020-12-31', '2019', 2020],
  ['2020-Q1', 'quarter', '2020-01-01', '2020-03-31', '2019-Q1', 2020],
  ['2020-Q2', 'quarter', '2020-04-01', '2020-06-30', '2019-Q2', 2020],
  ['2020-Q3', 'quarter', '2020-07-01', '2020-09-30', '2019-Q3', 2020],
  ['2020-Q4', 'quarter', '2020-10-01', '2020-12-31', '2019-Q4', 2020],
  ['2020-02', 'month', '2020-02-01', '2020-02-29', '2019-02', 2020],
  ['2021-02', 'month', '2021-02-01', '2021-02-28', '2020-02', 2021],
  ['2020-12', 'month', '2020-12-01', '2020-12-31', '2019-12', 2020],
])('%s is a %s from %s to %s, a year after %s', (period, kind, start, end, before, year) => {
  expect(periodKind(period)).toBe(kind);
  expect(periodStart(period)).toBe(start);
  expect(periodEnd(period)).toBe(end);
  expect(previousYear(period)).toBe(before);
  expect(yearOf(period)).toBe(year);
});

describe('the periods between two dates', () => {
  test.each<[string, string, PeriodKind, string[]]>([
    ['2020-01-01', '2020-12-31', 'year', ['2020']],
    ['2018-07-01', '2020-06-30', 'year', ['2018', '2019', '2020']],
    ['2020-01-01', '2020-12-31', 'quarter', ['2020-Q1', '2020-Q2', '2020-Q3', '2020-Q4']],
    ['2020-01-01', '2020-09-29', 'quarter', ['2020-Q1', '2020-Q2']],
    ['2020-03-31', '2020-09-30', 'quarter', ['2020-Q1', '2020-Q2', '2020-Q3']],
    ['2020-04-01', '2020-06-30', 'quarter', ['2020-Q2']],
    ['2019-11-15', '2020-02-29', 'month', ['2019-11', '2019-12', '2020-01', '2020-02']],
    ['2019-11-15', '2020-02-28', 'month', ['2019-11', '2019-12', '2020-01']],
    ['2020-05-02', '2020-05-30', 'month', []],
  ])('%s to %s by %s', (from, to, kind, periods) => {
    expect(periodsOf(from, to, kind)).toEqual(periods);
  });
});
