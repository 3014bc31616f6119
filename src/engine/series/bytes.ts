/** A byte a row: what is known of it, where its figure came from, whether it passes, or the verdict on it. */
export type Bytes = Uint8Array;

export function blankBytes(rows: number): Bytes {
  return new Uint8Array(rows);
}

export function byteAt(bytes: Bytes, row: number): number {
  return bytes[row] as number;
}

export function setByte(bytes: Bytes, row: number, byte: number): void {
  bytes[row] = byte;
}

/** Puts one byte for another in those of the rows that a condition (1 or 0 a row) holds for. */
export function replaceBytes(
  bytes: Bytes,
  rows: readonly number[],
  before: number,
  after: number,
  where: Bytes,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (bytes[row] === before && where[row] === 1) bytes[row] = after;
  }
}

/** How many of the rows have each byte, by byte; all bytes are below `kinds`. */
export function tallyBytes(bytes: Bytes, rows: readonly number[], kinds: number): readonly number[] {
  const counts = new Array<number>(kinds).fill(0);
  for (let i = 0; i < rows.length; i++) {
    const byte = bytes[rows[i] as number] as number;
    counts[byte] = (counts[byte] as number) + 1;
  }
  return counts;
}
