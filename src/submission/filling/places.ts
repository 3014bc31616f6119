import { type Location, locationText } from '../../source/index.js';

/** A location in a sentence that names a second one: of a CSV file with the cell, which a spreadsheet shows. */
export function otherPlace(at: Location): string {
  const cell = at.sheet === undefined && at.cell !== undefined ? ` (${at.cell})` : '';
  return `${locationText(at)}${cell}`;
}

/** The table that a location is in: a sheet, or a file. */
export function tableOf({ file, sheet }: Location): Location {
  return { file, ...(sheet === undefined ? {} : { sheet }) };
}
