import { type Column, type DataFinding, judging } from '../../facts/index.js';
import type { Indicator } from '../../plan/model.js';
import { type Period, previousYear, type Range } from '../../quantity/index.js';
import type { Location } from '../../source/index.js';
import { type Bytes, byteAt } from '../series/bytes.js';
import type { Series } from '../series/series.js';

/** 数据来源: where a unit's figure came from. */
export const provenance = { nowhere: 0, reported: 1, derived: 2, rolled: 3 } as const;

/** An indicator's figures for all units in one period, with what they were made of. */
export interface Figures {
  readonly indicator: Indicator;
  readonly period: Period;
  /** What is judged, in the indicator's unit. */
  readonly series: Series;
  readonly reported: Column | undefined;
  /** By the formula, in the indicator's unit. */
  readonly derived: Series | undefined;
  /** One of `provenance` a row; absent when every figure is a reported one. */
  readonly provenance: Bytes | undefined;
  /** Between which values the figures of rows lie that are not known. */
  readonly possible: ReadonlyMap<number, Range>;
  /** Why rows are doubtful, beyond what the submission's reader found. */
  readonly doubts: ReadonlyMap<number, DataFinding>;
}

/** Where a row's figure came from. */
export function provenanceAt(figures: Pick<Figures, 'provenance' | 'reported'>, row: number): number {
  if (figures.provenance) return byteAt(figures.provenance, row);
  return figures.reported ? provenance.reported : provenance.nowhere;
}

/** The period that a row's submitted figure is of: its own, where a deliverable is told by another year's. */
export function periodAt({ reported, period }: Pick<Figures, 'reported' | 'period'>, row: number): Period {
  return reported?.periods?.get(row) ?? period;
}

/** Where the judging figure of a row was submitted. */
export function originAt({ reported }: Pick<Figures, 'reported'>, row: number): Location | undefined {
  const cell = reported?.cells.get(row);
  return cell && judging(cell)?.origin;
}

/** The same period so many years earlier. */
export function yearsBefore(period: Period, years: number): Period {
  let then = period;
  for (let i = 0; i < years; i++) then = previousYear(then);
  return then;
}
