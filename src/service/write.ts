import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type MessageRef, message } from '../messages/index.js';

/** Who a file or a text is for: sees what is printed, and is told what was written and what could not be. */
export interface Receiver {
  print(text: string): void;
  tell(message: MessageRef): void;
}

/** Writes a file whole and says so; without a file the text is printed. */
export function handOver(content: string | Uint8Array, file: string | undefined, receiver: Receiver): void {
  if (file === undefined) receiver.print(String(content).trimEnd());
  else {
    writeWhole(file, content);
    receiver.tell(message('cli.written', { file }));
  }
}

/** Writes a file whole, piece by piece, and says so. */
export function handOverPieces(pieces: Iterable<string>, file: string, receiver: Receiver): void {
  writePieces(file, pieces);
  receiver.tell(message('cli.written', { file }));
}

/** Writes a file whole or not at all: under a temporary name first, then renamed. Throws what the file system says. */
export function writeWhole(path: string, text: string | Uint8Array): void {
  whole(path, (temporary) => writeFileSync(temporary, text));
}

const CHUNK = 1 << 20;

/** As `writeWhole`, what is given piece by piece: no more than a chunk of it is held. */
export function writePieces(path: string, pieces: Iterable<string>): void {
  whole(path, (temporary) => {
    const file = openSync(temporary, 'w');
    try {
      let waiting: string[] = [];
      let length = 0;
      for (const piece of pieces) {
        waiting.push(piece);
        length += piece.length;
        if (length < CHUNK) continue;
        writeFileSync(file, waiting.join(''));
        [waiting, length] = [[], 0];
      }
      writeFileSync(file, waiting.join(''));
    } finally {
      closeSync(file);
    }
  });
}

function whole(path: string, write: (temporary: string) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    write(temporary);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
