import type { Ledger, NewEvent } from '../ledger/index.js';
import { changeLedger as changed } from '../service/index.js';
import type { Context } from './context.js';
import { listProblems } from './problems.js';
import { orRefuse } from './refusal.js';

/** Changes a ledger on disk, and says by how much. Throws `Refusal` where it cannot be opened or another run writes it. */
export function changeLedger(
  context: Context,
  path: string,
  change: (ledger: Ledger) => readonly NewEvent[],
  fresh = false,
): Ledger {
  const result = changed(path, change, fresh);
  const { ledger, added } = orRefuse(result);
  listProblems(context, result.problems);
  context.err(
    added === 0 ? context.say('ledger.nothing-new') : context.say('ledger.added', { count: added }),
  );
  return ledger;
}
