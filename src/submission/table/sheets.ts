import type { DataFinding } from '../../facts/index.js';
import { message } from '../../messages/index.js';
import type { Problem } from '../../source/index.js';
import type { SheetTable } from '../../workbook/index.js';
import { codeKey } from '../filling/unit-names.js';
import { asProblem, type Entry, joined, type Reading, refused, type Words } from '../model.js';
import type { Cell, Table } from './cells.js';
import { columnKinds, columnTitle } from './columns.js';
import { commentedFigures, textBoxes, withComments } from './comments.js';
import { alteredCells, isGuide, wordsInGuide } from './form-words.js';
import type { Header } from './header.js';
import {
  type FormMarks,
  HIDDEN_SHEET,
  locateIn,
  readMarks,
  sameHeading,
  type TableHeading,
} from './heading.js';
import { readRows } from './rows.js';
import { type HeadedTable, headedTables, withoutResults } from './tables.js';
import { unseenFigures } from './unseen.js';

export { HIDDEN_SHEET } from './heading.js';
export { formHeading } from './labels.js';

/** The layouts of forms that this program reads. */
const VERSIONS = new Set(['1']);

/** Reads the visible sheets of a workbook that have a header of figures: our forms, and tables that people made. */
export function readSheets(file: string, sheets: readonly SheetTable[]): Reading {
  const marks = readMarks(file, sheets);
  const version = marks?.marks.get('form');
  if (version && !VERSIONS.has(version.text))
    return refused({
      ...message('intake.form-version', { version: version.text }),
      severity: 'error',
      at: version.at,
    });
  const hidden = hiddenSheets(file, sheets);
  const readings = sheets
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => readTable(file, sheet, marks) ?? []);
  if (readings.length === 0) {
    const headers = columnKinds.map(({ id }) => columnTitle(id));
    const none = {
      ...message('intake.sheet-no-header', { headers }),
      severity: 'error',
      at: { file },
    } as const;
    return refused(none, ...hidden.map(asProblem));
  }
  const digest = marks?.marks.get('digest');
  const read = joined(readings);
  const missing = withoutResults(read);
  if (missing) return refused(missing, ...hidden.map(asProblem));
  const unread = unreadSheets(file, sheets, marks);
  return { ...read, findings: [...hidden, ...unread, ...read.findings], ...(digest ? { digest } : {}) };
}

/** Hidden sheets are not what a person hands in; that something stands on them is said. */
function hiddenSheets(file: string, sheets: readonly SheetTable[]): DataFinding[] {
  return sheets
    .filter(({ hidden, name, rows }) => hidden && name !== HIDDEN_SHEET && rows.length > 0)
    .map(({ name }) => ({
      ...message('intake.sheet-hidden', { sheet: name }),
      severity: 'warning',
      effect: 'note',
      at: { file, sheet: name },
    }));
}

/** Sheets without a table are not read, and may say something of those that are; our forms bring a page of instructions. */
function unreadSheets(
  file: string,
  sheets: readonly SheetTable[],
  marks: FormMarks | undefined,
): DataFinding[] {
  return sheets
    .filter(
      (sheet) => !sheet.hidden && sheet.rows.length > 0 && headedTables(cellsOf(file, sheet)).length === 0,
    )
    .flatMap((sheet): DataFinding[] => {
      if (marks && isGuide(sheet, marks)) return wordsInGuide(file, sheet, marks);
      const { name } = sheet;
      const said = message('intake.sheet-unread', { sheet: name });
      return [{ ...said, severity: 'warning', effect: 'note', at: { file, sheet: name } }];
    });
}

/** One sheet; undefined where it holds no table of figures, as a page of instructions. */
function readTable(file: string, sheet: SheetTable, marks: FormMarks | undefined): Reading | undefined {
  const cells = cellsOf(file, sheet);
  const tables = headedTables(cells, {
    merges: sheet.merges,
    marked: (header) => markedHeading(marks, header),
    named: [
      { text: sheet.name, at: { file, sheet: sheet.name }, place: 'sheet' },
      ...sheet.margins.map((text): Words => ({ text, at: { file, sheet: sheet.name }, place: 'above' })),
    ],
  });
  if (tables.length === 0) return undefined;
  const problems = tables.flatMap((table) => [
    ...table.headings.flatMap((heading) => contradicted(heading, marks)),
    ...table.problems,
  ]);
  if (problems.length > 0) return refused(...problems);
  const read = joined(
    tables.map(({ blocks }) => {
      const whole = blocks.map(({ header, rows }) => ({
        header,
        rows: spread(
          rows.map((row) => filledUp(row, header)),
          sheet,
          header,
        ),
      }));
      return readRows(whole, cells.locate);
    }),
  );
  const entries = withComments(named(read.entries, tables, marks), sheet);
  const findings = [
    ...read.findings,
    ...missingRows(file, sheet, marks, read.entries),
    ...alteredCells(file, sheet, marks),
    ...mergedFigures(file, sheet, tables),
    ...unseenFigures(read.entries, sheet),
    ...commentedFigures(entries, sheet, file),
    ...textBoxes(file, sheet),
  ];
  return { ...read, entries, findings };
}

/** Our forms print the name of every figure: where it is gone, somebody took it out, and the figure may be meant no more. */
function named(
  entries: readonly Entry[],
  tables: readonly HeadedTable[],
  marks: FormMarks | undefined,
): readonly Entry[] {
  if (!marks || !tables.every(({ header }) => header.columns.has('title'))) return entries;
  return entries.map((entry) => {
    const { title, indicator, value, fault } = entry;
    if (title || fault || !value || !indicator) return entry;
    return {
      ...entry,
      fault: { ...message('intake.name-erased', { id: indicator.text }), at: indicator.at },
    };
  });
}

/** The cells of a sheet as those of a table: gaps are empty cells, and every row is as wide as its last cell. */
function cellsOf(file: string, sheet: SheetTable): Table {
  const rows = sheet.rows.map((cells) => {
    const row = cells[0]?.row ?? 0;
    const width = Math.max(...cells.map((cell) => cell.column)) + 1;
    const full: Cell[] = Array.from({ length: Math.min(width, 1_000) }, (_, column) => ({
      text: '',
      start: 0,
      row,
      column,
    }));
    for (const cell of cells) if (full[cell.column]) full[cell.column] = { ...cell, start: 0, row };
    return full;
  });
  return {
    ok: true,
    rows,
    locate: ({ row, column }) => locateIn(file, sheet.name, row, column),
  };
}

/** Names and years that one merged cell shows for several rows stand in each of them; a figure stands once. */
function spread(rows: readonly (readonly Cell[])[], { merges }: SheetTable, { columns }: Header): Cell[][] {
  const shared = (
    ['plan', 'unit', 'year', 'period', 'indicator', 'title', 'measure', 'stage', 'sample'] as const
  ).flatMap((id) => columns.get(id) ?? []);
  const byPlace = new Map(
    rows.flatMap((cells) => cells.map((cell) => [`${cell.row},${cell.column}`, cell] as const)),
  );
  return rows.map((cells) =>
    cells.map((cell) => {
      if (cell.text !== '' || !shared.includes(cell.column)) return cell;
      const merge = merges.find(
        (m) =>
          m.bottom > m.top &&
          m.left <= cell.column &&
          cell.column <= m.right &&
          m.top <= cell.row &&
          cell.row <= m.bottom,
      );
      const head = merge && byPlace.get(`${merge.top},${merge.left}`);
      return head ? { ...cell, text: head.text } : cell;
    }),
  );
}

/** A row whose last cells are blank is as wide as the header: its figure has a place though nobody filled it in. */
function filledUp(cells: readonly Cell[], { width }: Header): readonly Cell[] {
  const row = cells[0]?.row ?? 0;
  const blanks = Array.from({ length: Math.max(0, width - cells.length) }, (_, i) => ({
    text: '',
    start: 0,
    row,
    column: cells.length + i,
  }));
  return [...cells, ...blanks];
}

/** What stands above the header, and under which mark the hidden sheet has it. */
const marked = [
  ['plan', 'plan'],
  ['year', 'year'],
  ['unit', 'name'],
] as const;

/** What a form was made for, should its heading be gone with a column. */
function markedHeading(made: FormMarks | undefined, { columns }: Header): TableHeading {
  return Object.fromEntries(
    marked.flatMap(([key, mark]) => {
      const located = made?.marks.get(mark);
      return located && !columns.has(key) ? [[key, located]] : [];
    }),
  );
}

/** A form whose heading was changed by hand is some other form: which one is meant cannot be told. */
function contradicted(heading: TableHeading, marks: FormMarks | undefined): Problem[] {
  return marked.flatMap(([key, made]): Problem[] => {
    const [shown, mark] = [heading[key], marks?.marks.get(made)];
    if (!shown || !mark || sameHeading(key, shown.text, mark.text)) return [];
    return [
      {
        ...message('intake.form-altered', { shown: shown.text, made: mark.text }),
        severity: 'error',
        at: shown.at,
      },
    ];
  });
}

/** The figures that the form asked for and that have no row any more. */
function missingRows(
  file: string,
  sheet: SheetTable,
  marks: FormMarks | undefined,
  entries: Reading['entries'],
): DataFinding[] {
  if (!marks || marks.rows.length === 0) return [];
  const there = new Set(entries.map((e) => codeKey(`${e.indicator?.text ?? ''}@${e.period.text}`)));
  const lost = marks.rows.filter((row) => !there.has(codeKey(row))).map((row) => row.split('@')[0] as string);
  if (lost.length === 0) return [];
  return [
    {
      ...message('intake.form-rows-missing', { count: lost.length, indicators: [...new Set(lost)] }),
      severity: 'warning',
      effect: 'note',
      at: { file, sheet: sheet.name },
    },
  ];
}

/** A figure that shows over several rows stands in the first of them alone: the others are unreported. */
function mergedFigures(
  file: string,
  { name, merges }: SheetTable,
  tables: readonly HeadedTable[],
): DataFinding[] {
  const figures = tables.flatMap(({ header }) =>
    (['value', 'previous', 'completed'] as const).flatMap((id) => header.columns.get(id) ?? []),
  );
  return merges
    .filter((m) => m.bottom > m.top && figures.some((column) => m.left <= column && column <= m.right))
    .map((m) => ({
      ...message('intake.merged-figure', { rows: m.bottom - m.top + 1 }),
      severity: 'warning',
      effect: 'note',
      at: locateIn(file, name, m.top, m.left),
    }));
}
