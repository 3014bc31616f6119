import { comparator, measure as measureOf } from '../../language/index.js';
import { type Period, periodKind, periodsOf } from '../../quantity/index.js';
import type { Figures } from '../figures/figures.js';
import { isMissing, stateAt, valueAt } from '../series/series.js';
import { DOUBTFUL } from '../series/state.js';
import type { Batch, Matter } from './batch.js';

/**
 * Parts a batch by the period that each row is judged on. What is done stays done: a deliverable is judged on the year
 * that reports it as finished, be it an earlier one of which later years say nothing, or one after the due date, which
 * makes it late.
 */
export function byCompletionYear(batch: Batch): readonly Batch[] {
  const { matter, verdicts } = batch;
  const years = yearsToAsk(matter);
  if (!years) return [batch];
  const { terms } = matter;
  const parts = new Map<Period, number[]>();
  for (const row of batch.rows) {
    const period = reportedYear(years, row) ?? terms.period;
    const part = parts.get(period);
    if (part) part.push(row);
    else parts.set(period, [row]);
  }
  return [...parts].map(([period, rows]) => {
    const dated = { ...matter, terms: { ...terms, period } };
    return { matter: dated, rows, verdicts };
  });
}

/** 完成年度: the period that a row is judged on: its own, the earlier year whose 是, or whose 否 after 是, still stands, or the later one that says 是. */
export function completionYear(matter: Matter, row: number): Period {
  const years = yearsToAsk(matter);
  return (years && reportedYear(years, row)) ?? matter.terms.period;
}

/** The years that may say that a deliverable is done: up to the due date, the latest first, and after it. */
interface Years {
  readonly inTime: readonly Figures[];
  readonly later: readonly Figures[];
}

/** Undefined where no year but its own says anything, or none other counts: a rhythm asks anew every time. */
function yearsToAsk({ resolver, judgement, terms, asOf }: Matter): Years | undefined {
  const { indicator, measure } = judgement.commitment;
  const { target, period, due } = terms;
  const deed = comparator(target.op).takes === 'truth' && measureOf(measure).spans === 'period';
  if (!deed || judgement.checkpoint.recurring || periodKind(period) !== 'year') return undefined;
  const { plan, facts } = resolver;
  const reported = periodsOf(plan.from, plan.to, 'year').filter((year) => facts.column(indicator, year));
  if (reported.every((year) => year === period)) return undefined;
  const figuresOf = (years: readonly Period[]) => years.map((year) => resolver.resolve(indicator, year));
  const last = asOf < due ? period : asOf.slice(0, 4);
  return {
    inTime: figuresOf(reported.filter((year) => year <= period).reverse()),
    later: figuresOf(reported.filter((year) => year > period && year <= last)),
  };
}

function reportedYear({ inTime, later }: Years, row: number): Period | undefined {
  const latest = inTime.find(({ series }) => !isMissing(series, row));
  if (latest && (saysYes(latest, row) || stateAt(latest.series, row) === DOUBTFUL)) return latest.period;
  const after = later.find((figures) => saysYes(figures, row));
  // 否 after 是 takes it back.
  const takenBack = latest && inTime.some((figures) => saysYes(figures, row));
  return after?.period ?? (takenBack ? latest.period : undefined);
}

function saysYes({ series }: Figures, row: number): boolean {
  const answer = valueAt(series, row);
  return answer !== undefined && !answer.isZero();
}
