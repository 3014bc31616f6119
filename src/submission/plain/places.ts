const LF = 10;

/** A row, counted from 0 as a spreadsheet does, where it begins and its line, counted from 1. */
export interface RowStart {
  readonly row: number;
  readonly start: number;
  readonly line: number;
}

interface Note extends RowStart {
  /** How many plain rows stand before it. */
  readonly index: number;
}

/** Where the lines of a table are: noted where something else than a plain row has come between them. */
export class Places {
  private readonly bytes: Uint8Array;
  private readonly notes: Note[] = [];
  /** Where the plain rows begin. */
  private offsets: Uint32Array = new Uint32Array();
  /** The note that was looked up last: whoever goes through the rows in order mostly needs it again. */
  private last = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Notes that behind so many plain rows a row begins at an offset, in a line. */
  note(start: number, row: number, line: number, index: number): void {
    this.notes.push({ row, start, line, index });
  }

  /** Says where all plain rows begin, by their numbers. */
  know(offsets: Uint32Array): void {
    this.offsets = offsets;
  }

  /** The row of a plain row, as a spreadsheet counts from 0; its line is as many further as `lineOf` says. */
  rowOf(index: number): number {
    const note = this.notes[this.noteOf(index)] as Note;
    return note.row + index - note.index;
  }

  lineOf(index: number): number {
    const note = this.notes[this.noteOf(index)] as Note;
    return note.line + index - note.index;
  }

  /** The row that holds an offset. */
  rowAt(offset: number): RowStart {
    const note = this.notes[
      lastUpTo(this.notes.length, (i) => (this.notes[i] as Note).start, offset)
    ] as Note;
    const index = lastUpTo(this.offsets.length, (i) => this.offsets[i] as number, offset);
    const begin = this.offsets[index] ?? -1;
    let { row, start, line } = note;
    if (begin > start && begin <= offset) {
      row += index - note.index;
      line += index - note.index;
      start = begin;
    }
    for (let at = this.bytes.indexOf(LF, start); at >= 0 && at < offset; at = this.bytes.indexOf(LF, start)) {
      start = at + 1;
      row++;
      line++;
    }
    return { row, start, line };
  }

  /** The last note before a plain row. */
  private noteOf(index: number): number {
    const { notes, last } = this;
    const isBefore = (note: Note | undefined): boolean => note !== undefined && note.index <= index;
    if (!isBefore(notes[last]) || isBefore(notes[last + 1]))
      this.last = lastUpTo(notes.length, (i) => (notes[i] as Note).index, index);
    return this.last;
  }
}

/** Of values in order, the last that is no greater than another; 0 where none is. */
function lastUpTo(count: number, valueAt: (i: number) => number, most: number): number {
  let [low, high] = [0, Math.max(0, count - 1)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valueAt(middle) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
