import { judging } from '../../facts/index.js';
import { rollup } from '../../language/index.js';
import { type CalendarDate, periodEnd } from '../../quantity/index.js';
import { type Figures, provenance, provenanceAt } from './figures.js';
import type { Resolver } from './resolver.js';

/** 完成日期: the day by which a figure is known to have been reached. */
export interface CompletionDate {
  /** The completion date as submitted: a late one is late. */
  readonly on?: CalendarDate;
  /** Without one: the last day the figure speaks for. */
  readonly by: CalendarDate;
}

/** When a row's figure was reached; a rolled-up one on the first or the last of its sub-units' days. */
export function completionDate(resolver: Resolver, figures: Figures, row: number): CompletionDate {
  const end = periodEnd(figures.period);
  if (provenanceAt(figures, row) === provenance.rolled) {
    const below = resolver.concerned(figures.indicator, row).map((r) => completionDate(resolver, figures, r));
    const dates = below.map((c) => c.on).filter((on) => on !== undefined);
    if (below.length === 0) return { by: end };
    if (dates.length < below.length)
      return { by: below.map(({ by }) => by).reduce((a, b) => (b > a ? b : a)) };
    dates.sort();
    const { reached } = rollup(figures.indicator.rollup.by);
    const on = (reached === 'first' ? dates[0] : dates[dates.length - 1]) as CalendarDate;
    return { on, by: on };
  }
  const cell = figures.reported?.cells.get(row);
  const figure = cell && judging(cell);
  if (figure?.completed) return { on: figure.completed, by: figure.completed };
  const by = figure?.reference && figure.reference < end ? figure.reference : end;
  return { by };
}
