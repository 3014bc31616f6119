import { Rational } from '../quantity/index.js';
import type { Cell, Figure } from './model.js';

/** A file of figures, of which one is read again when somebody looks at it. */
export interface FigureSource {
  readonly file: string;
  /** The figure that stands at a place, in the file's own counting. */
  figure(place: number): Figure;
  /** What is written there, without its being read. */
  written(place: number): Pick<Figure, 'text' | 'origin'>;
}

/** The dates that figures state, most of them the same. */
export type StatedDates = Pick<Figure, 'completed' | 'reference' | 'reported'>;

const steps = Array.from({ length: 16 }, (_, places) => Rational.of(1n, 10n ** BigInt(places)));

/** The plain figures of one indicator and period, a unit a row: in arrays, with where each stands in place of its cell. */
export class PlainFigures {
  readonly scaled: Float64Array;
  readonly places: Uint8Array;
  private readonly source: Uint32Array;
  private readonly place: Uint32Array;
  private readonly dates: Uint16Array;
  private readonly sources: FigureSource[] = [];
  private readonly stated: StatedDates[] = [];
  /** What was read last: whoever looks at one part of a figure looks at the others. */
  private last: { readonly row: number; readonly figure: Figure | undefined } | undefined;
  size = 0;

  constructor(rows: number) {
    this.scaled = new Float64Array(rows);
    this.places = new Uint8Array(rows);
    this.source = new Uint32Array(rows);
    this.place = new Uint32Array(rows);
    this.dates = new Uint16Array(rows);
  }

  has(row: number): boolean {
    return this.source[row] !== 0;
  }

  /** The number of a source of figures, to be given with each. */
  sourceNumber(source: FigureSource): number {
    return 1 + numberOf(this.sources, source);
  }

  /** The number of what figures state as dates, to be given with each. */
  datesNumber(dates: StatedDates): number {
    return numberOf(this.stated, dates);
  }

  /**
   * Puts a district's own figure, which is a number and says nothing else, or a cell left blank: the value × 10^`places`
   * in the indicator's unit, a safe integer, or NaN; the numbers of its source and of its dates; its place in the source.
   */
  set(row: number, scaled: number, places: number, source: number, place: number, dates: number): void {
    if (!this.has(row)) this.size++;
    this.last = undefined;
    this.scaled[row] = scaled;
    this.places[row] = places;
    this.source[row] = source;
    this.place[row] = place;
    this.dates[row] = dates;
  }

  /** Puts what stands in the same row of others, where anything does. */
  take(row: number, others: PlainFigures): void {
    const source = others.sourceAt(row);
    if (!source) return;
    const dates = this.datesNumber(others.datesAt(row) ?? undated);
    const [scaled, places] = [others.scaled[row] as number, others.places[row] as number];
    this.set(row, scaled, places, this.sourceNumber(source), others.place[row] as number, dates);
  }

  /** Takes a figure out; it then stands nowhere. */
  delete(row: number): void {
    if (!this.has(row)) return;
    this.size--;
    this.last = undefined;
    this.source[row] = 0;
  }

  *rows(): Generator<number> {
    for (let row = 0; row < this.source.length; row++) if (this.source[row] !== 0) yield row;
  }

  /** Read again where it stands. */
  figure(row: number): Figure | undefined {
    if (this.last?.row !== row)
      this.last = { row, figure: this.sourceAt(row)?.figure(this.place[row] as number) };
    return this.last.figure;
  }

  /** As it is written where it stands, without its being read again. */
  writtenAt(row: number): Pick<Figure, 'text' | 'origin'> | undefined {
    return this.sourceAt(row)?.written(this.place[row] as number);
  }

  cell(row: number): Cell | undefined {
    const self = this.figure(row);
    return self && { self };
  }

  fileAt(row: number): string | undefined {
    return this.sourceAt(row)?.file;
  }

  stepAt(row: number): Rational | undefined {
    return this.has(row) && !Number.isNaN(this.scaled[row]) ? steps[this.places[row] as number] : undefined;
  }

  datesAt(row: number): StatedDates | undefined {
    return this.has(row) ? this.stated[this.dates[row] as number] : undefined;
  }

  /** Whether any of them states when it was reached. */
  get dated(): boolean {
    if (this.stated.every(({ completed }) => completed === undefined)) return false;
    for (const row of this.rows()) if (this.datesAt(row)?.completed !== undefined) return true;
    return false;
  }

  private sourceAt(row: number): FigureSource | undefined {
    return this.sources[(this.source[row] as number) - 1];
  }
}

/** The number of a thing in a list, to which it is added where it is new: mostly the one added last. */
function numberOf<T>(list: T[], thing: T): number {
  const last = list.length - 1;
  if (last >= 0 && list[last] === thing) return last;
  const known = list.indexOf(thing);
  return known >= 0 ? known : list.push(thing) - 1;
}

/** No date at all. */
export const undated: StatedDates = {};
