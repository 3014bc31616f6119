import type { Command } from 'commander';
import {
  editOf,
  type Fields,
  fieldNames,
  type Item,
  isConfirmed,
  itemsOf,
  type Ledger,
  type NewEvent,
} from '../../../ledger/index.js';
import { messageOf } from '../../../messages/index.js';
import type { Context, Say } from '../../context.js';
import { exit } from '../../exit.js';
import { changeLedger } from '../../ledger.js';
import { Refusal } from '../../refusal.js';
import type { Runner } from '../model.js';
import { dateFor } from './list.js';

/** `duibiao ledger set`: enter what is done about items. */
export function addSet(ledger: Command, run: Runner, say: Say): void {
  ledger
    .command('set')
    .summary(say('help.ledger.set.summary'))
    .argument('<ledger>', say('help.ledger.ledger'))
    .argument('<number...>', say('help.ledger.number'))
    .option('--deadline <date>', say('help.ledger.set.deadline'))
    .option('--measures <text>', say('help.ledger.set.measures'))
    .option('--person <name>', say('help.ledger.set.person'))
    .option('--progress <text>', say('help.ledger.set.progress'))
    .option('--finished <date>', say('help.ledger.set.finished'))
    .option('--evidence <text>', say('help.ledger.set.evidence'))
    .action((path: string, numbers: string[], options: Fields) =>
      run((context) => {
        const fields = Object.fromEntries(
          fieldNames.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
        );
        if (Object.keys(fields).length === 0) throw Refusal.of('ledger.nothing-to-set');
        changeLedger(context, path, (open) => edited(context, open, numbers, { fields }));
        return exit.compliant;
      }),
    );
}

/** `duibiao ledger close`: close items, with date and reason. */
export function addClose(ledger: Command, run: Runner, say: Say): void {
  ledger
    .command('close')
    .summary(say('help.ledger.close.summary'))
    .argument('<ledger>', say('help.ledger.ledger'))
    .argument('<number...>', say('help.ledger.number'))
    .requiredOption('--date <date>', say('help.ledger.close.date'))
    .requiredOption('--reason <text>', say('help.ledger.close.reason'))
    .option('--evidence <text>', say('help.ledger.set.evidence'))
    .action(
      (
        path: string,
        numbers: string[],
        { date, reason, evidence }: { date: string; reason: string; evidence?: string },
      ) =>
        run((context) => {
          const fields = evidence === undefined ? {} : { evidence };
          changeLedger(context, path, (open) => {
            const events = edited(context, open, numbers, { fields, closing: { date, reason } });
            for (const item of wanted(open, numbers))
              if (!isConfirmed(item)) context.err(context.say('ledger.unproven', { number: item.number }));
            return events;
          });
          return exit.compliant;
        }),
    );
}

/** The same wish for each item: all or none. */
function edited(
  context: Context,
  ledger: Ledger,
  numbers: readonly string[],
  wish: Parameters<typeof editOf>[1],
): NewEvent[] {
  const today = dateFor(context, undefined);
  const results = wanted(ledger, numbers).map((item) => editOf(item, wish, today));
  const faults = results.flatMap((result) => result.problems);
  if (faults.length > 0)
    throw new Refusal(
      faults.map((fault) => ({ ...messageOf(fault), severity: 'error', at: { file: 'duibiao' } })),
    );
  return results.flatMap((result) => (result.ok ? result.value : []));
}

function wanted(ledger: Ledger, numbers: readonly string[]): Item[] {
  const items = itemsOf(ledger.events);
  return [...new Set(numbers)].map((number) => {
    const item = items.find((i) => String(i.number) === number);
    if (!item) throw Refusal.of('ledger.no-item', { number });
    return item;
  });
}
