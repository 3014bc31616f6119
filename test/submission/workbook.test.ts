import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/workbook/index.js';
import { cellOf, submit } from './kit.js';

const PLAN = 'zhenjiang-2020';

/** A workbook with a table on its sheet, as people draw it: cells between bars, blocks merged as Excel names them. */
async function drawn(table: string, ...merged: string[]): Promise<Uint8Array> {
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((text) => ({ value: text.trim() })));
  const bytes = await writeWorkbook('t', [{ name: '表', widths: [20], rows }]);
  if (merged.length === 0) return bytes;
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const block = `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const sheet = strFromU8(parts[name] as Uint8Array).replace('</sheetData>', `</sheetData>${block}`);
  return zipSync({ ...parts, [name]: strToU8(sheet) });
}

/** What is judged of four cells, in this order, and what is told, with its cell. */
async function read(table: string, ...merged: string[]) {
  const back = submit({ 'f.xlsx': await drawn(table, ...merged) });
  const judged = ['danyang', 'jurong'].flatMap((unit) =>
    ['schools', 'enrolled'].map((id) => cellOf(back, id, unit)),
  );
  const told = [...back.refusals, ...back.findings].map(
    ({ id, at }) => `${id.replace('intake.', '')} ${at.cell}`,
  );
  return { judged, told };
}

describe('a name or a year in a cell merged over several rows stands in each of them', () => {
  const header = '计划 | 填报单位 | 年度 | 指标编号 | 本年实际值';
  const whole = `${header}
${PLAN} | 丹阳市 | 2020 | schools  | 3
${PLAN} | 丹阳市 | 2020 | enrolled | 50
${PLAN} | 句容市 | 2020 | schools  | 4
${PLAN} | 句容市 | 2020 | enrolled | 60`;
  /** As people leave a merged block: its text stands in the first cell. */
  const merged = `${header}
${PLAN} | 丹阳市 | 2020 | schools  | 3
        |        |      | enrolled | 50
        | 句容市 |      | schools  | 4
        |        |      | enrolled | 60`;
  const all = ['3', '50', '4', '60'];

  test.each<[string, string, string[], (string | undefined)[], string[]]>([
    ['nothing merged', whole, [], all, []],
    ['plan, units and year', merged, ['A2:A5', 'B2:B3', 'B4:B5', 'C2:C5'], all, []],
    ['as Excel writes it with dollars', merged, ['$A$2:$A$5', 'B2:B3', 'B4:B5', 'C2:C5'], all, []],
    ['each block of one row', whole, ['A2:A2', 'B3:B3'], all, []],
    // A blank that no block covers is a blank.
    ['the year one row short', merged, ['A2:A5', 'B2:B3', 'B4:B5', 'C2:C4'], [], ['csv-cell-blank A5']],
    ['the unit one row short', merged, ['A2:A5', 'B4:B5', 'C2:C5'], [], ['csv-cell-blank A3']],
    ['not at all', merged, [], [], ['csv-cell-blank A3', 'csv-cell-blank A4', 'csv-cell-blank A5']],
  ])('%s', async (_, table, blocks, judged, told) => {
    const back = await read(table, ...blocks);
    expect(back.told).toEqual(told);
    if (told.length === 0) expect(back.judged).toEqual(judged);
  });

  test.each<[string, string[], (string | undefined)[], string[]]>([
    // What stands in one row alone is asked for in the others.
    ['a figure', ['E2:E3'], ['3', '', '4', '60'], ['merged-figure E2']],
    ['two figures', ['E2:E3', 'E4:E5'], ['3', '', '4', ''], ['merged-figure E2', 'merged-figure E4']],
    ['a figure and the cell beside it', ['E2:F2'], all, []],
  ])('but not %s', async (_, blocks, judged, told) => {
    const covered = blocks.map((ref) => Number(ref.slice(4)));
    const table = whole
      .split('\n')
      .map((line, i) => (covered.includes(i + 1) && told.length > 0 ? line.replace(/\d+$/, '') : line))
      .join('\n');
    expect(await read(table, ...blocks)).toEqual({ judged, told });
  });

  test('the indicator too: of one unit, two figures of it contradict each other', async () => {
    const table = whole.replace('2020 | enrolled | 50', '2020 |          | 50');
    expect(await read(table, 'D2:D3')).toEqual({
      judged: ['?', undefined, '4', '60'],
      told: ['twice-different E3'],
    });
  });

  test('the indicator too: of several units, each has its own', async () => {
    const table = `计划 | 填报单位 | 年度 | 指标名称 | 本年实际值
${PLAN} | 丹阳市 | 2020 | 优质园数 | 3
${PLAN} | 句容市 | 2020 |  | 4`;
    const back = submit({ 'f.xlsx': await drawn(table, 'D2:D3') });
    expect(['danyang', 'jurong'].map((unit) => cellOf(back, 'schools', unit))).toEqual(['3', '4']);
  });
});

test('what the header says is no heading: a row without a unit is refused', async () => {
  const table = `计划 | 填报单位 | 年度 | 指标编号 | 本年实际值 | 单位名称 | 丹阳市
${PLAN} | | 2020 | schools | 3`;
  expect((await read(table)).told).toEqual(['csv-cell-blank A2']);
});

describe('a header in two rows, merged across', () => {
  const head = '计划 | 填报单位 | 年度 | 指标编号';
  const row = `${PLAN} | 丹阳市 | 2020 | schools`;
  const figures = async (table: string, ...merged: string[]) => {
    const back = submit({ 'f.xlsx': await drawn(table, ...merged) });
    const told = [...back.refusals, ...back.findings].map(({ id }) => id);
    return { told, judged: ['2020', '2019'].map((year) => cellOf(back, 'schools', 'danyang', year)) };
  };

  test.each<[string, string, string, (string | undefined)[]]>([
    ['the second row names the columns', '完成情况 | | 备注', '本年实际值 | 上年值', ['3', '2']],
    ['years under 实际值', '实际值 | | 备注', '2020年 | 2019年', ['3', '2']],
    ['years under 实际值, the earlier first', '实际值 | | 备注', '2019年 | 2020年', ['2', '3']],
  ])('%s', async (_, upper, lower, judged) => {
    const table = `${head} | ${upper}\n- | | | | ${lower}\n${row} | 3 | 2 | 好`.replace('\n-', '\n');
    expect(await figures(table, 'E1:F1', 'A1:A2')).toEqual({ told: [], judged });
  });

  test('a figure beside, under no name of its own, is asked about', async () => {
    const table = `${head} | 实际值 | | 备注\n | | | | 2020年\n${row} | 3 | 2 | 好`;
    expect(await figures(table, 'E1:F1', 'A1:A2')).toEqual({
      told: ['intake.around-beside'],
      judged: ['?', undefined],
    });
  });

  test('a row of figures under a merged cell is one', async () => {
    const table = `${head} | 实际值 | | 备注\n${row} | 3 | | 好`;
    expect(await figures(table, 'E1:F1')).toEqual({ told: [], judged: ['3', undefined] });
  });
});

test.each<[string, string, string[]]>([
  [
    '序号 | 指标名称 | 完成情况 | | 备注\n| | 本年实际值 | 完成日期 |',
    '1 | 优质园数 | 6 |',
    ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3'],
  ],
  [
    '序号 | 指标名称 | 完成情况 | | | 备注\n| | 2020年 | | 2019年 |\n| | 实际值 | 完成日期 | 实际值 |',
    '1 | 优质园数 | 6 | | 5',
    ['A2:A4', 'B2:B4', 'C2:E2', 'C3:D3', 'F2:F4'],
  ],
])('a header merged over %s', async (header, row, blocks) => {
  const table = `填报单位：丹阳市 | 计划：${PLAN} | 年度：2020\n${header}\n${row}`;
  expect(await read(table, ...blocks)).toEqual({ judged: ['6', undefined, undefined, undefined], told: [] });
});
