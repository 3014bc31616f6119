import type { Plan } from '../../plan/index.js';
import { cellPlace, type SheetTable } from '../../workbook/index.js';
import { lookupIn } from '../filling/lookup.js';
import { readSheets } from './sheets.js';

/** A row of a workbook that gives a figure, by where it stands. */
export interface SubmittedRow {
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  readonly unit: string;
  readonly indicator: string;
}

/** The rows of a workbook that give figures, filled in or not, as far as unit and indicator are known to the plan. */
export function submittedRows(plan: Plan, file: string, sheets: readonly SheetTable[]): SubmittedRow[] {
  const lookup = lookupIn(plan);
  return readSheets(file, sheets).entries.flatMap(({ prior, unit, indicator, title, at }) => {
    const found = lookup.unit(unit.text);
    const id = indicator?.text ?? (title && lookup.titled(title.text)?.id);
    const place = cellPlace(at.cell ?? '');
    if (prior || !place || !('found' in found) || id === undefined || at.sheet === undefined) return [];
    return [{ sheet: at.sheet, row: place.row, unit: found.found.id, indicator: id }];
  });
}
