import { Interner } from './interner.js';
import { Places } from './places.js';

/** Which columns of a table are looked at row by row: the others are the row's shape. */
export interface PlainColumns {
  readonly separator: number;
  readonly unit: number;
  readonly value: number;
  /** Columns in which a row that says anything is read with care: texts of its own. */
  readonly texts: ReadonlySet<number>;
  readonly width: number;
}

/** Where in the bytes of a table the rows below its header begin. */
export interface Start {
  readonly offset: number;
  /** Counted from 0, and from 1. */
  readonly row: number;
  readonly line: number;
}

/** Rows that are to be read with care, one after the other. */
export interface CarefulRows extends Start {
  readonly end: number;
}

/**
 * The rows of a table, each in a few numbers: its unit, its figure, and its shape, which is all the rest of it and which
 * it has in common with many others.
 */
export interface Scan {
  readonly count: number;
  /** Numbers among `units` and `shapes`. */
  readonly unit: Uint32Array;
  readonly shape: Uint32Array;
  /** A figure × 10^`places`, or a number among `words` where `places` is `WORD`. */
  readonly figure: Float64Array;
  readonly places: Uint8Array;
  /** Where the row begins. */
  readonly offset: Uint32Array;
  readonly units: readonly string[];
  /** The cells of a row of each shape, its unit and figure left out. */
  readonly shapes: readonly string[];
  readonly words: readonly string[];
  readonly careful: readonly CarefulRows[];
  readonly where: Places;
}

/** In place of the number of decimal places: the figure is a word. */
export const WORD = 255;

const [LF, CR, QUOTE, MINUS, POINT, ZERO] = [10, 13, 34, 45, 46, 48];
/** Digits that a double holds exactly, whatever they are. */
const MOST_DIGITS = 15;
/** A column with more words than this has texts of its own in it. */
const MOST_WORDS = 4_096;
const LONGEST_ROW = 4_096;
/** How often the place of a row is noted. */
const NOTED = 256;

/** Scans the rows of a table; undefined where its lines end in a way that only a careful reader can tell. */
export function scanRows(bytes: Uint8Array, columns: PlainColumns, start: Start): Scan | undefined {
  const scanner = new Scanner(bytes, columns, start);
  return scanner.scan() ? scanner.result() : undefined;
}

class Scanner {
  private readonly bytes: Uint8Array;
  private readonly columns: PlainColumns;
  private readonly where: Places;
  private readonly units = new Interner();
  private readonly shapes = new Interner();
  private readonly words = new Interner();
  private readonly careful: CarefulRows[] = [];
  private readonly scratch = new Uint8Array(LONGEST_ROW + 4);
  private unit: Uint32Array;
  private shape: Uint32Array;
  private figure: Float64Array;
  private places: Uint8Array;
  private offset: Uint32Array;
  private count = 0;
  private at: number;
  private row: number;
  private line: number;

  constructor(bytes: Uint8Array, columns: PlainColumns, { offset, row, line }: Start) {
    this.bytes = bytes;
    this.columns = columns;
    [this.at, this.row, this.line] = [offset, row, line];
    this.where = new Places(bytes);
    this.where.note(offset, row, line);
    const next = bytes.indexOf(LF, offset);
    const length = Math.max(16, (next < 0 ? bytes.length : next) - offset);
    const room = Math.ceil(((bytes.length - offset) / length) * 1.1) + 16;
    this.unit = new Uint32Array(room);
    this.shape = new Uint32Array(room);
    this.figure = new Float64Array(room);
    this.places = new Uint8Array(room);
    this.offset = new Uint32Array(room);
  }

  scan(): boolean {
    const { bytes } = this;
    while (this.at < bytes.length) {
      const plain = this.scanRow();
      if (plain === undefined) return false;
      if (!plain) this.leaveRow();
      if (this.row % NOTED === 0) this.where.note(this.at, this.row, this.line);
    }
    return true;
  }

  result(): Scan {
    const { count, unit, shape, figure, places, offset, careful, where } = this;
    return {
      count,
      unit,
      shape,
      figure,
      places,
      offset,
      units: this.units.texts(),
      shapes: this.shapes.texts(),
      words: this.words.texts(),
      careful,
      where,
    };
  }

  /** Takes up a row and goes behind it; false where it is to be read with care, undefined where a line ends in CR alone. */
  private scanRow(): boolean | undefined {
    const { bytes, scratch } = this;
    const { separator, unit, value, texts, width } = this.columns;
    const begin = this.at;
    let [at, column, kept] = [begin, 0, 0];
    let [unitFrom, unitTo, valueFrom, valueTo] = [0, 0, 0, 0];
    let from = begin;
    for (; ; at++) {
      const byte = at < bytes.length ? (bytes[at] as number) : LF;
      if (byte === separator || byte === LF) {
        let to = at;
        if (byte === LF && to > from && bytes[to - 1] === CR) {
          to--;
          if (column !== unit && column !== value) kept--;
        }
        if (column === unit) [unitFrom, unitTo] = [from, to];
        else if (column === value) [valueFrom, valueTo] = [from, to];
        else if (to > from && texts.has(column)) return false;
        if (byte === LF) break;
        scratch[kept++] = separator;
        column++;
        from = at + 1;
      } else if (byte === QUOTE) return false;
      else if (byte === CR) {
        if (bytes[at + 1] !== LF && at + 1 < bytes.length) return undefined;
        if (column !== unit && column !== value) kept++;
      } else if (column !== unit && column !== value) {
        if (kept >= LONGEST_ROW) return false;
        scratch[kept++] = byte;
      }
    }
    if (at === begin || (at === begin + 1 && bytes[begin] === CR)) {
      this.goTo(at + 1, 1);
      return true;
    }
    if (column >= width || unitTo === unitFrom || column < value) return false;
    this.grow();
    if (!this.readFigure(valueFrom, valueTo)) return false;
    this.unit[this.count] = this.units.number(bytes, unitFrom, unitTo);
    this.shape[this.count] = this.shapes.number(scratch, 0, kept);
    this.offset[this.count] = begin;
    this.count++;
    this.goTo(at + 1, 1);
    return true;
  }

  /** Reads a plain decimal, or numbers a word. */
  private readFigure(from: number, to: number): boolean {
    const { bytes } = this;
    const negative = bytes[from] === MINUS;
    let [value, digits, places, point] = [0, 0, 0, false];
    for (let at = negative ? from + 1 : from; at < to; at++) {
      const byte = bytes[at] as number;
      const digit = byte - ZERO;
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        digits++;
        if (point) places++;
      } else if (byte === POINT && digits > 0 && !point) point = true;
      else return this.readWord(from, to);
    }
    const whole =
      digits > 0 && digits <= MOST_DIGITS && !(point && places === 0) && !(negative && value === 0);
    if (!whole) return this.readWord(from, to);
    this.figure[this.count] = negative ? -value : value;
    this.places[this.count] = places;
    return true;
  }

  private readWord(from: number, to: number): boolean {
    if (this.words.size >= MOST_WORDS) return false;
    this.figure[this.count] = this.words.number(this.bytes, from, to);
    this.places[this.count] = WORD;
    return true;
  }

  /** Goes behind a row that is to be read with care: to the end of the line on which its quotes are closed. */
  private leaveRow(): void {
    const { bytes, at: begin, row, line } = this;
    let [quotes, lines, at] = [0, 0, begin];
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) quotes++;
      else if (byte === LF) {
        lines++;
        if (quotes % 2 === 0) break;
      }
    }
    const end = Math.min(at + 1, bytes.length);
    const last = this.careful.at(-1);
    if (last?.end === begin) this.careful[this.careful.length - 1] = { ...last, end };
    else {
      this.careful.push({ offset: begin, row, line, end });
      this.where.note(begin, row, line);
    }
    this.goTo(end, Math.max(lines, 1));
    this.where.note(this.at, this.row, this.line);
  }

  private goTo(at: number, lines: number): void {
    this.at = at;
    this.row++;
    this.line += lines;
  }

  private grow(): void {
    if (this.count < this.unit.length) return;
    const room = this.unit.length * 2;
    const wider = <T extends Uint8Array | Uint32Array | Float64Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.unit = wider(this.unit, new Uint32Array(room));
    this.shape = wider(this.shape, new Uint32Array(room));
    this.figure = wider(this.figure, new Float64Array(room));
    this.places = wider(this.places, new Uint8Array(room));
    this.offset = wider(this.offset, new Uint32Array(room));
  }
}
