import { message } from '../../messages/index.js';
import type { Problem } from '../../source/index.js';
import { cellPlace } from '../../workbook/index.js';
import type { Entry, Located, Reading } from '../model.js';
import type { Lookup } from './lookup.js';

/** The number of a section: 二、句容市. */
const NUMBER = /^(?:[（(]?[一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十\d]+[、.．])/;

/** No name of a unit is longer, and most notes are. */
const LONGEST = 30;

/**
 * Rows that hold nothing but a unit's name head the figures below them, which nobody may then read as those of the unit
 * above the table.
 */
export function underOtherUnits({ entries, findings }: Reading, lookup: Lookup): Problem[] {
  return findings.flatMap((finding): Problem[] => {
    const text = finding.id === 'intake.csv-row-remark' ? String(finding.data['text']) : '';
    const named = text === '' || text.length > LONGEST ? undefined : lookup.unit(text.replace(NUMBER, ''));
    if (!named || !('found' in named)) return [];
    const { at } = finding;
    const entry = entries.find((one) => one.at.sheet === at.sheet && isBelow(one, at) && isInherited(one));
    const other = entry && lookup.unit(entry.unit.text);
    if (!entry || !other || ('found' in other && other.found.id === named.found.id)) return [];
    const data = { above: entry.unit.text, below: text };
    return [{ ...message('intake.heading-below', data), severity: 'error', at }];
  });
}

function rowOf({ cell }: Located['at']): number {
  return cellPlace(cell ?? '')?.row ?? -1;
}

function isBelow(entry: Entry, at: Located['at']): boolean {
  return rowOf(entry.at) > rowOf(at);
}

/** Whether the unit of a figure stands above its table, not in its row. */
function isInherited({ unit, at }: Entry): boolean {
  return rowOf(unit.at) < rowOf(at);
}
