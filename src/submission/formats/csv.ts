import { message } from '../../messages/index.js';
import { MOST_BYTES, megabytes, type SourceText } from '../../source/index.js';
import { joined, type Reading, refused } from '../model.js';
import { readPlainTable } from '../plain/reading.js';
import { type Cell, declaredSeparator, hintOf, splitCells, type Table } from '../table/cells.js';
import { columnKinds, columnTitle } from '../table/columns.js';
import type { Header } from '../table/header.js';
import { columnNamed, ROWS_ABOVE } from '../table/header-row.js';
import { readRows } from '../table/rows.js';
import { headedTables, withoutResults } from '../table/tables.js';
import { datedColumn } from '../table/year-columns.js';
import type { TextFormat } from './model.js';
import { once } from './once.js';

/** What spreadsheets separate cells with, the usual one first. */
const separators = [',', ';', '\t'];

/** A table whose rows are plain may have as many bytes as a text can have; one that is made cells no more than any file. */
const MOST_PLAIN = 500_000_000;

/** CSV: one figure a row, as spreadsheets save it. */
export const csv: TextFormat = {
  id: 'csv',
  extensions: ['.csv'],
  mostBytes: MOST_PLAIN,
  looksRight: () => true,
  recognises: (text) => separatorOf(text) !== undefined,
  open(source) {
    const read = once(() => readPlainly(source) ?? tooBig(source) ?? readCarefully(source));
    return { read, planNamed: () => read().plans[0]?.text };
  },
};

/** The separator that the text declares, or by which one of its first lines reads as a header. */
function separatorOf(text: string): string | undefined {
  const lines = text.split(/\r\n|\n|\r/, ROWS_ABOVE);
  return (
    declaredSeparator(text) ?? separators.find((separator) => lines.some((line) => isHeader(line, separator)))
  );
}

function isHeader(line: string, separator: string): boolean {
  return line.split(separator).filter((cell) => columnNamed(cell.replace(/^"|"$/g, ''))).length >= 2;
}

/** A table of which every row would have to be made cells, and which has too many. */
function tooBig({ file, utf8 }: SourceText): Reading | undefined {
  if (utf8.length <= MOST_BYTES) return undefined;
  const data = { size: megabytes(utf8.length), limit: megabytes(MOST_BYTES), most: megabytes(MOST_PLAIN) };
  return refused({ ...message('intake.csv-too-big', data), severity: 'error', at: { file } });
}

/** Reads a table of any kind, each of its rows as cells. */
export function readCarefully({ file, text }: SourceText): Reading {
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
  const read = joined(tables.map(({ blocks }) => readRows(blocks, cells.locate)));
  const missing = withoutResults(read);
  return missing ? refused(missing) : read;
}

/** As many bytes as the rows above a table and its header take up, and ever do. */
const HEADS = [4_096, 65_536];
/** A header and all that tells it stand among fewer rows. */
const ENOUGH = ROWS_ABOVE + 8;

/**
 * Reads what is plain of a table without making cells of it; undefined where its header can only be told from the whole,
 * or its lines only by a careful reader.
 */
function readPlainly({ file, utf8 }: SourceText): Reading | undefined {
  for (const bytes of HEADS) {
    const end = utf8.length <= bytes ? utf8.length : utf8.lastIndexOf('\n', bytes) + 1;
    const head = utf8.subarray(0, end).toString();
    const separator = separatorOf(head) ?? ',';
    const cells = splitCells(file, head, separator);
    const isWhole = end === utf8.length || bytes === HEADS.at(-1);
    if (!cells.ok || (cells.rows.length < ENOUGH && !isWhole)) continue;
    const found = headOf(cells);
    if (!found) return undefined;
    const { header, first } = found;
    const { line } = cells.locate(first);
    const start = { offset: Buffer.byteLength(hintOf(head)) + first.start, row: first.row, line: line ?? 1 };
    const read = readPlainTable({ file, bytes: utf8, separator, header, start });
    return read && 'severity' in read ? refused(read) : read;
  }
  return undefined;
}

/** The header of the one table that begins so, and the first cell below it; undefined where there is more to say. */
function headOf(cells: Table): { readonly header: Header; readonly first: Cell } | undefined {
  const [table, second] = headedTables(cells);
  const [block, further] = table?.blocks ?? [];
  const first = block?.rows[0]?.[0];
  if (!table || second || !block || further || !first || table.problems.length > 0) return undefined;
  const { header } = block;
  // What is said around rows is held against each figure.
  if (header.around.length > 0 || header.tableMeasures.length > 0) return undefined;
  return cells.rows[header.row]?.some(({ text }) => datedColumn(text)) ? undefined : { header, first };
}
