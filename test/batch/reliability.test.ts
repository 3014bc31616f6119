import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { unless } from '../needs.js';
import {
  batchArgs as argsOf,
  batch,
  contents,
  copied,
  counties,
  ended,
  folder,
  pieces,
  started,
  temporary,
  write,
} from './kit.js';

/** One format is written as another is; Word takes longer to load than all of it. */
const batchArgs = (...more: string[]): string[] => argsOf('--to', 'html', ...more);

/** How often a batch is killed at a moment nobody chose. */
const KILLS = Number(process.env['DUIBIAO_KILLS'] ?? 6);
const fresh = temporary();
afterAll(() => rmSync(fresh, { recursive: true, force: true }));
counties(fresh, { plans: 2, towns: 3 });

/** What a batch that nobody disturbs comes to. */
const whole = copied(fresh, false);
const took = timed(() => expect(batch(whole, batchArgs()).status).toBe(1));
const wanted = contents(join(whole, 'out'));
const { total } = pieces(batch(whole, batchArgs('--progress', 'json')));
afterAll(() => rmSync(whole, { recursive: true, force: true }));

/** Goes on until it is done: nothing is lost, nothing is half, and the bytes are those of one that was never disturbed. */
function goesOn(at: string): number {
  const json = batch(at, batchArgs('--progress', 'json'));
  expect([json.status, json.stderr]).toEqual([1, json.stderr]);
  expect(contents(join(at, 'out'))).toEqual(wanted);
  expect(existsSync(join(at, 'out/.duibiao/lock'))).toBe(false);
  expect(json.stderr).not.toContain('有人改过');
  return pieces(json).reused;
}

describe('kill -9', () => {
  const phases = [
    ['find', /"phase":"find"/],
    ['judge', /"phase":"judge"/],
    ['render, at its beginning', /"phase":"render"/],
    ['render, in the midst of it', /"phase":"render","done":3/],
    ['index', /"phase":"index"/],
  ] as const;

  test.each(phases)('while it is to %s', async (_, line) => {
    const at = copied(fresh);
    const child = started(at, batchArgs('--progress', 'json'));
    await seen(child, line);
    child.kill('SIGKILL');
    await ended(child);
    goesOn(at);
  });

  test(
    `at ${KILLS} moments that nobody chose: each goes on from where the one before was`,
    async () => {
      let at = copied(fresh);
      let [most, rounds] = [0, 0];
      for (let i = 0; i < KILLS; i++) {
        const child = started(at, batchArgs('--workers', '2'));
        const over = ended(child).then(() => true);
        // Spread over the time that it takes, and of no regular length.
        const delay = took * (0.05 + 0.9 * fraction(i));
        if (!(await Promise.race([over, wait(delay, false)]))) child.kill('SIGKILL');
        await over;
        const done = resultsIn(at);
        expect(done).toBeGreaterThanOrEqual(most);
        most = done;
        everyFileIsWhole(at);
        if (most < total && i < KILLS - 1) continue;
        expect(goesOn(at)).toBeGreaterThanOrEqual(Math.min(most, total));
        [at, most] = [copied(fresh), 0];
        rounds++;
      }
      expect(rounds).toBeGreaterThan(0);
    },
    KILLS * 120_000,
  );
});

describe('Ctrl-C', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it, saying how to go on, and leaves what is done', async (signal, code) => {
    const at = copied(fresh);
    const child = started(at, batchArgs('--progress', 'json'));
    const end = ended(child);
    await seen(child, /"phase":"render","done":2/);
    child.kill(signal);
    const { status, stderr } = await end;
    expect(status).toBe(code);
    expect(stderr).toContain('duibiao --rules rules batch in -o out');
    expect(stderr).toContain('接着做');
    expect(existsSync(join(at, 'out/.duibiao/lock'))).toBe(false);
    expect(goesOn(at)).toBeGreaterThanOrEqual(2);
  });
});

describe('a worker', () => {
  /** Told to Node by NODE_OPTIONS: dies, in a worker, of the task that a text occurs in, so many times. */
  const dying = (how: string, text: string, times: number): string => `
    if (process.send) {
      const fs = require('node:fs');
      const count = process.env.DYING_COUNT;
      process.on('message', (task) => {
        if (!JSON.stringify(task).includes(${JSON.stringify(text)})) return;
        const so = fs.existsSync(count) ? fs.readFileSync(count, 'utf8').length : 0;
        if (so >= ${times}) return;
        fs.appendFileSync(count, 'x');
        ${how}
      });
    }`;
  const deaths = [
    ['is killed', "process.kill(process.pid, 'SIGKILL');"],
    ['ends', 'process.exit(9);'],
    ['aborts, as one out of memory does', 'process.abort();'],
  ] as const;

  test.each(deaths)('that %s once costs nothing', (_, how) => {
    const at = copied(fresh);
    const { status } = batch(at, batchArgs(), die(at, dying(how, '"kind":"judge"', 1)));
    expect(status).toBe(1);
    expect(contents(join(at, 'out'))).toEqual(wanted);
  });

  test.each([
    ['a judgement', '"plan":"rules/county-2"', 'county-2/2021-01-15'],
    ['the papers of units', 'county-2/2021-01-15/units', 'county-2/2021-01-15'],
  ])('that dies of %s twice: it is told, all else is done, and the next time that too', (_, text, said) => {
    const at = copied(fresh);
    const done = batch(at, batchArgs(), die(at, dying(deaths[0][1], text, 99)));
    expect(done.status).toBe(70);
    expect(done.stderr).toContain(said);
    expect(done.stderr).toContain('SIGKILL');
    expect(existsSync(join(at, 'out/county-1/2021-01-15/feedback/t1.html'))).toBe(true);
    expect(goesOn(at)).toBeGreaterThanOrEqual(3);
  });

  test('that never starts is no endless wait', () => {
    const at = copied(fresh);
    const done = batch(at, batchArgs(), die(at, 'if (process.send) process.exit(1);'));
    expect(done.status).toBe(70);
    goesOn(at);
  });

  function die(at: string, code: string): Record<string, string> {
    write(at, 'dying.cjs', code);
    rmSync(join(at, 'dead'), { force: true });
    return { NODE_OPTIONS: `--require ${join(at, 'dying.cjs')}`, DYING_COUNT: join(at, 'dead') };
  }
});

describe('the disk', () => {
  test('is full: it says so, and when there is room again it goes on', () => {
    const at = copied(fresh);
    write(
      at,
      'full.cjs',
      `const fs = require('node:fs');
      const write = fs.writeFileSync;
      let left = 6;
      fs.writeFileSync = (...given) => {
        if (typeof given[0] === 'number' && left-- <= 0)
          throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
        return write(...given);
      };
      require('node:module').syncBuiltinESMExports();`,
    );
    const done = batch(at, batchArgs(), { NODE_OPTIONS: `--require ${join(at, 'full.cjs')}` });
    expect(done.status).toBe(3);
    expect(done.stderr).toContain('磁盘');
    expect(done.stderr).not.toMatch(/^\s+at /m);
    goesOn(at);
  });

  const mounts =
    spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs -o size=200k none "$d" && umount "$d"'])
      .status === 0;
  test('is really full', unless(!mounts, 'a small disk cannot be mounted here'), () => {
    const at = copied(fresh);
    const out = folder();
    const mount = (size: string, more = '') =>
      expect(spawnSync('mount', ['-t', 'tmpfs', '-o', `${more}size=${size}`, 'none', out]).status).toBe(0);
    mount('300k');
    try {
      const args = batchArgs().map((arg) => (arg === 'out' ? out : arg));
      const done = batch(at, args);
      expect(done.status).toBe(3);
      expect(done.stderr).toContain('磁盘');
      mount('50m', 'remount,');
      expect(batch(at, args).status).toBe(1);
    } finally {
      spawnSync('umount', ['-l', out]);
    }
  });

  test('may not be written', unless(process.getuid?.() === 0 && !mounts, 'root may write everywhere'), () => {
    const at = copied(fresh);
    const out = folder();
    if (mounts) spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'none', out]);
    else spawnSync('chmod', ['a-w', out]);
    try {
      const done = batch(
        at,
        batchArgs().map((arg) => (arg === 'out' ? out : arg)),
      );
      expect(done.status).toBe(3);
      expect(done.stderr).toMatch(/只读|权限/);
    } finally {
      spawnSync('umount', ['-l', out]);
    }
  });
});

test('two at once: the second is refused, the first is done', async () => {
  const at = copied(fresh);
  const first = started(at, batchArgs('--progress', 'json'));
  const end = ended(first);
  await seen(first, /"phase":"judge"/);
  const second = batch(at, batchArgs());
  expect(second.status).toBe(3);
  expect(second.stderr).toContain(`进程 ${first.pid}`);
  expect((await end).status).toBe(1);
  expect(contents(join(at, 'out'))).toEqual(wanted);
});

/** When a child has said something. */
function seen(child: ReturnType<typeof started>, line: RegExp): Promise<void> {
  let said = '';
  return new Promise((resolve) => {
    child.stdout?.on('data', (text: Buffer | string) => {
      said += text;
      if (line.test(said)) resolve();
    });
    child.on('close', () => resolve());
  });
}

/** No result, claim, table or paper is half there. */
function everyFileIsWhole(at: string): void {
  const hidden = join(at, 'out/.duibiao');
  if (!existsSync(hidden)) return;
  const files = (readdirSync(hidden, { recursive: true }) as string[]).filter(
    (name) => name.endsWith('.json') && !name.startsWith('tmp'),
  );
  for (const name of files) expect(() => JSON.parse(readFileSync(join(hidden, name), 'utf8'))).not.toThrow();
  for (const [name, digest] of Object.entries(contents(join(at, 'out'))))
    if (!/^(?:index|record|units)/.test(name)) expect([name, digest]).toEqual([name, wanted[name]]);
}

function resultsIn(at: string): number {
  const results = join(at, 'out/.duibiao/results');
  if (!existsSync(results)) return 0;
  return (readdirSync(results, { recursive: true }) as string[]).filter((name) => name.endsWith('.json'))
    .length;
}

/** Of a golden walk: moments that fall everywhere, the same on every run. */
function fraction(i: number): number {
  return (i * 0.618_033_988_75) % 1;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
