import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { append, emptyLedger, type Ledger, type NewEvent, readLedger } from '../ledger/index.js';
import { during, type Result, readText, shownPath, success } from '../source/index.js';
import { refused } from './refused.js';
import { writeWhole } from './write.js';

/** A ledger on disk; a failure where there is none or it cannot be trusted. */
export function openLedger(path: string): Result<Ledger> {
  const source = readText(path);
  if (!source.ok) return source;
  const { file, text } = source.value;
  return during(file, () => readLedger(file, text));
}

export interface ChangedLedger {
  readonly ledger: Ledger;
  /** How many events are new. */
  readonly added: number;
}

/**
 * Reads a ledger, adds what `change` makes of it, and writes it whole or not at all, while no other run may. A ledger
 * that is not there yet is an empty one where `fresh` says so. A failure as of `openLedger`, and where another run is
 * writing it; what `change` throws goes on, and nothing is written.
 */
export function changeLedger(
  path: string,
  change: (ledger: Ledger) => readonly NewEvent[],
  fresh = false,
): Result<ChangedLedger> {
  const lock = `${path}.lock`;
  const taken = take(lock);
  if (taken === undefined) return refused('ledger.locked-file', { lock: shownPath(lock) });
  try {
    const opened = fresh && !existsSync(path) ? success(emptyLedger) : openLedger(path);
    if (!opened.ok) return opened;
    const events = change(opened.value);
    if (events.length === 0) return success({ ledger: opened.value, added: 0 });
    const ledger = append(opened.value, events);
    writeWhole(path, `${ledger.lines.join('\n')}\n`);
    return success({ ledger, added: events.length });
  } finally {
    closeSync(taken);
    rmSync(lock, { force: true });
  }
}

function take(lock: string): number | undefined {
  try {
    return openSync(lock, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
}
