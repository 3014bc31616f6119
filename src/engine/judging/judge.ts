import { type Facts, known } from '../../facts/index.js';
import { comparator, measure as measureOf } from '../../language/index.js';
import { type CalendarDate, type Period, periodEnd } from '../../quantity/index.js';
import { completionAt } from '../figures/completion.js';
import type { Resolver } from '../figures/resolve.js';
import type { Judgement } from '../program/program.js';
import { compare } from '../series/compare.js';
import { accepted, type Held, hold } from './held.js';
import { byStandingPeriod } from './standing.js';
import type { Terms } from './terms.js';
import { code } from './verdict.js';

const KNOWN = Object.keys(known).length;

/** Writes the verdicts of one judgement under given terms for some of its rows. */
export function judge(
  resolver: Resolver,
  judgement: Judgement,
  terms: Terms,
  asOf: CalendarDate,
  rows: Int32Array,
  out: Uint8Array,
): void {
  if (judgement.commitment.judgedBy === 'attestation') attest(resolver, judgement, terms, asOf, rows, out);
  else
    for (const [period, some] of byStandingPeriod(resolver, judgement, terms, asOf, rows))
      weigh(resolver, judgement, { ...terms, period }, asOf, some, out);
}

/** The verdict by what is known of a row (times two) and whether it satisfies the target: a table, because branches on figures cost more than they decide. */
const dueVerdicts = new Uint8Array(2 * KNOWN);
const earlyVerdicts = new Uint8Array(2 * KNOWN).fill(code.pending);
for (const state of Object.values(known)) {
  const judged = state === known.fast || state === known.exact;
  const unjudged = state === known.missing ? code.unreported : code.doubtful;
  dueVerdicts.set(judged ? [code.missed, code.met] : [unjudged, unjudged], 2 * state);
}

/** What the figures say. */
function weigh(
  resolver: Resolver,
  judgement: Judgement,
  terms: Terms,
  asOf: CalendarDate,
  rows: Int32Array,
  out: Uint8Array,
): void {
  const held = hold(resolver, judgement.commitment, terms.period, terms.target);
  const satisfied = accepted(held);
  const due = asOf >= terms.due;
  const verdicts = due ? dueVerdicts : earlyVerdicts;
  const { state } = held;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    out[row] = verdicts[((state[row] as number) << 1) | (satisfied[row] as number)] as number;
  }
  if (due) markExceeded(held, terms, rows, out);
  markDates(resolver, judgement, terms, asOf, rows, satisfied, out);
}

/** Met beyond the stretch figure. */
function markExceeded(held: Held, { target }: Terms, rows: Int32Array, out: Uint8Array): void {
  if (!target.stretch) return;
  const beyond = new Uint8Array(out.length);
  const down = comparator(target.op).direction === 'down';
  compare(held.actual, down ? { high: target.stretch } : { low: target.stretch }, beyond);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (out[row] === code.met && beyond[row] === 1) out[row] = code.exceeded;
  }
}

/**
 * What completion dates change: after the due date is late, and after the as-of date nobody can know it; a deliverable finished before its due date is met
 * before it is due; and 是 without a date, for a period that ends after the due date, does not say which it was.
 */
function markDates(
  resolver: Resolver,
  { commitment }: Judgement,
  terms: Terms,
  asOf: CalendarDate,
  rows: Int32Array,
  satisfied: Uint8Array,
  out: Uint8Array,
): void {
  const { direction, takes } = comparator(terms.target.op);
  const deliverable = takes === 'truth';
  if (!deliverable && (direction !== 'up' || measureOf(commitment.measure).spans !== 'period')) return;
  const resolved = resolver.resolve(commitment.indicator, terms.period);
  // Without cells there are no dates: only a period that outlasts the due date leaves a question.
  const dated = resolved.reported !== undefined && resolved.reported.cells.size > 0;
  if (!dated && !(deliverable && periodEnd(terms.period) > terms.due)) return;
  for (const row of rows) {
    const verdict = out[row];
    if (
      satisfied[row] !== 1 ||
      (verdict !== code.met && verdict !== code.exceeded && verdict !== code.pending)
    )
      continue;
    const { on, by } = completionAt(resolver, resolved, row);
    if (verdict === code.pending) {
      if (deliverable && on !== undefined && on <= asOf) out[row] = code.met;
    } else if (on !== undefined) {
      if (on > asOf) out[row] = code.doubtful;
      else if (on > terms.due) out[row] = code.late;
    } else if (deliverable && by > terms.due) out[row] = code.doubtful;
  }
}

/** What a person has decided, where figures cannot. */
function attest(
  resolver: Resolver,
  { commitment, checkpoint }: Judgement,
  terms: Terms,
  asOf: CalendarDate,
  rows: Int32Array,
  out: Uint8Array,
): void {
  for (const row of rows) {
    const decision = decisionOf(
      resolver.facts,
      commitment.id,
      resolver.tree.units[row] as string,
      checkpoint.key,
      asOf,
    );
    // Before its time a commitment can be kept, but not yet broken.
    if (decision && (decision.decision === 'met' || asOf >= terms.due)) out[row] = code[decision.decision];
    else out[row] = asOf >= terms.due ? code.attest : code.pending;
  }
}

/** The attestation that counts on a date: one made later is not yet known. */
export function decisionOf(facts: Facts, commitment: string, unit: string, key: Period, asOf: CalendarDate) {
  const decision = facts.attestation(commitment, unit, key);
  return decision && decision.on <= asOf ? decision : undefined;
}
