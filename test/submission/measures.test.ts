import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/workbook/index.js';
import { cellOf, submit } from './kit.js';

const row = (...cells: string[]): string => ['zhenjiang-2020', '丹阳市', '2020', ...cells].join(',');
const table = (columns: string, ...rows: string[]): string =>
  [`计划,填报单位,年度,指标名称,${columns}`, ...rows, ''].join('\n');

/** Findings and refusals as `id cell`. */
function told({ findings, refusals }: ReturnType<typeof submit>): string[] {
  return [...refusals, ...findings].map(({ id, at }) => `${id.replace('intake.', '')} ${at.cell}`);
}

describe('a header that carries a measure unit means it for its whole column', () => {
  test.each<[header: string, title: string, value: string, id: string, judged: string, found: string[]]>([
    ['实际值（元）', '教育支出', '116000000', 'spending', '11600', []],
    ['实际值(元)', '教育支出', '116000000', 'spending', '11600', []],
    ['本年实际值【元】', '教育支出', '116000000', 'spending', '11600', []],
    ['实际值/元', '教育支出', '116000000', 'spending', '11600', []],
    ['实际值：亿元', '教育支出', '1.16', 'spending', '11600', []],
    ['实际值（万人）', '在园幼儿数', '2.8812', 'enrolled', '28812', []],
    ['实际值（%）', '学前三年毛入园率', '99.2', 'rate', '99.2', []],
    ['实际值（%）', '学前三年毛入园率', '0.95', 'rate', '?', ['bare-fraction E2']],
    ['实际值（‰）', '学前三年毛入园率', '992', 'rate', '99.2', []],
    ['实际值（万元）', '教育支出', '1.16亿元', 'spending', '11600', []],
    ['实际值（元）', '教育支出', '1.16亿元', 'spending', '11600', []],
    ['实际值（元）', '在园幼儿数', '28812', 'enrolled', '?', ['value-wrong-unit E2']],
    ['实际值（必填）', '在园幼儿数', '28812', 'enrolled', '28812', []],
    // What has no measure unit has none under any header.
    ['实际值（万元）', '方案出台', '是', 'plan-issued', '1', []],
    ['实际值（万元）', '到校时间', '07:50', 'arrival', '470', []],
  ])('%s: %s %s', (header, title, value, id, judged, found) => {
    const read = submit({ 'f.csv': table(header, row(title, value)) });
    expect(told(read)).toEqual(found);
    expect(cellOf(read, id)).toBe(judged);
  });

  test('in brackets it cannot be anything else: the file is refused with what to do', () => {
    const read = submit({ 'f.csv': table('实际值（截至12月）', row('在园幼儿数', '1')) });
    expect(told(read)).toEqual(['csv-header-remark E1']);
    expect(read.refusals[0]?.data).toMatchObject({ remark: '截至12月' });
  });

  test('other columns may say what they like in brackets', () => {
    const columns = '实际值,完成日期（如2020-12-31）,备注（选填）,填报日期（年月日）';
    const read = submit({ 'f.csv': table(columns, row('方案出台', '是', '2020-06-28', '', '2021-01-08')) });
    expect(told(read)).toEqual([]);
    expect(read.facts.column('plan-issued', '2020')?.cells.get(1)?.self?.completed).toBe('2020-06-28');
  });

  test.each([
    ['实际值（万人）,上年值', ['28812', '28000']],
    ['实际值（万人）,上年值（人）', ['28812', '2']],
    ['实际值,上年值（万人）', ['2', '28000']],
  ])('last year’s is measured as this year’s unless it says otherwise: %s', (columns, judged) => {
    const [now, before] = columns.startsWith('实际值,')
      ? ['2', '2.8']
      : ['2.8812', columns.endsWith('（人）') ? '2' : '2.8'];
    const read = submit({ 'f.csv': table(columns, row('在园幼儿数', now, before)) });
    expect([cellOf(read, 'enrolled'), cellOf(read, 'enrolled', 'danyang', '2019')]).toEqual(judged);
  });

  test.each([
    ['单位：万人', '28812', []],
    ['（单位：万人）', '28812', []],
    ['计量单位：万人', '28812', []],
  ])('so does the line above a table: %s', (line, judged, found) => {
    const read = submit({ 'f.csv': `${line},,,,\n${table('实际值', row('在园幼儿数', '2.8812'))}` });
    expect(told(read)).toEqual(found);
    expect(cellOf(read, 'enrolled')).toBe(judged);
  });
});

describe('an indicator’s name that carries a measure unit', () => {
  test.each<[title: string, value: string, id: string, judged: string | undefined, found: string[]]>([
    ['在园幼儿数（人）', '28812', 'enrolled', '28812', []],
    ['在园幼儿数(万人)', '2.8812', 'enrolled', '28812', []],
    ['在园幼儿数 （人）', '28812人', 'enrolled', '28812', []],
    ['教育支出/元', '116000000', 'spending', '11600', []],
    ['教育支出（元）', '116000000', 'spending', '11600', []],
    ['学前三年毛入园率（%）', '99.2', 'rate', '99.2', []],
    ['教育支出（人）', '5', 'spending', '?', ['value-wrong-unit E2']],
    ['教育支出（其中基建）', '5', 'spending', undefined, ['unknown-title D2']],
  ])('%s %s', (title, value, id, judged, found) => {
    const read = submit({ 'f.csv': table('实际值', row(title, value)) });
    expect(told(read)).toEqual(found);
    expect(cellOf(read, id)).toBe(judged);
  });

  test('stands beside a code too', () => {
    const text = `计划,填报单位,年度,指标编号,指标名称,实际值\n${row('spending', '教育支出（元）', '116000000')}\n`;
    expect(cellOf(submit({ 'f.csv': text }), 'spending')).toBe('11600');
  });
});

describe('units in two places must be the same: both cannot be meant', () => {
  test.each<[header: string, title: string, measure: string, judged: string, found: string[]]>([
    ['实际值（万元）', '教育支出', '万元', '5', []],
    ['实际值（元）', '教育支出', '万元', '?', ['measures-differ E2']],
    ['实际值（万元）', '教育支出', '元', '?', ['measures-differ E2']],
    ['实际值', '教育支出（元）', '万元', '?', ['measures-differ E2']],
    ['实际值（元）', '教育支出（万元）', '', '?', ['measures-differ E2']],
    ['实际值（万元）', '教育支出（万元）', '万元', '5', []],
    ['实际值（人）', '教育支出', '万元', '?', ['measures-differ E2']],
  ])('%s, %s, %s', (header, title, measure, judged, found) => {
    const read = submit({ 'f.csv': table(`${header},计量单位`, row(title, '5', measure)) });
    expect(told(read)).toEqual(found);
    expect(cellOf(read, 'spending')).toBe(judged);
  });

  test('a blank is blank all the same', () => {
    const read = submit({ 'f.csv': table('实际值（元）,计量单位', row('教育支出', '', '万元')) });
    expect(told(read)).toEqual([]);
    expect(cellOf(read, 'spending')).toBe('');
  });
});

test('wherever a unit is written once, the figure is the same or not judged, never another', () => {
  const factors = { 元: 1, 千元: 1_000, 万元: 10_000, 亿元: 100_000_000 };
  const unit = fc.constantFrom(...(Object.keys(factors) as (keyof typeof factors)[]));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999 }),
      unit,
      fc.constantFrom('value', 'beside', 'title', 'header'),
      (n, of, where) => {
        const title = where === 'title' ? `教育支出（${of}）` : '教育支出';
        const header = where === 'header' ? `实际值（${of}）` : '实际值';
        const value = where === 'value' ? `${n}${of}` : String(n);
        const read = submit({
          'f.csv': table(`${header},计量单位`, row(title, value, where === 'beside' ? of : '')),
        });
        const judged = cellOf(read, 'spending') ?? '';
        const [upper = '', lower = '1'] = judged.split('/');
        expect((Number(upper) * 10_000) / Number(lower)).toBeCloseTo(n * factors[of], 6);
      },
    ),
    { numRuns: 60 },
  );
});

test('a workbook’s header too', async () => {
  const cells = (line: string) => line.split(',').map((value) => ({ value }));
  const rows = [cells('计划,填报单位,年度,指标名称,实际值（元）'), cells(row('教育支出', '116000000'))];
  const book = await writeWorkbook('t', [{ name: '表', widths: [20], rows }]);
  expect(cellOf(submit({ 'f.xlsx': book }), 'spending')).toBe('11600');
});
