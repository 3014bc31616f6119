import { comparator, measure as measureOf } from '../../language/index.js';
import { periodEnd } from '../../quantity/index.js';
import { type Bytes, byteAt, replaceBytes, setByte } from '../series/bytes.js';
import { decideRows, decisionTable } from '../series/decision.js';
import { rowsPassing, rowsWithin } from '../series/interval.js';
import { isValueState, MISSING, NO_CASE } from '../series/state.js';
import type { Batch } from './batch.js';
import { markBest } from './best.js';
import { markCertain } from './certainty.js';
import { completionOf } from './completion.js';
import { byCompletionYear } from './completion-year.js';
import { verdictCode } from './verdict.js';

/** Writes what the figures say. */
export function judgeByFigures(batch: Batch): void {
  for (const part of byCompletionYear(batch)) judgeInPeriod(part);
}

const whenDue = decisionTable((state, passes) => {
  if (isValueState(state)) return passes ? verdictCode.met : verdictCode.missed;
  if (state === NO_CASE) return verdictCode.waived;
  return state === MISSING ? verdictCode.unreported : verdictCode.doubtful;
});
const beforeDue = decisionTable(() => verdictCode.pending);

function judgeInPeriod(batch: Batch): void {
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

/**
 * What completion dates change. After the due date is late; after the as-of date nobody can know it, due or not; a
 * deliverable that is finished by the as-of date is met before it is due; and 是 without a date speaks for the last day
 * of its period or its reference date: where that lies after the due date, it does not say which it was.
 */
function markDates({ matter, rows, verdicts }: Batch, passing: Bytes): void {
  const { resolver, judgement, terms, asOf } = matter;
  const { commitment } = judgement;
  const { direction, takes } = comparator(terms.target.op);
  const deliverable = takes === 'truth';
  if (!deliverable && (direction !== 'up' || measureOf(commitment.measure).spans !== 'period')) return;
  const figures = resolver.resolve(commitment.indicator, terms.period);
  // Without cells there are no dates: only a period that outlasts the due date leaves a question.
  const dated = figures.reported !== undefined && figures.reported.cells.size > 0;
  const end = periodEnd(terms.period);
  if (!dated && !(deliverable && (asOf < terms.due ? end <= asOf : end > terms.due))) return;
  for (const row of rows) {
    const verdict = byteAt(verdicts, row);
    if (byteAt(passing, row) !== 1 || !datable.has(verdict)) continue;
    const { on, by } = completionOf(matter, row);
    if (on !== undefined && on > asOf) setByte(verdicts, row, verdictCode.doubtful);
    else if (verdict === verdictCode.pending) {
      if (deliverable && by <= asOf) setByte(verdicts, row, verdictCode.met);
    } else if (on !== undefined) {
      if (on > terms.due) setByte(verdicts, row, verdictCode.late);
    } else if (deliverable && by > terms.due) setByte(verdicts, row, verdictCode.doubtful);
  }
}

const datable: ReadonlySet<number> = new Set([verdictCode.met, verdictCode.exceeded, verdictCode.pending]);
