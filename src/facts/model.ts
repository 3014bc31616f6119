import type { MessageRef } from '../messages/index.js';
import type { CalendarDate, Period, Rational } from '../quantity/index.js';
import type { Location } from '../source/index.js';

export const stages = ['self', 'verified'] as const;
/** 自评 or 核查. Where both exist the verified figure judges. */
export type Stage = (typeof stages)[number];

/** One submitted cell. */
export interface Figure {
  readonly indicator: string;
  readonly unit: string;
  readonly period: Period;
  readonly stage: Stage;
  /** As submitted. */
  readonly text: string;
  /** In the indicator's unit; absent when the cell is blank or cannot be read. */
  readonly value?: Rational;
  /** What one of its last written place is worth, in the indicator's unit: 0.1 of 99.5%, 1000 of 12.8万所. */
  readonly step?: Rational;
  /** Why the cell cannot be judged, when it cannot be read with certainty. */
  readonly doubt?: MessageRef;
  /** Where what makes it doubtful stands: in the cell of its date, say. */
  readonly doubtAt?: Location;
  readonly completed?: CalendarDate;
  /** 统计时点. */
  readonly reference?: CalendarDate;
  /** The day as of which it was reported: its reference date, else the day it was submitted. */
  readonly reported?: CalendarDate;
  readonly evidence: readonly string[];
  readonly note?: string;
  readonly origin: Location;
}

/** A person's decision on a commitment that figures cannot decide (认定). */
export interface Attestation {
  readonly commitment: string;
  readonly unit: string;
  readonly key?: string;
  readonly decision: 'met' | 'missed';
  readonly by: string;
  readonly on: CalendarDate;
  readonly basis?: string;
  readonly origin: Location;
}

/** A file that figures came from. */
export interface InputFile {
  readonly file: string;
  readonly sha256: string;
  readonly sample: boolean;
}

/** A data-quality finding about a submitted figure. `doubtful` figures are not judged; a `note` is for the reader. */
export interface DataFinding extends MessageRef {
  readonly severity: 'error' | 'warning';
  readonly at: Location;
  readonly unit?: string;
  readonly indicator?: string;
  readonly effect: 'doubtful' | 'note';
}

/** The figures of one cell by stage. */
export interface Cell {
  readonly self?: Figure;
  readonly verified?: Figure;
  /** All that was reported of it, where that is more than one figure a stage: the same year in the course of time. */
  readonly reports?: readonly Figure[];
}
