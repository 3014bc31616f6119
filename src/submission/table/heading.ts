import type { DataFinding } from '../../facts/index.js';
import { message } from '../../messages/index.js';
import { parsePeriod } from '../../quantity/index.js';
import type { Location, Problem } from '../../source/index.js';
import { cellName, type SheetTable } from '../../workbook/index.js';
import { codeKey, placeName } from '../filling/unit-names.js';
import type { Located, Words } from '../model.js';
import type { Cell, Table } from './cells.js';
import { ambiguousUnit } from './columns.js';
import { type HeadingId, readSaid } from './labels.js';
import { isNote, isSigned } from './remarks.js';

/** What a table says above its header, as if every row said it. */
export type TableHeading = Readonly<Partial<Record<HeadingId, Located>>>;

/** The hidden sheet that says what form a workbook is. */
export const HIDDEN_SHEET = 'duibiao';

/** The marks of the hidden sheet by key, and the figures that the form asked for. */
export interface FormMarks {
  readonly marks: ReadonlyMap<string, Located>;
  readonly rows: readonly string[];
  /** By figure, what the form printed as its definition and its target. */
  readonly printed: ReadonlyMap<string, Printed>;
}

/** What a form prints beside a figure for whoever fills it in. */
export interface Printed {
  readonly definition: string;
  readonly target: string;
}

/** Where a cell stands. */
export function locateIn(file: string, sheet: string, row: number, column: number): Location {
  return { file, sheet, cell: cellName(row, column) };
}

/** What stands above a table for all its rows. */
export interface Above {
  readonly heading: TableHeading;
  /** Who made the table: whose figures it has, where nothing else says so. */
  readonly compiler?: Located;
  /** What is said of measure units, each for the figures that are measured in such. */
  readonly measures: readonly Located[];
  /** What else is said. */
  readonly words: readonly Words[];
  /** Where two labels say different things. */
  readonly problems: readonly Problem[];
  readonly findings: readonly DataFinding[];
}

/** Reads what rows say for those below them. */
export function readAbove(rows: readonly (readonly Cell[])[], locate: Table['locate']): Above {
  const read = rows.map(readSaid);
  const heading: Partial<Record<HeadingId, Located>> = {};
  const problems: Problem[] = [];
  const said = read.flatMap((row) => row.said);
  // 单位 says least: whoever writes 填报单位 as well means something else by it.
  const plain = said.filter(({ label }) => label !== ambiguousUnit);
  const vague = said.filter((one) => !plain.includes(one));
  for (const { id, label, text, cell } of [
    ...plain,
    ...vague.filter(({ id }) => !plain.some((one) => one.id === id)),
  ]) {
    const [first, at] = [heading[id], locate(cell)];
    if (first && !sameHeading(id, first.text, text)) {
      const data = { label, first: first.text, at: first.at.cell ?? '', second: text };
      problems.push({ ...message('intake.heading-twice', data), severity: 'error', at });
    }
    heading[id] = { text, at };
  }
  const measures = read.flatMap((row) => row.measures);
  const compiler = read.flatMap((row) => row.words).find((words) => words.compiler !== undefined);
  const unclear = [
    ...measures.flatMap(({ unknown, cell }) => (unknown === undefined ? [] : [{ text: unknown, cell }])),
    ...vague.filter((one) => heading[one.id]?.text !== one.text),
  ];
  return {
    heading,
    ...(compiler?.compiler === undefined
      ? {}
      : { compiler: { text: compiler.compiler, at: locate(compiler.cell) } }),
    measures: measures
      .filter(({ units }) => units.length > 0)
      .map(({ text, cell }) => ({ text, at: locate(cell) })),
    words: read.flatMap((row) =>
      row.words
        .filter(({ text, cell, compiler }) => !isSigned(text) || isNote(text) || cell.struck || compiler)
        .map(({ text, cell }) => ({
          text,
          at: locate(cell),
          place: 'above' as const,
          ...(cell.struck ? { struck: true as const } : {}),
        })),
    ),
    problems,
    findings: unclear.map(({ text, cell }) => ({
      ...message('intake.measure-unclear', { text }),
      severity: 'warning',
      effect: 'note',
      at: locate(cell),
    })),
  };
}

/** Whether two headings mean the same; of an office, the place counts. Days of several kinds may stand above a table. */
export function sameHeading(id: HeadingId, a: string, b: string): boolean {
  if (id === 'submitted') return true;
  if (id === 'year') return parsePeriod(a) === parsePeriod(b);
  const [one, other] = [placeName(a), placeName(b)];
  return one === other || (id === 'unit' && (one.endsWith(other) || other.endsWith(one)));
}

/** The marks of a form, where a spreadsheet program kept them. */
export function readMarks(file: string, sheets: readonly SheetTable[]): FormMarks | undefined {
  const sheet = sheets.find(({ name }) => name === HIDDEN_SHEET);
  if (!sheet) return undefined;
  const marks = new Map<string, Located>();
  const rows: string[] = [];
  const printed = new Map<string, Printed>();
  for (const cells of sheet.rows) {
    const [key, value] = cells;
    if (!key || !value) continue;
    const textAt = (column: number): string => cells.find((cell) => cell.column === column)?.text ?? '';
    if (key.text === 'row') {
      rows.push(value.text);
      // Forms of before print the same without saying so here.
      if (textAt(2) + textAt(3) !== '')
        printed.set(codeKey(value.text), { definition: textAt(2), target: textAt(3) });
    } else marks.set(key.text, { text: value.text, at: locateIn(file, sheet.name, value.row, value.column) });
  }
  return { marks, rows, printed };
}
