import { knownDate } from '../quantity/index.js';
import type { Fields, LedgerEvent, Seen } from './schema.js';
import { fieldNames } from './schema.js';

/** 整改中, 可销号, 逾期, 已销号. */
export const states = ['open', 'ready', 'overdue', 'closed'] as const;
export type State = (typeof states)[number];

export interface Closing {
  readonly on: string;
  readonly reason: string;
  readonly confirmed: boolean;
}

/** A matter to be put right, as the events of its ledger leave it. */
export interface Item {
  readonly number: number;
  readonly opened: Extract<LedgerEvent, { event: 'opened' }>;
  /** What the last assessment found, and of which day it was. */
  readonly seen: Seen;
  readonly seenOn: string;
  /** The last assessment had no such commitment or did not hold this unit to it. */
  readonly gone: boolean;
  readonly fields: Fields;
  readonly closing?: Closing;
}

/** The items of a ledger, by number. */
export function itemsOf(events: readonly LedgerEvent[]): Item[] {
  const items = new Map<number, Item>();
  for (const event of events) {
    if (event.event === 'taken') continue;
    if (event.event === 'opened') {
      items.set(event.item, first(event));
      continue;
    }
    const item = items.get(event.item);
    if (item) items.set(event.item, next(item, event));
  }
  return [...items.values()].sort((a, b) => a.number - b.number);
}

function first(opened: Item['opened']): Item {
  return { number: opened.item, opened, seen: opened.seen, seenOn: opened.on, gone: false, fields: {} };
}

function next(item: Item, event: Exclude<LedgerEvent, { event: 'taken' | 'opened' }>): Item {
  switch (event.event) {
    case 'seen':
      return { ...item, seen: event.seen, seenOn: event.on, gone: false };
    case 'gone':
      return { ...item, gone: true };
    case 'edited':
      return { ...item, fields: { ...item.fields, ...fieldsIn(event) } };
    case 'closed':
      return { ...item, closing: { on: event.closed, reason: event.reason, confirmed: event.confirmed } };
    case 'reopened': {
      const { closing: _, ...open } = item;
      return { ...open, seen: event.seen, seenOn: event.on, gone: false };
    }
  }
}

function fieldsIn(event: Fields): Fields {
  const given = fieldNames.flatMap((name) =>
    event[name] === undefined ? [] : [[name, event[name]] as const],
  );
  return Object.fromEntries(given);
}

/** Whether the last assessment found an item put right. */
export function isConfirmed({ seen, gone }: Item): boolean {
  return !gone && (seen.verdict === 'met' || seen.verdict === 'late' || seen.verdict === 'waived');
}

/**
 * How an item stands on a day. Derived when asked, never kept: on the day of its deadline it is not overdue yet. Throws
 * RangeError on a date that is none.
 */
export function stateOf(item: Item, date: string): State {
  const day = knownDate('date', date);
  if (item.closing) return 'closed';
  if (isConfirmed(item)) return 'ready';
  const { deadline } = item.fields;
  return deadline !== undefined && deadline !== '' && day > deadline ? 'overdue' : 'open';
}
