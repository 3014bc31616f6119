import { deedPeriods } from '../../plan/targets.js';
import { type CalendarDate, type Period, periodEnd, periodKind, periodStart } from '../../quantity/index.js';
import type { Figures } from '../figures/figures.js';
import { statedDate } from '../figures/standing.js';
import { isMissing, stateAt, valueAt } from '../series/series.js';
import { DOUBTFUL } from '../series/state.js';
import type { Batch, Matter } from './batch.js';

/**
 * Parts a batch by the period that each row is judged on. What is done stays done: a deliverable is judged on the period
 * that reports it as finished, be it an earlier year of which later ones say nothing, or a period after the due date,
 * which makes it late.
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

/** 完成时期: the period that a row is judged on: its own, the earlier year whose 是, or whose 否 after 是, still stands, or the later period that says 是. */
export function completionPeriod(matter: Matter, row: number): Period {
  const asked = periodsToAsk(matter);
  return (asked && reportedPeriod(asked, row)) ?? matter.terms.period;
}

/** The periods that may say that a deliverable is done: its own and the years before it, the latest first, and those that end after it. */
interface Asked {
  readonly inTime: readonly Figures[];
  readonly later: readonly Figures[];
  /** The day since which a later period's 是 counts, where it gives one. */
  readonly since: CalendarDate;
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
  const own = reported.filter((one) => one === period);
  // Two milestones in a year may each ask for a deed of its own: a 是 of the first is none of the second.
  const standing = periodKind(period) === 'year';
  const earlier = standing ? reported.filter((one) => isEarlierYear(one, period)) : [];
  return {
    inTime: figuresOf([...own, ...earlier.sort(byEnd).reverse()]),
    later: figuresOf(reported.filter((one) => periodEnd(one) > end && periodStart(one) <= asOf).sort(byEnd)),
    since: standing ? '' : periodStart(period),
  };
}

function isEarlierYear(one: Period, year: Period): boolean {
  return periodKind(one) === 'year' && one < year;
}

function byEnd(a: Period, b: Period): number {
  const [first, second] = [periodEnd(a), periodEnd(b)];
  if (first === second) return periodStart(a) < periodStart(b) ? -1 : 1;
  return first < second ? -1 : 1;
}

function reportedPeriod({ inTime, later, since }: Asked, row: number): Period | undefined {
  const latest = inTime.find(({ series }) => !isMissing(series, row));
  if (latest && (saysYes(latest, row) || stateAt(latest.series, row) === DOUBTFUL)) return latest.period;
  const after = later.flatMap((figures) => {
    const { on } = statedDate(figures, row);
    return saysYes(figures, row) && (on === undefined || on >= since) ? [{ on, figures }] : [];
  });
  // Of several that say 是, one with a date says when.
  const [dated] = after
    .flatMap(({ on, figures }) => (on === undefined ? [] : [{ on, figures }]))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  // 否 after 是 takes it back.
  const takenBack = latest && inTime.some((figures) => saysYes(figures, row));
  return (dated ?? after[0])?.figures.period ?? (takenBack ? latest.period : undefined);
}

function saysYes({ series }: Figures, row: number): boolean {
  const answer = valueAt(series, row);
  return answer !== undefined && !answer.isZero();
}
