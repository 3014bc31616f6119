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

  /** Begins a list, behind another one where there is any. */
  open(): void {
    if (this.length > 0) this.comma();
    this.bytes[this.length++] = OPEN;
  }

  comma(): void {
    this.makeRoom(NUMBER);
    this.bytes[this.length++] = COMMA;
  }

  close(): void {
    this.makeRoom(1);
    this.bytes[this.length++] = CLOSE;
  }

  /** Writes anything that JSON has a text for. */
  value(value: unknown): void {
    this.raw(JSON.stringify(value));
  }

  /** Writes an integer from 0 that a number holds exactly. */
  count(value: number): void {
    this.makeRoom(NUMBER);
    this.digits(value, 1);
  }

  /** Writes a decimal, value × 10^`places`, as a text. */
  decimal(scaled: number, places: number): void {
    this.makeRoom(NUMBER);
    const { bytes } = this;
    bytes[this.length++] = QUOTE;
    if (scaled < 0) bytes[this.length++] = MINUS;
    this.digits(Math.abs(scaled), places + 1);
    if (places > 0) {
      const point = this.length - places;
      bytes.copyWithin(point + 1, point, this.length);
      bytes[point] = POINT;
      this.length++;
    }
    bytes[this.length++] = QUOTE;
  }

  /** Writes the name of a cell: its column and its row, counted from 1. */
  cell(column: string, row: number): void {
    this.makeRoom(column.length + NUMBER);
    const { bytes } = this;
    bytes[this.length++] = QUOTE;
    for (let i = 0; i < column.length; i++) bytes[this.length++] = column.charCodeAt(i);
    this.digits(row, 1);
    bytes[this.length++] = QUOTE;
  }

  private digits(value: number, least: number): void {
    let [width, power] = [1, 10];
    while (width < least || value >= power) {
      width++;
      power *= 10;
    }
    this.length += width;
    if (value <= MOST_SMALL) this.smallDigits(value | 0, width);
    else this.largeDigits(value, width);
  }

  private smallDigits(value: number, width: number): void {
    const { bytes, length } = this;
    let rest = value;
    for (let at = length - 1; at >= length - width; at--) {
      const tenth = (rest / 10) | 0;
      bytes[at] = ZERO + rest - tenth * 10;
      rest = tenth;
    }
  }

  private largeDigits(value: number, width: number): void {
    const { bytes, length } = this;
    let rest = value;
    for (let at = length - 1; at >= length - width; at--) {
      const tenth = Math.floor(rest / 10);
      bytes[at] = ZERO + rest - tenth * 10;
      rest = tenth;
    }
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const wider = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + more));
    this.bytes.copy(wider, 0, 0, this.length);
    this.bytes = wider;
  }
}
