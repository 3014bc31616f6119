const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Numbers byte strings by what they say: the same bytes have the same number, counted from 0 in order of appearance. */
export class Interner {
  private table = new Int32Array(1024).fill(-1);
  private hashes: number[] = [];
  private readonly known: Uint8Array[] = [];

  /** The number of the bytes from `from` up to `to`. */
  number(bytes: Uint8Array, from: number, to: number): number {
    let hash = BASIS;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), PRIME);
    let slot = hash & (this.table.length - 1);
    for (;;) {
      const number = this.table[slot] as number;
      if (number < 0) return this.add(hash, bytes.slice(from, to));
      if (this.hashes[number] === hash && isSame(this.known[number] as Uint8Array, bytes, from, to))
        return number;
      slot = (slot + 1) & (this.table.length - 1);
    }
  }

  get size(): number {
    return this.known.length;
  }

  texts(): string[] {
    return this.known.map((bytes) => Buffer.from(bytes).toString());
  }

  private add(hash: number, bytes: Uint8Array): number {
    const number = this.known.push(bytes) - 1;
    this.hashes.push(hash);
    if (this.known.length * 2 > this.table.length) {
      this.table = new Int32Array(this.table.length * 4).fill(-1);
      for (const [of, one] of this.hashes.entries()) this.place(one, of);
    } else this.place(hash, number);
    return number;
  }

  private place(hash: number, number: number): void {
    let slot = hash & (this.table.length - 1);
    while ((this.table[slot] as number) >= 0) slot = (slot + 1) & (this.table.length - 1);
    this.table[slot] = number;
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let i = 0; i < known.length; i++) if (known[i] !== bytes[from + i]) return false;
  return true;
}
