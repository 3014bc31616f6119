import type { CalendarDate } from '../quantity/index.js';
import { type Column, columnOf } from './column.js';
import { type Cell, type Figure, type Stage, stages } from './model.js';

/** The cell of the figures given for it; of several reports of a stage, the latest. */
export function cellOf(figures: readonly Figure[], asOf?: CalendarDate): Cell {
  const standing = stages.flatMap((stage) => standingOf(figures, stage, asOf) ?? []);
  const cell: Cell = Object.fromEntries(standing.map((figure) => [figure.stage, figure]));
  return figures.length > standing.length ? { ...cell, reports: figures } : cell;
}

/** Whether any cell of a column was reported more than once. */
export function hasReports({ kept }: Column): boolean {
  for (const cell of kept.values()) if (cell.reports) return true;
  return false;
}

/** A column as it stood on a date. */
export function columnAsOf({ indicator, period, state, kept, plain }: Column, asOf: CalendarDate): Column {
  const standing = [...kept].map(
    ([row, cell]) => [row, cell.reports ? cellOf(cell.reports, asOf) : cell] as const,
  );
  return columnOf(indicator, period, state.length, { kept: new Map(standing), plain });
}

function standingOf(
  figures: readonly Figure[],
  stage: Stage,
  asOf: CalendarDate | undefined,
): Figure | undefined {
  const given = figures.filter((figure) => figure.stage === stage);
  const sorted = given.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  const inTime = sorted.filter((figure) => asOf === undefined || dayOf(figure) <= asOf);
  return inTime.at(-1) ?? sorted[0];
}

function dayOf({ reported }: Figure): string {
  return reported ?? '';
}
