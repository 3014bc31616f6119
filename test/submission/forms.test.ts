import { describe, expect, test } from 'vitest';
import { formSheets } from '../../src/form/workbook.js';
import { locationText } from '../../src/source/index.js';
import { type SheetSpec, writeWorkbook } from '../../src/workbook/index.js';
import { blank, filled, planOf } from '../form/kit.js';
import { cellOf, submit } from './kit.js';

const plan = planOf('zhenjiang-2020');
const entered = { 'preschool-enrolled': { value: 23_856 }, 'preschool-age-population': { value: 25_000 } };
const sheets = filled(blank(plan, 'danyang'), entered);

/** The entry sheet as a spreadsheet program saves it as CSV: what the cells show, every row as wide as the table. */
function asCsv([{ rows }]: readonly [SheetSpec, ...SheetSpec[]]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const shown = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
  return rows
    .map((row) =>
      Array.from({ length: width }, (_, i) => shown(row[i]?.value))
        .map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
        .join(','),
    )
    .join('\r\n');
}

/** GB18030 of a text whose characters are all of GBK, by turning the decoder round. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from(
    [...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (codes.get(char) ?? [0x3f]))),
  );
}

const cells = (read: ReturnType<typeof submit>) => [
  cellOf(read, 'preschool-enrolled'),
  cellOf(read, 'preschool-age-population'),
];

describe('our own form saved as CSV says in its heading whose it is', () => {
  const csv = asCsv(sheets as [SheetSpec, ...SheetSpec[]]);

  test.each<[string, string | Uint8Array]>([
    ['in UTF-8 with a mark', `\ufeff${csv}`],
    ['in GB18030, as Excel in China saves it', gbk(csv)],
    ['with tabs', csv.replaceAll(',', '\t').replaceAll('"', '')],
  ])('%s', (_, content) => {
    const read = submit({ 'f.csv': content }, plan);
    expect(read.refusals).toEqual([]);
    expect(cells(read)).toEqual(['23856', '25000']);
  });

  test('without the heading it cannot be told', () => {
    const read = submit({ 'f.csv': csv.split('\r\n').slice(2).join('\r\n') }, plan);
    expect(read.refusals.map((p) => [p.id, p.data])).toEqual([
      ['intake.csv-header-missing', { headers: ['计划', '填报单位', '年度/期间'].slice(0, 2) }],
    ]);
  });
});

describe('a form with columns deleted', () => {
  const without = (...columns: number[]) => {
    const [entry, ...others] = sheets as [SheetSpec, ...SheetSpec[]];
    const rows = entry.rows.map((row) => row.filter((_, i) => !columns.includes(i)));
    const { entries: _, looks: __, frozen: ___, ...plain } = entry;
    return writeWorkbook('t', [{ ...plain, rows }, ...others]);
  };

  test('the codes (B) gone, the names (C) do', async () => {
    const read = submit({ 'f.xlsx': await without(1) }, plan);
    expect(read.refusals).toEqual([]);
    expect(cells(read)).toEqual(['23856', '25000']);
  });

  test('both gone, the column of the codes is what is missing', async () => {
    const read = submit({ 'f.xlsx': await without(1, 2) }, plan);
    expect(read.refusals.map((p) => p.data)).toEqual([{ headers: ['指标编号/指标名称'] }]);
  });
});

test('a copied entry sheet with another figure: both cells are named with their sheets', async () => {
  const [entry, ...others] = sheets as [SheetSpec, ...SheetSpec[]];
  const changed = filled(blank(plan, 'danyang'), { ...entered, 'preschool-enrolled': { value: 111 } });
  const copy = { ...(changed[0] as SheetSpec), name: '填报表 (2)' };
  const read = submit({ 'f.xlsx': await writeWorkbook('t', [entry, ...others, copy]) }, plan);
  expect(cells(read)).toEqual(['?', '25000']);
  const twice = read.findings.filter((f) => f.id === 'intake.twice-different');
  expect(twice).toHaveLength(1);
  expect(twice[0]?.data).toMatchObject({
    first: expect.stringMatching(/^f\.xlsx · 填报表!I\d+$/),
    second: expect.stringMatching(/^f\.xlsx · 填报表 \(2\)!I\d+$/),
  });
  expect(locationText(twice[0]?.at ?? { file: '' })).toMatch(/填报表 \(2\)!I\d+$/);
  expect(read.findings.filter((f) => f.id.startsWith('intake.twice-same'))).toHaveLength(1);
});

test('signatures under a form are reminders', async () => {
  const [entry, ...others] = sheets as [SheetSpec, ...SheetSpec[]];
  const signed = ['填表人：', '张三', '联系电话：', '0511-84567890', '', '审核人：', '', '', '13800000000'];
  const rows = [
    ...entry.rows,
    [],
    signed.map((value) => ({ value })),
    [{}, {}, { value: '单位负责人（签字）：' }],
  ];
  const read = submit({ 'f.xlsx': await writeWorkbook('t', [{ ...entry, rows }, ...others]) }, plan);
  expect(read.refusals).toEqual([]);
  expect(read.findings).toEqual([]);
  expect(cells(read)).toEqual(['23856', '25000']);
});

test('the form is what these tests take it for', () => {
  expect(formSheets(blank(plan, 'danyang'), 'zh-CN')[0]?.rows[3]?.[1]?.value).toBe('指标编号');
});

describe('a form whose heading names the office', () => {
  const headed = (name: string) => {
    const [entry, ...others] = sheets as [SheetSpec, ...SheetSpec[]];
    const rows = entry.rows.map((row) =>
      row.map((cell) => (cell?.value === '丹阳市' ? { ...cell, value: name } : cell)),
    );
    return writeWorkbook('t', [{ ...entry, rows }, ...others]);
  };

  test.each<[string, string[]]>([
    ['丹阳市教育局', []],
    ['丹阳市教体局', ['intake.unit-read-as']],
    ['丹陽市', ['intake.unit-read-as']],
    ['镇江市丹阳市教育局', ['intake.unit-read-as']],
  ])('%s is read', async (name, told) => {
    const read = submit({ 'f.xlsx': await headed(name) }, plan);
    expect(read.refusals).toEqual([]);
    expect(read.findings.map((f) => f.id)).toEqual(told);
    expect(cells(read)).toEqual(['23856', '25000']);
  });

  test('句容市教育局 is another unit: sent back', async () => {
    const read = submit({ 'f.xlsx': await headed('句容市教育局') }, plan);
    expect(read.refusals.map((p) => p.id)).toEqual(['intake.form-altered']);
  });
});

describe('what somebody wrote on a form beside its figures is told', () => {
  const [entry, guide, marks] = sheets as [SheetSpec, SheetSpec, SheetSpec];
  const row = entry.rows.findIndex((cells) => cells[1]?.value === 'preschool-enrolled');
  const written = (column: number, value: string): SheetSpec => ({
    ...entry,
    rows: entry.rows.map((cells, i) =>
      i === row
        ? Array.from({ length: Math.max(cells.length, column + 1) }, (_, c) =>
            c === column ? { value } : (cells[c] ?? {}),
          )
        : cells,
    ),
  });
  const told = async (...book: SheetSpec[]): Promise<string[]> => {
    const read = submit({ 'f.xlsx': await writeWorkbook('t', book) }, plan);
    expect(read.refusals).toEqual([]);
    const at = ({ at: { cell, sheet } }: (typeof read.findings)[number]): string => cell ?? sheet ?? '';
    return [
      `${cells(read)[0]}`,
      ...read.findings.map((one) => `${one.id.replace('intake.', '')} ${at(one)}`),
    ];
  };

  test('nothing of a form that was only filled in', async () => {
    expect(await told(entry, guide, marks)).toEqual(['23856']);
  });

  test('a sheet that somebody added', async () => {
    const added = { name: '说明', widths: [20], rows: [[{ value: '在园幼儿数为2019年数' }]] };
    expect(await told(entry, guide, added, marks)).toEqual(['23856', 'sheet-unread 说明']);
  });

  test('a line on the page of instructions', async () => {
    const rows = [...guide.rows, [{ value: '七、本表数字为9月数' }]];
    expect(await told(entry, { ...guide, rows }, marks)).toEqual(['23856', 'told-line A9']);
    const changed = guide.rows.map((cells, i) => (i === 3 ? [{ value: '二、数字均为预计数' }] : cells));
    expect(await told(entry, { ...guide, rows: changed }, marks)).toEqual(['23856', 'told-line A4']);
  });

  test.each([
    ['the definition', 5, '2019年在园幼儿数', '23856', 'form-cell-altered'],
    ['the target', 6, '不作要求', '23856', 'form-cell-altered'],
    ['a cell to the right', 14, '比实际数多800人', '23856', 'told-line'],
    ['a cell to the right', 13, '预计数', '?', 'around-beside'],
  ])('%s', async (_, column, text, judged, id) => {
    const cell = `${'ABCDEFGHIJKLMNO'[column]}${row + 1}`;
    expect(await told(written(column, text), guide, marks)).toEqual([judged, `${id} ${cell}`]);
  });
});
