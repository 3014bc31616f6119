import { type Column, type DataFinding, judging } from '../../facts/index.js';
import type { Indicator } from '../../plan/model.js';
import { type Period, previousYear } from '../../quantity/index.js';
import type { Location } from '../../source/index.js';
import type { Series } from '../series/series.js';

/** Where a unit's figure came from. */
export const from = { nowhere: 0, reported: 1, derived: 2, rolled: 3 } as const;

/** An indicator's figures for all units in one period, with what they were made of. */
export interface Resolved {
  readonly indicator: Indicator;
  readonly period: Period;
  /** What is judged, in the indicator's unit. */
  readonly series: Series;
  readonly reported: Column | undefined;
  /** By the formula, in the indicator's unit. */
  readonly derived: Series | undefined;
  /** One of `from` a row; absent when every figure is a reported one. */
  readonly source: Uint8Array | undefined;
  /** Why rows are doubtful, beyond what intake found. */
  readonly doubts: ReadonlyMap<number, DataFinding>;
}

/** Where a row's figure came from. */
export function sourceAt(resolved: Resolved, row: number): number {
  if (resolved.source) return resolved.source[row] as number;
  return resolved.reported ? from.reported : from.nowhere;
}

/** Where the judging figure of a row was submitted. */
export function originAt(resolved: Pick<Resolved, 'reported'>, row: number): Location | undefined {
  const cell = resolved.reported?.cells.get(row);
  return cell && judging(cell)?.origin;
}

/** The same period so many years earlier. */
export function yearsBefore(period: Period, years: number): Period {
  let then = period;
  for (let i = 0; i < years; i++) then = previousYear(then);
  return then;
}
