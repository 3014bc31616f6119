import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;

/** An installation beside the project's own, whose compiled code may be changed. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  mkdirSync(join(folder, 'dist'));
  for (const name of ['package.json', 'rules', 'reports', 'seeds'])
    symlinkSync(join(project, name), join(folder, name));
  symlinkSync(join(project, 'dist/plans'), join(folder, 'dist/plans'));
  for (const name of ['cli', 'code', 'part'])
    cpSync(join(project, 'dist', name), join(folder, 'dist', name), {
      recursive: true,
      preserveTimestamps: true,
    });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function answer() {
  const check = ['check', 'seeds/samples/zhenjiang-2020/jingkou.csv', '--as-of', '2021-01-15'];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', ...check], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('the build keeps what this engine compiles', () => {
  const [engine, ...files] = readFileSync(join(project, 'dist/code/engine'), 'utf8').split('\n');
  expect(engine).toBe(`${process.version} ${process.arch}`);
  expect(files.map((line) => line.split(' ')[0])).toContain('judge.cjs');
});

test('a part of another build, though of the same length, is compiled anew', () => {
  const part = join(folder, 'dist/part/start.cjs');
  const text = readFileSync(part, 'utf8');
  const changed = text.replaceAll('process.stdout', 'process.stderr');
  expect(changed).not.toBe(text);
  const before = answer();
  writeFileSync(part, changed);
  expect(answer()).not.toEqual(before);
  cpSync(join(project, 'dist/part/start.cjs'), part, { preserveTimestamps: true });
  expect(answer()).toEqual(before);
});

test('a program answers the same whatever is left of its compiled code', () => {
  const code = join(folder, 'dist/code');
  const kept = readdirSync(code).filter((name) => name.endsWith('.bin'));
  expect(kept).toContain('judge.cjs.bin');
  const whole = answer();
  expect(whole.status).toBe(2);
  for (const name of kept) writeFileSync(join(code, name), readFileSync(join(code, name)).subarray(0, 1000));
  expect(answer()).toEqual(whole);
  for (const name of kept) rmSync(join(code, name));
  expect(answer()).toEqual(whole);
  writeFileSync(join(code, 'engine'), 'v1.0.0 none');
  expect(answer()).toEqual(whole);
  rmSync(code, { recursive: true });
  expect(answer()).toEqual(whole);
});
