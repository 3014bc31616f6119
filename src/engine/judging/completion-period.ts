import { deedPeriods } from '../../plan/deed-periods.js';
import { type Period, periodEnd, periodStart } from '../../quantity/index.js';
import type { Figures } from '../figures/figures.js';
import { statedDate } from '../figures/standing.js';
import { isMissing, stateAt, valueAt } from '../series/series.js';
import { DOUBTFUL } from '../series/state.js';
import type { Batch, Matter } from './batch.js';

/**
 * Parts a batch by the period that each row is judged on. What is done stays done: a deliverable is judged on the period
 * that reports it as finished, be it an earlier one of which later ones say nothing, or one after the due date, which
 * makes it late.
 */
export function byCompletionPeriod(batch: Batch): readonly Batch[] {
  const { matter, verdicts } = batch;
  const asked = periodsToAsk(matter);
  if (!asked) return [batch];
  const { terms } = matter;
  const parts = new Map<Period, number[]>();
  for (const row of batch.rows) {
    const period = reportedPeriod(asked, row) ?? terms.period;
    const part = parts.get(period);
    if (part) part.push(row);
    else parts.set(period, [row]);
  }
  return [...parts].map(([period, rows]) => {
    const dated = { ...matter, terms: { ...terms, period } };
    return { matter: dated, rows, verdicts };
  });
}

/** 完成时期: the period that a row is judged on: its own, the earlier one whose 是, or whose 否 after 是, still stands, or the later one that says 是. */
export function completionPeriod(matter: Matter, row: number): Period {
  const asked = periodsToAsk(matter);
  return (asked && reportedPeriod(asked, row)) ?? matter.terms.period;
}

/** The periods that may say that a deliverable is done: up to the end of its own, the latest first, and those that end after it. */
interface Asked {
  readonly inTime: readonly Figures[];
  readonly later: readonly Figures[];
}

/** Undefined where no period but its own says anything, or none other counts: a rhythm asks anew every time. */
function periodsToAsk({ resolver, judgement, terms, asOf }: Matter): Asked | undefined {
  const { commitment, checkpoint } = judgement;
  const { indicator } = commitment;
  const { target, period } = terms;
  const { plan, facts } = resolver;
  const reported = deedPeriods(plan, commitment, checkpoint, target)?.filter((one) =>
    facts.column(indicator, one),
  );
  if (!reported) return undefined;
  if (reported.every((one) => one === period)) return undefined;
  const end = periodEnd(period);
  const figuresOf = (periods: readonly Period[]) => periods.map((one) => resolver.resolve(indicator, one));
  const before = reported.filter((one) => one !== period && periodEnd(one) <= end).sort(byEnd);
  return {
    inTime: figuresOf([...(reported.includes(period) ? [period] : []), ...before.reverse()]),
    later: figuresOf(reported.filter((one) => periodEnd(one) > end && periodStart(one) <= asOf).sort(byEnd)),
  };
}

function byEnd(a: Period, b: Period): number {
  const [first, second] = [periodEnd(a), periodEnd(b)];
  if (first === second) return periodStart(a) < periodStart(b) ? -1 : 1;
  return first < second ? -1 : 1;
}

function reportedPeriod({ inTime, later }: Asked, row: number): Period | undefined {
  const latest = inTime.find(({ series }) => !isMissing(series, row));
  if (latest && (saysYes(latest, row) || stateAt(latest.series, row) === DOUBTFUL)) return latest.period;
  const after = later.filter((figures) => saysYes(figures, row));
  // Of several that say 是, one with a date says when.
  const [dated] = after
    .flatMap((figures) => {
      const { on } = statedDate(figures, row);
      return on === undefined ? [] : [{ on, figures }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  // 否 after 是 takes it back.
  const takenBack = latest && inTime.some((figures) => saysYes(figures, row));
  return (dated?.figures ?? after[0])?.period ?? (takenBack ? latest.period : undefined);
}

function saysYes({ series }: Figures, row: number): boolean {
  const answer = valueAt(series, row);
  return answer !== undefined && !answer.isZero();
}
