import { type MessageRef, message } from '../messages/index.js';
import { parseDate } from '../quantity/index.js';
import { failure, type Result, success } from '../source/index.js';
import { type Item, isConfirmed } from './items.js';
import { type Fields, fieldNames, type NewEvent } from './schema.js';

/** A spreadsheet's cell holds no more. */
const LONGEST = 32_767;

/** What a person wants of an item. */
export interface Wish {
  readonly fields: Fields;
  readonly closing?: { readonly date: string; readonly reason: string } | undefined;
}

/** Which entry is wrong, and why. */
export type Fault = MessageRef & { readonly field: keyof Fields | 'closed' | 'reason' };

/** The events that a wish makes of an item on a day, or everything that is wrong with it. */
export function editOf(item: Item, wish: Wish, on: string): Result<readonly NewEvent[], Fault> {
  const faults: Fault[] = [];
  const events: NewEvent[] = [];
  const changed: Record<string, string> = {};
  for (const name of fieldNames) {
    const given = wish.fields[name];
    if (given === undefined) continue;
    const text =
      name === 'deadline' || name === 'finished' ? dated(name, given, faults) : tidy(name, given, faults);
    if (text !== undefined && text !== (item.fields[name] ?? '')) changed[name] = text;
  }
  if (Object.keys(changed).length > 0) events.push({ event: 'edited', on, item: item.number, ...changed });
  if (wish.closing) {
    const closing = closingOf(item, wish.closing, on, faults);
    if (closing) events.push(closing);
  }
  return faults.length > 0 ? failure(faults) : success(events);
}

function closingOf(
  item: Item,
  { date, reason }: NonNullable<Wish['closing']>,
  on: string,
  faults: Fault[],
): NewEvent | undefined {
  const closed = dated('closed', date, faults);
  const said = tidy('reason', reason, faults);
  if (item.closing)
    faults.push({
      ...message('ledger.closed-already', { number: item.number, date: item.closing.on }),
      field: 'closed',
    });
  if (closed === '')
    faults.push({ ...message('ledger.closing-date', { number: item.number }), field: 'closed' });
  if (said === '')
    faults.push({ ...message('ledger.closing-reason', { number: item.number }), field: 'reason' });
  if (closed && closed > on)
    faults.push({ ...message('ledger.closed-future', { date: closed, today: on }), field: 'closed' });
  if (closed && closed < item.opened.on)
    faults.push({
      ...message('ledger.closed-before', { date: closed, opened: item.opened.on }),
      field: 'closed',
    });
  if (!closed || !said) return undefined;
  return { event: 'closed', on, item: item.number, closed, reason: said, confirmed: isConfirmed(item) };
}

/** A date as the calendar writes it; empty for none. */
function dated(field: Fault['field'], text: string, faults: Fault[]): string | undefined {
  if (text.trim() === '') return '';
  const date = parseDate(text);
  if (date === undefined) faults.push({ ...message('ledger.bad-date', { text }), field });
  return date;
}

/** Text as a spreadsheet can give it back: line breaks are \n, other control characters are none. */
function tidy(field: Fault['field'], text: string, faults: Fault[]): string {
  const tidied = plainEntry(text);
  if (tidied.length > LONGEST)
    faults.push({ ...message('ledger.too-long', { length: tidied.length, most: LONGEST }), field });
  return tidied;
}

/** Text as it is kept: see `tidy`. */
export function plainEntry(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .trim();
}
