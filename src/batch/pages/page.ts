import { type UnitRow, unitRow } from './data.js';
import { type Frame, framed } from './frame.js';
import { embedded } from './html.js';
import type { BatchReport, RunReport } from './model.js';
import { plainUnits, runRow } from './sections.js';
import { Totals } from './totals.js';

/** What the runs of a page may come to, in bytes: with all around it the page stays below 2 MB. */
const MOST_BYTES = 1_700_000;
/** What a run takes up without its units, at most: its row, the titles of its chapters. */
const AROUND = 20_000;

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
    const rows = run.outcome.units.map(unitRow);
    let from = 0;
    do {
      if (frame.bytes > 0 && MOST_BYTES - frame.bytes < AROUND) turn();
      const to = fitting(rows, from, run, MOST_BYTES - frame.bytes - AROUND);
      if (to === from && to < rows.length) {
        turn();
        continue;
      }
      add(frame, partOf(run, rows.slice(from, to), report));
      from = to;
    } while (from < rows.length);
  }
  const pages = frame.number;
  if (first !== undefined) write(pageName(frame.number), framed(frame, report));
  write(pageName(1), framed(first ?? frame, report, { totals, pages }));
}

/** The name of a page by its number. */
function pageName(number: number): string {
  return number === 1 ? 'index.html' : `index-${number}.html`;
}

function emptyFrame(number: number): Frame {
  return { number, rows: [], data: [], plain: [], bytes: 0 };
}

/** How many units, from one on, have room on a page. */
function fitting(rows: readonly UnitRow[], from: number, { name }: RunReport, room: number): number {
  let [to, left] = [from, room];
  for (; to < rows.length; to++) {
    const row = rows[to] as UnitRow;
    // Once as data, once as a link.
    left -= 2 * Buffer.byteLength(JSON.stringify(row)) + name.length + 60 - row[6].length;
    if (left < 0) break;
  }
  return to;
}

interface Part {
  readonly row: string;
  readonly data: string;
  readonly plain: string;
}

function add(frame: Frame, { row, data, plain }: Part): void {
  frame.rows.push(row);
  frame.data.push(data);
  frame.plain.push(plain);
  frame.bytes += Buffer.byteLength(row) + Buffer.byteLength(data) + Buffer.byteLength(plain);
}

/** A run on a page, or as many of its units as have room on it. */
function partOf(run: RunReport, units: readonly UnitRow[], report: BatchReport): Part {
  const { plan, asOf, chapters } = run.outcome;
  const data = embedded({
    title: plan.title,
    asOf,
    folder: run.name,
    chapters: chapters.map(({ title }) => title),
    units,
  });
  return { row: runRow(run, report.lang), plain: plainUnits(run, units, report), data };
}
