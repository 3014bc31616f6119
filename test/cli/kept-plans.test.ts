import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { duibiao } from './scenario.js';

const town = fileURLToPath(new URL('town', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'duibiao-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A plan of a user's own, and where compiled ones are kept. */
function made(name: string): {
  plan: string;
  cache: string;
  run: (cache?: string) => ReturnType<typeof duibiao>;
} {
  const [plan, cache] = [join(folder, name, 'plan'), join(folder, name, 'cache')];
  cpSync(town, plan, { recursive: true });
  const run = (kept = cache) => duibiao(['show', plan], { env: { DUIBIAO_CACHE: kept } });
  return { plan, cache, run };
}

const entriesIn = (cache: string): string[] => readdirSync(join(cache, 'plans'));

/** The one entry with its text changed, and signed as if the program had written it. */
function forge(cache: string, change: (text: string) => string): void {
  const [name = ''] = entriesIn(cache);
  const path = join(cache, 'plans', name);
  const text = change(readFileSync(path, 'utf8').split('\n')[1] ?? '');
  writeFileSync(path, `${createHash('sha256').update(text).digest('hex')}\n${text}`);
}

describe('a plan of a user', () => {
  test('is compiled once, and anew when a file of it changes', () => {
    const { plan, cache, run } = made('once');
    const first = run();
    expect(first.status).toBe(0);
    expect(entriesIn(cache)).toHaveLength(1);
    expect(run().stdout).toBe(first.stdout);
    forge(cache, (text) => text.replace('新建学校3所', '新建学校若干'));
    expect(run().stdout).toContain('新建学校若干');
    const file = join(plan, 'plan.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('新建学校3所', '新建学校三所'));
    expect(run().stdout).toContain('新建学校三所');
    expect(entriesIn(cache)).toHaveLength(2);
  });

  test('is told of as it was when it was compiled, warnings and all', () => {
    const { plan, run } = made('warned');
    writeFileSync(join(plan, 'x.json'), '{"plan": "town-2020"}');
    const file = join(plan, 'plan.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('title: ', 'title: &unused '));
    const [first, second, off] = [run(), run(), run('off')];
    expect(second).toMatchObject({ status: first.status, stdout: first.stdout, stderr: first.stderr });
    expect(off).toMatchObject({ status: first.status, stdout: first.stdout, stderr: first.stderr });
  });

  test('is compiled in silence where what was kept is damaged, and where nothing can be kept', () => {
    const { cache, run } = made('damaged');
    const { stdout } = run();
    const [name = ''] = entriesIn(cache);
    for (const damage of [
      (text: string) => text.slice(0, 200),
      () => '',
      (text: string) => text.replace('3', '4'),
    ]) {
      const path = join(cache, 'plans', name);
      writeFileSync(path, damage(readFileSync(path, 'utf8')));
      expect(run()).toMatchObject({ status: 0, stdout, stderr: '' });
    }
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const nowhere of [file, join(file, 'below'), 'off'])
      expect(run(nowhere)).toMatchObject({ status: 0, stdout, stderr: '' });
  });

  test('goes when there are two hundred younger ones', () => {
    const { cache, run } = made('many');
    mkdirSync(join(cache, 'plans'), { recursive: true });
    for (let i = 0; i < 250; i++) writeFileSync(join(cache, 'plans', String(i)), '');
    run();
    expect(entriesIn(cache)).toHaveLength(200);
    expect(entriesIn(cache).filter((name) => name.length === 64)).toHaveLength(1);
  });
});

test('plans that are shipped are compiled already', () => {
  const cache = join(folder, 'shipped');
  const { status } = duibiao(['show', 'kaizhou-2020'], { env: { DUIBIAO_CACHE: cache } });
  expect(status).toBe(0);
  expect(() => readdirSync(cache)).toThrow('ENOENT');
});
