import { type Location, locationText } from '../../source/index.js';

/** A location in a sentence that names a second one: of a CSV file with the cell, which a spreadsheet shows. */
export function otherPlace(at: Location): string {
  const cell = at.sheet === undefined && at.cell !== undefined ? ` (${at.cell})` : '';
  return `${locationText(at)}${cell}`;
}
