import { describe, expect, test } from 'vitest';
import { dayNumber, type QuantityProblem, readAs } from '../../src/quantity/index.js';
import { unit } from './kit.js';

const NAMED = true;
const BARE = false;

test.each([
  ['95%', '%', '95', NAMED],
  ['95', '%', '95', BARE],
  ['九成五', '%', '95', NAMED],
  ['三分之二', '%', '200/3', NAMED],
  ['9.95‰', '%', '0.995', NAMED],
  ['101.3', '%', '101.3', BARE],
  ['1.16亿元', '万元', '11600', NAMED],
  ['1.16亿元', '亿元', '1.16', NAMED],
  ['5000元', '万元', '0.5', NAMED],
  ['1.16', '亿元', '1.16', BARE],
  ['12万', '元', '120000', BARE],
  ['12万', '个', '120000', BARE],
  ['16.83万个', '万个', '16.83', NAMED],
  ['12个', '所', '12', NAMED],
  ['12所', '个', '12', NAMED],
  ['三', '所', '3', BARE],
  ['25名', '人', '25', NAMED],
  ['0', '人', '0', BARE],
  ['-0.5个百分点', '百分点', '-0.5', NAMED],
  ['-0.5', '百分点', '-0.5', BARE],
  ['90分钟', '小时', '1.5', NAMED],
  ['07:50', '时刻', '470', NAMED],
  ['2020年9月1日', '日期', String(dayNumber('2020-09-01')), NAMED],
  ['是', '是否', '1', NAMED],
  ['未完成', '是否', '0', NAMED],
  ['1', '是否', '1', BARE],
  ['0', '是否', '0', BARE],
])('%s for an indicator in %s is %s', (text, symbol, value, explicit) => {
  const read = readAs(text, unit(symbol));
  expect(read.ok && [read.value.toString(), read.explicit, read.suspect]).toEqual([
    value,
    explicit,
    undefined,
  ]);
});

describe('0.95 on a percentage may be 95%, as a spreadsheet keeps it', () => {
  test.each([
    ['0.95', '%', 'fraction'],
    ['-0.95', '%', 'fraction'],
    ['1', '%', 'fraction'],
    ['1.00', '%', 'fraction'],
    ['0.0001', '%', 'fraction'],
    ['0', '%', undefined],
    ['0.00', '%', undefined],
    ['1.01', '%', undefined],
    ['0.95%', '%', undefined],
    ['0.6', '‰', undefined],
    ['0.8', '倍', undefined],
    ['0.5', '百分点', undefined],
    ['0.95', '万元', undefined],
  ])('%s on %s: %s', (text, symbol, suspect) => {
    const read = readAs(text, unit(symbol));
    expect(read.ok && read.suspect).toBe(suspect);
  });
});

test.each<[string, string, QuantityProblem, string | undefined]>([
  ['', '所', 'empty', undefined],
  ['12人次', '人', 'wrong-unit', '人次'],
  ['12人', '人次', 'wrong-unit', '人'],
  ['0.5%', '百分点', 'wrong-unit', '%'],
  ['0.5个百分点', '%', 'wrong-unit', '百分点'],
  ['12项', '所', 'wrong-unit', '项'],
  ['三分之二', '所', 'wrong-unit', '%'],
  ['40学时', '小时', 'wrong-unit', '学时'],
  ['是', '所', 'wrong-unit', '是否'],
  ['无', '人', 'wrong-unit', '是否'],
  ['07:50', '小时', 'wrong-unit', '时刻'],
  ['2020年', '个', 'wrong-unit', '年'],
  ['1:15', '生/师', 'wrong-unit', '时刻'],
  ['12万', '万元', 'unknown-unit', '万'],
  ['1亿', '万元', 'unknown-unit', '亿'],
  ['12匹', '所', 'unknown-unit', '匹'],
  ['2', '是否', 'not-yes-no', '2'],
  ['0.5', '是否', 'not-yes-no', '0.5'],
  ['750', '时刻', 'not-a-time', '750'],
  ['0.326', '时刻', 'not-a-time', '0.326'],
  ['44075', '日期', 'not-a-date', '44075'],
  ['2020', '日期', 'not-a-date', '2020'],
  ['1-2所', '所', 'range', '1-2所'],
  ['近百所', '所', 'approximate', '近百所'],
])('%j for an indicator in %s is refused: %s, about %s', (text, symbol, problem, found) => {
  const read = readAs(text, unit(symbol));
  expect(read.ok ? read : [read.problem, read.found]).toEqual([problem, found]);
});
