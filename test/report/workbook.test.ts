import { expect, test } from 'vitest';
import { reportWorkbook } from '../../src/report/index.js';
import { readWorkbook } from '../../src/workbook/index.js';
import { valueIn } from '../result.js';
import { largeCity } from './city.js';
import { assessmentOf, finding, unit } from './fixture.js';

const city = largeCity();

async function sheets() {
  const read = valueIn(readWorkbook('f.xlsx', await reportWorkbook(city, 'zh-CN')));
  return read.map(({ name, rows }) => ({
    name,
    rows: rows.map((cells) => cells.map((c) => c.text)),
    cells: rows.flat(),
  }));
}

test('units at a glance, every finding in one table, and the data-quality findings', async () => {
  const [summary, findings, problems] = await sheets();
  expect([summary?.name, findings?.name, problems?.name]).toEqual(['汇总', '逐项判定', '数据质量']);
  expect(summary?.rows.flat().join()).toContain('样例数据');
  expect(findings?.rows).toHaveLength(city.findings.length + 1);
  expect(problems?.rows).toHaveLength(city.problems.length + 1);
});

test('nothing that a district wrote becomes a formula', async () => {
  const findings = [finding({ unit: 'u0' })];
  const given = assessmentOf(findings, { units: [unit('u0', '=HYPERLINK("x")', findings)] });
  const read = valueIn(readWorkbook('f.xlsx', await reportWorkbook(given, 'zh-CN')));
  const cells = read.flatMap((sheet) => sheet.rows.flat());
  expect(cells.filter((c) => c.formula !== undefined)).toEqual([]);
  expect(cells.filter((c) => c.text === '=HYPERLINK("x")')).toHaveLength(2);
});

test('the same bytes on each run', async () => {
  expect(await reportWorkbook(largeCity(), 'zh-CN')).toEqual(await reportWorkbook(city, 'zh-CN'));
});
