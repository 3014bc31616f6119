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
 * When the sub-units had reached enough of what they come to, one after the other by their dates; where everyone is
 * needed, on the last day of all. Undefined where that hangs on sub-units without a date; a day that these may have
 * brought forward is one by which it was reached.
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
      on: completionDate(resolver, figures, child, ofOne).on,
      value: valueAt(figures.series, child) as Rational,
    }));
  const undated = all.filter(({ on }) => on === undefined);
  const dated = all
    .filter(({ on }) => on !== undefined)
    .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
  if (!enough || !fold || reached === 'everyone') {
    const last = undated.length > 0 ? undefined : dated.at(-1)?.on;
    return last === undefined ? undefined : { on: last, by: last };
  }
  const reachedOn = (before: typeof all): CalendarDate | undefined => {
    const soFar = before.map(({ value }) => value);
    return dated.find(({ value }) => {
      soFar.push(value);
      const whole = fold(soFar, []);
      return whole !== undefined && enough(whole);
    })?.on;
  };
  const by = reachedOn([]);
  if (by === undefined) return undefined;
  const alone =
    undated.length > 0
      ? fold(
          undated.map(({ value }) => value),
          [],
        )
      : undefined;
  const certain = !(alone && enough(alone)) && reachedOn(undated) === by;
  return certain ? { on: by, by } : { by };
}
