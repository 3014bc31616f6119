import { comparator } from '../../language/index.js';
import type { Target } from '../../plan/model.js';
import { periodEnd } from '../../quantity/index.js';
import { areAnswers, areDated, type CompletionDate } from '../figures/completion-date.js';
import { type Bytes, byteAt, setByte } from '../series/bytes.js';
import { isUnsound } from '../series/series.js';
import type { Batch, Matter } from './batch.js';
import { completionsOf, figuresBehind, spansYears } from './completion.js';
import { verdictCode } from './verdict.js';

/**
 * What completion dates change. After the due date is late; after the as-of date nobody can know it, due or not; a
 * deliverable that is finished by the as-of date is met before it is due; and 是 without a date, be it counted with
 * others, speaks for the last day of its period or its reference date: where that lies after the due date, it does not
 * say which it was. Where what is known came too late, and what is not known may have come in time, nobody can tell
 * either.
 */
export function markDates({ matter, rows, verdicts }: Batch, passing: Bytes): void {
  const { resolver, terms, asOf } = matter;
  const deliverable = isDeliverable(matter);
  const figures = figuresBehind(matter);
  // Without dates only a period that outlasts the due date leaves a question.
  const stated = figures.some((one) => areDated(resolver, one));
  const end = periodEnd(terms.period);
  const answers = deliverable || figures.some((one) => areAnswers(resolver, one));
  const told = figures.some(({ reported }) => reported && (reported.cells.size > 0 || reported.periods));
  if (!stated && !(answers && (told || (asOf < terms.due ? end <= asOf : end > terms.due)))) return;
  const dated = datesIn(matter);
  const stretched = stretchIn(matter);
  for (const row of rows) {
    const verdict = byteAt(verdicts, row);
    if (!datable.has(verdict)) continue;
    // What is certain passes without a figure.
    const passes = byteAt(passing, row) === 1 || verdict !== verdictCode.pending;
    if (passes) setByte(verdicts, row, stretched(row, dated(row, verdict)));
  }
}

/** A row's verdict as its dates have it. */
type Dated = (row: number, verdict: number) => number;

/** What is met beyond its stretch figure counts as such only where that, too, was reached in time. */
function stretchIn(matter: Matter): Dated {
  const { terms } = matter;
  const { stretch } = terms.target;
  if (!stretch) return (_, verdict) => verdict;
  // The stretch figure itself counts, whether or not the target does.
  const op = comparator(terms.target.op).direction === 'down' ? 'at-most' : 'at-least';
  const target: Target = { ...terms.target, op, reference: { kind: 'quantity', value: stretch } };
  const dated = datesIn({ ...matter, terms: { ...terms, target } });
  return (row, verdict) =>
    verdict !== verdictCode.exceeded || dated(row, verdict) === verdict ? verdict : verdictCode.met;
}

function datesIn(matter: Matter): Dated {
  const completionOf = completionsOf(matter);
  // Row after row says the same.
  let last:
    | { readonly verdict: number; readonly completion: CompletionDate; readonly dated: number }
    | undefined;
  return (row, verdict) => {
    const completion = completionOf(row);
    if (last?.completion !== completion || last.verdict !== verdict)
      last = { verdict, completion, dated: datedVerdict(matter, verdict, completion) };
    return last.dated;
  };
}

const datable: ReadonlySet<number> = new Set([verdictCode.met, verdictCode.exceeded, verdictCode.pending]);

function datedVerdict(matter: Matter, verdict: number, completion: CompletionDate): number {
  const { terms, asOf } = matter;
  const { from, alone, by, open } = completion;
  if (from !== undefined && from > asOf) return verdictCode.doubtful;
  // A change against last year is that of the year, and is not late.
  if (spansYears(matter)) return open.length > 0 && (alone ?? '') > asOf ? verdictCode.doubtful : verdict;
  if (verdict === verdictCode.pending) return isDeliverable(matter) && by <= asOf ? verdictCode.met : verdict;
  if (from !== undefined && from > terms.due) return verdictCode.late;
  if (open.length > 0 && (alone ?? '') > terms.due)
    return open.some(([{ series }, row]) => isUnsound(series, row))
      ? verdictCode.doubtful
      : verdictCode.unreported;
  const last = isDeliverable(matter) ? by : completion.answeredBy;
  return last !== undefined && last > terms.due ? verdictCode.doubtful : verdict;
}

function isDeliverable({ terms }: Matter): boolean {
  return comparator(terms.target.op).takes === 'truth';
}
