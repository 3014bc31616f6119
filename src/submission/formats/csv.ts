import { message } from '../../messages/index.js';
import { joined, type Reading, refused } from '../model.js';
import { declaredSeparator, splitCells } from '../table/cells.js';
import { columnKinds, columnTitle, columnWithRemark } from '../table/columns.js';
import { readRows } from '../table/rows.js';
import { headedTables } from '../table/tables.js';
import type { TextFormat } from './model.js';
import { once } from './once.js';

/** What spreadsheets separate cells with, the usual one first. */
const separators = [',', ';', '\t'];
/** Lines among which the header is looked for before anything is parsed. */
const LINES = 40;

/** CSV: one figure a row, as spreadsheets save it. */
export const csv: TextFormat = {
  id: 'csv',
  extensions: ['.csv'],
  looksRight: () => true,
  recognises: (text) => separatorOf(text) !== undefined,
  open(file, text) {
    const read = once(() => readTable(file, text));
    return { read, planNamed: () => read().plans[0]?.text };
  },
};

/** The separator that the text declares, or by which one of its first lines reads as a header. */
function separatorOf(text: string): string | undefined {
  const lines = text.split(/\r\n|\n|\r/, LINES);
  return (
    declaredSeparator(text) ?? separators.find((separator) => lines.some((line) => isHeader(line, separator)))
  );
}

function isHeader(line: string, separator: string): boolean {
  return line.split(separator).filter((cell) => columnWithRemark(cell.replace(/^"|"$/g, ''))).length >= 2;
}

function readTable(file: string, text: string): Reading {
  const cells = splitCells(file, text, separatorOf(text) ?? ',');
  if (!cells.ok) return refused(cells.problem);
  const tables = headedTables(cells);
  if (tables.length === 0) {
    const headers = columnKinds.map(({ id }) => columnTitle(id));
    const at = { file, line: 1, column: 1 };
    return refused({ ...message('intake.csv-no-header', { headers }), severity: 'error', at });
  }
  const problems = tables.flatMap((table) => table.problems);
  if (problems.length > 0) return refused(...problems);
  return joined(tables.map(({ blocks }) => readRows(blocks, cells.locate)));
}
