import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { expanded } from '../../src/cli/paths.js';
import { duibiao } from './scenario.js';

const folder = mkdtempSync(join(tmpdir(), 'paths-'));
const names = ['b/2021/a.json', 'a/2020/a.json', 'a/2020/b.txt', '填报表 *.json', 'x[1].json'];
for (const name of names) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), '');
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (path: string) => join(folder, path);

test.each([
  ['a pattern over folders', ['*/*/a.json'], ['a/2020/a.json', 'b/2021/a.json']],
  ['a pattern for one character', ['?/2020/b.txt'], ['a/2020/b.txt']],
  ['a pattern of folders', ['*/2020'], ['a/2020']],
  ['a name with a star that is there', ['填报表 *.json'], ['填报表 *.json']],
  ['a name with brackets that is there', ['x[1].json'], ['x[1].json']],
  ['a pattern of nothing stays as it is', ['*/*/c.json'], ['*/*/c.json']],
  ['plain names, in the order given', ['b/2021', 'a/2020'], ['b/2021', 'a/2020']],
])('%s', async (_, given, files) => {
  expect(await expanded(given.map(at))).toEqual(files.map(at));
});

test('commands take patterns that no shell has expanded', () => {
  const { status, stderr } = duibiao(['summary', at('*/*/a.json')]);
  expect(status).toBe(3);
  expect(stderr).toContain('a/2020/a.json');
  expect(stderr).not.toContain('*');
});
