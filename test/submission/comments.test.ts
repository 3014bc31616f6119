import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/workbook/index.js';
import { partsOf, zipped } from '../workbook/made.js';
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

describe('a comment on the cell of a figure goes to its notes, and it is said', () => {
  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['none', {}, []],
    ['on a figure', { E2: '审核：应为4所' }, ['E2 审核：应为4所']],
    ['of two lines', { E2: '审核：\n应为4所' }, ['E2 审核：应为4所']],
    ['that says who wrote it', { E2: '张三:\n此数有误' }, ['E2 张三:此数有误']],
    ['on last year’s', { F2: '含民办' }, ['F2 含民办']],
    // It may be about the figure wherever in its row it is.
    ['on its code and its notes', { D2: '新增指标', G2: '见附件' }, ['D2 新增指标', 'G2 见附件']],
    ['on its code, taking it back', { D2: '此数有误' }, ['D2 此数有误']],
    ['on the header', { E1: '填整数' }, []],
    ['on a blank figure', { E3: '待核' }, []],
  ])('%s', async (_, notes, told) => {
    const read = submit({ 'f.xlsx': await commented(notes) });
    const found = read.findings.filter(({ id }) => id === 'intake.cell-comment');
    expect(found.map(({ at, data, effect }) => [effect, `${at.cell} ${data['text']}`])).toEqual(
      told.map((one) => ['note', one]),
    );
    const asked = told.some((one) => /应为4所|有误/.test(one));
    expect(cellOf(read, 'schools')).toBe(asked ? '?' : '3');
    expect(read.findings.some(({ id }) => id.startsWith('intake.note-is-'))).toBe(asked);
  });

  test('comments that cannot be read spoil no figure', async () => {
    const parts = unzipSync(await commented({ E2: '应为4所' }));
    const name = Object.keys(parts).find((part) => /comments/.test(part) && part.endsWith('.xml')) ?? '';
    const read = submit({ 'f.xlsx': zipSync({ ...parts, [name]: strToU8('<comments><comment') }) });
    expect([cellOf(read, 'schools'), read.findings]).toEqual(['3', []]);
  });
});

/** A workbook of one figure with parts beside its sheet: comments, threads of them, drawings. */
function beside(parts: Readonly<Record<string, string>>): Uint8Array {
  const header = ['计划', '填报单位', '年度', '指标编号', '实际值'];
  const row = (cells: readonly string[]): string =>
    `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const sheet = `<sheetData>${row(header)}${row(['zhenjiang-2020', '丹阳市', '2020', 'schools', '3'])}</sheetData>`;
  const relations = Object.keys(parts).map(
    (type, i) => `<Relationship Id="r${i}" Type="x/${type}" Target="/xl/${type}.xml"/>`,
  );
  return zipped({
    ...partsOf(sheet),
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(Object.entries(parts).map(([type, text]) => [`xl/${type}.xml`, text])),
  });
}

const placeholder =
  '<comments><authors><author>tc</author></authors><commentList><comment ref="E2" authorId="0"><text><t>[线程批注] 你的 Excel 版本可读取此线程批注</t></text></comment></commentList></comments>';
const thread =
  '<ThreadedComments><threadedComment ref="E2" id="a"><text>应为4所</text></threadedComment><threadedComment ref="E2" id="b" parentId="a"><text>已核</text></threadedComment></ThreadedComments>';
const box =
  '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>7</xdr:col><xdr:row>4</xdr:row></xdr:to><xdr:sp><xdr:txBody><a:p><a:r><a:t>优质园数</a:t></a:r><a:r><a:t>应为4所</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>';

describe('what else is written over a sheet', () => {
  test('the comments of a thread are one, and the placeholder that they leave among the others is none', () => {
    const read = submit({ 'f.xlsx': beside({ comments: placeholder, threadedComment: thread }) });
    expect(cellOf(read, 'schools')).toBe('?');
    expect(read.findings.map(({ id, at, data }) => [id, at.cell, data['text']])).toEqual(
      expect.arrayContaining([['intake.cell-comment', 'E2', '应为4所；已核']]),
    );
    const figure = read.facts.column('schools', '2020')?.cells.get(read.facts.units.indexOf('danyang'));
    expect(figure?.self?.note).toBe('应为4所；已核');
  });

  test('a text box is no note of any figure, and it is pointed out', () => {
    const read = submit({ 'f.xlsx': beside({ drawing: box }) });
    expect(cellOf(read, 'schools')).toBe('3');
    expect(read.findings.map(({ id, at, data }) => [id, at.cell, data['text']])).toEqual([
      ['intake.text-box', 'F2', '优质园数应为4所'],
    ]);
  });

  test('a drawing that holds no text, or cannot be read, is nothing', () => {
    for (const drawing of ['<wsDr><twoCellAnchor><pic/></twoCellAnchor></wsDr>', '<wsDr'])
      expect(submit({ 'f.xlsx': beside({ drawing }) }).findings).toEqual([]);
  });
});
