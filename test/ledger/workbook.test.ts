import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  append,
  editOf,
  importLedger,
  itemsOf,
  type Ledger,
  ledgerColumns,
  ledgerWorkbook,
  titleOf,
} from '../../src/ledger/index.js';
import { readWorkbook, type SheetTable, writeWorkbook } from '../../src/workbook/index.js';
import { needs } from '../needs.js';
import { savedByOffice } from '../office.js';
import { failureIn, valueIn } from '../result.js';
import { assessed, ledgerOf } from './kit.js';

const ledger = ledgerOf(
  assessed(
    '2021-01-15',
    { verdict: 'missed' },
    { verdict: 'unreported', unit: 'b' },
    { verdict: 'doubtful', unit: 'c' },
  ),
);

const column = (title: string) => ledgerColumns.findIndex((c) => titleOf(c, 'zh-CN') === title);
const TODAY = '2021-02-01';
/** Rows of the workbook: title, header, then the items. */
const FIRST = 2;

async function exported(of: Ledger = ledger): Promise<readonly SheetTable[]> {
  return valueIn(readWorkbook('台账.xlsx', await ledgerWorkbook(of, TODAY, 'zh-CN')));
}

type Cells = string[][];

/** The workbook as a person saves it after changing its cells. */
async function saved(change: (rows: Cells) => Cells, of: Ledger = ledger): Promise<Uint8Array> {
  const sheets = (await exported(of)).map(({ name, rows, hidden }) => {
    const cells: Cells = rows.map((row) => {
      const texts: string[] = [];
      for (const { column: at, text } of row) texts[at] = text;
      return Array.from(texts, (text) => text ?? '');
    });
    return {
      name,
      hidden,
      widths: [],
      rows: (hidden ? cells : change(cells)).map((row) => row.map((value) => ({ value }))),
    };
  });
  return writeWorkbook('台账', sheets);
}

const enter =
  (row: number, title: string, text: string) =>
  (rows: Cells): Cells =>
    rows.map((cells, i) =>
      i === FIRST + row ? Object.assign([...cells], { [column(title)]: text }) : cells,
    );
const all =
  (...changes: ((rows: Cells) => Cells)[]) =>
  (rows: Cells) =>
    changes.reduce((r, change) => change(r), rows);

const imported = async (change: (rows: Cells) => Cells, of: Ledger = ledger) =>
  importLedger(of, '台账.xlsx', await saved(change), TODAY);

test('exported and imported unchanged, nothing is added', async () => {
  const bytes = await ledgerWorkbook(ledger, TODAY, 'zh-CN');
  expect(valueIn(importLedger(ledger, '台账.xlsx', bytes, TODAY))).toEqual([]);
  expect(valueIn(await imported((rows) => rows))).toEqual([]);
});

describe('what people fill in', () => {
  test.each([
    ['measures', enter(0, '整改措施', '新建园所2所'), { item: 1, measures: '新建园所2所' }],
    [
      'a date as the calendar writes it',
      enter(1, '整改时限', '2021-03-31'),
      { item: 2, deadline: '2021-03-31' },
    ],
    ['a date in Chinese', enter(1, '整改时限', '2021年3月31日'), { item: 2, deadline: '2021-03-31' }],
    ['a date with slashes', enter(1, '完成时间', '2021/3/1'), { item: 2, finished: '2021-03-01' }],
    ['several lines', enter(2, '进展', '第一\r\n第二'), { item: 3, progress: '第一\n第二' }],
    [
      'sorted the other way round',
      (rows: Cells) => enter(0, '责任人', '甲')([...rows.slice(0, FIRST), ...rows.slice(FIRST).reverse()]),
      { item: 3, person: '甲' },
    ],
    [
      'with rows deleted',
      (rows: Cells) => enter(0, '责任人', '甲')([...rows.slice(0, FIRST), ...rows.slice(FIRST + 1)]),
      { item: 2, person: '甲' },
    ],
    [
      'with an empty row between',
      (rows: Cells) => enter(1, '责任人', '甲')([...rows.slice(0, FIRST), [], ...rows.slice(FIRST)]),
      { item: 1, person: '甲' },
    ],
  ])('%s', async (_, change, event) => {
    const events = valueIn(await imported(change));
    expect(events).toEqual([{ event: 'edited', on: TODAY, ...event }]);
  });

  test('closing an item', async () => {
    const change = all(
      enter(0, '是否销号', '是'),
      enter(0, '销号日期', '2021-01-31'),
      enter(0, '销号理由', '已建成'),
    );
    const events = valueIn(await imported(change));
    expect(events).toEqual([
      { event: 'closed', on: TODAY, item: 1, closed: '2021-01-31', reason: '已建成', confirmed: false },
    ]);
  });
});

describe('what is refused names its cell, and then nothing is taken in', () => {
  const cell = (title: string, row: number) => `${String.fromCharCode(65 + column(title))}${FIRST + row + 1}`;
  test.each([
    ['a date that is none', enter(0, '整改时限', '三月底'), 'ledger.bad-date', cell('整改时限', 0)],
    ['a locked cell', enter(1, '问题', '没有问题'), 'ledger.locked', cell('问题', 1)],
    [
      'a row of one’s own',
      (rows: Cells) => [...rows, ['99', '新问题']],
      'ledger.unknown-number',
      cell('序号', 3),
    ],
    ['a row without its number', enter(2, '序号', ''), 'ledger.unknown-number', cell('序号', 2)],
    [
      'a row that stands twice',
      (rows: Cells) => [...rows, rows.at(-1) ?? []],
      'ledger.number-twice',
      cell('序号', 3),
    ],
    ['neither yes nor no', enter(0, '是否销号', '基本'), 'ledger.yes-or-no', cell('是否销号', 0)],
    [
      'closing without a reason',
      all(enter(0, '是否销号', '是'), enter(0, '销号日期', '2021-01-31')),
      'ledger.closing-reason',
      cell('销号理由', 0),
    ],
    [
      'closing without a date',
      all(enter(0, '是否销号', '是'), enter(0, '销号理由', '已建成')),
      'ledger.closing-date',
      cell('销号日期', 0),
    ],
    [
      'a closing date without closing',
      enter(0, '销号日期', '2021-01-31'),
      'ledger.not-closed',
      cell('是否销号', 0),
    ],
    [
      'a header that is gone',
      (rows: Cells) => rows.map((r, i) => (i === 1 ? r.map((t) => (t === '进展' ? '' : t)) : r)),
      'ledger.no-column',
      'A2',
    ],
  ])('%s', async (_, change, id, at) => {
    const problems = failureIn(
      await imported(all(change, (rows) => enter(rows.length > 5 ? 0 : 1, '责任人', '甲')(rows))),
    );
    expect(problems.map((p) => [p.id, p.at.sheet, p.at.cell])).toEqual([[id, '整改台账', at]]);
  });

  test('a cell that was changed in the ledger as well', async () => {
    const [item] = itemsOf(ledger.events);
    if (!item) throw new Error('no item');
    const since = append(ledger, valueIn(editOf(item, { fields: { person: '乙' } }, TODAY)));
    const change = saved(enter(0, '责任人', '甲'));
    expect(
      failureIn(importLedger(since, '台账.xlsx', await change, TODAY)).map((p) => [p.id, p.at.cell]),
    ).toEqual([['ledger.both-changed', cell('责任人', 0)]]);
    const same = saved(enter(0, '责任人', '乙'));
    expect(valueIn(importLedger(since, '台账.xlsx', await same, TODAY))).toEqual([]);
    const other = saved(enter(0, '整改措施', '丙'));
    expect(valueIn(importLedger(since, '台账.xlsx', await other, TODAY))).toMatchObject([{ measures: '丙' }]);
  });

  test.each([['another ledger', ledgerOf(assessed('2021-01-16', { verdict: 'missed' })), 'ledger.another']])(
    '%s',
    async (_, other, id) => {
      const problems = failureIn(importLedger(other, '台账.xlsx', await saved((rows) => rows), TODAY));
      expect(problems.map((p) => p.id)).toEqual([id]);
    },
  );

  test('a workbook of something else, and no workbook', async () => {
    const other = await writeWorkbook('别的', [{ name: '表', widths: [], rows: [[{ value: '序号' }]] }]);
    expect(failureIn(importLedger(ledger, 'x.xlsx', other, TODAY)).map((p) => p.id)).toEqual([
      'ledger.not-exported',
    ]);
    const text = new TextEncoder().encode('序号');
    expect(failureIn(importLedger(ledger, 'x.xlsx', text, TODAY)).map((p) => p.id)).toEqual([
      'workbook.no-workbook',
    ]);
  });
});

const filled = (of: Ledger, fields: Parameters<typeof editOf>[1]['fields']): Ledger => {
  const [item] = itemsOf(of.events);
  return item ? append(of, valueIn(editOf(item, { fields }, TODAY))) : of;
};

test('whatever people write comes through a workbook unchanged', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom(
      '=1+1',
      '+86',
      '-5',
      '@x',
      "'引号",
      '_x000D_',
      '_x005F_x0041_',
      '1e5',
      '007',
      '2021-03-31',
      ' 前后空格 ',
      '是',
      'TRUE',
      '#N/A',
      '99%',
      '甲'.repeat(32_000),
    ),
  );
  await fc.assert(
    fc.asyncProperty(text, text, async (measures, evidence) => {
      const given = filled(ledger, { measures, evidence });
      const book = await ledgerWorkbook(given, TODAY, 'zh-CN');
      expect(valueIn(importLedger(given, 'x.xlsx', book, TODAY))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('what was entered is text in the workbook, never a formula', async () => {
  const sheets = await exported(filled(ledger, { measures: "=cmd|' /C calc'!A0", progress: '@SUM(A1)' }));
  const cells = sheets.flatMap(({ rows }) => rows.flat());
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(cells.map(({ text }) => text)).toContain("=cmd|' /C calc'!A0");
});

test('through LibreOffice and back', needs('LibreOffice'), async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-ledger-'));
  const given = filled(ledger, {
    measures: '第一\n第二',
    deadline: '2021-03-31',
    person: '007',
    evidence: '=1+1',
  });
  writeFileSync(join(folder, 'in.xlsx'), await ledgerWorkbook(given, TODAY, 'zh-CN'));
  const [ods = ''] = savedByOffice('ods', folder, join(folder, 'in.xlsx'));
  const [again = ''] = savedByOffice('xlsx:Calc MS Excel 2007 XML', join(folder, 'out'), ods);
  const back = importLedger(given, 'x.xlsx', readFileSync(again), TODAY);
  expect(valueIn(back)).toEqual([]);
});
