import { type Command, Option } from 'commander';
import {
  type Item,
  itemsOf,
  type LedgerEvent,
  ledgerColumns,
  seenText,
  stateOf,
  states,
  stateText,
  titleOf,
} from '../../../ledger/index.js';
import { parseDate } from '../../../quantity/index.js';
import { formatIn, openLedger } from '../../../service/index.js';
import type { Context, Say } from '../../context.js';
import { exit } from '../../exit.js';
import { orRefuse, Refusal } from '../../refusal.js';
import { table } from '../../table.js';
import type { Runner } from '../model.js';

/** Rectification is a matter of the bureaus of China, whatever clock the machine keeps. */
const TIME_ZONE = 'Asia/Shanghai';

interface ListOptions {
  readonly asOf?: string;
  readonly unit?: string;
  readonly state?: string;
  readonly to: string;
}

const formats = [
  { id: 'text', print: inText },
  { id: 'md', print: inMarkdown },
  { id: 'json', print: inJson },
];

/** `duibiao ledger list`: the items and how they stand. */
export function addList(ledger: Command, run: Runner, say: Say): void {
  ledger
    .command('list')
    .summary(say('help.ledger.list.summary'))
    .argument('<ledger>', say('help.ledger.ledger'))
    .option('--as-of <date>', say('help.ledger.list.as-of'))
    .option('--unit <unit>', say('help.ledger.list.unit'))
    .addOption(new Option('--state <state>', say('help.ledger.list.state')).choices([...states]))
    .option('--to <format>', say('help.ledger.list.to', { formats: formats.map((f) => f.id) }), 'text')
    .action((path: string, options: ListOptions) => run((context) => listAction(context, path, options)));
}

function listAction(context: Context, path: string, options: ListOptions): number {
  const format = orRefuse(formatIn(options.to, formats));
  const date = dateFor(context, options.asOf);
  const items = itemsOf(orRefuse(openLedger(path)).events).filter(
    (item) =>
      (options.unit === undefined || [item.opened.unit, item.opened.unitName].includes(options.unit)) &&
      (options.state === undefined || stateOf(item, date) === options.state),
  );
  context.out(format.print(items, date, context));
  return exit.compliant;
}

/** The day that states are derived for. Throws `Refusal` on what is no date. */
export function dateFor(context: Context, given: string | undefined): string {
  const date = given === undefined ? context.today(TIME_ZONE) : parseDate(given);
  if (date === undefined) throw Refusal.of('cli.bad-date', { text: given ?? '' });
  return date;
}

const shown = ['number', 'unit', 'basis', 'deadline', 'person', 'state', 'assessed'];

function inText(items: readonly Item[], date: string, { lang, colors, say }: Context): string {
  if (items.length === 0) return say('ledger.empty');
  const columns = shown.flatMap((id) => ledgerColumns.filter((column) => column.id === id));
  return table(
    columns.map((column) => ({ head: titleOf(column, lang) })),
    items.map((item) => columns.map((column) => short(column.text(item, date, lang)))),
    colors.dim,
  );
}

/** As much of a text as a line of a table can carry; `ledger show` tells all. */
function short(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  return line.length > 24 ? `${line.slice(0, 23)}…` : line;
}

function inMarkdown(items: readonly Item[], date: string, { lang, say }: Context): string {
  if (items.length === 0) return say('ledger.empty');
  const cells = (texts: readonly string[]): string =>
    `| ${texts.map((text) => text.replace(/\n/g, ' ').replace(/[\\|]/g, '\\$&')).join(' | ')} |`;
  return [
    cells(ledgerColumns.map((column) => titleOf(column, lang))),
    cells(ledgerColumns.map(() => '---')),
    ...items.map((item) => cells(ledgerColumns.map((column) => column.text(item, date, lang)))),
  ].join('\n');
}

function inJson(items: readonly Item[], date: string): string {
  return JSON.stringify(
    items.map((item) => ({ ...item, state: stateOf(item, date) })),
    null,
    2,
  );
}

/** `duibiao ledger show`: an item from beginning to end. */
export function addShow(ledger: Command, run: Runner, say: Say): void {
  ledger
    .command('show')
    .summary(say('help.ledger.show.summary'))
    .argument('<ledger>', say('help.ledger.ledger'))
    .argument('<number>', say('help.ledger.show.number'))
    .option('--as-of <date>', say('help.ledger.list.as-of'))
    .action((path: string, number: string, { asOf }: { asOf?: string }) =>
      run((context) => {
        const { events } = orRefuse(openLedger(path));
        const item = itemsOf(events).find((i) => String(i.number) === number);
        if (!item) throw Refusal.of('ledger.no-item', { number });
        context.out(historyOf(item, events, dateFor(context, asOf), context));
        return exit.compliant;
      }),
    );
}

function historyOf(item: Item, events: readonly LedgerEvent[], date: string, context: Context): string {
  const { lang, colors, say } = context;
  const facts = ledgerColumns.map(
    (column) => [titleOf(column, lang), column.text(item, date, lang)] as const,
  );
  const history = events.flatMap((event) =>
    'item' in event && event.item === item.number
      ? [`${event.on}  ${say(`ledger.event-${event.event}`)}  ${detailOf(event, item, context)}`.trimEnd()]
      : [],
  );
  return [
    `${colors.bold(`${item.number} ${item.opened.unitName} ${item.opened.statement}`)}  ${stateText(item, date, lang)}`,
    ...facts.filter(([, text]) => text !== '').map(([title, text]) => `${title}  ${text}`),
    '',
    ...history,
  ].join('\n');
}

function detailOf(event: LedgerEvent, item: Item, { lang, say }: Context): string {
  if ('seen' in event) return seenText({ ...item, seen: event.seen, seenOn: event.on, gone: false }, lang);
  if (event.event === 'closed') return say('ledger.closing', { date: event.closed, reason: event.reason });
  if (event.event !== 'edited') return '';
  const titled = ledgerColumns.flatMap((column) => {
    const { entry } = column;
    const text = entry === undefined || !(entry in event) ? undefined : event[entry as keyof typeof event];
    if (text === undefined) return [];
    return [say('ledger.entered', { column: titleOf(column, lang), text: String(text) })];
  });
  return titled.join(lang === 'en' ? '; ' : '；');
}
