import { judging } from '../../facts/index.js';
import { rollup } from '../../language/index.js';
import { type CalendarDate, periodEnd, type Rational } from '../../quantity/index.js';
import { hasValue, valueAt } from '../series/series.js';
import { type Figures, provenance, provenanceAt } from './figures.js';
import type { Resolver } from './resolver.js';

/** 完成日期: the day by which a figure is known to have been reached. */
export interface CompletionDate {
  /** The completion date as submitted: a late one is late. */
  readonly on?: CalendarDate;
  /** Without one: the last day the figure speaks for. */
  readonly by: CalendarDate;
}

/** Whether a figure is enough; without it only the whole figure is. */
export type Enough = (value: Rational) => boolean;

/** When a row's figure was reached, or as much of it as is enough. */
export function completionDate(
  resolver: Resolver,
  figures: Figures,
  row: number,
  enough?: Enough,
): CompletionDate {
  const end = periodEnd(figures.period);
  if (provenanceAt(figures, row) === provenance.rolled)
    return rolledDate(resolver, figures, row, enough) ?? { by: end };
  const cell = figures.reported?.cells.get(row);
  const figure = cell && judging(cell);
  if (figure?.completed) return { on: figure.completed, by: figure.completed };
  const by = figure?.reference && figure.reference < end ? figure.reference : end;
  return { by };
}

/**
 * When the sub-units had reached enough of what they come to, one after the other; where everyone is needed, with the
 * last of all. Those without a date had reached theirs by the day that their figures speak for, if not before: the
 * whole has a date only where that makes no difference.
 */
function rolledDate(
  resolver: Resolver,
  figures: Figures,
  row: number,
  enough: Enough | undefined,
): CompletionDate | undefined {
  const { fold, reached, fits } = rollup(figures.indicator.rollup.by);
  // 是 of one unit is as much below as above; of an amount, each unit brings the whole of its own.
  const ofOne = fits === 'amounts' ? undefined : enough;
  const all = resolver
    .concerned(figures.indicator, row)
    .filter((child) => hasValue(figures.series, child))
    .map((child) => ({
      ...completionDate(resolver, figures, child, ofOne),
      value: valueAt(figures.series, child) as Rational,
    }))
    .sort((a, b) => (a.by < b.by ? -1 : 1));
  const undated = all.filter(({ on }) => on === undefined);
  if (!enough || !fold || reached === 'everyone') {
    const last = all.at(-1)?.by;
    if (last === undefined) return undefined;
    return undated.length > 0 ? { by: last } : { on: last, by: last };
  }
  const isEnough = (some: typeof all): boolean => {
    const whole =
      some.length > 0
        ? fold(
            some.map(({ value }) => value),
            [],
          )
        : undefined;
    return whole !== undefined && enough(whole);
  };
  const by = all.find((_, i) => isEnough(all.slice(0, i + 1)))?.by;
  if (by === undefined || isEnough(undated)) return by === undefined ? undefined : { by };
  const dated = all.filter(({ on }) => on !== undefined);
  const earliest = dated.find((_, i) => isEnough([...undated, ...dated.slice(0, i + 1)]))?.by;
  return earliest === by ? { on: by, by } : { by };
}
