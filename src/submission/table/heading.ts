import { parseUnit } from '../../quantity/index.js';
import type { Location } from '../../source/index.js';
import { cellName, type SheetTable } from '../../workbook/index.js';
import type { Located } from '../model.js';
import type { Cell, Table } from './cells.js';
import type { ColumnId } from './columns.js';

/** What stands above the header of a form, for the whole table: the label, and the value in the next cell that holds one. */
export const formHeading = {
  plan: '所属计划',
  unit: '单位名称',
  year: '所属年度',
  submitted: '填表日期',
} as const;

type HeadingId = keyof typeof formHeading | 'measure';
/** What a table says above its header, as if every row said it. */
export type TableHeading = Readonly<Partial<Record<HeadingId & ColumnId, Located>>>;

/** How people label the same in one cell: 填报单位：丹阳市. */
const labels = new Map<string, HeadingId>([
  ...(Object.entries(formHeading) as [HeadingId, string][]).map(([id, label]) => [label, id] as const),
  ['计划', 'plan'],
  ['计划编号', 'plan'],
  ['填报单位', 'unit'],
  ['年度', 'year'],
  ['填报日期', 'submitted'],
  ['单位', 'unit'],
  ['计量单位', 'measure'],
]);

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

/** Reads the labelled cells of the rows above a header. */
export function readHeading({ rows, locate }: Table, header: number): TableHeading {
  const heading: Partial<Record<HeadingId, Located>> = {};
  for (const row of rows.slice(0, header)) {
    const cells = row.filter((cell) => cell.text.trim() !== '');
    cells.forEach((cell, i) => {
      const said = labelled(cell) ?? besides(cell, cells[i + 1]);
      if (said) heading[said.id] = { text: said.text, at: locate(said.cell) };
    });
  }
  return heading;
}

interface Said {
  readonly id: HeadingId;
  readonly text: string;
  readonly cell: Cell;
}

/** A label without spaces, and without what says that it is to be sealed: 填报单位（盖章）. */
function labelKey(label: string): string {
  return label.replace(/\s/g, '').replace(/[（(](?:加?盖公?章|公章|签章|全称)[）)]$/, '');
}

/** 填报单位：丹阳市 in one cell; 单位：万元 is a measure unit. */
function labelled(cell: Cell): Said | undefined {
  const bare = cell.text.trim().replace(/^[（(](.*)[）)]$/s, '$1');
  const [, label = '', text = ''] = /^([^：:]+)[：:]\s*(.+)$/s.exec(bare) ?? [];
  const id = labels.get(labelKey(label));
  if (!id) return undefined;
  return { id: label.trim() === '单位' && parseUnit(text) ? 'measure' : id, text: text.trim(), cell };
}

/** The label of a form, and the next cell that holds something, unless that is a label too. */
function besides(label: Cell, value: Cell | undefined): Said | undefined {
  const key = (cell: Cell): string => cell.text.trim().replace(/[：:]$/, '');
  const found = (Object.keys(formHeading) as (keyof typeof formHeading)[]).find(
    (id) => formHeading[id] === key(label),
  );
  if (!found || !value || Object.values<string>(formHeading).includes(key(value))) return undefined;
  return { id: found, text: value.text.trim(), cell: value };
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
