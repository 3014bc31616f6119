// Duibiao from plain objects: their fields taken into columns, and these judged.
import { columnsOf, objectsOf } from '../objects.mjs';
import { prepareOn } from './duibiao.mjs';

export function prepare(work) {
  const units = objectsOf(work.columns);
  return prepareOn(work, () => columnsOf(units, work.columns));
}
