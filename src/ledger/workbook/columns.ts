import { mustPutRight } from '../../assessment/index.js';
import { type Lang, message, messageOf, render, term } from '../../messages/index.js';
import { locationText } from '../../source/index.js';
import { type Item, stateOf } from '../items.js';
import type { Fields } from '../schema.js';

/** A column of a ledger as a workbook. */
export interface LedgerColumn {
  readonly title: string;
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

const own = (entry: keyof Fields, title: string, width: number, date = false): LedgerColumn => ({
  title,
  width,
  entry,
  date,
  text: ({ fields }) => fields[entry] ?? '',
});

/** All columns, in the order of the form that offices use; the last three are ours. */
export const ledgerColumns: readonly LedgerColumn[] = [
  { title: '序号', width: 6, text: ({ number }) => String(number) },
  {
    title: '依据/指标',
    width: 22,
    text: ({ opened }) => `${opened.commitment} ${opened.statement}`.trim(),
  },
  { title: '问题', width: 32, text: ({ opened }, _, lang) => render(opened.seen.reason, lang) },
  {
    title: '来源',
    width: 16,
    text: ({ opened }, _, lang) =>
      render(message('ledger.source', { plan: opened.planTitle, section: opened.source }), lang),
  },
  own('measures', '整改措施', 24),
  {
    title: '责任单位',
    width: 16,
    text: ({ opened: { unitName, section } }, _, lang) =>
      section === undefined
        ? unitName
        : render(message('report.with-section', { unit: unitName, section }), lang),
  },
  own('person', '责任人', 10),
  own('deadline', '整改时限', 12, true),
  own('progress', '进展', 20),
  own('finished', '完成时间', 12, true),
  own('evidence', '佐证', 16),
  { title: '是否销号', width: 9, entry: 'closed', text: ({ closing }) => (closing ? YES : NO) },
  { title: '销号日期', width: 12, entry: 'closedOn', date: true, text: ({ closing }) => closing?.on ?? '' },
  { title: '销号理由', width: 16, entry: 'reason', text: ({ closing }) => closing?.reason ?? '' },
  { title: '状态', width: 9, text: (item, date, lang) => stateText(item, date, lang) },
  { title: '最近评估', width: 32, text: (item, _, lang) => seenText(item, lang) },
];

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
