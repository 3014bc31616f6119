import type { Plan } from '../../plan/index.js';
import { type Period, parsePeriod } from '../../quantity/index.js';
import { cellPlace } from '../../workbook/index.js';
import { namedIn } from '../filling/identity.js';
import { lookupIn } from '../filling/lookup.js';
import { entriesIn, type Reading } from '../model.js';

/** A row of a workbook that gives a figure, by where it stands. */
export interface FigureRow {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  /** The column of the figure itself, filled in or not, counted from 0. */
  readonly column: number;
  readonly unit: string;
  readonly indicator: string;
  readonly period: Period;
}

/** The rows of a workbook that give figures, filled in or not, as far as unit, indicator and period are known to the plan. */
export function figureRows(plan: Plan, reading: Reading): FigureRow[] {
  const lookup = lookupIn(plan);
  return [...entriesIn(reading)].flatMap((entry) => {
    const { prior, at } = entry;
    const found = lookup.unit(entry.unit.text);
    const named = namedIn(lookup, entry);
    const place = cellPlace(at.cell ?? '');
    const period = parsePeriod(entry.period.text);
    if (prior || !place || !('found' in found) || !('found' in named) || at.sheet === undefined || !period)
      return [];
    return [{ sheet: at.sheet, ...place, unit: found.found.id, indicator: named.found.id, period }];
  });
}
