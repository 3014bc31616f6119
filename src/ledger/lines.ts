import { faultOf, message, type WordId } from '../messages/index.js';
import {
  checkedTree,
  failure,
  type Problem,
  type Result,
  sha256,
  shapeChecker,
  success,
} from '../source/index.js';
import { type LedgerEvent, LedgerSchema, ledgerHeader, type NewEvent } from './schema.js';

/** A ledger as read: its lines as they are, and what they say. */
export interface Ledger {
  readonly lines: readonly string[];
  readonly events: readonly LedgerEvent[];
}

export const emptyLedger: Ledger = { lines: [], events: [] };

const checkShape = shapeChecker(LedgerSchema);

/** How many digits of a hash are kept: enough that no slip of a hand goes unseen. */
const DIGITS = 16;

/** By which a line knows the one before it. */
export function linkOf(line: string): string {
  return sha256(line).slice(0, DIGITS);
}

/**
 * Reads a ledger (JSON Lines). Nothing in it is ever rewritten, so a line that does not follow from the one before it
 * was changed, dropped or put between, and is refused with its number; so is one with a sentence of another version.
 */
export function readLedger(file: string, text: string): Result<Ledger> {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  if (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) return failure([problem(file, 1, 'ledger.no-ledger')]);
  const events: LedgerEvent[] = [];
  for (const [i, line] of lines.entries()) {
    const said = sayingOf(file, line);
    const wanted = i === 0 ? 'schema' : 'event';
    if (!said || !(wanted in said))
      return failure([problem(file, i + 1, i === 0 ? 'ledger.no-ledger' : 'ledger.damaged')]);
    if (!('event' in said)) continue;
    if (said.after !== linkOf(lines[i - 1] ?? '')) return failure([problem(file, i + 1, 'ledger.changed')]);
    const fault = 'seen' in said ? faultOf(said.seen.reason) : undefined;
    if (fault) return failure([{ ...fault, severity: 'error', at: { file, line: i + 1, column: 1 } }]);
    events.push(said);
  }
  return success({ lines, events });
}

/** What a line says; undefined where it is none of a ledger's. */
function sayingOf(file: string, line: string): LedgerEvent | typeof ledgerHeader | undefined {
  if (!checkedTree(file, line, 'json', checkShape).ok) return undefined;
  return JSON.parse(line) as LedgerEvent | typeof ledgerHeader;
}

function problem(file: string, line: number, id: WordId): Problem {
  return { ...message(id), severity: 'error', at: { file, line, column: 1 } };
}

/** The ledger with events added at its end; a new one begins with its header. */
export function append({ lines, events }: Ledger, added: readonly NewEvent[]): Ledger {
  const all = lines.length > 0 ? [...lines] : [JSON.stringify(ledgerHeader)];
  const said = [...events];
  for (const { event, on, ...rest } of added) {
    const whole = { event, on, ...rest, after: linkOf(all.at(-1) ?? '') } as LedgerEvent;
    all.push(JSON.stringify(whole));
    said.push(whole);
  }
  return { lines: all, events: said };
}

/** The ledger as it was when it had so many lines. */
export function asOfLine({ lines, events }: Ledger, count: number): Ledger {
  return { lines: lines.slice(0, count), events: events.slice(0, Math.max(0, count - 1)) };
}
