import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/workbook/index.js';
import { cellOf, submit } from './kit.js';

/** A workbook of two figures with notes on cells, by their names. */
async function commented(notes: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const header = ['计划', '填报单位', '年度', '指标编号', '实际值', '上年值', '备注'];
  const lines = [
    header,
    ['zhenjiang-2020', '丹阳市', '2020', 'schools', '3', '2', '好'],
    ['zhenjiang-2020', '丹阳市', '2020', 'enrolled', '', '', ''],
  ];
  const rows = lines.map((cells, row) =>
    cells.map((value, column) => {
      const note = notes[`${String.fromCharCode(65 + column)}${row + 1}`];
      return { value: value === '' ? null : value, ...(note === undefined ? {} : { note }) };
    }),
  );
  return writeWorkbook('t', [{ name: '表', widths: [9], rows }]);
}

describe('a comment on the cell of a figure is not read, and it is said', () => {
  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['none', {}, []],
    ['on a figure', { E2: '审核：应为4所' }, ['E2 审核：应为4所']],
    ['of two lines', { E2: '审核：\n应为4所' }, ['E2 审核： 应为4所']],
    ['on last year’s', { F2: '含民办' }, ['F2 含民办']],
    // What a header, a name or a blank cell is commented with says nothing of a figure.
    ['on header, code and notes', { E1: '填整数', D2: '新增指标', G2: '见附件' }, []],
    ['on a blank figure', { E3: '待核' }, []],
  ])('%s', async (_, notes, told) => {
    const read = submit({ 'f.xlsx': await commented(notes) });
    const found = read.findings.filter(({ id }) => id === 'intake.cell-comment');
    expect(found.map(({ at, data, effect }) => [effect, `${at.cell} ${data['text']}`])).toEqual(
      told.map((one) => ['note', one]),
    );
    expect(cellOf(read, 'schools')).toBe('3');
  });

  test('comments that cannot be read spoil no figure', async () => {
    const parts = unzipSync(await commented({ E2: '应为4所' }));
    const name = Object.keys(parts).find((part) => /comments/.test(part) && part.endsWith('.xml')) ?? '';
    const read = submit({ 'f.xlsx': zipSync({ ...parts, [name]: strToU8('<comments><comment') }) });
    expect([cellOf(read, 'schools'), read.findings]).toEqual(['3', []]);
  });
});
