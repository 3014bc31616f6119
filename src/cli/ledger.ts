import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { append, emptyLedger, type Ledger, type NewEvent, readLedger } from '../ledger/index.js';
import { orRefuse, Refusal, writeWhole } from '../service/index.js';
import { readText, shownPath } from '../source/index.js';
import type { Context } from './context.js';

/** A ledger on disk. Throws `Refusal` where there is none or it cannot be trusted. */
export function openLedger(path: string): Ledger {
  const { file, text } = orRefuse(readText(path));
  return orRefuse(readLedger(file, text));
}

/**
 * Reads a ledger, adds what `change` makes of it, and writes it whole or not at all, while no other run may. A ledger
 * that is not there yet is an empty one where `fresh` says so. Throws `Refusal` as `openLedger`, and where another run
 * is writing it.
 */
export function changeLedger(
  context: Context,
  path: string,
  change: (ledger: Ledger) => readonly NewEvent[],
  fresh = false,
): Ledger {
  const lock = `${path}.lock`;
  const held = hold(lock);
  try {
    const ledger = fresh && !existsSync(path) ? emptyLedger : openLedger(path);
    const events = change(ledger);
    if (events.length === 0) {
      context.err(context.say('ledger.nothing-new'));
      return ledger;
    }
    const changed = append(ledger, events);
    writeWhole(path, `${changed.lines.join('\n')}\n`);
    context.err(context.say('ledger.added', { count: events.length }));
    return changed;
  } finally {
    closeSync(held);
    rmSync(lock, { force: true });
  }
}

function hold(lock: string): number {
  try {
    return openSync(lock, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw Refusal.of('ledger.locked-file', { lock: shownPath(lock) });
    throw error;
  }
}
