import { message } from '../../messages/index.js';
import { parsePeriod, parseUnit } from '../../quantity/index.js';
import type { Location, Problem } from '../../source/index.js';
import { cellName, type SheetTable } from '../../workbook/index.js';
import { placeName } from '../filling/unit-names.js';
import type { Located } from '../model.js';
import type { Cell, Table } from './cells.js';
import { ambiguousUnit, type ColumnId, columnWithRemark } from './columns.js';
import { isClosing } from './remarks.js';

/** How our forms label what stands above their header, for the whole table: the label, and the value in the next cell that holds one. */
export const formHeading = {
  plan: '所属计划',
  unit: '单位名称',
  year: '所属年度',
  submitted: '填表日期',
} as const;

export type HeadingId = keyof typeof formHeading | 'measure';
/** What a table says above its header, as if every row said it. */
export type TableHeading = Readonly<Partial<Record<HeadingId & ColumnId, Located>>>;

/** How people label the same, in one cell with the value or in the cell before it: 填报单位：丹阳市. */
const labels = new Map<string, HeadingId>([
  ...Object.entries(formHeading).map(([id, label]) => [label, id as HeadingId] as const),
  ...labelled('plan', ['计划', '计划编号']),
  ...labelled('unit', ['填报单位', '填报单位名称', '填表单位', '报送单位', '上报单位', ambiguousUnit]),
  ...labelled('year', ['年度', '填报年度', '统计年度']),
  ...labelled('submitted', ['填报日期', '填报时间', '填表时间', '报送日期', '上报日期']),
  ...labelled('measure', ['计量单位']),
]);

function labelled(id: HeadingId, names: readonly string[]): (readonly [string, HeadingId])[] {
  return names.map((name) => [name, id]);
}

/** The hidden sheet that says what form a workbook is. */
export const HIDDEN_SHEET = 'duibiao';

/** The marks of the hidden sheet by key, and the figures that the form asked for. */
export interface FormMarks {
  readonly marks: ReadonlyMap<string, Located>;
  readonly rows: readonly string[];
}

/** Where a cell stands. */
export function locateIn(file: string, sheet: string, row: number, column: number): Location {
  return { file, sheet, cell: cellName(row, column) };
}

/** What the labelled cells of the rows above a header say, and where two of them say different things. */
export function readHeading(
  { rows, locate }: Table,
  header: number,
): { heading: TableHeading; problems: Problem[] } {
  const heading: Partial<Record<HeadingId, Located>> = {};
  const problems: Problem[] = [];
  const said = rows.slice(0, header).flatMap(saidIn);
  // 单位 says least: whoever writes 填报单位 as well means something else by it.
  const plain = said.filter(({ id, label }) => label !== ambiguousUnit || id === 'measure');
  const vague = said.filter((one) => !plain.includes(one) && !plain.some(({ id }) => id === one.id));
  for (const { id, label, text, cell } of [...plain, ...vague]) {
    const [first, at] = [heading[id], locate(cell)];
    if (first && !sameHeading(id, first.text, text)) {
      const data = { label, first: first.text, at: first.at.cell ?? '', second: text };
      problems.push({ ...message('intake.heading-twice', data), severity: 'error', at });
    }
    heading[id] = { text, at };
  }
  return { heading, problems };
}

/** Whether two headings mean the same; of an office, the place counts. Days of several kinds may stand above a table. */
export function sameHeading(id: HeadingId, a: string, b: string): boolean {
  if (id === 'submitted') return true;
  if (id === 'year') return parsePeriod(a) === parsePeriod(b);
  const [one, other] = [placeName(a), placeName(b)];
  return one === other || (id === 'unit' && (one.endsWith(other) || other.endsWith(one)));
}

/** What the labelled cells of a row say. */
export function saidIn(row: readonly Cell[]): Said[] {
  const cells = row.filter(({ text }) => text.trim() !== '' && withoutSeal(text) !== '');
  return cells.flatMap((cell, i) => inOneCell(cell) ?? besides(cell, cells[i + 1]) ?? []);
}

interface Said {
  readonly id: HeadingId;
  readonly label: string;
  readonly text: string;
  readonly cell: Cell;
}

/** A text without spaces, the colon behind it, and what says that it is to be sealed: 填报单位（盖章）：. */
function withoutSeal(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/:+$/, '');
  return plain.replace(/\((?:加?盖公?章|公章|签章|全称)\)$/, '');
}

/** 填报单位：丹阳市 in one cell, or 填报单位（盖章） 丹阳市 without a colon. */
function inOneCell(cell: Cell): Said | undefined {
  const bare = cell.text.trim().replace(/^[（(](.*)[）)]$/s, '$1');
  const parts =
    /^([^：:]+)[：:]\s*(.+)$/s.exec(bare) ?? /^(\S+[）)]|\S{4,})\s*(?<=[）)]|\s)(.+)$/s.exec(bare) ?? [];
  return saying(parts[1] ?? '', parts[2] ?? '', cell);
}

/** A label, and the next cell that holds something, unless that is a label too. */
function besides(label: Cell, value: Cell | undefined): Said | undefined {
  if (!value || /[：:]\s*$/.test(value.text) || isClosing(value.text) || inOneCell(value)) return undefined;
  const named = columnWithRemark(value.text) ?? labels.get(withoutSeal(value.text));
  return named === undefined ? saying(label.text, value.text, value) : undefined;
}

/** What a label says of the table; 单位：万元 is a measure unit, and 年 月 日 without figures no date. */
function saying(label: string, value: string, cell: Cell): Said | undefined {
  const [name, text] = [withoutSeal(label), value.trim()];
  const id = labels.get(name);
  if (!id || /^[年月日\s_:：]*$/.test(text)) return undefined;
  return { id: name === ambiguousUnit && parseUnit(text) ? 'measure' : id, label: name, text, cell };
}

/** The marks of a form, where a spreadsheet program kept them. */
export function readMarks(file: string, sheets: readonly SheetTable[]): FormMarks | undefined {
  const sheet = sheets.find(({ name }) => name === HIDDEN_SHEET);
  if (!sheet) return undefined;
  const marks = new Map<string, Located>();
  const rows: string[] = [];
  for (const [key, value] of sheet.rows) {
    if (!key || !value) continue;
    if (key.text === 'row') rows.push(value.text);
    else marks.set(key.text, { text: value.text, at: locateIn(file, sheet.name, value.row, value.column) });
  }
  return { marks, rows };
}
