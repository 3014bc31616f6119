import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';

/** A file that says that somebody is writing another; `stale` where it was taken over from a run that is no more. */
export interface Lock {
  readonly stale: boolean;
  release(): void;
}

/** Who holds a lock, as it says, and since when. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: Date;
}

/** Takes a lock; undefined while another run holds it. A lock of a run of this machine that has died is taken over. */
export function takeLock(path: string): Lock | undefined {
  const mine = `${process.pid} ${hostname()}\n`;
  const taken = (stale: boolean): Lock => {
    ours.add(resolve(path));
    return { stale, release: () => released(path) };
  };
  if (ours.has(resolve(path))) return undefined;
  if (written(path, mine)) return taken(false);
  const held = textAt(path);
  if (held === undefined || !isDead(held)) return undefined;
  // Of two runs that find the same dead one, the one whose renaming comes second would move the lock of the first.
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return undefined;
  }
  if (textAt(aside) !== held) {
    renameSync(aside, path);
    return undefined;
  }
  rmSync(aside, { force: true });
  return written(path, mine) ? taken(true) : undefined;
}

/** The locks that this process holds. */
const ours = new Set<string>();

function released(path: string): void {
  ours.delete(resolve(path));
  rmSync(path, { force: true });
}

/** Who holds a lock; undefined where nobody does, or it does not say. */
export function holderOf(path: string): Holder | undefined {
  const named = namedIn(textAt(path) ?? '');
  const since = statSync(path, { throwIfNoEntry: false })?.mtime;
  return named && since && { ...named, since };
}

/** Whole under another name first, so that whoever finds it finds it whole. */
function written(path: string, text: string): boolean {
  const whole = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(whole, text);
    linkSync(whole, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === undefined || !NO_LINKS.has(code)) throw error;
    return writtenInPlace(path, text);
  } finally {
    rmSync(whole, { force: true });
  }
}

/** What file systems say that know no second name of a file. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR', 'EINVAL']);

function writtenInPlace(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function namedIn(text: string): Omit<Holder, 'since'> | undefined {
  const [, pid, host] = /^(\d+) (\S+)\n$/.exec(text) ?? [];
  return host === undefined ? undefined : { pid: Number(pid), host };
}

/** Whether the process that a lock names is known to be gone; of another machine nothing is known. */
function isDead(held: string): boolean {
  const named = namedIn(held);
  if (!named || named.host !== hostname()) return false;
  // What has our number and is not ours died before the machine gave the number to us.
  if (named.pid === process.pid) return true;
  try {
    process.kill(named.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
