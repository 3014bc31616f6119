const [QUOTE, COMMA, MINUS, POINT, ZERO, OPEN, CLOSE] = [0x22, 0x2c, 0x2d, 0x2e, 0x30, 0x5b, 0x5d];
/** As many bytes as a number takes, with its sign, its point and its quotes. */
const NUMBER = 24;

/** What fits the integers that machines are quickest with. */
const MOST_SMALL = 0x7fffffff;

/** JSON in the making, as bytes: of millions of small numbers no text is made. */
export class JsonBytes {
  private bytes = Buffer.allocUnsafe(1 << 16);
  length = 0;

  /** What was written, until more is. */
  get written(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  /** Writes a text as it is. */
  raw(text: string): void {
    this.makeRoom(text.length * 3);
    this.length += this.bytes.write(text, this.length);
  }

  /** Writes bytes as they are. */
  copy(bytes: Uint8Array): void {
    this.makeRoom(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Writes anything that JSON has a text for. */
  value(value: unknown): void {
    this.raw(JSON.stringify(value));
  }

  /** Begins a list with an integer from 0, behind another list where there is any. */
  open(first: number): void {
    this.makeRoom(NUMBER);
    let at = this.length;
    if (at > 0) this.bytes[at++] = COMMA;
    this.bytes[at++] = OPEN;
    this.length = this.digits(at, first, 1);
  }

  /** Goes on with an integer from 0 that a number holds exactly. */
  count(value: number): void {
    this.makeRoom(NUMBER);
    this.bytes[this.length] = COMMA;
    this.length = this.digits(this.length + 1, value, 1);
  }

  /** Goes on with a decimal, value × 10^`places`, as a text. */
  decimal(scaled: number, places: number): void {
    this.makeRoom(NUMBER);
    const { bytes } = this;
    let at = this.length;
    bytes[at++] = COMMA;
    bytes[at++] = QUOTE;
    if (scaled < 0) bytes[at++] = MINUS;
    at = this.digits(at, Math.abs(scaled), places + 1);
    if (places > 0) {
      for (let to = at; to > at - places; to--) bytes[to] = bytes[to - 1] as number;
      bytes[at - places] = POINT;
      at++;
    }
    bytes[at++] = QUOTE;
    this.length = at;
  }

  /** Goes on with the name of a cell: its column and its row, counted from 1. */
  cell(column: string, row: number): void {
    this.makeRoom(column.length + NUMBER);
    const { bytes } = this;
    let at = this.length;
    bytes[at++] = COMMA;
    bytes[at++] = QUOTE;
    for (let i = 0; i < column.length; i++) bytes[at++] = column.charCodeAt(i);
    at = this.digits(at, row, 1);
    bytes[at++] = QUOTE;
    this.length = at;
  }

  close(): void {
    this.makeRoom(1);
    this.bytes[this.length++] = CLOSE;
  }

  /** Writes an integer with at least so many digits; gives where it ends. */
  private digits(from: number, value: number, least: number): number {
    const { bytes } = this;
    let [width, power] = [1, 10];
    while (width < least || value >= power) {
      width++;
      power *= 10;
    }
    let [at, rest] = [from + width, value];
    for (; rest > MOST_SMALL; rest = Math.floor(rest / 10)) bytes[--at] = ZERO + (rest % 10);
    let small = rest | 0;
    while (at > from) {
      const tenth = (small / 10) | 0;
      bytes[--at] = ZERO + small - tenth * 10;
      small = tenth;
    }
    return from + width;
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const wider = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + more));
    this.bytes.copy(wider, 0, 0, this.length);
    this.bytes = wider;
  }
}
