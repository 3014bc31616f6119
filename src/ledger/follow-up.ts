import type { Assessment, FollowUp } from '../assessment/index.js';
import { type Lang, message, render } from '../messages/index.js';
import { type Item, itemsOf, stateOf } from './items.js';
import { append, type Ledger } from './lines.js';
import type { LedgerEvent } from './schema.js';
import { updateOf } from './update.js';
import { type LedgerColumn, ledgerColumns, seenText, stateText } from './workbook/columns.js';

/**
 * What became of the items that earlier assessments opened, as an assessment finds them on its day: what the ledger
 * recorded later is left out, and the assessment counts as taken in whether or not it was.
 */
export function followUpsOf(ledger: Ledger, assessment: Assessment, lang: Lang): FollowUp[] {
  const { asOf, units } = assessment;
  const then = { ...ledger, events: ledger.events.filter((e) => dayOf(e) <= asOf) };
  const added = updateOf(then, assessment);
  const { events } = added.ok ? append(then, added.value) : then;
  const held = new Set(units.map((unit) => unit.id));
  return itemsOf(events)
    .filter(({ opened }) => opened.on < asOf && held.has(opened.unit))
    .map((item) => followUpOf(item, asOf, lang));
}

/** When an event counts from; what people entered counts whenever they did. */
function dayOf(event: LedgerEvent): string {
  if (event.event === 'edited') return '';
  return event.event === 'closed' ? event.closed : event.on;
}

function followUpOf(item: Item, date: string, lang: Lang): FollowUp {
  const column = (id: LedgerColumn['id']): string =>
    ledgerColumns.find((c) => c.id === id)?.text(item, date, lang) ?? '';
  const { closing } = item;
  return {
    unit: item.opened.unit,
    state: stateOf(item, date),
    stateText: stateText(item, date, lang),
    number: column('number'),
    problem: column('problem'),
    basis: column('basis'),
    responsible: column('unit'),
    deadline: column('deadline') || '—',
    now: seenText(item, lang),
    closing: closing
      ? render(message('ledger.closing', { date: closing.on, reason: closing.reason }), lang)
      : '—',
  };
}
