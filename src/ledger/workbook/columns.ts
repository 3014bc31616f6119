import { mustPutRight } from '../../assessment/index.js';
import { type Lang, message, messageOf, render, term } from '../../messages/index.js';
import { locationText } from '../../source/index.js';
import { type Item, stateOf } from '../items.js';
import type { Fields } from '../schema.js';

type ColumnId =
  | keyof Fields
  | 'number'
  | 'basis'
  | 'problem'
  | 'source'
  | 'unit'
  | 'closed'
  | 'closedOn'
  | 'reason'
  | 'state'
  | 'assessed';

/** A column of a ledger as a workbook. */
export interface LedgerColumn {
  readonly id: ColumnId;
  /** In characters. */
  readonly width: number;
  /** What a person may fill in; without it the cell is the ledger's. */
  readonly entry?: keyof Fields | 'closed' | 'closedOn' | 'reason';
  readonly date?: boolean;
  /** What the cell says of an item on a day. */
  text(item: Item, date: string, lang: Lang): string;
}

/** How many places a cell names. */
const SHOWN = 3;

/** 是否销号 is one of these. */
export const YES = '是';
export const NO = '否';

const own = (entry: keyof Fields, width: number, date = false): LedgerColumn => ({
  id: entry,
  width,
  entry,
  date,
  text: ({ fields }) => fields[entry] ?? '',
});

/** All columns, in the order of the form that offices use; the last three are ours. */
export const ledgerColumns: readonly LedgerColumn[] = [
  { id: 'number', width: 6, text: ({ number }) => String(number) },
  {
    id: 'basis',
    width: 22,
    text: ({ opened }) => `${opened.commitment} ${opened.statement}`.trim(),
  },
  { id: 'problem', width: 32, text: ({ opened }, _, lang) => render(opened.seen.reason, lang) },
  {
    id: 'source',
    width: 16,
    text: ({ opened }, _, lang) =>
      render(message('ledger.source', { plan: opened.planTitle, section: opened.source }), lang),
  },
  own('measures', 24),
  {
    id: 'unit',
    width: 16,
    text: ({ opened: { unitName, section } }, _, lang) =>
      section === undefined
        ? unitName
        : render(message('report.with-section', { unit: unitName, section }), lang),
  },
  own('person', 10),
  own('deadline', 12, true),
  own('progress', 20),
  own('finished', 12, true),
  own('evidence', 16),
  { id: 'closed', width: 9, entry: 'closed', text: ({ closing }) => (closing ? YES : NO) },
  { id: 'closedOn', width: 12, entry: 'closedOn', date: true, text: ({ closing }) => closing?.on ?? '' },
  { id: 'reason', width: 16, entry: 'reason', text: ({ closing }) => closing?.reason ?? '' },
  { id: 'state', width: 9, text: (item, date, lang) => stateText(item, date, lang) },
  { id: 'assessed', width: 32, text: (item, _, lang) => seenText(item, lang) },
];

/** What heads a column on a screen. */
export function titleOf({ id }: Pick<LedgerColumn, 'id'>, lang: Lang): string {
  return term(`ledger.column-${id}`, lang);
}

/** What heads a column in a workbook, which is read back whatever language it was written under. */
export function headOf(column: Pick<LedgerColumn, 'id'>): string {
  return titleOf(column, 'zh-CN');
}

/** How an item stands, in a word. */
export function stateText(item: Item, date: string, lang: Lang): string {
  const state = stateOf(item, date);
  const unproven = state === 'closed' && item.closing?.confirmed === false;
  return term(unproven ? 'ledger.state-closed-unproven' : `ledger.state-${state}`, lang);
}

/** What the last assessment found; where it was put right, with where the figure stands and what proves it. */
export function seenText({ seen, seenOn, gone }: Item, lang: Lang): string {
  const places = seen.origin.map(({ column: _, ...at }) => locationText(at));
  const said = render(
    message(gone ? 'ledger.gone' : 'ledger.seen', {
      date: seenOn,
      verdict: { id: `verdict.${seen.verdict}` },
      reason: messageOf(seen.reason),
    }),
    lang,
  );
  const proof = mustPutRight(seen) ? [] : [...few(places, lang), ...seen.evidence];
  return [
    ...(seen.sample ? [render(message('report.sample-mark'), lang)] : []),
    said,
    ...(proof.length > 0 ? [render(message('ledger.proof', { proof }), lang)] : []),
  ].join('　');
}

/** A figure that is added up has many places: the first, and how many there are. */
function few(places: readonly string[], lang: Lang): string[] {
  if (places.length <= SHOWN) return [...places];
  const more = render(message('ledger.places', { count: places.length }), lang);
  return [...places.slice(0, SHOWN), more];
}
