import { strFromU8, unzipSync } from 'fflate';
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

test('figures are numbers and dates dates, so that they sort and add up; units and warnings have columns of their own', async () => {
  const findings = [
    finding({
      unit: 'u0',
      actual: { value: '7817/79', unit: '%' },
      gap: { value: '-4/79', unit: '百分点' },
      completion: '7817/7821',
      verdict: 'missed',
      warning: true,
    }),
    finding({
      unit: 'u0',
      commitment: 'c2',
      actual: { value: '1', unit: '是否' },
      target: { op: 'done', unit: '是否' },
      completed: '2020-06-30',
    }),
  ];
  const units = [unit('u0', '甲区', findings)];
  const bytes = await workbook(assessmentOf(findings, { units }));
  const read = valueIn(readWorkbook('f.xlsx', bytes));
  const table = (name: string) => {
    const rows = read.find((sheet) => sheet.name === name)?.rows ?? [];
    const head = rows.findIndex((cells) => cells.some((cell) => cell.text === '单位'));
    return rows
      .slice(head + 1)
      .map((cells) =>
        Object.fromEntries(
          cells.map((cell) => [rows[head]?.find((h) => h.column === cell.column)?.text, cell.text]),
        ),
      );
  };
  expect(table('逐项判定')[0]).toMatchObject({
    实际: expect.stringMatching(/^98\.949\d*%$/),
    计量单位: '%',
    与目标之差: expect.stringMatching(/^-0\.0506/),
    完成率: expect.stringMatching(/^99\.948\d*%$/),
    完成时限: '2020-12-31',
  });
  expect(table('逐项判定')[1]).toMatchObject({ 实际: '是', 完成日期: '2020-06-30' });
  expect(table('汇总')[0]).toMatchObject({ 未达标: '1', 其中预警: '1' });
  const raw = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] as Uint8Array);
  const figures = ['F2', 'I2', 'J2', 'K2'].map(
    (name) => new RegExp(`<c r="${name}"([^>]*)><v>`).exec(raw)?.[1] ?? 't="s"',
  );
  expect(figures.filter((attributes) => /t="(?:s|str|inlineStr)"/.test(attributes))).toEqual([]);
});
