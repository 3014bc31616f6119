import type { Plan } from '../../plan/index.js';
import { cellPlace } from '../../workbook/index.js';
import { lookupIn } from '../filling/lookup.js';
import type { Reading } from '../model.js';

/** A row of a workbook that gives a figure, by where it stands. */
export interface FigureRow {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly unit: string;
  readonly indicator: string;
}

/** The rows of a workbook that give figures, filled in or not, as far as unit and indicator are known to the plan. */
export function figureRows(plan: Plan, { entries }: Reading): FigureRow[] {
  const lookup = lookupIn(plan);
  return entries.flatMap(({ prior, unit, indicator, title, at }) => {
    const found = lookup.unit(unit.text);
    const id = indicator?.text ?? (title && lookup.titled(title.text)?.id);
    const place = cellPlace(at.cell ?? '');
    if (prior || !place || !('found' in found) || id === undefined || at.sheet === undefined) return [];
    return [{ sheet: at.sheet, row: place.row, unit: found.found.id, indicator: id }];
  });
}
