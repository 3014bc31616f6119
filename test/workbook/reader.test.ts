import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../src/workbook/index.js';
import { failureIn, valueIn } from '../result.js';
import { type Made, partsOf, stylesFor, workbook, zipped } from './made.js';

const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="[$-804]0.0%"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="4"/></cellXfs>';

function texts(bytes: Uint8Array): string[] {
  const sheets = valueIn(readWorkbook('f.xlsx', bytes));
  return sheets.flatMap((s) => s.rows.flat().map((cell) => cell.text));
}

const one = (cell: string, more: Made = { styles }) =>
  texts(workbook(`<sheetData><row r="1">${cell}</row></sheetData>`, more))[0];

describe('a cell is read as it shows', () => {
  test.each<[string, string, string | undefined]>([
    ['a number', '<c r="A1"><v>28812</v></c>', '28812'],
    ['a number as spreadsheets keep it', '<c r="A1"><v>0.98950000000000005</v></c>', '0.9895'],
    ['a large number', '<c r="A1"><v>1.16E+8</v></c>', '116000000'],
    ['a small number', '<c r="A1"><v>1.5E-7</v></c>', '0.00000015'],
    ['a percent', '<c r="A1" s="1"><v>0.95299999999999996</v></c>', '95.3%'],
    ['a percent to 15 digits', '<c r="A1" s="1"><v>0.98989999999999989</v></c>', '98.99%'],
    ['a percent of another format', '<c r="A1" s="5"><v>0.07</v></c>', '7%'],
    ['grouped thousands', '<c r="A1" s="6"><v>1234.5</v></c>', '1234.5'],
    ['a date', '<c r="A1" s="2"><v>44196</v></c>', '2020-12-31'],
    ['a Chinese date', '<c r="A1" s="4"><v>43890</v></c>', '2020-02-29'],
    ['a time', '<c r="A1" s="3"><v>0.32638888888888890</v></c>', '07:50'],
    ['a number typed as text', '<c r="A1" t="inlineStr"><is><t>９５．３％</t></is></c>', '９５．３％'],
    ['text in runs', '<c r="A1" t="inlineStr"><is><r><t>1.16</t></r><r><t>亿元</t></r></is></c>', '1.16亿元'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', '是'],
    ['false', '<c r="A1" t="b"><v>0</v></c>', '否'],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['a formula and what it came to', '<c r="A1"><f>SUM(B1:B3)</f><v>12</v></c>', '12'],
    ['a formula that came to text', '<c r="A1" t="str"><f>A2</f><v>是</v></c>', '是'],
    ['a formula that came to an empty text', '<c r="A1" t="str"><f>IF(A2,1,"")</f><v></v></c>', undefined],
    ['a formula of text nobody computed', '<c r="A1" t="str"><f>A2</f></c>', '=A2'],
    ['a formula nobody computed', '<c r="A1"><f>SUM(B1:B3)</f></c>', '=SUM(B1:B3)'],
    ['an empty cell', '<c r="A1" s="1"/>', undefined],
    ['a date as such', '<c r="A1" t="d" s="2"><v>2020-12-31T15:30:00</v></c>', '2020-12-31'],
    ['a date as such, unformatted', '<c r="A1" t="d"><v>2020-12-31T15:30:00</v></c>', '2020-12-31 15:30:00'],
    ['an escaped line break', '<c r="A1" t="inlineStr"><is><t>a_x000D_b</t></is></c>', 'a\rb'],
  ])('%s', (_, cell, shown) => {
    expect(one(cell)).toBe(shown);
  });

  test.each<[id: number, stored: string, shown: string]>([
    [0, '44196', '44196'],
    [4, '1234.5', '1234.5'],
    [7, '1160000', '¥1160000'],
    [9, '0.95', '95%'],
    [14, '44196', '2020-12-31'],
    [17, '44196', '2020年12月'],
    [20, '0.3263888888888889', '07:50'],
    [22, '44196.5', '2020-12-31 12:00'],
    [31, '44196', '2020-12-31'],
    [42, '0', '0'],
    [44, '-1160000', '¥-1160000'],
    [47, '0.000858796296296296', '01:14.2'],
    [57, '43983', '2020年6月'],
    [58, '44196', '12月31日'],
  ])('in the built-in format %d: %s shows as %s', (id, stored, shown) => {
    const cells = `<cellXfs><xf numFmtId="${id}"/></cellXfs>`;
    expect(one(`<c r="A1"><v>${stored}</v></c>`, { styles: cells })).toBe(shown);
  });

  test.each<[string, string, boolean]>([
    ['#,##0"元"', '100000元', true],
    ['0.0%', '10000000%', false],
    ['#,##0', '100000', false],
    ['yyyy-mm-dd', '2173-10-14', false],
  ])('what its format says of it is known as such: %s', (code, text, formatted) => {
    const styled = { styles: stylesFor(code) };
    const [sheet] = valueIn(
      readWorkbook(
        'f.xlsx',
        workbook('<sheetData><row><c s="1"><v>100000</v></c></row></sheetData>', styled),
      ),
    );
    expect(sheet?.rows[0]?.[0]).toEqual({ row: 0, column: 0, text, ...(formatted ? { formatted } : {}) });
  });

  test.each([
    ['a footnote mark', 'superscript', '3', '1', '3¹'],
    ['of a unit', 'superscript', '6000m', '2', '6000m²'],
    ['below the line', 'subscript', '3', '12', '3₁₂'],
    ['on the line', 'baseline', '3', '1', '31'],
    ['letters', 'superscript', '3', '注', '3注'],
  ])('digits that stand raised or lowered: %s', (_, align, before, raised, shown) => {
    const runs = `<r><t>${before}</t></r><r><rPr><vertAlign val="${align}"/></rPr><t>${raised}</t></r>`;
    expect(one('<c r="A1" t="s"><v>0</v></c>', { strings: `<si>${runs}</si>` })).toBe(shown);
    expect(one(`<c r="A1" t="inlineStr"><is>${runs}<r><t>1</t></r></is></c>`)).toBe(`${shown}1`);
  });

  describe('what is crossed out', () => {
    const run = (text: string, struck = '') =>
      `<r><rPr>${struck}<sz val="11"/></rPr><t xml:space="preserve">${text}</t></r>`;
    test.each<[string, string, string]>([
      ['a digit', run('3') + run('9', '<strike/>') + run('0'), '3~~9~~0'],
      ['a figure, with its successor', run('390', '<strike val="1"/>') + run('41'), '~~390~~41'],
      ['all of it', run('390', '<strike val="true"/>'), '~~390~~'],
      ['a word', run('是', '<strike/>') + run('否'), '~~是~~否'],
      ['nothing: switched off', run('3', '<strike val="0"/>') + run('90'), '390'],
      ['nothing but a space', run('390') + run(' ', '<strike/>'), '390 '],
      ['part of a name', run('丹阳') + run('市', '<strike/>'), '丹阳市'],
    ])('%s', (_, runs, shown) => {
      expect(one('<c r="A1" t="s"><v>0</v></c>', { strings: `<si>${runs}</si>` })).toBe(shown);
      expect(one(`<c r="A1" t="inlineStr"><is>${runs}</is></c>`)).toBe(shown);
    });

    test.each<[string, string, string]>([
      ['a number', '<c r="A1" s="1"><v>390</v></c>', '~~390~~'],
      ['a text', '<c r="A1" s="1" t="str"><v>390所</v></c>', '~~390所~~'],
      ['a name', '<c r="A1" s="1" t="str"><v>丹阳市</v></c>', '丹阳市'],
      ['another style', '<c r="A1"><v>390</v></c>', '390'],
    ])('in a style: %s', (_, cell, shown) => {
      const struck =
        '<fonts><font/><font><strike/></font></fonts><dxfs><dxf><font><strike/></font></dxf></dxfs><cellXfs><xf/><xf fontId="1"/></cellXfs>';
      expect(one(cell, { styles: struck })).toBe(shown);
    });
  });

  test('from 1904 where the workbook counts so', () => {
    expect(one('<c r="A1" s="2"><v>42734</v></c>', { styles, pr: 'date1904="1"' })).toBe('2020-12-31');
  });

  test('shared strings, without how they sound', () => {
    const strings = '<si><t>甲</t></si><si><r><t>丹阳</t></r><rPh sb="0" eb="1"><t>dan</t></rPh></si>';
    expect(one('<c r="A1" t="s"><v>1</v></c>', { strings })).toBe('丹阳');
  });

  test('places, merges, hidden sheets', () => {
    const data =
      '<sheetData><row r="3"><c r="C3"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="C3:C5"/></mergeCells>';
    const [sheet] = valueIn(readWorkbook('f.xlsx', workbook(data, { state: 'state="veryHidden"' })));
    expect(sheet).toMatchObject({
      name: '表',
      hidden: true,
      merges: [{ top: 2, left: 2, bottom: 4, right: 2 }],
    });
    expect(sheet?.rows[0]?.[0]).toMatchObject({ row: 2, column: 2 });
  });

  describe('rows and columns that do not show', () => {
    const three = ['2', '4', '5']
      .map((row) => `<row r="${row}" ROW${row}><c r="B${row}"><v>1</v></c><c r="D${row}"><v>1</v></c></row>`)
      .join('');
    const rowsOf = (rows: Readonly<Record<string, string>>) =>
      three.replace(/ROW(\d)/g, (_, row: string) => rows[row] ?? '');

    test.each<[string, string, Readonly<Record<string, string>>, number[], number[]]>([
      ['all show', '', {}, [], []],
      [
        'hidden rows, as a filter or a fold leaves them',
        '',
        { 2: 'hidden="1"', 5: 'hidden="true" outlineLevel="1"' },
        [1, 4],
        [],
      ],
      ['a row of no height', '', { 4: 'ht="0" customHeight="1"' }, [3], []],
      ['a low row shows', '', { 4: 'ht="0.5" hidden="0"' }, [], []],
      ['a fold that is open shows', '', { 4: 'outlineLevel="1"', 5: 'collapsed="0"' }, [], []],
      [
        'a row that is written shows where others do not',
        '<sheetFormatPr zeroHeight="1"/>',
        { 4: 'hidden="1"' },
        [3],
        [],
      ],
      ['hidden columns', '<cols><col min="2" max="3" hidden="1"/></cols>', {}, [], [1]],
      ['a column of no width', '<cols><col min="4" max="4" width="0" customWidth="1"/></cols>', {}, [], [3]],
      ['to the edge of the sheet', '<cols><col min="3" max="16384" hidden="1"/></cols>', {}, [], [3]],
      [
        'columns of no width unless said',
        '<sheetFormatPr defaultColWidth="0"/><cols><col min="2" max="2" width="9"/></cols>',
        {},
        [],
        [3],
      ],
      [
        'hidden columns without cells',
        '<cols><col min="1" max="1" hidden="1"/><col min="3" hidden="1"/></cols>',
        {},
        [],
        [],
      ],
      ['columns of no place', '<cols><col hidden="1"/><col min="x" max="9" hidden="1"/></cols>', {}, [], []],
    ])('%s', (_, before, rows, hiddenRows, hiddenColumns) => {
      const bytes = workbook(`${before}<sheetData>${rowsOf(rows)}</sheetData>`);
      const [sheet] = valueIn(readWorkbook('f.xlsx', bytes));
      expect([sheet?.hiddenRows, sheet?.hiddenColumns]).toEqual([
        new Set(hiddenRows),
        new Set(hiddenColumns),
      ]);
    });
  });

  test('what this program writes', async () => {
    const rows = [[{ value: '=1+1' }, { value: 0.5, format: '0.00%' }, { formula: 'A1', value: null }]];
    const bytes = await writeWorkbook('t', [{ name: 'a', widths: [9], rows }]);
    expect(texts(bytes)).toEqual(['=1+1', '50%', '=A1']);
    expect(await writeWorkbook('t', [{ name: 'a', widths: [9], rows }])).toEqual(bytes);
  });
});

describe('a workbook is found whatever its parts are called', () => {
  const parts = partsOf('<sheetData><row><c t="s"><v>0</v></c><c s="1"><v>0.5</v></c></row></sheetData>', {
    styles: stylesFor('0%'),
    strings: '<si><t>丹阳</t></si>',
  });
  type Parts = Readonly<Record<string, string>>;
  const renamed = (from: string | RegExp, to: string): Parts =>
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name.replace(from, to), text.replace(from, to)]),
    );
  const named = (change: (name: string) => string): Parts =>
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [change(name), text]));
  const targets = (from: string, to: string): Parts => ({
    ...parts,
    'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels'].replaceAll(from, to),
  });
  const { '_rels/.rels': _, ...bare } = parts;

  test.each<[string, Parts]>([
    ['usually', parts],
    ['without saying where it begins', bare],
    ['with another name for the main part', renamed('workbook.xml', 'workbook22.xml')],
    ['in another folder', renamed('xl/', 'book/')],
    ['in no folder', renamed('xl/', '')],
    ['with sheets elsewhere', renamed('worksheets/', 'sheets/')],
    ['with names in other letters', named((name) => name.replace('sharedStrings', 'SharedStrings'))],
    ['in capitals', named((name) => name.toUpperCase())],
    ['with backslashes', named((name) => name.replaceAll('/', '\\'))],
    ['with a dot before each', named((name) => `./${name}`)],
    ['with targets from here', targets('Target="', 'Target="./')],
    ['with targets from above', targets('Target="', 'Target="../xl/')],
    ['with targets from the top', targets('Target="', 'Target="/xl/')],
    ['with targets with backslashes', targets('worksheets/', 'worksheets\\')],
    ['with another prefix', renamed(/r:id/, 'rel:id')],
  ])('%s', (_, all) => {
    expect(texts(zipped(all))).toEqual(['丹阳', '50%']);
  });

  test.each<[string, Parts]>([
    ['a sheet', named((name) => name.replace('sheet1', 'sheet9'))],
    ['a text', { ...parts, 'xl/sharedStrings.xml': '<sst/>' }],
    ['all texts', named((name) => name.replace('sharedStrings', 'texts'))],
  ])('one that lacks %s is damaged, not blank', (_, all) => {
    expect(failureIn(readWorkbook('f.xlsx', zipped(all)))).toMatchObject([{ id: 'workbook.damaged' }]);
  });

  test.each<[string, Parts]>([
    ['a document', { ...parts, 'xl/workbook.xml': '<document/>' }],
    ['one of binary parts', renamed('workbook.xml', 'workbook.bin')],
  ])('%s is none', (_, all) => {
    expect(failureIn(readWorkbook('f.xlsx', zipped(all)))).toMatchObject([{ id: 'workbook.no-workbook' }]);
  });

  test('a sheet that is a chart holds no cells', () => {
    const chart = {
      ...parts,
      'xl/workbook.xml': parts['xl/workbook.xml'].replace(
        '</sheets>',
        '<sheet name="图" r:id="r9"/></sheets>',
      ),
      'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels'].replace(
        '</Relationships>',
        '<Relationship Id="r9" Type="a/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      ),
    };
    expect(texts(zipped(chart))).toEqual(['丹阳', '50%']);
  });
});

describe('what is no workbook, or would harm, is told by name', () => {
  const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0);
  const encrypted = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
  const whole = workbook('<sheetData/>');
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) });
  const crowd = (count: number) =>
    zipSync(Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}.xml`, new Uint8Array()])));
  const many = '<c><v>1</v></c>'.repeat(400_001);
  test.each<[string, Uint8Array, string]>([
    ['an .xls', compound, 'workbook.old-format'],
    ['one with a password', encrypted, 'workbook.encrypted'],
    ['text', strToU8('plan: p'), 'workbook.no-workbook'],
    ['nothing', new Uint8Array(), 'workbook.no-workbook'],
    ['some other archive', zipSync({ 'a.txt': strToU8('a') }), 'workbook.no-workbook'],
    ['one cut short', whole.slice(0, 200), 'workbook.damaged'],
    ['one that inflates to 60 MB', bomb, 'workbook.too-big'],
    ['one of 2,001 parts', crowd(2_001), 'workbook.too-many-parts'],
    ['broken XML', workbook('<sheetData><row>'), 'workbook.damaged'],
    [
      'entities of its own',
      workbook('<sheetData><row><c><v>&boom;</v></c></row></sheetData>'),
      'workbook.damaged',
    ],
    [
      'more cells than any form',
      workbook(`<sheetData><row>${many}</row></sheetData>`),
      'workbook.too-many-cells',
    ],
  ])('%s', (_, bytes, id) => {
    expect(failureIn(readWorkbook('f.xlsx', bytes))).toMatchObject([{ id, at: { file: 'f.xlsx' } }]);
  });

  test('2,000 parts are not too many', () => {
    expect(failureIn(readWorkbook('f.xlsx', crowd(2_000)))).toMatchObject([{ id: 'workbook.no-workbook' }]);
  });

  test('what is too big is told with its own limit', () => {
    const [problem] = failureIn(readWorkbook('f.xlsx', bomb));
    expect(problem?.data).toEqual({ size: '60 MB', limit: '50 MB' });
  });

  test('a directory that understates what an entry holds inflates no further than it says', () => {
    const lying = zipSync({ 'xl/workbook.xml': new Uint8Array(3_000_000) });
    const view = new DataView(lying.buffer, lying.byteOffset);
    for (let at = 0; at < lying.length - 4; at++) {
      const signature = view.getUint32(at, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    expect(failureIn(readWorkbook('f.xlsx', lying))).toMatchObject([{ id: 'workbook.damaged' }]);
  });
});
