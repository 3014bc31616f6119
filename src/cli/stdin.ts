import { readFileSync } from 'node:fs';

/** Everything on standard input. */
export function readStdin(): Uint8Array {
  return readFileSync(0);
}
