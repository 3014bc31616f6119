import type { SheetTable } from '../../workbook/index.js';
import type { Cell, Table } from './cells.js';
import { columnWithRemark } from './columns.js';
import { readHeader } from './header.js';

/**
 * A table whose header has two rows, as a cell above that is merged across several below, with one row instead: 完成情况
 * over 本年实际值 and 完成日期, or 实际值 over 2019年 and 2020年. Any other table as it is.
 */
export function withOneHeader(table: Table, { merges }: SheetTable): Table {
  const at = readHeader(table)?.row ?? -1;
  const [upper, lower] = [table.rows[at], table.rows[at + 1]];
  if (!upper?.[0] || !lower?.[0]) return table;
  const row = upper[0].row;
  const across = merges.filter((m) => m.top === row && m.bottom === row && m.right > m.left);
  const over = (column: number) => across.find((m) => m.left <= column && column <= m.right);
  const filled = lower.filter(({ text }) => text.trim() !== '');
  // With anything beside what stands under merged cells the second row is a row of figures.
  if (lower[0].row !== row + 1 || filled.length === 0 || !filled.every(({ column }) => over(column)))
    return table;
  const width = Math.max(upper.length, lower.length);
  const one = Array.from({ length: width }, (_, column): Cell => {
    const below = lower[column]?.text.trim() ?? '';
    const above = upper[over(column)?.left ?? column]?.text ?? '';
    if (below === '') return { start: 0, row, column, text: upper[column]?.text ?? '' };
    return { start: 0, row: row + 1, column, text: columnWithRemark(below) ? below : `${below}${above}` };
  });
  return { ...table, rows: [...table.rows.slice(0, at), one, ...table.rows.slice(at + 2)] };
}
