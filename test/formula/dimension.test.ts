import { describe, expect, test } from 'vitest';
import { dimensionFits, dimensionOf, nameDimension, parseFormula } from '../../src/formula/index.js';
import { render } from '../../src/messages/index.js';
import { type MeasureUnit, parseUnit } from '../../src/quantity/index.js';

function unit(symbol: string): MeasureUnit {
  const found = parseUnit(symbol);
  if (!found) throw new Error(`no unit ${symbol}`);
  return found;
}

const YEARS = unit('年').dimension;

const units: Readonly<Record<string, string>> = {
  pupils: '人',
  staff: '名',
  visits: '人次',
  money: '万元',
  cash: '元',
  schools: '所',
  classes: '班',
  things: '个',
  rate: '%',
  change: '百分点',
  perHead: '元/生',
  perYear: '元/生·年',
  years: '年',
  hours: '学时',
  arrival: '时刻',
  lesson: '分钟',
  opened: '日期',
  done: '是否',
  score: '分',
};

function dimension(text: string): string {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.message.id);
  const result = dimensionOf(parsed.expression, (id) =>
    units[id] === undefined ? undefined : unit(units[id]),
  );
  if (result.ok) return result.dimension;
  render(result.message, 'zh-CN');
  return result.message.id;
}

const differ = 'formula.dimensions-differ';
const multiply = 'formula.cannot-multiply';

describe('what a formula gives', () => {
  test.each([
    // Sums want one dimension.
    ['pupils + staff', 'people'],
    ['pupils + visits', differ],
    ['money + cash', 'money'],
    ['pupils + 5', differ],
    ['pupils + 5人', 'people'],
    ['pupils + 5人次', differ],
    ['pupils + money', differ],
    ['schools + things', 'count:所'],
    ['schools + classes', differ],
    ['sum(pupils, staff, visits)', differ],
    ['min(pupils, 3万人)', 'people'],
    ['max(pupils, money)', differ],
    // 0 is 0 in any unit.
    ['max(pupils - staff, 0)', 'people'],
    ['max(0, money)', 'money'],
    ['rate + 0', 'ratio'],
    ['max(pupils - staff, 5)', differ],
    ['-pupils + staff', 'people'],
    // Quotients.
    ['pupils / staff', 'ratio'],
    ['pupils / 100', 'people'],
    ['money / pupils', 'money/people'],
    ['money / pupils / years', `money/people/${YEARS}`],
    ['money / years / pupils', `money/${YEARS}/people`],
    ['pupils / classes', 'people/count:班'],
    ['schools / things', 'ratio'],
    ['schools / classes', 'count:所/count:班'],
    ['1 / pupils', '1/people'],
    ['1 / rate', 'ratio'],
    // Products.
    ['pupils * 2', 'people'],
    ['pupils * 5%', 'people'],
    ['perHead * pupils', 'money'],
    ['pupils * perHead', 'money'],
    ['hours * pupils / pupils', 'class-hours'],
    ['(rate * pupils + rate * staff) / (pupils + staff)', 'ratio'],
    ['(hours * pupils + hours * staff) / (pupils + staff)', 'class-hours'],
    ['hours * pupils + money', differ],
    ['money / pupils * pupils', 'money'],
    // Ratios, plain numbers and percentage points.
    ['1 + 2', '1'],
    ['1 - rate', 'ratio'],
    ['100% - rate', 'ratio'],
    ['rate - previous(rate)', 'ratio'],
    ['rate + change', 'ratio'],
    ['change + change', 'ratio-change'],
    ['pupils / staff - 1', 'ratio'],
    // Dates, clock times, yes and no.
    ['arrival - arrival', 'duration'],
    ['arrival + lesson', 'clock'],
    ['lesson + arrival', 'clock'],
    ['arrival - lesson', 'clock'],
    ['lesson - arrival', differ],
    ['arrival + arrival', differ],
    ['min(arrival, arrival)', 'clock'],
    ['max(opened, opened)', 'date'],
    ['opened - opened', 'duration'],
    ['max(opened, arrival)', differ],
    ['arrival * 2', multiply],
    ['-opened', multiply],
    ['done + done', 'count:个'],
    ['sum(done, done, done)', 'count:个'],
    ['min(done, done)', 'yes-no'],
    ['done - done', differ],
    ['done / pupils', multiply],
    // What nobody knows fits.
    ['unknown + pupils', 'people'],
    ['pupils - unknown', 'people'],
    ['unknown * pupils', '?'],
    ['unknown / unknown', '?'],
    ['max(unknown, pupils, visits)', differ],
  ])('%s is %s', (text, expected) => {
    expect(dimension(text)).toBe(expected);
  });

  test('the error is at the operation', () => {
    const text = 'pupils / (pupils + visits)';
    const parsed = parseFormula(text);
    const result = parsed.ok && dimensionOf(parsed.expression, (id) => unit(units[id] as string));
    if (!result || result.ok) throw new Error('no error');
    expect(text.slice(result.span.start, result.span.end)).toBe('pupils + visits');
    expect(render(result.message, 'zh-CN')).toBe(
      '公式中“人”与“人次”不能相加、相减或比较大小；请核对指标的计量单位。',
    );
  });
});

describe('what it gives fits the indicator’s unit', () => {
  test.each([
    ['pupils / staff', '%', true],
    ['pupils / staff', '‰', true],
    ['pupils / staff', '生/师', true],
    ['pupils / staff', '人', false],
    ['rate - previous(rate)', '百分点', true],
    ['rate - previous(rate)', '%', true],
    ['change + change', '%', false],
    ['1 - 5%', '%', true],
    ['100 * 2', '分', true],
    ['score + score', '分', true],
    ['pupils + pupils', '分', false],
    ['schools + schools', '所', true],
    ['schools + schools', '个', true],
    ['schools + schools', '家', false],
    ['sum(done, done)', '项', true],
    ['money / pupils', '元/生', true],
    ['money / pupils', '元/人', true],
    ['money / pupils', '元', false],
    ['money / pupils / years', '元/生·年', true],
    ['money / years / pupils', '元/生·年', true],
    ['perHead / years', '元/生·年', true],
    ['pupils * visits', '人', false],
    ['1 / pupils', '%', false],
    ['arrival - arrival', '小时', true],
    ['arrival - arrival', '时刻', false],
    ['arrival + lesson', '时刻', true],
    ['min(opened, opened)', '日期', true],
    ['min(done, done)', '是否', true],
    ['pupils', '是否', false],
    ['done', '个', true],
    ['done', '所', true],
    ['done', '人', false],
    ['unknown / unknown', '所', true],
  ])('%s in %s: %s', (text, symbol, fits) => {
    expect(dimensionFits(dimension(text), unit(symbol).dimension)).toBe(fits);
  });
});

test.each([
  ['people', '人'],
  ['ratio', '%'],
  ['count:所', '所'],
  ['money/people', '元/人'],
  ['class-hours*people', '学时·人'],
  ['1/people', '1/人'],
  ['clock', '时刻'],
])('%s is shown as %s', (dimension, shown) => {
  expect(nameDimension(dimension)).toBe(shown);
});
