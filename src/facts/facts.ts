import type { CalendarDate, Period } from '../quantity/index.js';
import { type Column, columnOf } from './column.js';
import type { Attestation, Figure, InputFile } from './model.js';
import { PlainFigures } from './plain.js';
import { cellOf, columnAsOf, hasReports } from './reports.js';

/** All submitted figures, in columns: one for each indicator and period, over the units in one fixed order. */
export class Facts {
  readonly units: readonly string[];
  readonly inputs: readonly InputFile[];
  readonly columns: ReadonlyMap<string, Column>;
  private readonly attestations: ReadonlyMap<string, Attestation>;

  /** `columns` are keyed by `columnKey`; every column has a row for each unit. Throws RangeError where one has not. */
  constructor(
    units: readonly string[],
    columns: readonly Column[],
    attestations: readonly Attestation[] = [],
    inputs: readonly InputFile[] = [],
  ) {
    this.units = units;
    this.inputs = inputs;
    for (const c of columns)
      if (c.state.length !== units.length)
        throw new RangeError(
          `column ${c.indicator}@${c.period} has ${c.state.length} rows for ${units.length} units`,
        );
    this.columns = new Map(columns.map((c) => [columnKey(c.indicator, c.period), c]));
    this.attestations = new Map(attestations.map((a) => [attestationKey(a.commitment, a.unit, a.key), a]));
  }

  /** All decisions of persons. */
  decisions(): readonly Attestation[] {
    return [...this.attestations.values()];
  }

  /**
   * The facts as they stood on a date: of several reports of a figure, the latest up to then. A later one does not
   * judge; where all of them are later, the first stands.
   */
  asOf(date: CalendarDate): Facts {
    const columns = [...this.columns.values()];
    if (!columns.some(hasReports)) return this;
    const standing = columns.map((column) => (hasReports(column) ? columnAsOf(column, date) : column));
    return new Facts(this.units, standing, this.decisions(), this.inputs);
  }

  /** The facts with other columns in place of those of the same indicators and periods. */
  replacing(columns: readonly Column[]): Facts {
    return new Facts(this.units, [...this.columns.values(), ...columns], this.decisions(), this.inputs);
  }

  column(indicator: string, period: Period): Column | undefined {
    return this.columns.get(columnKey(indicator, period));
  }

  /** The units that any cell was submitted for. */
  submitting(): ReadonlySet<string> {
    const submitted = new Uint8Array(this.units.length);
    for (const { plain, kept } of this.columns.values()) {
      plain.mark(() => submitted);
      for (const row of kept.keys()) submitted[row] = 1;
    }
    return new Set(this.units.filter((_, row) => submitted[row] === 1));
  }

  /** By file, the units that it has cells of. */
  unitsByFile(): ReadonlyMap<string, ReadonlySet<string>> {
    const files = new Map<string, Uint8Array>();
    const rowsOf = (file: string): Uint8Array => {
      const rows = files.get(file) ?? new Uint8Array(this.units.length);
      files.set(file, rows);
      return rows;
    };
    for (const { plain, kept } of this.columns.values()) {
      plain.mark(rowsOf);
      for (const [row, { self, verified }] of kept)
        for (const figure of [self, verified]) if (figure) rowsOf(figure.origin.file)[row] = 1;
    }
    const units = [...files].map(
      ([file, rows]) => [file, new Set(this.units.filter((_, row) => rows[row] === 1))] as const,
    );
    return new Map(units.filter(([, of]) => of.size > 0));
  }

  /** The decision on a commitment for a unit: the one for this checkpoint, else the one for all. */
  attestation(commitment: string, unit: string, key: string): Attestation | undefined {
    return (
      this.attestations.get(attestationKey(commitment, unit, key)) ??
      this.attestations.get(attestationKey(commitment, unit, undefined))
    );
  }
}

function columnKey(indicator: string, period: Period): string {
  return `${indicator}@${period}`;
}

function attestationKey(commitment: string, unit: string, key: string | undefined): string {
  return `${commitment}\n${unit}\n${key ?? ''}`;
}

/** A column in the making: what was given for its rows. */
export class ColumnDraft {
  readonly indicator: string;
  readonly period: Period;
  readonly plain: PlainFigures;
  private readonly given = new Map<number, Figure[]>();

  constructor(indicator: string, period: Period, rows: number) {
    this.indicator = indicator;
    this.period = period;
    this.plain = new PlainFigures(rows);
  }

  /** Whether anything was given for a row. */
  has(row: number): boolean {
    return this.plain.has(row) || (this.given.size > 0 && this.given.has(row));
  }

  /** The figures given for a row. A plain one that is looked at is kept from then on. */
  at(row: number): readonly Figure[] {
    const plain = this.plain.figure(row);
    if (plain) {
      this.plain.delete(row);
      this.given.set(row, [plain]);
    }
    return this.given.get(row) ?? [];
  }

  /** Adds a figure, instead of another one where there is one to replace; one of the same stage and day is. */
  add(row: number, figure: Figure, instead: Figure | undefined): void {
    const others = this.at(row).filter(
      (given) => given !== instead && (given.stage !== figure.stage || given.reported !== figure.reported),
    );
    this.given.set(row, [...others, figure]);
  }

  build(rows: number): Column {
    const kept = new Map([...this.given].map(([row, figures]) => [row, cellOf(figures)]));
    return columnOf(this.indicator, this.period, rows, { kept, plain: this.plain });
  }
}

/** Gathers submitted cells into `Facts`. */
export class FactsBuilder {
  private readonly rows: ReadonlyMap<string, number>;
  private readonly units: readonly string[];
  private readonly columns = new Map<string, ColumnDraft>();
  private readonly attestations: Attestation[] = [];
  private readonly inputs: InputFile[] = [];

  constructor(units: readonly string[]) {
    this.units = units;
    this.rows = new Map(units.map((id, row) => [id, row]));
  }

  /** The column of an indicator and period, empty where nothing was given yet. */
  column(indicator: string, period: Period): ColumnDraft {
    const key = columnKey(indicator, period);
    let column = this.columns.get(key);
    if (!column) {
      column = new ColumnDraft(indicator, period, this.units.length);
      this.columns.set(key, column);
    }
    return column;
  }

  /** The row of a unit. Throws RangeError on one outside the register. */
  rowOf(unit: string): number {
    const row = this.rows.get(unit);
    if (row === undefined) throw new RangeError(`unit ${unit} is not in the register`);
    return row;
  }

  /** The figures already given for the same indicator, unit, period and stage. */
  existing({
    indicator,
    unit,
    period,
    stage,
  }: Pick<Figure, 'indicator' | 'unit' | 'period' | 'stage'>): readonly Figure[] {
    const row = this.rows.get(unit);
    const given = row === undefined ? [] : (this.columns.get(columnKey(indicator, period))?.at(row) ?? []);
    return given.filter((figure) => figure.stage === stage);
  }

  /** Adds a figure, instead of another one where there is one to replace; one of the same stage and day is. Throws RangeError on a unit outside the register. */
  add(figure: Figure, instead?: Figure): void {
    this.column(figure.indicator, figure.period).add(this.rowOf(figure.unit), figure, instead);
  }

  attest(attestation: Attestation): void {
    this.attestations.push(attestation);
  }

  input(file: InputFile): void {
    this.inputs.push(file);
  }

  build(): Facts {
    const columns = [...this.columns.values()].map((column) => column.build(this.units.length));
    return new Facts(this.units, columns, this.attestations, this.inputs);
  }
}
