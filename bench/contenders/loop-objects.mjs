// The limit from plain objects: one a unit, its fields taken one by one into columns, then the hand-written loops.
import { columnsOf, objectsOf } from '../objects.mjs';
import { prepare as loops } from './loop.mjs';

export function prepare({ columns, rules }) {
  const units = objectsOf(columns);
  return () => loops({ columns: columnsOf(units, columns), rules })();
}
