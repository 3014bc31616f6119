import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writePieces, writeWhole } from '../../service/index.js';
import { makeFolder } from '../../source/index.js';

/** The folder in the output folder in which a batch keeps what it knows. */
const HIDDEN = '.duibiao';

/**
 * What a batch keeps beside the papers, each file whole or not there: by place (a part of the papers of a run) the
 * result of the piece that was done there and the claim of what may have been written, and tables of digests. Whatever is lost of it is made again.
 */
export class Store {
  readonly folder: string;

  constructor(out: string) {
    this.folder = join(out, HIDDEN);
  }

  /** Throws what the file system says. */
  make(): void {
    makeFolder(this.folder);
  }

  /** What a run that was killed was writing goes. */
  clear(): void {
    rmSync(this.temporaries, { recursive: true, force: true });
    makeFolder(this.temporaries);
  }

  get lock(): string {
    return join(this.folder, 'lock');
  }

  /** The result that stands in a place. No two places share one: what happens to a run is nothing to the others. */
  resultPath(run: string, part: string): string {
    return join(this.folder, 'results', run, `${part}.json`);
  }

  claimPath(run: string, part: string): string {
    return join(this.folder, 'places', run, `${part}.json`);
  }

  /** The parts of a run that have claims, in order. */
  partsOf(run: string): string[] {
    return names(join(this.folder, 'places', run)).flatMap((name) =>
      name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : [],
    );
  }

  tablePath(name: string): string {
    return join(this.folder, 'seen', `${name}.json`);
  }

  /** A file of the store as data; undefined where there is none, or none that can be read. */
  read<T>(path: string): T | undefined {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as T;
    } catch {
      return undefined;
    }
  }

  write(path: string, value: object): void {
    this.writeFile(path, `${JSON.stringify(value)}\n`);
  }

  /** Writes any file of the output folder; its temporary name lies where the next run clears up. */
  writeFile(path: string, content: string | Uint8Array): void {
    makeFolder(this.temporaries);
    writeWhole(path, content, this.temporary());
  }

  /** As `writeFile`, what is given piece by piece. */
  writePieces(path: string, pieces: Iterable<string | Uint8Array>): void {
    makeFolder(this.temporaries);
    writePieces(path, pieces, this.temporary());
  }

  /** A name for what is being written, which the next run clears away where this one is killed. */
  temporary(): string {
    return join(this.temporaries, `${process.pid}-${++written}`);
  }

  forget(path: string): void {
    rmSync(path, { force: true });
  }

  private get temporaries(): string {
    return join(this.folder, 'tmp');
  }
}

let written = 0;

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
