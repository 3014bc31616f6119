import { expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/index.js';
import { readWorkbook } from '../../src/workbook/index.js';
import { valueIn } from '../result.js';
import { largeCity } from './city.js';
import { assessmentOf, finding, unit } from './fixture.js';
import { packed } from './render.js';

const city = largeCity();

const workbook = (assessment: Assessment, unit?: string) =>
  packed(assessment, {
    kind: unit === undefined ? 'inspection' : 'feedback',
    to: 'xlsx',
    lang: 'zh-CN',
    ...(unit === undefined ? {} : { unit }),
  });

async function sheets(unit?: string) {
  const read = valueIn(readWorkbook('f.xlsx', await workbook(city, unit)));
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

test('about one unit, it holds that unit alone', async () => {
  const [units, findings, problems] = await sheets('u0');
  const mine = city.findings.filter((f) => f.unit === 'u0');
  const name = city.units.find((u) => u.id === 'u0')?.name;
  expect(findings?.rows.slice(1).map((row) => row[0])).toEqual(mine.map(() => name));
  expect(units?.rows.flat()).not.toContain(city.units.find((u) => u.id === 'u1')?.name);
  expect(problems?.rows.slice(1).every((row) => row[1] === name || row[1] === '')).toBe(true);
});

test('nothing that a district wrote becomes a formula', async () => {
  const findings = [finding({ unit: 'u0' })];
  const given = assessmentOf(findings, { units: [unit('u0', '=HYPERLINK("x")', findings)] });
  const read = valueIn(readWorkbook('f.xlsx', await workbook(given)));
  const cells = read.flatMap((sheet) => sheet.rows.flat());
  expect(cells.filter((c) => c.formula !== undefined)).toEqual([]);
  expect(cells.filter((c) => c.text === '=HYPERLINK("x")')).toHaveLength(2);
});

test('the same bytes on each run', async () => {
  expect(await workbook(largeCity())).toEqual(await workbook(city));
});
