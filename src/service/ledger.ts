import { statSync } from 'node:fs';
import { append, emptyLedger, type Ledger, type NewEvent, readLedger } from '../ledger/index.js';
import { message } from '../messages/index.js';
import { during, type Problem, type Result, readText, shownPath, success } from '../source/index.js';
import { takeLock } from './lock.js';
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
 * that is not there yet, or whose file is empty, is an empty one where `fresh` says so. A failure as of `openLedger`,
 * and where another run is writing it; what `change` throws goes on, and nothing is written. A warning tells that a
 * run before died while it was writing.
 */
export function changeLedger(
  path: string,
  change: (ledger: Ledger) => readonly NewEvent[],
  fresh = false,
): Result<ChangedLedger> {
  const lock = `${path}.lock`;
  const taken = takeLock(lock);
  if (taken === undefined) return refused('ledger.locked-file', { lock: shownPath(lock) });
  try {
    const opened = fresh && isEmpty(path) ? success(emptyLedger) : openLedger(path);
    if (!opened.ok) return opened;
    const events = change(opened.value);
    const warnings: Problem[] = taken.stale
      ? [{ ...message('ledger.stale-lock'), severity: 'warning', at: { file: shownPath(lock) } }]
      : [];
    if (events.length === 0) return success({ ledger: opened.value, added: 0 }, warnings);
    const ledger = append(opened.value, events);
    writeWhole(path, `${ledger.lines.join('\n')}\n`);
    return success({ ledger, added: events.length }, warnings);
  } finally {
    taken.release();
  }
}

/** Whether there is no file yet, or one without a byte in it. */
function isEmpty(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined || (stats.isFile() && stats.size === 0);
}
