import type { Problem } from '../../source/index.js';
import { sampleOf } from '../marks.js';
import type { Located, Reading } from '../model.js';
import type { Cell } from '../table/cells.js';
import { columnWithRemark } from '../table/columns.js';
import { isLine } from '../table/lines.js';
import { isClosing, isTotal } from '../table/remarks.js';
import type { Row } from '../table/row.js';
import type { RowReading } from '../table/rows.js';
import { isTorn } from '../table/split-number.js';
import { scanRows } from './scan.js';
import { PlainTable, type TableBytes } from './table.js';

/**
 * Reads the rows of a table below its header, those that are plain in numbers only. Undefined where none can be: where
 * any row is no figure, what it says may be said of other rows, as a label, another header or a correction is.
 */
export function readPlainTable(table: TableBytes): Reading | Problem | undefined {
  const { bytes, header, separator, start } = table;
  const { columns, width } = header;
  const [unit, value] = [columns.get('unit'), columns.get('value')];
  const mark = Buffer.from(separator);
  if (unit === undefined || value === undefined || mark.length !== 1) return undefined;
  const told = (['previous', 'evidence', 'note'] as const).flatMap((id) => columns.get(id) ?? []);
  const texts = new Set([...told, ...header.replacing.keys(), ...header.remarks.keys()]);
  const scan = scanRows(bytes, { separator: mark[0] as number, unit, value, texts, width }, start);
  if (!scan || scan.units.some(saysMore)) return undefined;
  const plain = new PlainTable(table, scan);
  const read: RowReading[] = [];
  for (const rows of plain.careful) {
    const found = plain.carefulCells(rows);
    if ('severity' in found) return found;
    // Then a comma may have torn any other number too: a plain row itself never shows that one has.
    if (isTorn(found, header)) return undefined;
    for (const cells of found) {
      const one = plain.reading(cells);
      if (
        saysMore(cells[unit]?.text ?? '') ||
        isLine(cells, columns) ||
        (one.entries.length === 0 && !isBlank(cells))
      )
        return undefined;
      read.push(one);
      for (const _ of one.entries) plain.others.push(cells[0]?.start ?? rows.offset);
    }
  }
  const shapes = firstOfEachShape(plain);
  const { plan, year } = header.heading;
  const named = (ids: (row: Row) => Located | undefined): Located[] =>
    shapes.flatMap((row) => ids(row) ?? []);
  return {
    plans: [
      ...(plan ? [plan] : []),
      ...inOrder([...named((row) => row.named.plan), ...read.flatMap((r) => r.plans)]),
    ],
    years: [
      ...(year ? [year] : []),
      ...inOrder([...named((row) => row.named.period ?? row.named.year), ...read.flatMap((r) => r.years)]),
    ],
    sample: shapes.some((row) => sampleOf(row.named.sample) === true) || read.some((r) => r.sample),
    entries: read.flatMap((r) => r.entries),
    plain,
    decisions: [],
    problems: read.flatMap((r) => r.problems),
    findings: [...header.findings, ...read.flatMap((r) => r.findings)],
  };
}

/** Whether what stands in the place of a unit is a header, a label or a closing word. */
function saysMore(text: string): boolean {
  return /[:：]/.test(text) || columnWithRemark(text) !== undefined || isTotal(text) || isClosing(text);
}

function isBlank(cells: readonly Cell[]): boolean {
  return cells.every(({ text }) => text.trim() === '');
}

/** The first row of each shape. */
function firstOfEachShape(plain: PlainTable): Row[] {
  const { count, shape, shapes } = plain.scan;
  const seen = new Uint8Array(shapes.length);
  const rows: Row[] = [];
  for (let index = 0; index < count; index++) {
    const number = shape[index] as number;
    if (seen[number] === 1 || plain.isPlain[index] === 0) continue;
    seen[number] = 1;
    const row = plain.rowWith(index, plain.wordAt(index));
    if (row) rows.push(row);
  }
  return rows;
}

function inOrder(located: readonly Located[]): Located[] {
  const place = ({ at: { line = 0, column = 0 } }: Located): number => line * 1e6 + column;
  return [...located].sort((a, b) => place(a) - place(b));
}
