import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** Writes a file whole or not at all: under a temporary name first, then renamed. Throws what the file system says. */
export function writeWhole(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
