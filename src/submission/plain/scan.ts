import { Examples, RowPlace } from './examples.js';
import { Interner } from './interner.js';
import { Places } from './places.js';
import { type RowNumbers, roomFor, WORD } from './row-numbers.js';

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
export interface Scan extends RowNumbers {
  readonly count: number;
  readonly units: readonly string[];
  /** The cells of a row of each shape, its unit and figure left out. */
  readonly shapes: readonly string[];
  readonly words: readonly string[];
  readonly careful: readonly CarefulRows[];
  readonly where: Places;
}

const [LF, CR, QUOTE, MINUS, POINT, ZERO] = [10, 13, 34, 45, 46, 48];
/** Digits that a double holds exactly, whatever they are. */
const MOST_DIGITS = 15;
/** A column with more words than this has texts of its own in it. */
const MOST_WORDS = 4_096;
const LONGEST_ROW = 4_096;

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
  private readonly examples: Examples;
  private readonly found = new RowPlace();
  private readonly scratch = new Uint8Array(LONGEST_ROW + 4);
  private rows: RowNumbers;
  private count = 0;
  /** The unit of the row before, by number and where it stands. */
  private lastUnit = -1;
  private lastUnitFrom = 0;
  private lastUnitTo = 0;
  private at: number;
  private row: number;
  private line: number;

  constructor(bytes: Uint8Array, columns: PlainColumns, { offset, row, line }: Start) {
    this.bytes = bytes;
    this.columns = columns;
    this.at = offset;
    this.row = row;
    this.line = line;
    this.examples = new Examples(bytes, columns.separator, columns.unit < columns.value);
    const next = bytes.indexOf(LF, offset);
    const length = Math.max(16, (next < 0 ? bytes.length : next) - offset);
    this.rows = roomFor(Math.ceil(((bytes.length - offset) / length) * 1.1) + 16);
    this.where = new Places(bytes);
    this.note();
  }

  scan(): boolean {
    const { bytes } = this;
    while (this.at < bytes.length) {
      const plain = this.scanRow();
      if (plain === undefined) return false;
      if (!plain) this.leaveRow();
    }
    this.where.know(this.rows.offset.subarray(0, this.count));
    return true;
  }

  result(): Scan {
    const { count, rows, careful, where } = this;
    return {
      count,
      ...rows,
      units: this.units.texts(),
      shapes: this.shapes.texts(),
      words: this.words.texts(),
      careful,
      where,
    };
  }

  /** Takes up a row and goes behind it; false where it is to be read with care, undefined where a line ends in CR alone. */
  private scanRow(): boolean | undefined {
    const { examples } = this;
    const shape = examples.expected(this.at);
    if (shape < 0) return this.scanOther();
    const { row } = examples;
    if (!this.readFigure(row.valueFrom, row.valueTo)) return false;
    examples.pass(shape);
    this.take(shape, row);
    return true;
  }

  /** The same of a row of which nothing is known. */
  private scanOther(): boolean | undefined {
    const { bytes, scratch, found } = this;
    const { separator, unit, value, texts, width } = this.columns;
    const begin = this.at;
    let [at, column, kept] = [begin, 0, 0];
    let from = begin;
    found.unitFrom = found.unitTo = found.valueFrom = found.valueTo = 0;
    for (; ; at++) {
      const byte = at < bytes.length ? (bytes[at] as number) : LF;
      if (byte === separator || byte === LF) {
        let to = at;
        if (byte === LF && to > from && bytes[to - 1] === CR) {
          to--;
          if (column !== unit && column !== value) kept--;
        }
        if (column === unit) [found.unitFrom, found.unitTo] = [from, to];
        else if (column === value) [found.valueFrom, found.valueTo] = [from, to];
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
      this.note();
      return true;
    }
    if (column >= width || found.unitTo === found.unitFrom || column < value) return false;
    if (!this.readFigure(found.valueFrom, found.valueTo)) return false;
    found.end = Math.min(at + 1, bytes.length);
    const shape = this.shapes.number(scratch, 0, kept);
    this.examples.meet(shape, begin, found);
    this.take(shape, found);
    return true;
  }

  /** Puts a row among the others, its figure being read, and goes behind it. */
  private take(shape: number, { unitFrom, unitTo, end }: RowPlace): void {
    const { rows, count } = this;
    if (!this.isLastUnit(unitFrom, unitTo)) this.lastUnit = this.units.number(this.bytes, unitFrom, unitTo);
    this.lastUnitFrom = unitFrom;
    this.lastUnitTo = unitTo;
    rows.unit[count] = this.lastUnit;
    rows.shape[count] = shape;
    rows.offset[count] = this.at;
    this.count++;
    this.goTo(end, 1);
  }

  private isLastUnit(from: number, to: number): boolean {
    const { bytes, lastUnitFrom } = this;
    if (this.lastUnit < 0 || to - from !== this.lastUnitTo - lastUnitFrom) return false;
    // Names in a row differ at their ends.
    for (let i = to - from - 1; i >= 0; i--) if (bytes[from + i] !== bytes[lastUnitFrom + i]) return false;
    return true;
  }

  /** Reads a plain decimal as it would be printed, or numbers a word: 007 is one. */
  private readFigure(from: number, to: number): boolean {
    const { bytes, count } = this;
    if (count >= this.rows.unit.length) this.rows = roomFor(count * 2, this.rows);
    const { figure, places } = this.rows;
    const negative = bytes[from] === MINUS;
    const first = negative ? from + 1 : from;
    let [value, point] = [0, -1];
    for (let at = first; at < to; at++) {
      const digit = (bytes[at] as number) - ZERO;
      if (digit >= 0 && digit <= 9) value = value * 10 + digit;
      else if (digit === POINT - ZERO && at > first && point < 0) point = at;
      else return this.readWord(from, to);
    }
    const digits = to - first - (point < 0 ? 0 : 1);
    const decimals = point < 0 ? 0 : to - point - 1;
    const zeros = bytes[first] === ZERO && digits - decimals > 1;
    if (digits === 0 || digits > MOST_DIGITS || (point >= 0 && decimals === 0) || zeros)
      return this.readWord(from, to);
    if (negative && value === 0) return this.readWord(from, to);
    figure[count] = negative ? -value : value;
    places[count] = decimals;
    return true;
  }

  private readWord(from: number, to: number): boolean {
    if (this.words.size >= MOST_WORDS) return false;
    this.rows.figure[this.count] = this.words.number(this.bytes, from, to);
    this.rows.places[this.count] = WORD;
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
    else this.careful.push({ offset: begin, row, line, end });
    this.goTo(end, Math.max(lines, 1));
    this.note();
  }

  private goTo(at: number, lines: number): void {
    this.at = at;
    this.row++;
    this.line += lines;
  }

  /** From here on the rows follow each other line by line. */
  private note(): void {
    this.where.note(this.at, this.row, this.line, this.count);
  }
}
