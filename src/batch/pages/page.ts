import { type UnitRow, unitRow } from './data.js';
import { type Frame, framed } from './frame.js';
import { embedded } from './html.js';
import type { BatchReport, RunReport } from './model.js';
import { plainUnits, runRow } from './sections.js';
import { Totals } from './totals.js';

/** What the runs of a page may come to, in bytes: with all around it the page stays below 2 MB. */
const MOST_BYTES = 1_700_000;

/**
 * The index: one page, and further ones where its runs would make it too big. Each is handed over when it is full; the
 * first, which has what is to be said of the whole, comes last.
 */
export function writeIndex(report: BatchReport, write: (name: string, content: string) => void): void {
  const totals = new Totals();
  let frame: Frame = emptyFrame(1);
  let first: Frame | undefined;
  const turn = (): void => {
    if (first === undefined) first = frame;
    else write(pageName(frame.number), framed(frame, report));
    frame = emptyFrame(frame.number + 1);
  };
  for (const run of report.runs) {
    totals.add(run.outcome);
    for (const rows of bundles(run.outcome.units.map(unitRow))) {
      const part = partOf(run, rows, report);
      if (frame.bytes > 0 && frame.bytes + part.bytes > MOST_BYTES) turn();
      frame.rows.push(part.row);
      frame.data.push(part.data);
      frame.plain.push(part.plain);
      frame.bytes += part.bytes;
    }
  }
  const pages = frame.number;
  if (first !== undefined) write(pageName(frame.number), framed(frame, report));
  write(pageName(1), framed(first ?? frame, report, { totals, pages }));
}

/** The name of a page by its number. */
export function pageName(number: number): string {
  return number === 1 ? 'index.html' : `index-${number}.html`;
}

function emptyFrame(number: number): Frame {
  return { number, rows: [], data: [], plain: [], bytes: 0 };
}

/** A run on a page, or as many of its units as go together. */
function partOf(
  run: RunReport,
  units: readonly UnitRow[],
  report: BatchReport,
): { row: string; data: string; plain: string; bytes: number } {
  const { plan, asOf, chapters } = run.outcome;
  const row = runRow(run, report.lang);
  const plain = plainUnits(run, units, report);
  const data = embedded({
    title: plan.title,
    asOf,
    folder: run.name,
    chapters: chapters.map(({ title }) => title),
    units,
  });
  return {
    row,
    data,
    plain,
    bytes: Buffer.byteLength(row) + Buffer.byteLength(plain) + Buffer.byteLength(data),
  };
}

/** Units that stay together on a page, so that no run is bigger than one. */
const TOGETHER = 2_000;

function bundles(rows: readonly UnitRow[]): (readonly UnitRow[])[] {
  const count = Math.max(1, Math.ceil(rows.length / TOGETHER));
  return Array.from({ length: count }, (_, i) => rows.slice(i * TOGETHER, (i + 1) * TOGETHER));
}
