import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A file that says that somebody is writing another; `stale` where it was taken over from a run that is no more. */
export interface Lock {
  readonly stale: boolean;
  release(): void;
}

/** Takes a lock; undefined while another run holds it. A lock of a run of this machine that has died is taken over. */
export function takeLock(path: string): Lock | undefined {
  const mine = `${process.pid} ${hostname()}\n`;
  const taken = (stale: boolean): Lock => ({ stale, release: () => rmSync(path, { force: true }) });
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

function written(path: string, text: string): boolean {
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

/** Whether the process that a lock names is known to be gone; of another machine nothing is known. */
function isDead(held: string): boolean {
  const [, pid, host] = /^(\d+) (\S+)\n$/.exec(held) ?? [];
  if (pid === undefined || host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
