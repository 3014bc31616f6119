import { describe, expect, test } from 'vitest';
import { namedPlan } from '../../src/submission/opening/plan-name.js';
import { openSubmissions } from '../../src/submission/opening/submissions.js';
import { type SheetSpec, writeWorkbook } from '../../src/workbook/index.js';
import { valueIn } from '../result.js';
import { cellOf, folderOf, plan, submit } from './kit.js';

const PLAN = 'zhenjiang-2020';

/** A sheet as people draw it: cells between bars. */
function sheet(name: string, table: string, more: Partial<SheetSpec> = {}): SheetSpec {
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((text) => ({ value: text.trim() })));
  return { name, widths: [20], rows, ...more };
}

/** What is judged of 丹阳's cells, and what is told, with its place. */
function seen(read: ReturnType<typeof submit>, ...ids: string[]) {
  const told = [...read.refusals, ...read.findings].map(
    ({ id, at, effect }: { id: string; at: { cell?: string; sheet?: string }; effect?: string }) =>
      `${effect === 'note' ? '' : '!'}${id.replace('intake.', '')} ${at.cell ?? at.sheet ?? ''}`.trim(),
  );
  return { judged: ids.map((id) => cellOf(read, id)), told };
}

const asBook = (table: string) => writeWorkbook('t', [sheet('表', table)]);
const asCsv = (table: string): string =>
  `${table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join(','),
    )
    .join('\n')}\n`;

describe('a second number beside the figure is a second number', () => {
  const head = '计划 | 填报单位 | 年度 | 指标编号';
  const row = `${PLAN} | 丹阳市 | 2020 | schools`;
  test.each<[columns: string, cells: string]>([
    ['实际值 | 完成率', '41 | 102.5%'],
    ['实际值 | 完成率', '41 | 102'],
    ['实际值 | 完成率 | 备注', '41 | 100 | 超额'],
    ['实际值 | 目标值 | 完成率', '41 | 350 | 100.0%'],
    ['实际值 | 目标值', '41 | 350'],
    ['实际值 | 序号', '41 | 100'],
    ['实际值 | 上年值', '41 | 134'],
    ['实际值 | 备注', '41 | 234人参加培训'],
    ['目标值 | 实际值 | 完成率', '40 | 41 | 102.5%'],
  ])('%s: %s, in CSV and in a workbook', async (columns, cells) => {
    const table = `${head} | ${columns}\n${row} | ${cells}`;
    for (const [name, content] of [
      ['f.csv', asCsv(table)],
      ['f.xlsx', await asBook(table)],
    ] as const) {
      const { judged, told } = seen(submit({ [name]: content }), 'schools');
      expect(judged).toEqual(['41']);
      expect(told.filter((text) => !text.startsWith('csv-header-unread'))).toEqual([]);
    }
  });

  test('nothing in a workbook has been split at a comma', async () => {
    const table = `${head} | 实际值 | 备注\n${row} | 1 | 234\n${row.replace('schools', 'enrolled')} | 5 | 一 | 表外的话`;
    expect(seen(submit({ 'f.xlsx': await asBook(table) }), 'schools', 'enrolled')).toEqual({
      judged: ['1', '5'],
      told: ['told-note F2', 'told-note F3', 'told-line G3'],
    });
  });
});

describe('a row wider than the header is doubtful, not unreported', () => {
  const head = '计划,填报单位,年度,指标编号,实际值,计量单位';
  const wide = `${PLAN},丹阳市,2020,spending,1,100,万元`;

  test.each([
    ['alone', `${head}\n${wide}\n`, ['?', undefined], ['!csv-row-long A2']],
    [
      'above a good one',
      `${head}\n${wide}\n${PLAN},丹阳市,2020,schools,3,所\n`,
      ['?', '3'],
      ['!csv-row-long A2'],
    ],
    [
      'with the figure before the code, which nobody can tell then',
      `计划,填报单位,年度,实际值,指标编号,计量单位\n${PLAN},丹阳市,2020,1,100,spending,万元\n`,
      [undefined, undefined],
      ['!csv-row-long A2'],
    ],
    [
      'of a unit that is none, told as too wide alone',
      `${head}\n${wide.replace('丹阳市', '丹洋')}\n`,
      [undefined, undefined],
      ['!csv-row-long A2'],
    ],
  ])('%s', (_, text, judged, told) => {
    expect(seen(submit({ 'f.csv': text }), 'spending', 'schools')).toEqual({ judged, told });
  });

  test('and names the plan', () => {
    const folder = folderOf({ 'f.csv': `${head}\n${wide}\n` });
    expect(valueIn(namedPlan(openSubmissions([folder])))).toBe(PLAN);
  });
});

describe('rows below a table', () => {
  const head = '计划 | 填报单位 | 年度 | 指标编号 | 指标名称 | 实际值 | 完成日期 | 备注';
  const good = `${PLAN} | 丹阳市 | 2020 | schools | | 3`;
  const under = `${PLAN} | 丹阳市 | 2020`;

  test.each<[line: string, told: string]>([
    ['填表人：张三', ''],
    ['填表人： | 张三 | 联系电话： | 0511-84567890', ''],
    ['审核人：李四 | | | | 单位负责人：王五 | 13800000000', ''],
    ['单位负责人（签字）：王五 | | | | | | 2021-01-08', ''],
    ['填报单位（盖章）：', ''],
    ['日期：2021年1月8日', ''],
    ['注：本表一式两份', ''],
    ['说明：含民办园', ''],
    ['注1：数字截至12月31日 | | | | | 5', 'told-line A3'],
    ['注：个别数字请以系统为准', 'told-line A3'],
    ['黄色为预计数', 'told-line A3'],
    ['合计 | | | | | 3', 'csv-row-remark A3'],
    ['小 计 | | | | | 3', 'csv-row-remark A3'],
    [`${under} | | 合计 | 3`, 'csv-row-remark E3'],
    [`${under} | | 总计 | 3`, 'csv-row-remark E3'],
    [`${under} | | 联系电话 | 0511-84567890`, 'csv-row-remark A3'],
    [`${PLAN} | 全市合计 | 2020 | | 优质园数 | 3`, 'csv-row-remark A3'],
    [`${under} | | 本表由教务处填报`, 'csv-row-remark E3'],
  ])('%s is passed over', async (line, reminder) => {
    for (const [name, content] of [
      ['f.csv', asCsv(`${head}\n${good}\n${line}`)],
      ['f.xlsx', await asBook(`${head}\n${good}\n${line}`)],
    ] as const) {
      const { judged, told } = seen(submit({ [name]: content }), 'schools');
      expect(judged).toEqual(['3']);
      expect(told).toEqual(reminder === '' ? [] : [reminder]);
    }
  });

  test.each([
    [`${under} | | | 3`, '!csv-row-nameless A3'],
    [`${under} | | 说明会次数 | 3`, '!unknown-title E3'],
    [`${under} | heji | 合计 | 3`, '!unknown-indicator D3'],
    [`${PLAN} | 合计 | 2020 | rate | | 99%`, '!unknown-unit B3'],
  ])('%s is a figure that somebody gave: an error', async (line, told) => {
    expect(seen(submit({ 'f.csv': asCsv(`${head}\n${good}\n${line}`) }), 'schools')).toEqual({
      judged: ['3'],
      told: [told],
    });
  });

  test('an indicator of such a name is one', () => {
    const total = {
      ...(plan.indicators.get('spending') as typeof plan.indicators extends ReadonlyMap<string, infer I>
        ? I
        : never),
      id: 'total',
      title: '总计',
    };
    const of = { ...plan, indicators: new Map([...plan.indicators, ['total', total]]) };
    expect(seen(submit({ 'f.csv': asCsv(`${head}\n${under} | | 总计 | 3`) }, of), 'total').judged).toEqual([
      '3',
    ]);
  });
});

describe('a workbook with more sheets than one', () => {
  const head = '计划 | 填报单位 | 年度 | 指标编号 | 实际值';
  const row = (id: string, value: string) => `${PLAN} | 丹阳市 | 2020 | ${id} | ${value}`;
  const table = [head, row('schools', '3'), row('enrolled', '50')].join('\n');
  const book = (...sheets: SheetSpec[]) => writeWorkbook('t', sheets);

  test.each<[string, string, (string | undefined)[]]>([
    ['one', row('schools', '3'), ['twice-same E2 E4']],
    ['two', [row('schools', '3'), row('enrolled', '50')].join('\n'), ['twice-same-within E2=E4 E3=E5']],
  ])('%s of its rows pasted below once more names the cells', async (_, again, told) => {
    const read = submit({ 'f.xlsx': await book(sheet('填报表', `${table}\n${again}`)) });
    expect(seen(read, 'schools', 'enrolled').judged).toEqual(['3', '50']);
    const places = read.findings.map(({ id, data }) => {
      const named = [data['places'] ?? [data['first'], data['second']]].flat().join(' ');
      return `${id.replace('intake.', '')} ${named.replaceAll('f.xlsx · 填报表!', '')}`;
    });
    expect(places).toEqual(told);
  });

  test('a copied sheet counts once, and says so once', async () => {
    const read = submit({ 'f.xlsx': await book(sheet('填报表', table), sheet('填报表 (2)', table)) });
    expect(seen(read, 'schools', 'enrolled')).toEqual({
      judged: ['3', '50'],
      told: ['twice-same-table 填报表 (2)'],
    });
    expect(read.findings[0]?.data).toEqual({
      first: 'f.xlsx · 填报表',
      second: 'f.xlsx · 填报表 (2)',
      count: 2,
    });
  });

  test('a copy that differs leaves the figure doubtful and names both cells', async () => {
    const other = table.replace('| 3', '| 4');
    const read = submit({ 'f.xlsx': await book(sheet('填报表', table), sheet('填报表 (2)', other)) });
    expect(seen(read, 'schools', 'enrolled').judged).toEqual(['?', '50']);
    expect(read.findings.find((f) => f.id === 'intake.twice-different')?.data).toMatchObject({
      first: 'f.xlsx · 填报表!E2',
      second: 'f.xlsx · 填报表 (2)!E2',
      was: '3',
      is: '4',
    });
  });

  test('a hidden sheet is mentioned', async () => {
    const hidden = sheet('去年', row('enrolled', '1'), { hidden: true });
    const read = submit({ 'f.xlsx': await book(sheet('填报表', table), hidden) });
    expect(seen(read, 'schools', 'enrolled')).toEqual({ judged: ['3', '50'], told: ['sheet-hidden 去年'] });
  });

  test('also where nothing else is there to read', async () => {
    const read = submit({
      'f.xlsx': await book(sheet('说明', '请填写'), sheet('表', table, { hidden: true })),
    });
    expect(seen(read).told).toEqual(['!sheet-no-header', '!sheet-hidden 表']);
  });
});
