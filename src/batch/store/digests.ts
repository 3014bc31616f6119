import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { sha256 } from '../../source/index.js';
import type { Store } from './store.js';

/** What is known of a file since it was last read. */
export interface Seen {
  /** Its size, times and number on the disk. */
  readonly mark: string;
  readonly sha256: string;
  /** When it was read, in ms; null where it had been changed too shortly before for its times to tell. */
  readonly at: number | null;
  /** What a program found that it names. */
  readonly named?: { readonly program: string; readonly plan: string };
}

type Table = Map<string, Seen>;

/** File times may be as coarse as this, in ms: what was changed within it of being read may be changed again unseen. */
const COARSE = 2_000;
/** How many folders are at hand. */
const MOST_FOLDERS = 16;
const CHUNK = 1 << 20;

/**
 * The digests of files. A file is read again only where its size, times or number are not as they were, or where it had
 * just been changed when it was read: git's way, with git's care about times that are too coarse to tell.
 */
export class Digests {
  private readonly tables = new Map<string, { readonly table: Table; dirty: boolean }>();
  private readonly store: Store;
  private readonly now: () => number;

  constructor(store: Store, now: () => number) {
    this.store = store;
    this.now = now;
  }

  /** SHA-256 of a file; undefined where it cannot be read. */
  of(path: string): string | undefined {
    return this.seen(path)?.sha256;
  }

  /** What a file names, if that was found by this program and the file is as it was. */
  namedIn(path: string, program: string): string | undefined {
    const named = this.seen(path)?.named;
    return named?.program === program ? named.plan : undefined;
  }

  /** Remembers what a file of a digest names. */
  name(path: string, sha: string, program: string, plan: string): void {
    const seen = this.seen(path);
    if (seen?.sha256 === sha) this.put(path, { ...seen, named: { program, plan } });
  }

  /** Keeps what is known. */
  flush(): void {
    for (const [folder, { table, dirty }] of this.tables) if (dirty) this.keep(folder, table);
    this.tables.clear();
  }

  private seen(path: string): Seen | undefined {
    let mark: string;
    let changed: number;
    try {
      const { size, mtimeNs, ctimeNs, ino, mtimeMs, ctimeMs } = statSync(path, { bigint: true });
      mark = [size, mtimeNs, ctimeNs, ino].join(' ');
      changed = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
    } catch {
      return undefined;
    }
    const known = this.tableOf(path).table.get(basename(path));
    if (known?.mark === mark && known.at !== null) return known;
    const at = this.now();
    const digest = digestOf(path);
    if (digest === undefined) return undefined;
    const same = known?.sha256 === digest && known.named ? { named: known.named } : {};
    const seen: Seen = { mark, sha256: digest, at: at - changed > COARSE ? at : null, ...same };
    this.put(path, seen);
    return seen;
  }

  private put(path: string, seen: Seen): void {
    const entry = this.tableOf(path);
    entry.table.set(basename(path), seen);
    entry.dirty = true;
  }

  private tableOf(path: string): { readonly table: Table; dirty: boolean } {
    const folder = dirname(resolve(path));
    const known = this.tables.get(folder);
    if (known) return known;
    if (this.tables.size >= MOST_FOLDERS) {
      const [oldest, entry] = [...this.tables][0] as [string, { table: Table; dirty: boolean }];
      if (entry.dirty) this.keep(oldest, entry.table);
      this.tables.delete(oldest);
    }
    const kept = this.store.read<Record<string, Seen>>(this.pathOf(folder)) ?? {};
    const entry = { table: new Map(Object.entries(kept)), dirty: false };
    this.tables.set(folder, entry);
    return entry;
  }

  private keep(folder: string, table: Table): void {
    this.store.write(this.pathOf(folder), Object.fromEntries(table));
  }

  private pathOf(folder: string): string {
    return this.store.tablePath(sha256(folder).slice(0, 32));
  }
}

/** SHA-256 of a file's bytes, however many; undefined where it cannot be read. */
export function digestOf(path: string): string | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(CHUNK);
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      hash.update(buffer.subarray(0, read));
    return hash.digest('hex');
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
