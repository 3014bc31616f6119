import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type MessageRef, message } from '../messages/index.js';
import { makeFolder } from '../source/index.js';

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

/**
 * Writes a file whole or not at all: under a temporary name first (beside it, unless another is given on the same
 * disk), then renamed; what the name leads to has reached the disk by then. Throws what the file system says.
 */
export function writeWhole(path: string, text: string | Uint8Array, temporary?: string): void {
  whole(path, (file) => writeFileSync(file, text), temporary);
}

const CHUNK = 1 << 20;

/** As `writeWhole`, what is given piece by piece: no more than a chunk of it is held. */
export function writePieces(path: string, pieces: Iterable<string | Uint8Array>, temporary?: string): void {
  const write = (file: number): void => {
    let waiting: string[] = [];
    let length = 0;
    for (const piece of pieces) {
      if (typeof piece !== 'string') {
        writeFileSync(file, waiting.join(''));
        writeFileSync(file, piece);
        [waiting, length] = [[], 0];
        continue;
      }
      waiting.push(piece);
      length += piece.length;
      if (length < CHUNK) continue;
      writeFileSync(file, waiting.join(''));
      [waiting, length] = [[], 0];
    }
    writeFileSync(file, waiting.join(''));
  };
  whole(path, write, temporary);
}

function whole(path: string, write: (file: number) => void, temporary = `${path}.${process.pid}.tmp`): void {
  makeFolder(dirname(path));
  try {
    const file = openSync(temporary, 'w');
    try {
      write(file);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
