// The workload as a program that is no table has it: an object a unit, with a field for each figure that there is.
import { UNITS } from './workload.mjs';

export function objectsOf(columns) {
  return Array.from({ length: UNITS }, (_, row) =>
    Object.fromEntries(
      columns.filter(({ values }) => !Number.isNaN(values[row])).map(({ id, values }) => [id, values[row]]),
    ),
  );
}

/** Columns again, of the same ids and scales; a unit at a time, as its object lies in memory. */
export function columnsOf(units, columns) {
  const made = columns.map(({ id, scale }) => ({ id, scale, values: new Float64Array(UNITS) }));
  units.forEach((unit, row) => {
    for (const { id, values } of made) values[row] = unit[id] ?? Number.NaN;
  });
  return made;
}
