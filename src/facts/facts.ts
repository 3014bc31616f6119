import type { CalendarDate, Period } from '../quantity/index.js';
import { type Column, columnOfCells } from './column.js';
import type { Attestation, Figure, InputFile } from './model.js';
import { cellOf, columnAsOf, hasReports } from './reports.js';

/** All submitted figures, in columns: one for each indicator and period, over the units in one fixed order. */
export class Facts {
  readonly units: readonly string[];
  readonly inputs: readonly InputFile[];
  readonly columns: ReadonlyMap<string, Column>;
  /** The units that each file gives figures of. */
  readonly unitsByFile: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly attestations: ReadonlyMap<string, Attestation>;

  /** `columns` are keyed by `columnKey`; every column has a row for each unit. Throws RangeError where one has not. */
  constructor(
    units: readonly string[],
    columns: readonly Column[],
    attestations: readonly Attestation[] = [],
    inputs: readonly InputFile[] = [],
    unitsByFile: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
  ) {
    this.units = units;
    this.inputs = inputs;
    this.unitsByFile = unitsByFile;
    for (const c of columns)
      if (c.state.length !== units.length)
        throw new RangeError(
          `column ${c.indicator}@${c.period} has ${c.state.length} rows for ${units.length} units`,
        );
    this.columns = new Map(columns.map((c) => [columnKey(c.indicator, c.period), c]));
    this.attestations = new Map(attestations.map((a) => [attestationKey(a.commitment, a.unit, a.key), a]));
  }

  /**
   * The facts as they stood on a date: of several reports of a figure, the latest up to then. A later one does not
   * judge; where all of them are later, the first stands.
   */
  asOf(date: CalendarDate): Facts {
    const columns = [...this.columns.values()];
    if (!columns.some(hasReports)) return this;
    const standing = columns.map((column) => (hasReports(column) ? columnAsOf(column, date) : column));
    return new Facts(this.units, standing, [...this.attestations.values()], this.inputs, this.unitsByFile);
  }

  column(indicator: string, period: Period): Column | undefined {
    return this.columns.get(columnKey(indicator, period));
  }

  /** The units that any cell was submitted for. */
  submitting(): ReadonlySet<string> {
    const rows = new Set([...this.columns.values()].flatMap((column) => [...column.cells.keys()]));
    return new Set([...rows].map((row) => this.units[row] as string));
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

/** Gathers submitted cells into `Facts`. */
export class FactsBuilder {
  private readonly rows: ReadonlyMap<string, number>;
  private readonly units: readonly string[];
  private readonly cells = new Map<
    string,
    { indicator: string; period: Period; rows: Map<number, Figure[]> }
  >();
  private readonly attestations: Attestation[] = [];
  private readonly inputs: InputFile[] = [];
  private readonly unitsByFile = new Map<string, Set<string>>();

  constructor(units: readonly string[]) {
    this.units = units;
    this.rows = new Map(units.map((id, row) => [id, row]));
  }

  /** The figures already given for the same indicator, unit, period and stage. */
  existing(figure: Pick<Figure, 'indicator' | 'unit' | 'period' | 'stage'>): readonly Figure[] {
    const row = this.rows.get(figure.unit);
    if (row === undefined) return [];
    const given = this.cells.get(columnKey(figure.indicator, figure.period))?.rows.get(row) ?? [];
    return given.filter(({ stage }) => stage === figure.stage);
  }

  /** Adds a figure, instead of another one where there is one to replace; one of the same stage and day is. Throws RangeError on a unit outside the register. */
  add(figure: Figure, instead?: Figure): void {
    const row = this.rows.get(figure.unit);
    if (row === undefined) throw new RangeError(`unit ${figure.unit} is not in the register`);
    const key = columnKey(figure.indicator, figure.period);
    let column = this.cells.get(key);
    if (!column) {
      column = { indicator: figure.indicator, period: figure.period, rows: new Map() };
      this.cells.set(key, column);
    }
    const others = (column.rows.get(row) ?? []).filter(
      (given) => given !== instead && (given.stage !== figure.stage || given.reported !== figure.reported),
    );
    column.rows.set(row, [...others, figure]);
    const { file } = figure.origin;
    const units = this.unitsByFile.get(file);
    if (units) units.add(figure.unit);
    else this.unitsByFile.set(file, new Set([figure.unit]));
  }

  attest(attestation: Attestation): void {
    this.attestations.push(attestation);
  }

  input(file: InputFile): void {
    this.inputs.push(file);
  }

  build(): Facts {
    const columns = [...this.cells.values()].map(({ indicator, period, rows }) =>
      columnOfCells(
        indicator,
        period,
        this.units.length,
        new Map([...rows].map(([row, figures]) => [row, cellOf(figures)])),
      ),
    );
    return new Facts(this.units, columns, this.attestations, this.inputs, this.unitsByFile);
  }
}
