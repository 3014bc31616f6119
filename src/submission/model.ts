import type { DataFinding, Written } from '../facts/index.js';
import { type MessageRef, messageOf } from '../messages/index.js';
import type { Location, Problem } from '../source/index.js';
import type { Scan } from './plain/scan.js';

/** A text as written, with its place. */
export interface Located {
  readonly text: string;
  readonly at: Location;
  /** Of a workbook: the text is what a formula came to when it was last computed. */
  readonly computed?: true;
  /** Of a workbook: part of the text stands in the cell's number format. */
  readonly formatted?: true;
  /** Of a workbook: it is crossed out. */
  readonly struck?: true;
  /** That it was read is told already. */
  readonly told?: true;
}

/** A text around a figure: above its table, between its rows, below it, on the tab of its sheet, beside its row. */
export interface Words extends Located {
  readonly place: 'above' | 'between' | 'below' | 'sheet' | 'beside';
}

/** One figure of a submission as written, whatever the format: nothing is looked up or read yet. */
export interface Entry {
  readonly unit: Located;
  /** The indicator's id; a table may give only its title. */
  readonly indicator?: Located;
  readonly title?: Located;
  readonly period: Located;
  /** A figure of a year before the submission's own. */
  readonly prior: boolean;
  readonly stage: 'self' | 'verified';
  /** Absent or without text: blank. */
  readonly value?: Located;
  /** A measure unit given beside the value. */
  readonly measure?: Located;
  /** A measure unit given for the whole column. */
  readonly columnMeasure?: Located;
  /** What is said of measure units above the table or in the row, each for the figures that are measured in such. */
  readonly tableMeasures?: readonly Located[];
  /** What stands around the figure and may say that it is another's, of another time, or none. */
  readonly around?: readonly Words[];
  readonly completed?: Located;
  readonly reference?: Located;
  readonly submitted?: Located;
  readonly evidence: readonly string[];
  /** Where a table has it. */
  readonly evidenceAt?: Location;
  /** The number of its row, as the table gives it. */
  readonly ordinal?: string;
  /** What stands in the notes, and in comments on the cell. */
  readonly notes: readonly Located[];
  /** What is wrong with the row as a whole: its figure cannot be relied on, whatever it says. */
  readonly fault?: MessageRef & { readonly at: Location };
  /** The figure as a whole. */
  readonly at: Location;
  /** The cell of a workbook that asks for last year's figure and was left blank. */
  readonly blankPrevious?: Location;
}

/** One decision by a person as written. */
export interface DecisionEntry {
  readonly unit: Located;
  readonly commitment: Located;
  readonly key?: Located;
  readonly decision: 'met' | 'missed';
  readonly by: string;
  readonly on: Located;
  readonly basis?: string;
}

/**
 * Rows of a table that say nothing but a unit and a figure beside what many others say too: too many to be made entries
 * one by one. Each is one entry without a fault, read where it stands when somebody asks for it.
 */
export interface PlainRows {
  readonly file: string;
  readonly scan: Scan;
  readonly count: number;
  /** Whether a row of the scan is one of them: 1 or 0. */
  readonly isPlain: Uint8Array;
  /** Where each of the reading's other entries stands: the offset at which its row begins. */
  readonly others: readonly number[];
  /** The entry of a row. */
  entryAt(row: number): Entry;
  /** A row's figure as it is written, and where. */
  written(row: number, into: Written): void;
  /** A row's entry, were its figure another text. */
  entryWith(row: number, figure: string): Entry;
}

/** What a file says, format aside. With an error among `problems` nothing else of it counts. */
export interface Reading {
  readonly plans: readonly Located[];
  readonly years: readonly Located[];
  readonly sample: boolean;
  /** All entries but those of plain rows. */
  readonly entries: readonly Entry[];
  readonly plain?: PlainRows;
  readonly decisions: readonly DecisionEntry[];
  readonly problems: readonly Problem[];
  /** The digest of the plan that a form was made from. */
  readonly digest?: Located;
  readonly findings: readonly DataFinding[];
}

/** All entries in the order in which they stand, those of plain rows among the others. */
export function* entriesIn({ entries, plain }: Pick<Reading, 'entries' | 'plain'>): Generator<Entry> {
  if (!plain) {
    yield* entries;
    return;
  }
  let other = 0;
  for (let row = 0; row < plain.scan.count; row++) {
    if (plain.isPlain[row] === 0) continue;
    const offset = plain.scan.offset[row] as number;
    while ((plain.others[other] ?? Number.POSITIVE_INFINITY) < offset) yield entries[other++] as Entry;
    yield plain.entryAt(row);
  }
  yield* entries.slice(other);
}

/** A finding, or a problem with more to it, as a problem alone. */
export function asProblem(problem: Problem): Problem {
  const { severity, at } = problem;
  return { ...messageOf(problem), severity, at };
}

/** A reading that came to nothing. */
export function refused(...problems: readonly Problem[]): Reading {
  return { plans: [], years: [], sample: false, entries: [], decisions: [], problems, findings: [] };
}

/** Several readings of a file as one. */
export function joined(readings: readonly Partial<Reading>[]): Reading {
  return {
    plans: readings.flatMap((r) => r.plans ?? []),
    years: readings.flatMap((r) => r.years ?? []),
    sample: readings.some((r) => r.sample),
    entries: readings.flatMap((r) => r.entries ?? []),
    decisions: readings.flatMap((r) => r.decisions ?? []),
    problems: readings.flatMap((r) => r.problems ?? []),
    findings: readings.flatMap((r) => r.findings ?? []),
  };
}
