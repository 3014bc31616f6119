import { message } from '../../messages/index.js';
import { parseUnit } from '../../quantity/index.js';
import type { Problem } from '../../source/index.js';
import type { Merge } from '../../workbook/index.js';
import type { Cell, Table } from './cells.js';
import { columnWithRemark } from './columns.js';
import { readHeader } from './header.js';

/** What a column under 本年实际值 is called that holds it, of several there. */
const WHOLE =
  /^(?:全年|合计|总计|全年合计|全年累计|年度合计|总数|完成|完成数|完成值|完成情况|实际|实际数|实际值|实际完成|实际完成数|实绩)$/;
/** What the others are called. */
const PART =
  /^(?:年度)?(?:目标|计划|任务|预计|上半年|下半年|第?[一二三四1-4]季度|前[一二三四三\d]+(?:季度|个?月)|\d{1,2}月|城区|农村|城镇|乡镇|公办|民办|小学|初中|高中|男|女|自评|核查|上报|核定|复核|本级|下级|上年|去年|本年|20\d\d年)/;

/** A table with a header of one row; what is wrong where two rows cannot be made one. */
export interface OneHeader {
  readonly table: Table;
  readonly problems: readonly Problem[];
}

/**
 * A table whose header has two rows, the upper cells over several below, with one row instead: 完成情况 over 本年实际值
 * and 完成日期, 实际值 over 2019年 and 2020年, or 本年实际值 over 上半年, 下半年 and 全年, of which the last is meant. The cells
 * above may be merged, or followed by blanks. Any other table as it is.
 */
export function withOneHeader(table: Table, merges: readonly Merge[] = []): OneHeader {
  const asItIs = { table, problems: [] };
  const header = readHeader(table);
  const at = header?.row ?? -1;
  const [upper, lower] = [table.rows[at], table.rows[at + 1]];
  if (!header || !upper?.[0] || !lower?.[0]) return asItIs;
  const named = (['plan', 'unit', 'indicator', 'title'] as const).flatMap(
    (id) => header.columns.get(id) ?? [],
  );
  if (named.some((column) => (lower[column]?.text.trim() ?? '') !== '')) return asItIs;
  const filled = lower.filter(({ text }) => text.trim() !== '');
  const over = overOf(upper, merges);
  const isFree = filled.every(({ column, text }) => over(column) !== column || isPartName(text));
  // With anything beside what stands under wider cells the second row is a row of figures.
  if (lower[0].row !== upper[0].row + 1 || filled.length === 0 || !isFree) return asItIs;
  if (!filled.some(({ column }) => over(column) !== column || over(column + 1) === column)) {
    if (!filled.some(({ text }) => isPartName(text) && !parseUnit(text))) return asItIs;
    return { table, problems: [unclear(table, upper, filled)] };
  }
  const width = Math.max(upper.length, lower.length);
  const problems: Problem[] = [];
  const one = Array.from({ length: width }, (_, column): Cell => {
    const below = lower[column]?.text.trim() ?? '';
    const above = upper[over(column)]?.text.trim() ?? '';
    const beside = filled.filter((cell) => over(cell.column) === over(column));
    const text = below === '' ? (upper[column]?.text ?? '') : nameOf(above, below, beside);
    if (text === undefined) problems.push(unclear(table, upper.slice(over(column)), beside));
    return {
      start: 0,
      row: below === '' ? (upper[0] as Cell).row : (lower[0] as Cell).row,
      column,
      text: text ?? below,
    };
  });
  const rows = [...table.rows.slice(0, at), one, ...table.rows.slice(at + 2)];
  return problems.length > 0
    ? { table, problems: problems.slice(0, 1) }
    : { table: { ...table, rows }, problems };
}

/** The column of the upper cell that a column is under: of a merged one its first, of blanks the last before them. */
function overOf(upper: readonly Cell[], merges: readonly Merge[]): (column: number) => number {
  const row = upper[0]?.row ?? 0;
  const across = merges.filter((m) => m.top === row && m.bottom === row && m.right > m.left);
  const upright = merges.filter((m) => m.top === row && m.bottom > row);
  return (column) => {
    const merge = across.find((m) => m.left <= column && column <= m.right);
    if (merge) return merge.left;
    if (upright.some((m) => m.left <= column && column <= m.right)) return column;
    let at = column;
    while (at > 0 && (upper[at]?.text.trim() ?? '') === '') at--;
    return at;
  };
}

/** Whether a text names a part of what stands above it, rather than being a figure. */
function isPartName(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return WHOLE.test(plain) || PART.test(plain) || parseUnit(plain) !== undefined;
}

/** The name of a column under a wider one; undefined where nobody can tell whether it is the figure. */
function nameOf(above: string, below: string, beside: readonly Cell[]): string | undefined {
  if (columnWithRemark(below)) return below;
  const isValue = columnWithRemark(above)?.id === 'value';
  if (!isValue || /^\d{4}年/.test(below)) return `${below}${above}`;
  if (parseUnit(below)) return beside.length === 1 ? `${above}（${below}）` : undefined;
  const wholes = beside.filter(({ text }) => WHOLE.test(text.normalize('NFKC').trim()));
  if (wholes.length !== 1) return beside.some(({ text }) => columnWithRemark(text)) ? below : undefined;
  return wholes[0]?.text.trim() === below ? above : below;
}

function unclear({ locate }: Table, upper: readonly Cell[], below: readonly Cell[]): Problem {
  const header = upper.find(({ text }) => text.trim() !== '')?.text.trim() ?? '';
  const data = { header, below: below.map(({ text }) => text.trim()) };
  return { ...message('intake.header-second-row', data), severity: 'error', at: locate(below[0] as Cell) };
}
