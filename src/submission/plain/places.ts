const LF = 10;

/** Where the lines of a text begin, noted now and then: between two notes every line is a row of its own. */
export class Places {
  private readonly bytes: Uint8Array;
  private readonly offsets: number[] = [];
  private readonly rows: number[] = [];
  private readonly lines: number[] = [];
  /** The row that was asked for last: whoever goes through the rows in order asks for the next. */
  private last = { row: 0, start: Number.POSITIVE_INFINITY, line: 0 };

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Notes that a row, counted from 0, begins at an offset, in a line counted from 1. */
  note(offset: number, row: number, line: number): void {
    this.offsets.push(offset);
    this.rows.push(row);
    this.lines.push(line);
  }

  /** The row that holds an offset, as a spreadsheet counts rows from 0, where it begins and its line. */
  rowAt(offset: number): { row: number; start: number; line: number } {
    const note = this.noteBefore(offset);
    const noted = {
      row: this.rows[note] as number,
      start: this.offsets[note] as number,
      line: this.lines[note] as number,
    };
    const from = this.last.start <= offset && this.last.start > noted.start ? this.last : noted;
    let [start, passed] = [from.start, 0];
    for (let at = this.bytes.indexOf(LF, start); at >= 0 && at < offset; at = this.bytes.indexOf(LF, start)) {
      start = at + 1;
      passed++;
    }
    this.last = { row: from.row + passed, start, line: from.line + passed };
    return this.last;
  }

  private noteBefore(offset: number): number {
    let [low, high] = [0, this.offsets.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.offsets[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
