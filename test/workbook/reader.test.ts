import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../src/workbook/index.js';
import { failureIn, valueIn } from '../result.js';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook of one sheet made by hand: what stands in its sheet data, its styles, and whether it counts from 1904. */
function workbook(sheet: string, { styles = '', strings = '', pr = '', state = '' } = {}): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook ${main} xmlns:r="r"><workbookPr ${pr}/><sheets><sheet name="表" sheetId="1" r:id="r1" ${state}/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${main}>${sheet}</worksheet>`),
    'xl/styles.xml': strToU8(`<styleSheet ${main}>${styles}</styleSheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst ${main}>${strings}</sst>`),
  });
}

const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="[$-804]0.0%"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="4"/></cellXfs>';

function texts(bytes: Uint8Array): string[] {
  const sheets = valueIn(readWorkbook('f.xlsx', bytes));
  return sheets.flatMap((s) => s.rows.flat().map((cell) => cell.text));
}

const one = (cell: string, more: Parameters<typeof workbook>[1] = { styles }) =>
  texts(workbook(`<sheetData><row r="1">${cell}</row></sheetData>`, more))[0];

describe('a cell is read as it shows', () => {
  test.each<[string, string, string | undefined]>([
    ['a number', '<c r="A1"><v>28812</v></c>', '28812'],
    ['a number as spreadsheets keep it', '<c r="A1"><v>0.98950000000000005</v></c>', '0.9895'],
    ['a large number', '<c r="A1"><v>1.16E+8</v></c>', '116000000'],
    ['a small number', '<c r="A1"><v>1.5E-7</v></c>', '0.00000015'],
    ['a percent', '<c r="A1" s="1"><v>0.95299999999999996</v></c>', '95.3%'],
    [
      'a percent that a decimal cannot halve',
      '<c r="A1" s="1"><v>0.98989999999999989</v></c>',
      '98.98999999999999%',
    ],
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
    ['a formula nobody computed', '<c r="A1"><f>SUM(B1:B3)</f></c>', '=SUM(B1:B3)'],
    ['an empty cell', '<c r="A1" s="1"/>', undefined],
    ['an escaped line break', '<c r="A1" t="inlineStr"><is><t>a_x000D_b</t></is></c>', 'a\rb'],
  ])('%s', (_, cell, shown) => {
    expect(one(cell)).toBe(shown);
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

  test('what this program writes', async () => {
    const rows = [[{ value: '=1+1' }, { value: 0.5, format: '0.00%' }, { formula: 'A1', value: null }]];
    const bytes = await writeWorkbook('t', [{ name: 'a', widths: [9], rows }]);
    expect(texts(bytes)).toEqual(['=1+1', '50%', '=A1']);
    expect(await writeWorkbook('t', [{ name: 'a', widths: [9], rows }])).toEqual(bytes);
  });
});

describe('what is no workbook, or would harm, is told by name', () => {
  const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0);
  const encrypted = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
  const whole = workbook('<sheetData/>');
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) });
  const many = '<c><v>1</v></c>'.repeat(400_001);
  test.each<[string, Uint8Array, string]>([
    ['an .xls', compound, 'workbook.old-format'],
    ['one with a password', encrypted, 'workbook.encrypted'],
    ['text', strToU8('plan: p'), 'workbook.no-workbook'],
    ['nothing', new Uint8Array(), 'workbook.no-workbook'],
    ['some other archive', zipSync({ 'a.txt': strToU8('a') }), 'workbook.no-workbook'],
    ['one cut short', whole.slice(0, 200), 'workbook.damaged'],
    ['one that inflates to 60 MB', bomb, 'workbook.too-big'],
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
