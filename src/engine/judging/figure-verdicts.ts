import { comparator } from '../../language/index.js';
import { replaceBytes } from '../series/bytes.js';
import { decideRows, decisionTable } from '../series/decision.js';
import { rowsPassing, rowsWithin } from '../series/interval.js';
import { isValueState, MISSING, NO_CASE } from '../series/state.js';
import { markAhead } from './ahead.js';
import type { Batch } from './batch.js';
import { markBest } from './best.js';
import { markCertain } from './certainty.js';
import { markDates } from './dates.js';
import { verdictCode } from './verdict.js';

const whenDue = decisionTable((state, passes) => {
  if (isValueState(state)) return passes ? verdictCode.met : verdictCode.missed;
  if (state === NO_CASE) return verdictCode.waived;
  return state === MISSING ? verdictCode.unreported : verdictCode.doubtful;
});
const beforeDue = decisionTable(() => verdictCode.pending);

/** Writes what the figures say. */
export function judgeByFigures(batch: Batch): void {
  const { matter, rows, verdicts } = batch;
  const { comparisons, judgement, terms, asOf } = matter;
  const { states, tests } = comparisons.of(judgement.commitment, terms);
  const passing = rowsPassing(tests);
  const due = asOf >= terms.due;
  decideRows(due ? whenDue : beforeDue, states, passing, rows, verdicts);
  if (due) {
    markBest(batch);
    markExceeded(batch);
    markCertain(batch);
  }
  markDates(batch, passing);
  if (due) markAhead(batch);
}

/** Met beyond the stretch figure. */
function markExceeded({ matter: { comparisons, judgement, terms }, rows, verdicts }: Batch): void {
  const { op, stretch } = terms.target;
  if (!stretch) return;
  const down = comparator(op).direction === 'down';
  const { actual } = comparisons.of(judgement.commitment, terms);
  const beyond = rowsWithin(actual, down ? { high: stretch } : { low: stretch });
  replaceBytes(verdicts, rows, verdictCode.met, verdictCode.exceeded, beyond);
}
