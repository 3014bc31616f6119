import { judging } from '../../facts/index.js';
import { rollup } from '../../language/index.js';
import { type CalendarDate, periodEnd } from '../../quantity/index.js';
import type { Resolver } from './resolve.js';
import { from, type Resolved, sourceAt } from './resolved.js';

/** The day by which a reported 是 is known to be true. */
export interface Completion {
  /** The completion date as submitted: a late one is late. */
  readonly on?: CalendarDate;
  /** Without one: the last day the figure speaks for. */
  readonly by: CalendarDate;
}

/**
 * When a row's figure was reached. A rolled-up figure is reached on the last of its sub-units' days
 * (`all`, `sum`, `count`, `min`) or the first (`any`, `max`).
 */
export function completionAt(resolver: Resolver, resolved: Resolved, row: number): Completion {
  const end = periodEnd(resolved.period);
  if (sourceAt(resolved, row) === from.rolled) {
    const below = resolver.concerned(resolved.indicator, row).map((r) => completionAt(resolver, resolved, r));
    const dates = below.map((c) => c.on).filter((on) => on !== undefined);
    if (below.length === 0 || dates.length < below.length) return { by: end };
    dates.sort();
    const { reached } = rollup(resolved.indicator.rollup.by);
    const on = (reached === 'first' ? dates[0] : dates[dates.length - 1]) as CalendarDate;
    return { on, by: on };
  }
  const cell = resolved.reported?.cells.get(row);
  const figure = cell && judging(cell);
  if (figure?.completed) return { on: figure.completed, by: figure.completed };
  const by = figure?.reference && figure.reference < end ? figure.reference : end;
  return { by };
}
