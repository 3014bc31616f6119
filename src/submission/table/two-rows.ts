import { message } from '../../messages/index.js';
import { parseUnit } from '../../quantity/index.js';
import type { Problem } from '../../source/index.js';
import type { Merge } from '../../workbook/index.js';
import type { Cell, Table } from './cells.js';
import { ambiguousUnit, columnWithRemark, headerKey } from './columns.js';
import { columnNamed, HEADER_ROWS, headerRow } from './header-row.js';

/** What a column under 本年实际值 is called that holds it, of several there. */
const WHOLE =
  /^(?:全年|合计|总计|全年合计|全年累计|年度合计|总数|完成|完成数|完成值|完成情况|实际|实际数|实际值|实际完成|实际完成数|实绩)$/;
/** What the others are called. */
const PART =
  /^(?:年度)?(?:目标|计划|任务|预计|上半年|下半年|第?[一二三四1-4]季度|前[一二三四三\d]+(?:季度|个?月)|\d{1,2}月|城区|农村|城镇|乡镇|公办|民办|小学|初中|高中|男|女|自评|核查|上报|核定|复核|本级|下级|上年|去年|本年|20\d\d年)/;

/** What stands above figures that are no results. */
const AIMS = /目标|计划|任务|预算|预计|往年|历年/;

/** A table with a header of one row; what is wrong where two rows cannot be made one. */
export interface OneHeader {
  readonly table: Table;
  readonly problems: readonly Problem[];
}

/**
 * A table whose header has several rows, the upper cells over several below, with one row instead: 完成情况 over 本年实际值
 * and 完成日期, 实际值 over 2019年 and 2020年, or 本年实际值 over 上半年, 下半年 and 全年, of which the last is meant. The cells
 * above may be merged, or followed by blanks. Any other table as it is.
 */
export function withOneHeader(table: Table, merges: readonly Merge[] = []): OneHeader {
  let one: OneHeader = { table, problems: [] };
  for (let rows = 1; rows < HEADER_ROWS; rows++) {
    const next = withoutUpperRow(one.table, merges);
    if (next.table === one.table) return next;
    one = next;
  }
  return one;
}

/** The same with the first two rows of the header as one. */
function withoutUpperRow(table: Table, merges: readonly Merge[]): OneHeader {
  const asItIs = { table, problems: [] };
  const at = headerRow(table.rows);
  const [upper, lower] = [table.rows[at], table.rows[at + 1]];
  if (!upper?.[0] || !lower?.[0]) return asItIs;
  const named = upper.filter(({ text }) =>
    ['plan', 'unit', 'indicator', 'title'].includes(columnNamed(text)?.id ?? ''),
  );
  if (named.some(({ column }) => (lower[column]?.text.trim() ?? '') !== '')) return asItIs;
  const filled = lower.filter(({ text }) => text.trim() !== '');
  const over = overOf(upper, merges);
  const isFree = filled.every(({ column, text }) => over(column) !== column || isPartName(text));
  // With anything beside what stands under wider cells the second row is a row of figures.
  if (lower[0].row !== rowOf(upper) + 1 || filled.length === 0 || !isFree) return asItIs;
  const isWider = filled.some(({ column }) => over(column) !== column || over(column + 1) === column);
  if (!isWider && !filled.every(({ text }) => columnNamed(text))) {
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
    const from = (below === '' ? upper[column] : lower[column]) ?? (lower[0] as Cell);
    return { ...from, column, text: text ?? below };
  });
  const rows = [...table.rows.slice(0, at), one, ...table.rows.slice(at + 2)];
  return problems.length > 0
    ? { table, problems: problems.slice(0, 1) }
    : { table: { ...table, rows }, problems };
}

/** The lowest row that cells of a header stand in. */
function rowOf(cells: readonly Cell[]): number {
  return Math.max(...cells.map(({ row }) => row));
}

/** The column of the upper cell that a column is under: of a merged one its first, of blanks the last before them. */
function overOf(upper: readonly Cell[], merges: readonly Merge[]): (column: number) => number {
  const row = rowOf(upper);
  const across = merges.filter((m) => m.top <= row && m.bottom === row && m.right > m.left);
  const upright = merges.filter((m) => m.top <= row && m.bottom > row);
  return (column) => {
    const merge = across.find((m) => m.left <= column && column <= m.right);
    if (merge) return merge.left;
    if (upright.some((m) => m.left <= column && column <= m.right)) return column;
    let at = column;
    while (at > 0 && (upper[at]?.text.trim() ?? '') === '') at--;
    return at;
  };
}

/** Whether a text names a part of what stands above it, or a column of its own, rather than being a figure. */
function isPartName(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return (
    WHOLE.test(plain) ||
    PART.test(plain) ||
    parseUnit(plain) !== undefined ||
    columnNamed(plain) !== undefined
  );
}

/** The name of a column under a wider one; undefined where nobody can tell whether it is the figure. */
function nameOf(above: string, below: string, beside: readonly Cell[]): string | undefined {
  const [year = ''] = /^\d{4}年度?/.exec(above) ?? [];
  // 实际值 under 2019年 is 2019年实际值, 时间 under 完成情况 is 完成时间.
  const whole = [`${above}${below}`, `${above.replace(/情况$/, '')}${below}`, `${year}${below}`].find(
    (name) => name !== below && columnNamed(name) !== undefined,
  );
  if (whole !== undefined) return whole;
  const own = columnNamed(below);
  if (own) return own.id === 'value' && AIMS.test(above) ? `${above}${below}` : below;
  if (headerKey(below) === ambiguousUnit && !AIMS.test(above)) return below;
  const isValue = columnWithRemark(above)?.id === 'value';
  if (!isValue || /^\d{4}年/.test(below)) return `${below}${above}`;
  if (parseUnit(below)) return beside.length === 1 ? `${above}（${below}）` : undefined;
  const wholes = beside.filter(({ text }) => WHOLE.test(text.normalize('NFKC').trim()));
  if (wholes.length !== 1) return undefined;
  return wholes[0]?.text.trim() === below ? above : below;
}

function unclear({ locate }: Table, upper: readonly Cell[], below: readonly Cell[]): Problem {
  const header = upper.find(({ text }) => text.trim() !== '')?.text.trim() ?? '';
  const data = { header, below: below.map(({ text }) => text.trim()) };
  return { ...message('intake.header-second-row', data), severity: 'error', at: locate(below[0] as Cell) };
}
