import type { Bytes } from './bytes.js';
import { STATES } from './state.js';

/** What follows from a row's state (times two) and from whether it passes: a table, because branches on figures cost more than they decide. */
export type DecisionTable = Bytes;

/** Fills a table by asking once for every state and answer. */
export function decisionTable(decide: (state: number, passes: boolean) => number): DecisionTable {
  const table = new Uint8Array(2 * STATES.length);
  for (const state of STATES) {
    table[state << 1] = decide(state, false);
    table[(state << 1) | 1] = decide(state, true);
  }
  return table;
}

/** Writes what the table says of each of the rows. */
export function decideRows(
  table: DecisionTable,
  states: Bytes,
  passing: Bytes,
  rows: readonly number[],
  out: Bytes,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    out[row] = table[((states[row] as number) << 1) | (passing[row] as number)] as number;
  }
}
