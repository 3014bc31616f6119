import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { npm, pack, root } from './packed.js';

/*
 * What somebody does who has read the README: install the package into an empty project, write the example down,
 * compile it as strictly as TypeScript can, run it.
 */
const { folder, tarball } = pack();
const home = join(folder, 'stranger');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

mkdirSync(home);
writeFileSync(
  join(home, 'package.json'),
  JSON.stringify({ name: 'stranger', type: 'module', private: true }),
);
const { status, stderr } = npm(
  ['install', tarball, '--omit=optional', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'],
  home,
);
const offline = status !== 0 && /\b(?:ENOTCACHED|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT)\b/.test(stderr);
const installed = join(home, 'node_modules/duibiao');

test('it can be installed', ({ skip }) => {
  if (offline) skip('the registry cannot be reached, and what the package depends on is not in the cache');
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
});

describe.skipIf(offline)('installed in an empty project', { timeout: 300_000 }, () => {
  beforeAll(() => {
    // The compiler and Node's types are the stranger's own; these are the same, without a second download.
    const types = dirname(createRequire(import.meta.url).resolve('@types/node/package.json'));
    mkdirSync(join(home, 'node_modules/@types'), { recursive: true });
    symlinkSync(types, join(home, 'node_modules/@types/node'), 'junction');
    for (const file of [
      'examples/library/judge.ts',
      'examples/library/tsconfig.json',
      'test/package/misuse.ts',
    ])
      cpSync(join(root, file), join(home, file.slice(file.lastIndexOf('/') + 1)));
    cpSync(join(installed, 'seeds/samples/zhenjiang-2020'), join(home, 'submissions'), { recursive: true });
  });

  test('the README shows the example that is tried here', () => {
    const shown = /^## As a library\n[\s\S]*?^```ts\n([\s\S]*?)^```$/m.exec(
      readFileSync(`${root}README.md`, 'utf8'),
    );
    expect(shown?.[1]).toBe(readFileSync(`${root}examples/library/judge.ts`, 'utf8'));
  });

  test('the example compiles under the strictest settings, and misuse does not', () => {
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'],
      {
        cwd: home,
        encoding: 'utf8',
      },
    );
    expect(stdout).toBe('');
  });

  test('the example writes the report that the program writes', () => {
    const run = spawnSync(process.execPath, ['judge.js'], { cwd: home, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    const program = (...args: string[]): number | null =>
      spawnSync(join(home, 'node_modules/.bin/duibiao'), args, {
        cwd: home,
        shell: process.platform === 'win32',
      }).status;
    expect(program('check', 'submissions', '--as-of', '2021-01-15', '-o', 'assessment.jsonl')).toBe(1);
    expect(program('report', 'assessment.jsonl', '-o', 'out')).toBe(0);
    const [mine, theirs] = ['inspection.html', 'out/zhenjiang-2020-inspection.html'].map((file) =>
      readFileSync(join(home, file), 'utf8'),
    );
    expect(mine).toBe(theirs);
  });

  test('a file that cannot be used stops the example, with its name and the reason', () => {
    const bad = join(home, 'submissions/bad.yaml');
    writeFileSync(bad, 'plan: zhenjiang-2020\nyear: 2019\nunit: danyang\nfigures: {}\n');
    rmSync(join(home, 'inspection.html'));
    const { status, stderr } = spawnSync(process.execPath, ['judge.js'], { cwd: home, encoding: 'utf8' });
    rmSync(bad);
    expect(status).toBe(1);
    expect(stderr).toContain('submissions/bad.yaml');
    expect(existsSync(join(home, 'inspection.html'))).toBe(false);
  });
});
