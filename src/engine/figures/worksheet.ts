import type { Column, DataFinding } from '../../facts/index.js';
import type { Indicator } from '../../plan/model.js';
import type { Period, Range } from '../../quantity/index.js';
import { type Bytes, setByte } from '../series/bytes.js';
import type { Draft } from '../series/draft.js';
import { DOUBTFUL } from '../series/state.js';
import type { Subject } from './quality/model.js';
import type { Sources } from './sources.js';

/** 底稿: what the steps from submitted to judged figures hand to each other beside the figures. */
export interface Worksheet {
  readonly sources: Sources;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly reported: Column | undefined;
  /** The formula with titles for ids; empty without one. */
  formula(): string;
  /** One of `provenance` a row; absent where every figure is a reported one. */
  provenance: Bytes | undefined;
  /** Between which values the figures of rows lie that are not known. */
  readonly possible: Map<number, Range>;
  /** Why rows are doubtful. */
  readonly doubts: Map<number, DataFinding>;
  subject(row: number): Subject;
}

/** Keeps a row from being judged; of several reasons the first is told. */
export function doubt(sheet: Worksheet, draft: Draft, row: number, reason: DataFinding): void {
  draft.mark(row, DOUBTFUL);
  if (!sheet.doubts.has(row)) sheet.doubts.set(row, reason);
}

/** Notes where a row's figure comes from. */
export function noteProvenance(sheet: Worksheet, row: number, where: number): void {
  if (sheet.provenance) setByte(sheet.provenance, row, where);
}
