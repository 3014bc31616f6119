import { type CalendarDate, onePlace, type Period, Rational } from '../quantity/index.js';
import { Cells } from './cells.js';
import type { Cell, Figure } from './model.js';
import { PlainFigures, type StatedDates } from './plain.js';

/** What is known of a row of a column. `exact` is known, but only as a fraction outside the fast numbers. */
export const rowState = { missing: 0, fast: 1, doubtful: 2, undefined: 3, exact: 4 } as const;

/**
 * The figures of one indicator and period over all units: a typed array of scaled integers
 * (value = scaled / 10^scale, in the indicator's unit), because fetching figures from objects, not
 * arithmetic, is what costs time. Figures that are no such integers stand in `exact`.
 */
export interface Column {
  readonly indicator: string;
  readonly period: Period;
  readonly scale: number;
  /** One of `rowState`, a unit a row. */
  readonly state: Uint8Array;
  /** Meaningful where state is `fast`. */
  readonly scaled: Float64Array;
  readonly exact: ReadonlyMap<number, Rational>;
  /** The submitted cells, where there are any: columns made by a program have none. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** Those of them that are kept because they say more than a number. */
  readonly kept: ReadonlyMap<number, Cell>;
  /** The others, which are read again when somebody looks at them. */
  readonly plain: PlainFigures;
  /** Whether a judging figure states when it was reached. */
  readonly dated: boolean;
  /** The periods of rows that are taken from columns of other periods than the column's own. */
  readonly periods?: ReadonlyMap<number, Period>;
  /** Rows of which several periods name different days. */
  readonly apart?: ReadonlyMap<number, DaysApart>;
}

/** 完成日期不一: between which days something was done of which several periods name different ones. */
export interface DaysApart {
  /** The first of them; absent where a period had said before that it was done, and no day. */
  readonly from?: CalendarDate;
  /** That period. */
  readonly said?: Period;
  readonly by: CalendarDate;
}

/** The figure that judges: the verified one where there is one with content, else the district's own. */
export function judging(cell: Cell): Figure | undefined {
  const { self, verified } = cell;
  if (verified && (verified.value !== undefined || verified.doubt)) return verified;
  return self ?? verified;
}

/** What of a column was submitted. */
type Submitted = Pick<Column, 'kept' | 'plain'>;

/** A column made of what was submitted; its figures stand in arrays of their own. */
export function columnOf(
  indicator: string,
  period: Period,
  rows: number,
  { kept, plain }: Submitted,
): Column {
  const scale = commonScale({ kept, plain });
  const draft = { state: new Uint8Array(rows), scaled: new Float64Array(rows), exact: new Map() };
  fillPlain(draft, plain, scale);
  for (const [row, cell] of kept) {
    const figure = judging(cell);
    if (figure?.doubt) draft.state[row] = rowState.doubtful;
    else if (figure?.value) fillExact(draft, row, figure.value, scale);
  }
  return { indicator, period, scale, ...draft, ...submitted(kept, plain) };
}

type Draft = { state: Uint8Array; scaled: Float64Array; exact: Map<number, Rational> };

function fillExact(draft: Draft, row: number, value: Rational, scale: number): void {
  const integer = value.scaledInteger(scale);
  if (integer === undefined) {
    draft.state[row] = rowState.exact;
    draft.exact.set(row, value);
  } else {
    draft.state[row] = rowState.fast;
    draft.scaled[row] = integer;
  }
}

function fillPlain(draft: Draft, plain: PlainFigures, scale: number): void {
  const up = Array.from({ length: scale + 1 }, (_, places) => 10 ** (scale - places));
  for (let row = 0; row < draft.state.length; row++) {
    if (!plain.has(row)) continue;
    const [scaled, places] = [plain.scaled[row] as number, plain.places[row] as number];
    if (Number.isNaN(scaled)) continue;
    const integer = scaled * (up[places] ?? Number.NaN);
    if (Number.isSafeInteger(integer)) {
      draft.state[row] = rowState.fast;
      draft.scaled[row] = integer;
    } else fillExact(draft, row, Rational.of(BigInt(scaled), 10n ** BigInt(places)), scale);
  }
}

/** A column of 是 and 否 that takes each row from the column of one period or another. */
export function columnOfPeriods(
  indicator: string,
  period: Period,
  rows: number,
  sources: ReadonlyMap<number, Column>,
  apart: ReadonlyMap<number, DaysApart>,
): Column {
  const scale = Math.max(0, ...[...new Set(sources.values())].map((source) => source.scale));
  const draft = { state: new Uint8Array(rows), scaled: new Float64Array(rows), exact: new Map() };
  const kept = new Map<number, Cell>();
  const plain = new PlainFigures(rows);
  const periods = new Map<number, Period>();
  for (const [row, source] of sources) {
    draft.state[row] = source.state[row] as number;
    draft.scaled[row] = (source.scaled[row] as number) * 10 ** (scale - source.scale);
    const [fraction, cell] = [source.exact.get(row), source.kept.get(row)];
    if (fraction) draft.exact.set(row, fraction);
    if (cell) kept.set(row, cell);
    else plain.take(row, source.plain);
    if (source.period !== period) periods.set(row, source.period);
  }
  return { indicator, period, scale, ...draft, ...submitted(kept, plain), periods, apart };
}

/** What was submitted, as a column has it. */
function submitted(
  kept: ReadonlyMap<number, Cell>,
  plain: PlainFigures,
): Pick<Column, 'cells' | 'kept' | 'plain' | 'dated'> {
  const cells = plain.size === 0 ? kept : new Cells(kept, plain);
  return { cells, kept, plain, dated: isDated({ kept, plain }) };
}

/** The most decimal places that a figure of the column is written with, up to six: beyond lies the exact path. */
function commonScale({ kept, plain }: Submitted): number {
  let scale = 0;
  const widen = (places: number | undefined): void => {
    if (places !== undefined && places > scale && places <= 6) scale = places;
  };
  for (const cell of kept.values()) widen(judging(cell)?.value?.decimals());
  for (let row = 0; row < plain.places.length; row++) if (plain.has(row)) widen(plain.places[row]);
  return scale;
}

/** What one of the last written place of a row's judging figure is worth; undefined where there is no figure. */
export function stepAt({ kept, plain, scale }: Column, row: number): Rational | undefined {
  if (plain.has(row)) return plain.stepAt(row);
  const cell = kept.get(row);
  return cell ? judging(cell)?.step : onePlace(scale);
}

/** The dates that a row's judging figure states. */
export function datesAt({ kept, plain }: Column, row: number): StatedDates | undefined {
  const cell = kept.get(row);
  return cell ? judging(cell) : plain.datesAt(row);
}

function isDated({ kept, plain }: Submitted): boolean {
  return plain.dated || [...kept.values()].some((cell) => judging(cell)?.completed !== undefined);
}

/** A column from a program: scaled integers, NaN where there is no figure. Throws RangeError on a number that is neither. */
export function columnOfNumbers(
  indicator: string,
  period: Period,
  scale: number,
  scaled: Float64Array,
): Column {
  const state = new Uint8Array(scaled.length);
  for (let row = 0; row < scaled.length; row++) {
    const value = scaled[row] as number;
    if (Number.isNaN(value)) continue;
    if (!Number.isSafeInteger(value))
      throw new RangeError(`${indicator} ${period}, row ${row}: ${value} is not a safe integer`);
    state[row] = rowState.fast;
  }
  return { indicator, period, scale, state, scaled, exact: new Map(), ...nothing };
}

const none: ReadonlyMap<number, Cell> = new Map();
/** Of a column that nobody submitted. */
const nothing = { cells: none, kept: none, plain: new PlainFigures(0), dated: false };
