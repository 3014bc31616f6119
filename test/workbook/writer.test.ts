import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type CellSpec, readWorkbook, writeWorkbook } from '../../src/workbook/index.js';
import { valueIn } from '../result.js';

const book = (rows: CellSpec[][], more = {}) =>
  writeWorkbook('t', [{ name: '表', widths: [20], rows, ...more }]);

async function shown(value: string): Promise<string | undefined> {
  const sheets = valueIn(readWorkbook('f.xlsx', await book([[{ value }]])));
  const [cell] = sheets[0]?.rows[0] ?? [];
  expect(cell?.formula).toBeUndefined();
  return cell?.text;
}

describe('text stays the text that it is', () => {
  test.each([
    '=1+1',
    '+86',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '#N/A',
    '#REF!',
    'TRUE',
    '1e5',
    '007',
    '_x000D_',
    '_x005F_x0041_',
    '  前后  ',
    '第一\n第二',
    '<b>&amp;"',
  ])('%j', async (text) => expect(await shown(text)).toBe(text));
});

test('the same bytes on each run', async () => {
  expect(await book([[{ value: '甲' }]])).toEqual(await book([[{ value: '甲' }]]));
});

test('a protected sheet still lets people widen columns and filter, and locks all but what is to be filled in', async () => {
  const made = unzipSync(await book([[{ value: '甲' }, { value: '', input: true }]], { protected: true }));
  const sheet = strFromU8(made['xl/worksheets/sheet1.xml'] as Uint8Array);
  const protection = /<sheetProtection[^>]*>/.exec(sheet)?.[0] ?? '';
  for (const allowed of ['formatColumns', 'formatRows', 'sort', 'autoFilter'])
    expect(protection).toContain(`${allowed}="0"`);
  expect(protection).toContain('sheet="1"');
  expect(strFromU8(made['xl/styles.xml'] as Uint8Array)).toContain('locked="0"');
});
