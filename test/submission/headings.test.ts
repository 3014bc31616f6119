import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/workbook/index.js';
import { cellOf, submit } from './kit.js';

const PLAN = 'zhenjiang-2020';

/** Cells between bars, as a workbook and as CSV. */
async function files(table: string): Promise<[string, string | Uint8Array][]> {
  const rows = table.split('\n').map((line) => line.split('|').map((text) => text.trim()));
  const sheet = { name: '表', widths: [20], rows: rows.map((row) => row.map((value) => ({ value }))) };
  return [
    ['f.xlsx', await writeWorkbook('t', [sheet])],
    ['f.csv', rows.map((row) => row.join(',')).join('\n')],
  ];
}

describe('the unit stands above the table, its label in a cell of its own', () => {
  test.each([
    '填报单位 | 丹阳市',
    '填报单位： | 丹阳市',
    '填报单位（盖章） | 丹阳市',
    '填报单位（盖章）： | 丹阳市教育局',
    '填报单位(公章): | 丹阳市',
    '填 报 单 位 | 丹阳市',
    '填 报 单 位： | 丹阳市',
    '填　报　单　位 （盖章） | 丹阳市',
    '填报单位 | | | 丹阳市',
    '填报单位 | （盖章） | 丹阳市',
    '填报单位： | （盖章） | 丹阳市（盖章）',
    '单位名称： | 丹阳市',
    '报送单位 | 丹阳市',
    '填表单位： | 丹阳市 | 填表人： | 张三',
    '填表人： | 张三 | 填报单位 | 丹阳市',
    '填报单位 丹阳市',
    '填报单位（盖章）丹阳市教育局',
    '填报单位：丹阳市 | 单位：万元、人',
    '单位：万元、人 | 填报单位：丹阳市',
  ])('%s', async (above) => {
    for (const [name, content] of await files(
      `${above}\n计划 | 年度 | 指标编号 | 实际值\n${PLAN} | 2020 | schools | 3`,
    )) {
      const read = submit({ [name]: content });
      expect([cellOf(read, 'schools'), read.refusals]).toEqual(['3', []]);
    }
  });

  test.each([
    // Another label, or nothing, is no name: then the column is missing.
    '填报单位： | 填表人： | 张三',
    '填报单位（盖章）： | 填报日期：2021-01-08',
    '填报单位 | 年度 | 2020',
    '填报单位（盖章）：',
  ])('but not in %s', async (above) => {
    for (const [name, content] of await files(
      `${above}\n计划 | 年度 | 指标编号 | 实际值\n${PLAN} | 2020 | schools | 3`,
    )) {
      const { refusals } = submit({ [name]: content });
      expect(refusals.map(({ id, data }) => [id, data['headers']])).toEqual([
        ['intake.csv-header-missing', ['填报单位']],
      ]);
    }
  });
});

describe('year, plan, day and measure unit too', () => {
  test.each<[string, string, string | undefined]>([
    ['年度 | 2020', '3', undefined],
    ['年 度： | 2020年', '3', undefined],
    ['填报年度 | 2020年度', '3', undefined],
    ['所属年度： | 2020', '3', undefined],
    ['年度 | 2020 | 填报日期 | 2021-01-08', '3', '2021-01-08'],
    ['年度 | 2020 | 填报时间： | 2021年1月8日', '3', '2021-01-08'],
    ['年度 | 2020 | 填 表 日 期 | 2021/1/8', '3', '2021-01-08'],
    ['年度 | 2020 | 填报日期： |   年   月   日', '3', undefined],
    ['年度 | 2020 | 填报日期：   年   月   日', '3', undefined],
    ['年度 | 2020 | 计量单位 | 所', '3', undefined],
    ['年度 | 2020 | 单位： | 所', '3', undefined],
    // Thousands of schools, in a table of thousands.
    ['年度 | 2020 | 计量单位： | 万所', '30000', undefined],
    ['年度 | 2020 | 单位 | 万所', '30000', undefined],
  ])('%s', async (above, judged, submitted) => {
    for (const [name, content] of await files(
      `${above}\n计划 | 填报单位 | 指标编号 | 实际值\n${PLAN} | 丹阳市 | schools | 3`,
    )) {
      const read = submit({ [name]: content });
      const figure = read.facts.column('schools', '2020')?.cells.get(1)?.self;
      expect([cellOf(read, 'schools'), figure?.reported, read.refusals, read.findings]).toEqual([
        judged,
        submitted,
        [],
        [],
      ]);
    }
  });

  test('a plan', async () => {
    for (const [name, content] of await files(
      `计划编号 | ${PLAN} | 填报单位 | 丹阳市 | 年度 | 2020\n指标编号 | 实际值\nschools | 3`,
    ))
      expect(cellOf(submit({ [name]: content }), 'schools')).toBe('3');
  });
});
