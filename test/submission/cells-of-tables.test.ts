import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitCells } from '../../src/submission/table/cells.js';
import { cellName } from '../../src/workbook/index.js';

const text = fc.string({
  unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', '\r\n', ' ', '所', '𠮷', '，'),
  maxLength: 8,
});
const tables = fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

/** As spreadsheets write a cell. */
function quoted(cell: string, separator: string): string {
  const plain = !/["\r\n]/.test(cell) && !cell.includes(separator);
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}

test('any table read back is the table written, each cell found where it begins', () => {
  fc.assert(
    fc.property(
      tables,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      (table, separator, end) => {
        const source = table
          .map((row) => row.map((cell) => quoted(cell, separator)).join(separator) + end)
          .join('');
        const cells = splitCells('f.csv', source, separator);
        if (!cells.ok) throw new Error(cells.problem.id);
        // A row of one empty cell is an empty line: not read, but counted.
        const numbered = table
          .map((row, r) => [r + 1, row] as const)
          .filter(([, row]) => row.join() !== '' || row.length > 1);
        expect(cells.rows.map((row) => row.map((cell) => cell.text))).toEqual(numbered.map(([, row]) => row));
        const lines = source.split(/\r\n|\n|\r/);
        for (const [r, row] of cells.rows.entries())
          for (const [c, cell] of row.entries()) {
            const at = cells.locate(cell);
            expect(at.cell).toBe(cellName(Number(numbered[r]?.[0]) - 1, c));
            const rest = (lines[(at.line as number) - 1] as string).slice((at.column as number) - 1);
            const first = quoted(cell.text, separator).split(/\r\n|\n|\r/)[0] as string;
            expect(rest.startsWith(first)).toBe(true);
          }
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, name) => {
  expect(cellName(6, column)).toBe(`${name}7`);
});
