import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from '../../src/source/index.js';

const folder = mkdtempSync(join(tmpdir(), 'duibiao-folder-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder is made with all above it, and one that is there is left as it is', () => {
  const path = join(folder, '市', '县', '反馈');
  makeFolder(path);
  makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

test('where a file stands, or stands above, no folder is made', () => {
  const file = join(folder, '材料');
  writeFileSync(file, '');
  expect(() => makeFolder(file)).toThrow(/EEXIST/);
  expect(() => makeFolder(join(file, '反馈', '一'))).toThrow(/ENOTDIR/);
});

test.skipIf(!existsSync('/proc/self'))(
  'where the system has no place for folders it says so, and comes back',
  () => {
    expect(() => makeFolder('/proc/duibiao/out')).toThrow(/ENOENT/);
  },
);
