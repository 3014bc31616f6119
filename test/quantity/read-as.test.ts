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
  ['无', '人', 'not-a-number', '无'],
  ['07:50', '小时', 'wrong-unit', '时刻'],
  ['2020年', '个', 'wrong-unit', '年'],
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

describe('what a figure leaves to be understood', () => {
  test.each<[text: string, unit: string, value: string, understood: 'base' | 'per' | undefined]>([
    // A scale alone is of the unit without its own
    ['18.5亿', '万元', '185000', 'base'],
    ['185000万', '万元', '185000', 'base'],
    ['12万', '亿元', '0.0012', 'base'],
    ['12万', '万人次', '12', 'base'],
    ['3.05万', '平方米', '30500', undefined],
    ['12万', '元', '120000', undefined],
    // An amount among amounts for each of something is for each of them
    ['14.2万元', '元/人', '142000', 'per'],
    ['142000元', '元/人', '142000', 'per'],
    ['14.2万元', '万元/人', '14.2', 'per'],
    ['141000元/年', '元/人', '141000', 'per'],
    ['5000元/生', '元/生·年', '5000', 'per'],
    ['45人', '人/班', '45', 'per'],
    ['4.5平方米', '平方米/生', '4.5', 'per'],
    ['142000元/人', '元/人', '142000', undefined],
    ['142000', '元/人', '142000', undefined],
  ])('%s among %s is %s', (text, symbol, value, understood) => {
    const read = readAs(text, unit(symbol));
    expect(read.ok && [read.value.toString(), read.understood]).toEqual([value, understood]);
  });

  test.each([
    ['14.2元/班', '元/人'],
    ['14.2人', '元/人'],
    ['5人', '生/师'],
    ['5元/人', '元'],
    ['5年', '元/年'],
  ])('%s among %s is something else', (text, symbol) => {
    expect(readAs(text, unit(symbol))).toMatchObject({ ok: false, problem: 'wrong-unit' });
  });
});

test.each<[text: string, unit: string, beside: string, value: string | undefined]>([
  ['1.16', '万元', '亿元', '11600'],
  ['1.16', '万元', '元', '0.000116'],
  ['1160000', '万元', '元', '116'],
  ['12', '所', '个', '12'],
  ['14.2', '元/人', '万元', '142000'],
  ['1.16亿元', '万元', '元', '11600'],
  ['12', '所', '人', undefined],
])('a bare number is in the unit written beside it: %s for %s beside %s', (text, symbol, beside, value) => {
  const read = readAs(text, unit(symbol), unit(beside));
  expect(read.ok ? read.value.toString() : undefined).toBe(value);
});

describe('pupils to teachers', () => {
  test.each([
    ['1:15', '生/师', '15'],
    ['1∶14.2', '生/师', '14.2'],
    ['14.2:1', '生/师', '14.2'],
    ['19：1', '生/师', '19'],
    ['01:15', '生/师', '15'],
    ['01:14.2', '生/师', '14.2'],
    ['1:1', '生/师', '1'],
    ['1:20', '师/生', '0.05'],
    ['20:1', '师/生', '0.05'],
  ])('%s in %s is %s', (text, symbol, value) => {
    const read = readAs(text, unit(symbol));
    expect(read.ok && [read.value.toString(), read.explicit]).toEqual([value, NAMED]);
  });

  test.each([
    ['2:15', '生/师'],
    ['0.5:1', '生/师'],
    ['1:0.5', '师/生'],
    ['0:1', '生/师'],
    // Which side is which is for the indicator's name to say.
    ['1:8', '台/生'],
    ['8:1', '台/生'],
    ['1:45', '人/班'],
  ])('%s in %s may be either way round', (text, symbol) => {
    expect(readAs(text, unit(symbol))).toMatchObject({ ok: false, problem: 'proportion' });
  });

  test('but a time of day is one', () => {
    const read = readAs('1:15', unit('时刻'));
    expect(read.ok && read.value.toString()).toBe('75');
  });

  test.each([
    ['0.99', '生/师', 'inverse'],
    ['1', '生/师', undefined],
    ['0', '生/师', undefined],
    ['19', '生/师', undefined],
    ['1.01', '师/生', 'inverse'],
    ['1', '师/生', undefined],
    ['0.05', '师/生', undefined],
    ['0.05生/师', '生/师', undefined],
  ])('a bare %s in %s may be the other way round: %s', (text, symbol, suspect) => {
    const read = readAs(text, unit(symbol));
    expect(read.ok && read.suspect).toBe(suspect);
  });
});
