import { declaredSeparator, splitCells } from '../csv/cells.js';
import { columnKinds } from '../csv/columns.js';
import { readHeader } from '../csv/header.js';
import { type RowReading, readRow } from '../csv/rows.js';
import { type Located, type Reading, refused } from '../model.js';
import type { SubmissionFormat } from './model.js';

/** What spreadsheets separate cells with, the usual one first. */
const separators = [',', ';', '\t'];

/** CSV: one figure a row, as spreadsheets save it. */
export const csv: SubmissionFormat = {
  id: 'csv',
  extensions: ['.csv'],
  read: readTable,
  recognises: (text) => tableOf('', text.slice(0, 20_000)) !== undefined,
  planNamed: (file, text) => readTable(file, text).plans[0]?.text,
};

/** The table by the separator that gives it a header. */
function tableOf(file: string, text: string) {
  const declared = declaredSeparator(text);
  for (const separator of declared === undefined ? separators : [declared]) {
    const cells = splitCells(file, text, separator);
    const header = cells.ok ? readHeader(cells) : undefined;
    if (cells.ok && header) return { cells, header };
  }
  return undefined;
}

function readTable(file: string, text: string): Reading {
  const table = tableOf(file, text);
  if (!table) {
    const cells = splitCells(file, text, declaredSeparator(text) ?? ',');
    if (!cells.ok) return refused(cells.problem);
    const names = columnKinds.map((kind) => kind.names[0]);
    return refused({
      id: 'intake.csv-no-header',
      data: { headers: names },
      severity: 'error',
      at: { file, line: 1 },
    });
  }
  const { cells, header } = table;
  if (header.problems.length > 0) return refused(...header.problems);
  const rows = cells.rows.slice(header.row + 1).map((row) => readRow(row, header, cells.locate));
  return {
    plans: present(rows, 'plan'),
    years: present(rows, 'year'),
    sample: rows.some((row) => row.sample),
    entries: rows.flatMap((row) => row.entries),
    decisions: [],
    problems: rows.flatMap((row) => row.problems),
    findings: [...header.findings, ...rows.flatMap((row) => row.findings)],
  };
}

function present(rows: readonly RowReading[], key: 'plan' | 'year'): Located[] {
  return rows.flatMap((row) => row[key] ?? []);
}
