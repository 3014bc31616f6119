import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type CellSpec, readWorkbook, type SheetSpec, writeWorkbook } from '../../src/workbook/index.js';
import { valueIn } from '../result.js';

const head: CellSpec[] = [{ value: '单位', bold: true }, { value: '实际值' }];

/** A list whose rows follow its head, between two sheets that have their own looks. */
const book = (following: Iterable<CellSpec[]>): Promise<Uint8Array> => {
  const list: SheetSpec = { name: '明细', widths: [20, 10], rows: [head], following };
  const other = (name: string, fill: string): SheetSpec => ({
    name,
    widths: [9],
    rows: [[{ value: 0.25, fill, format: '0.0%' }]],
  });
  return writeWorkbook('t', [other('前', 'F8D7DA'), list, other('后', 'D8F0DC')]);
};

const read = async (following: Iterable<CellSpec[]>) =>
  valueIn(readWorkbook('f.xlsx', await book(following)));

describe('a cell of a row that follows reads as one above it', () => {
  const cells: readonly (readonly [CellSpec, shown: string])[] = [
    [{ value: '丹阳市' }, '丹阳市'],
    [{ value: '  前后  ' }, '  前后  '],
    [{ value: '一\n二' }, '一\n二'],
    [{ value: '=1+1' }, '=1+1'],
    [{ value: '<a> & "b"' }, '<a> & "b"'],
    [{ value: '_x0041_' }, '_x0041_'],
    [{ value: '\u0007响' }, '\u0007响'],
    [{ value: 0 }, '0'],
    [{ value: -12.5, format: '0.00' }, '-12.5'],
    [{ value: 0.953, format: '0.0%' }, '95.3%'],
    [{ value: new Date('2020-12-31T00:00:00Z'), format: 'yyyy-mm-dd' }, '2020-12-31'],
  ];

  test.each(cells.map(([spec, text]) => [text, spec]))('%j', async (text, spec) => {
    const [, list] = await read([[{ value: 'x' }, spec]]);
    expect(list?.rows.at(-1)?.at(-1)?.text).toBe(text);
    const above = valueIn(
      readWorkbook('f.xlsx', await writeWorkbook('t', [{ name: 'x', widths: [9], rows: [[spec]] }])),
    );
    expect(above[0]?.rows[0]?.[0]?.text).toBe(text);
  });
});

test('rows stand under the head in their order, and blank cells are left out', async () => {
  const rows = Array.from({ length: 2_000 }, (_, i) => [{ value: `县${i + 1}` }, { value: '' }]);
  const [before, list, after] = await read(rows);
  expect(list?.rows.map(([cell]) => cell?.text)).toEqual(['单位', ...rows.map(([cell]) => cell?.value)]);
  expect(list?.rows[7]?.map(({ row }) => row)).toContain(7);
  expect([before, after].map((sheet) => sheet?.rows[0]?.[0]?.text)).toEqual(['25%', '25%']);
});

test('a row is asked for when those before it have been written, and once', async () => {
  let asked = 0;
  function* rows(): Generator<CellSpec[]> {
    for (; asked < 5_000; asked++) yield [{ value: asked }];
  }
  const [, list] = await read(rows());
  expect([asked, list?.rows.length]).toEqual([5_000, 5_001]);
});

test('rows that follow look as they are to, whatever looks other sheets have', async () => {
  const looks: CellSpec[] = [
    { fill: 'F8D7DA', format: '0.0%' },
    { bold: true },
    { fill: 'E9DDF7', border: true },
  ];
  const parts = unzipSync(await book(looks.map((look) => [{ ...look, value: 1 }])));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const [, inside = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(part('xl/styles.xml')) ?? [];
  const styles = inside.match(/<xf\b[^>]*\/>|<xf\b[^>]*>.*?<\/xf>/gs) ?? [];
  const fills = part('xl/styles.xml').match(/<fill>.*?<\/fill>/gs) ?? [];
  const named = [...part('xl/worksheets/sheet2.xml').matchAll(/<c r="A\d+"[^>]* s="(\d+)"/g)];
  const fillOf = (style: string | undefined): string =>
    fills[Number(/fillId="(\d+)"/.exec(styles[Number(style)] ?? '')?.[1])] ?? '';
  const [, first, second, third] = named.map(([, style]) => fillOf(style));
  expect(first).toContain('F8D7DA');
  expect(second).toContain('none');
  expect(third).toContain('E9DDF7');
});

test('the same sheets are the same bytes', async () => {
  const rows = () => [[{ value: '丹阳市' }, { value: 3 }]];
  expect(Buffer.from(await book(rows())).equals(Buffer.from(await book(rows())))).toBe(true);
});
