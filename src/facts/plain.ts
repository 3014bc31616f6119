import { onePlace, type Rational } from '../quantity/index.js';
import type { Location } from '../source/index.js';
import type { Cell, Figure } from './model.js';

/** A file of figures, of which one is read again when somebody looks at it. */
export interface FigureSource {
  readonly file: string;
  /** The figure that stands at a place, in the file's own counting. */
  figure(place: number): Figure;
  /** What is written there, without its being read. */
  written(place: number, into: Written): void;
}

/** What is written in a file and where, of one figure after another: of millions none is made an object. */
export class Written {
  /** Undefined where it is the very decimal that the figure prints as. */
  text: string | undefined;
  /** Where it is; undefined where it is a cell of a text, whose place is told by the others. */
  origin: Location | undefined;
  line = 0;
  column = 0;
  /** The letters of the cell's name, and its row counted from 1. */
  letters = '';
  row = 0;
}

/** The dates that figures state, most of them the same. */
export type StatedDates = Pick<Figure, 'completed' | 'reference' | 'reported'>;

/** The plain figures of one indicator and period, a unit a row: in arrays, with where each stands in place of its cell. */
export class PlainFigures {
  readonly scaled: Float64Array;
  readonly places: Uint8Array;
  /** Counted from 1; 0 where there is no figure. */
  private readonly place: Uint32Array;
  private readonly source: MostlyOne;
  private readonly dates: MostlyOne;
  private readonly sources: FigureSource[] = [];
  private readonly stated: StatedDates[] = [];
  /** What was read last: whoever looks at one part of a figure looks at the others. */
  private last: { readonly row: number; readonly figure: Figure | undefined } | undefined;
  size = 0;

  constructor(rows: number) {
    this.scaled = new Float64Array(rows);
    this.places = new Uint8Array(rows);
    this.place = new Uint32Array(rows);
    this.source = new MostlyOne(rows);
    this.dates = new MostlyOne(rows);
  }

  has(row: number): boolean {
    return this.place[row] !== 0;
  }

  /** The number of a source of figures, to be given with each. */
  sourceNumber(source: FigureSource): number {
    return numberOf(this.sources, source);
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
    this.place[row] = place + 1;
    this.source.set(row, source);
    this.dates.set(row, dates);
  }

  /** Puts what stands in the same row of others, where anything does. */
  take(row: number, others: PlainFigures): void {
    const source = others.sourceAt(row);
    if (!source) return;
    const dates = this.datesNumber(others.datesAt(row) ?? undated);
    const [scaled, places] = [others.scaled[row] as number, others.places[row] as number];
    this.set(row, scaled, places, this.sourceNumber(source), others.placeAt(row), dates);
  }

  /** Takes a figure out; it then stands nowhere. */
  delete(row: number): void {
    if (!this.has(row)) return;
    this.size--;
    this.last = undefined;
    this.place[row] = 0;
  }

  *rows(): Generator<number> {
    for (let row = 0; row < this.place.length; row++) if (this.has(row)) yield row;
  }

  /** Marks, by file, the rows that have a figure from it. */
  mark(rowsOf: (file: string) => Uint8Array): void {
    const marks = this.sources.map(({ file }) => rowsOf(file));
    for (let row = 0; row < this.place.length; row++)
      if (this.has(row)) (marks[this.source.at(row)] as Uint8Array)[row] = 1;
  }

  /** Read again where it stands. */
  figure(row: number): Figure | undefined {
    if (this.last?.row !== row) this.last = { row, figure: this.sourceAt(row)?.figure(this.placeAt(row)) };
    return this.last.figure;
  }

  /** As it is written where it stands, without its being read again; the file, or undefined where there is nothing. */
  writtenAt(row: number, into: Written): string | undefined {
    const source = this.sourceAt(row);
    source?.written(this.placeAt(row), into);
    return source?.file;
  }

  cell(row: number): Cell | undefined {
    const self = this.figure(row);
    return self && { self };
  }

  stepAt(row: number): Rational | undefined {
    return this.has(row) && !Number.isNaN(this.scaled[row])
      ? onePlace(this.places[row] as number)
      : undefined;
  }

  datesAt(row: number): StatedDates | undefined {
    return this.has(row) ? this.stated[this.dates.at(row)] : undefined;
  }

  /** Whether any of them states when it was reached. */
  get dated(): boolean {
    if (this.stated.every(({ completed }) => completed === undefined)) return false;
    for (const row of this.rows()) if (this.datesAt(row)?.completed !== undefined) return true;
    return false;
  }

  private sourceAt(row: number): FigureSource | undefined {
    return this.has(row) ? this.sources[this.source.at(row)] : undefined;
  }

  private placeAt(row: number): number {
    return (this.place[row] as number) - 1;
  }
}

/** A number a row, kept once as long as it is the same for all. */
class MostlyOne {
  private readonly rows: number;
  private one: number | undefined;
  private each: Uint32Array | undefined;

  constructor(rows: number) {
    this.rows = rows;
  }

  set(row: number, number: number): void {
    this.one ??= number;
    if (this.one !== number) this.each ??= new Uint32Array(this.rows).fill(this.one);
    if (this.each) this.each[row] = number;
  }

  at(row: number): number {
    return this.each ? (this.each[row] as number) : (this.one ?? 0);
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
