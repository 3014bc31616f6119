import { createHash } from 'node:crypto';
import { type Problem, parseTree, shapeChecker } from '../source/index.js';
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
  return createHash('sha256').update(line).digest('hex').slice(0, DIGITS);
}

/**
 * Reads a ledger (JSON Lines). Nothing in it is ever rewritten, so a line that does not follow from the one before it
 * was changed, dropped or put between, and is refused with its number.
 */
export function readLedger(file: string, text: string): Ledger | { readonly problems: readonly Problem[] } {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  if (lines.at(-1) === '') lines.pop();
  const events: LedgerEvent[] = [];
  for (const [i, line] of lines.entries()) {
    const problems = faults(file, lines, i);
    if (problems.length > 0) return { problems };
    if (i > 0) events.push(JSON.parse(line) as LedgerEvent);
  }
  return lines.length > 0 ? { lines, events } : { problems: [problem(file, 1, 'ledger.no-ledger')] };
}

function faults(file: string, lines: readonly string[], i: number): readonly Problem[] {
  const line = lines[i] ?? '';
  const { root, problems } = parseTree(file, line, 'json');
  if (!root || problems.length > 0)
    return [problem(file, i + 1, i === 0 ? 'ledger.no-ledger' : 'ledger.damaged')];
  if (checkShape(root).length > 0)
    return [problem(file, i + 1, i === 0 ? 'ledger.no-ledger' : 'ledger.damaged')];
  const said = JSON.parse(line) as LedgerEvent | typeof ledgerHeader;
  if ('schema' in said) return i === 0 ? [] : [problem(file, i + 1, 'ledger.damaged')];
  if (i === 0) return [problem(file, 1, 'ledger.no-ledger')];
  return said.after === linkOf(lines[i - 1] ?? '') ? [] : [problem(file, i + 1, 'ledger.changed')];
}

function problem(file: string, line: number, id: string): Problem {
  return { id, data: {}, severity: 'error', at: { file, line, column: 1 } };
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
