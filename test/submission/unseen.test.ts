import { describe, expect, test } from 'vitest';
import { workbook } from '../workbook/made.js';
import { cellOf, submit } from './kit.js';

interface Looks {
  /** Attributes of rows, by their number. */
  readonly rows?: Readonly<Record<number, string>>;
  readonly cols?: string;
  readonly above?: readonly (readonly string[])[];
}

const header = [
  '计划',
  '填报单位',
  '年度',
  '指标编号',
  '本年实际值',
  '计量单位',
  '上年值',
  '完成日期',
  '备注',
];
const figures = [
  ['rate', '99.2', '%', '98.1', '', ''],
  ['enrolled', '50', '人', '', '', ''],
  ['schools', '3', '所', '2', '', ''],
  ['built', '是', '', '', '2020-07-01', '已验收'],
  ['visits', '', '人次', '', '', ''],
].map((cells) => ['zhenjiang-2020', '丹阳市', '2020', ...cells]);

/** A workbook of these figures, the header in the row behind those above it. */
function book({ rows = {}, cols = '', above = [] }: Looks): Uint8Array {
  const lines = [...above, header, ...figures].map((cells, i) => {
    const texts = cells.map((text) =>
      text === '' ? '<c/>' : `<c t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    return `<row r="${i + 1}" ${rows[i + 1] ?? ''}>${texts.join('')}</row>`;
  });
  return workbook(`${cols}<sheetData>${lines.join('')}</sheetData>`);
}

const HIDDEN = 'hidden="1"';

describe('figures that do not show are read, and it is said', () => {
  test.each<[string, Looks, string[]]>([
    ['all show', {}, []],
    ['one row', { rows: { 3: HIDDEN } }, ['unseen-rows E3 1: 3']],
    [
      'rows side by side and apart',
      { rows: { 2: HIDDEN, 3: HIDDEN, 5: 'ht="0"' } },
      ['unseen-rows E2 3: 2–3 5'],
    ],
    [
      'the column of figures',
      { cols: `<cols><col min="5" max="5" ${HIDDEN}/></cols>` },
      ['unseen-columns E2 1: E'],
    ],
    ['last year’s', { cols: `<cols><col min="7" max="7" width="0"/></cols>` }, ['unseen-columns G2 1: G']],
    [
      'units and dates',
      { cols: `<cols><col min="6" max="8" ${HIDDEN}/></cols>` },
      ['unseen-columns F2 3: F–H'],
    ],
    // What makes no figure another one may be hidden: codes, notes, a header, rows that ask for a figure.
    ['plan, unit, year and code', { cols: `<cols><col min="1" max="4" ${HIDDEN}/></cols>` }, []],
    ['notes', { cols: `<cols><col min="9" max="9" ${HIDDEN}/></cols>` }, []],
    ['the header', { rows: { 1: HIDDEN } }, []],
    ['a row without a figure', { rows: { 6: HIDDEN } }, []],
    ['the measure unit of all', { rows: { 1: HIDDEN }, above: [['单位：所']] }, ['unseen-rows A1 1: 1']],
  ])('%s', (_, looks, told) => {
    const read = submit({ 'f.xlsx': book(looks) });
    const found = read.findings.filter(({ id }) => id.startsWith('intake.unseen'));
    expect(
      found.map(({ id, at, data, effect }) => {
        const named = [data['rows'] ?? data['columns']].flat().join(' ');
        return `${effect === 'note' ? '' : '!'}${id.replace('intake.', '')} ${at.cell} ${data['count']}: ${named}`;
      }),
    ).toEqual(told);
    expect(cellOf(read, 'schools')).toBe('3');
  });

  test('of many rows the first are named', () => {
    const many = Array.from({ length: 12 }, () => figures[0] as string[]).flatMap((cells, i) => [
      [...cells.slice(0, 2), '2020', cells[3] as string, `${80 + i}`],
      [...cells.slice(0, 2), '2020', 'schools', '3'],
    ]);
    const lines = [header, ...many].map((cells, i) => {
      const texts = cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
      return `<row r="${i + 1}" ${i % 2 ? HIDDEN : ''}>${texts.join('')}</row>`;
    });
    const read = submit({ 'f.xlsx': workbook(`<sheetData>${lines.join('')}</sheetData>`) });
    const said = read.findings.find(({ id }) => id === 'intake.unseen-rows');
    expect(said?.data).toEqual({ count: 12, rows: ['2', '4', '6', '8', '10', '12', '14', '16', '…'] });
  });
});
