import type { Location } from '../../source/index.js';
import { cellName, type SheetTable } from '../../workbook/index.js';
import type { Located } from '../model.js';

/** What stands above the header of a form, for the whole sheet: the label, and the value in the next cell that holds one. */
export const formHeading = {
  plan: '所属计划',
  unit: '单位名称',
  year: '所属年度',
  submitted: '填表日期',
} as const;

export type HeadingId = keyof typeof formHeading;
export type SheetHeading = Readonly<Partial<Record<HeadingId, Located>>>;

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

/** Reads the labelled cells above a header. */
export function readHeading(file: string, { name, rows }: SheetTable, header: number): SheetHeading {
  const heading: Partial<Record<HeadingId, Located>> = {};
  const labels = Object.entries(formHeading) as [HeadingId, string][];
  for (const cells of rows) {
    if ((cells[0]?.row ?? 0) >= header) break;
    cells.forEach((cell, i) => {
      const [id] = labels.find(([, label]) => cell.text.trim().replace(/[：:]$/, '') === label) ?? [];
      const value = cells[i + 1];
      const taken = value && labels.some(([, label]) => value.text.trim() === label);
      if (id && value && !taken)
        heading[id] = { text: value.text.trim(), at: locateIn(file, name, value.row, value.column) };
    });
  }
  return heading;
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
