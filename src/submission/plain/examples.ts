const [LF, CR, QUOTE] = [10, 13, 34];

/** Where in the bytes the two cells of a row stand that are its own, and where it ends, behind its line feed. */
export class RowPlace {
  unitFrom = 0;
  unitTo = 0;
  valueFrom = 0;
  valueTo = 0;
  end = 0;
}

/**
 * One row of each shape, as it was met. A table is written in an order, so that a row mostly has the shape that followed
 * the one before it last time, and the unit of the one before it: comparing bytes tells so, and nothing is looked up.
 */
export class Examples {
  /** The row that `isLike` has found. */
  readonly row = new RowPlace();
  private readonly bytes: Uint8Array;
  private readonly separator: number;
  private readonly unitFirst: boolean;
  /** By shape: where its example begins, where its cells stand, and where it ends; 0 of one whose line has no end. */
  private readonly begins: number[] = [];
  private readonly firsts: number[] = [];
  private readonly seconds: number[] = [];
  private readonly betweens: number[] = [];
  private readonly afters: number[] = [];
  private readonly ends: number[] = [];
  /** By shape, the one that followed it; -1 where none did. */
  private readonly nexts: number[] = [];
  private last = -1;

  constructor(bytes: Uint8Array, separator: number, unitFirst: boolean) {
    this.bytes = bytes;
    this.separator = separator;
    this.unitFirst = unitFirst;
  }

  /** The shape that the row at an offset has, as far as it is one of those to be expected: its place is `row`; else -1. */
  expected(at: number): number {
    const next = this.last < 0 ? -1 : (this.nexts[this.last] as number);
    if (next < 0) return -1;
    if (this.isLike(at, next)) return next;
    // Now and then a row is left out.
    const further = this.nexts[next] as number;
    return further >= 0 && this.isLike(at, further) ? further : -1;
  }

  /** Takes note of a row of a shape, and of what it followed. */
  meet(shape: number, begin: number, { unitFrom, unitTo, valueFrom, valueTo, end }: RowPlace): void {
    if (this.begins[shape] === undefined) this.nexts[shape] = -1;
    this.begins[shape] = begin;
    this.firsts[shape] = this.unitFirst ? unitFrom : valueFrom;
    this.betweens[shape] = this.unitFirst ? unitTo : valueTo;
    this.seconds[shape] = this.unitFirst ? valueFrom : unitFrom;
    this.afters[shape] = this.unitFirst ? valueTo : unitTo;
    this.ends[shape] = this.bytes[end - 1] === LF ? end : 0;
    if (this.last >= 0) this.nexts[this.last] = shape;
    this.pass(shape);
  }

  /** Goes on to the row behind one of a shape. */
  pass(shape: number): void {
    this.last = shape;
  }

  private isLike(at: number, shape: number): boolean {
    const end = this.ends[shape] as number;
    if (end === 0) return false;
    const { row, unitFirst } = this;
    const first = this.after(at, this.begins[shape] as number, this.firsts[shape] as number);
    if (first < 0) return false;
    const between = unitFirst ? this.endOfUnit(first) : this.endOfCell(first);
    const second = this.after(between, this.betweens[shape] as number, this.seconds[shape] as number);
    if (second < 0) return false;
    const after = unitFirst ? this.endOfCell(second) : this.endOfUnit(second);
    const behind = this.after(after, this.afters[shape] as number, end);
    if (behind < 0) return false;
    row.unitFrom = unitFirst ? first : second;
    row.unitTo = unitFirst ? between : after;
    row.valueFrom = unitFirst ? second : first;
    row.valueTo = unitFirst ? after : between;
    row.end = behind;
    return row.unitTo > row.unitFrom;
  }

  /** Behind the bytes at an offset that are the same as some others; -1 where they are not. */
  private after(at: number, from: number, to: number): number {
    const { bytes } = this;
    if (at < 0 || at + to - from > bytes.length) return -1;
    let i = at;
    for (let other = from; other < to; other++) if (bytes[i++] !== bytes[other]) return -1;
    return i;
  }

  /** Where the cell at an offset ends: mostly it names the unit of the row before. */
  private endOfUnit(at: number): number {
    const { bytes, row } = this;
    let i = at;
    for (let other = row.unitFrom; other < row.unitTo && bytes[i] === bytes[other]; other++) i++;
    return this.endOfCell(i);
  }

  /** -1 where it has quotes, or nothing ends it. */
  private endOfCell(at: number): number {
    const { bytes, separator } = this;
    for (let i = at; i < bytes.length; i++) {
      const byte = bytes[i] as number;
      if (byte === separator || byte === LF || byte === CR) return i;
      if (byte === QUOTE) return -1;
    }
    return -1;
  }
}
