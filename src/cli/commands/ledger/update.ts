import type { Command } from 'commander';
import { isConfirmed, itemsOf, type LedgerEvent, updateOf } from '../../../ledger/index.js';
import { readAssessment } from '../../../service/index.js';
import { shownPath } from '../../../source/index.js';
import type { Context, Say } from '../../context.js';
import { exit } from '../../exit.js';
import { changeLedger } from '../../ledger.js';
import { orRefuse } from '../../refusal.js';
import type { Runner } from '../model.js';

/** `duibiao ledger update`: take in assessments, one after the other. */
export function addUpdate(ledger: Command, run: Runner, say: Say): void {
  ledger
    .command('update')
    .summary(say('help.ledger.update.summary'))
    .argument('<ledger>', say('help.ledger.update.ledger'))
    .argument('<assessment...>', say('help.ledger.update.assessment'))
    .action((path: string, assessments: string[]) =>
      run((context) => {
        for (const file of assessments) updateAction(context, path, file);
        return exit.compliant;
      }),
    );
}

function updateAction(context: Context, path: string, file: string): void {
  const assessment = orRefuse(readAssessment(file));
  let from = 0;
  const { events } = changeLedger(
    context,
    path,
    (ledger) => {
      const events = orRefuse(updateOf(ledger, assessment, shownPath(file)));
      from = ledger.events.length;
      return events;
    },
    true,
  );
  const added = events.slice(from);
  if (from === events.length) return;
  const count = (event: LedgerEvent['event']): number => added.filter((e) => e.event === event).length;
  const ready = itemsOf(events).filter((item) => !item.closing && isConfirmed(item)).length;
  context.out(
    context.say('ledger.taken', {
      file: shownPath(file),
      opened: count('opened'),
      seen: count('seen'),
      ready,
      reopened: count('reopened'),
    }),
  );
}
