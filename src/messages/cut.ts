import { type Datum, type MessageRef, message } from './message.js';

/** Of a list of more than this so many are named. */
const MOST = 12;
const NAMED = 10;

/** A sentence as people read it: of a list of hundreds it names the first, and says how many there are. */
export function cut({ id, data }: MessageRef): MessageRef {
  const shorter = Object.entries(data).map(([name, datum]) => [name, cutDatum(datum)] as const);
  return { id, data: Object.fromEntries(shorter) } as unknown as MessageRef;
}

function cutDatum(datum: Datum): Datum {
  if (typeof datum !== 'object') return datum;
  if ('id' in datum) return 'data' in datum ? cut(datum) : datum;
  if ('value' in datum) return datum;
  if (datum.length <= MOST) return datum.map(cutDatum);
  return message('report.among', { names: datum.slice(0, NAMED).map(cutDatum), count: datum.length });
}
