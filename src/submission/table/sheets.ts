import type { DataFinding } from '../../facts/index.js';
import { message } from '../../messages/index.js';
import type { Problem } from '../../source/index.js';
import type { SheetTable } from '../../workbook/index.js';
import { type Located, type Reading, refused } from '../model.js';
import type { Cell, Cells } from './cells.js';
import { columnKinds } from './columns.js';
import { type Header, readHeader } from './header.js';
import { type FormMarks, locateIn, readHeading, readMarks, type SheetHeading } from './heading.js';
import { type RowReading, readRow } from './rows.js';

export { formHeading, HIDDEN_SHEET } from './heading.js';

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
  const readings = sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => readTable(file, sheet, marks) ?? []);
  if (readings.length === 0) {
    const headers = columnKinds.map((kind) => kind.names[0]);
    return refused({ ...message('intake.csv-no-header', { headers }), severity: 'error', at: { file } });
  }
  const digest = marks?.marks.get('digest');
  return {
    plans: readings.flatMap((r) => r.plans),
    years: readings.flatMap((r) => r.years),
    sample: readings.some((r) => r.sample),
    entries: readings.flatMap((r) => r.entries),
    decisions: [],
    problems: readings.flatMap((r) => r.problems),
    findings: readings.flatMap((r) => r.findings),
    ...(digest ? { digest } : {}),
  };
}

/** One sheet; undefined where it is no table of figures, as a page of instructions. */
function readTable(file: string, sheet: SheetTable, marks: FormMarks | undefined): Reading | undefined {
  const cells = cellsOf(file, sheet);
  const found = readHeader(cells);
  if (!found) return undefined;
  const first = cells.rows[found.row]?.[0]?.row ?? 0;
  const heading = readHeading(file, sheet, first);
  const header = readHeader(cells, heading) as Header;
  if (header.problems.length > 0) return refused(...header.problems);
  const altered = contradicted(heading, marks);
  if (altered.length > 0) return refused(...altered);
  const below = spread(cells.rows.slice(header.row + 1), sheet, header);
  const rows = below.map((row) => readRow(row, header, cells.locate));
  const entries = rows.flatMap((row) => row.entries);
  return {
    plans: [...(heading.plan ? [heading.plan] : []), ...present(rows, 'plan')],
    years: [...(heading.year ? [heading.year] : []), ...present(rows, 'year')],
    sample: rows.some((row) => row.sample),
    entries,
    decisions: [],
    problems: rows.flatMap((row) => row.problems),
    findings: [
      ...header.findings,
      ...rows.flatMap((row) => row.findings),
      ...missingRows(file, sheet, marks, entries),
      ...mergedFigures(file, sheet, header),
    ],
  };
}

type Table = Extract<Cells, { ok: true }>;

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
  return { ok: true, rows, locate: ({ row, column }) => locateIn(file, sheet.name, row, column) };
}

/** Names and years that one merged cell shows for several rows stand in each of them; a figure stands once. */
function spread(rows: readonly (readonly Cell[])[], { merges }: SheetTable, { columns }: Header): Cell[][] {
  const shared = (['plan', 'unit', 'year', 'period', 'stage', 'sample'] as const).flatMap(
    (id) => columns.get(id) ?? [],
  );
  const byPlace = new Map(
    rows.flatMap((cells) => cells.map((cell) => [`${cell.row},${cell.column}`, cell] as const)),
  );
  return rows.map((cells) =>
    cells.map((cell) => {
      if (cell.text !== '' || !shared.includes(cell.column)) return cell;
      const merge = merges.find(
        (m) => m.left <= cell.column && cell.column <= m.right && m.top <= cell.row && cell.row <= m.bottom,
      );
      const head = merge && byPlace.get(`${merge.top},${merge.left}`);
      return head ? { ...cell, text: head.text } : cell;
    }),
  );
}

/** What stands above the header, and under which mark the hidden sheet has it. */
const marked = [
  ['plan', 'plan'],
  ['year', 'year'],
  ['unit', 'name'],
] as const;

/** A form whose heading was changed by hand is some other form: which one is meant cannot be told. */
function contradicted(heading: SheetHeading, marks: FormMarks | undefined): Problem[] {
  return marked.flatMap(([key, made]): Problem[] => {
    const [shown, mark] = [heading[key], marks?.marks.get(made)];
    if (!shown || !mark || shown.text === mark.text) return [];
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
  const there = new Set(entries.map((e) => `${e.indicator?.text ?? ''}@${e.period.text}`));
  const lost = marks.rows.filter((row) => !there.has(row)).map((row) => row.split('@')[0] as string);
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
function mergedFigures(file: string, { name, merges }: SheetTable, { columns }: Header): DataFinding[] {
  const figures = (['value', 'previous', 'completed'] as const).flatMap((id) => columns.get(id) ?? []);
  return merges
    .filter((m) => m.bottom > m.top && figures.some((column) => m.left <= column && column <= m.right))
    .map((m) => ({
      ...message('intake.merged-figure', { rows: m.bottom - m.top + 1 }),
      severity: 'warning',
      effect: 'note',
      at: locateIn(file, name, m.top, m.left),
    }));
}

function present(rows: readonly RowReading[], key: 'plan' | 'year'): Located[] {
  return rows.flatMap((row) => row[key] ?? []);
}
