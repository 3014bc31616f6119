import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { validatePaths } from '../../src/plan/index.js';
import { folderWith, HEAD } from './support.js';

const read = vi.hoisted((): string[] => []);

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const readFileSync = (path: string, ...rest: never[]) => {
    read.push(fs.realpathSync(path));
    return fs.readFileSync(path, ...rest);
  };
  return { ...fs, readFileSync };
});

const whole = `${HEAD}indicators:
  rate: { title: 毛入园率, unit: '%' }
commitments:
  - { id: '1.1', statement: 毛入园率99%以上, indicator: rate, target: { at-least: 99% }, source: 总体目标·1 }
`;
const tests = `tests:
  - { name: 空, as-of: 2021-01-15, given: {}, expect: { zhenjiang: { '1.1': unreported } } }
`;

test.each([
  ['a plan in one file', 'rules/p/plan.yaml', ['rules/p/plan.yaml']],
  ['a folder with its tests', 'rules/p', ['rules/p/plan.yaml', 'rules/p/tests.yaml']],
  ['a folder of plans', 'rules', ['rules/p/plan.yaml', 'rules/p/tests.yaml']],
])('%s: every file is read once', (_, path, files) => {
  const folder = realpathSync(
    folderWith({ 'rules/p/plan.yaml': whole, 'rules/p/a.yaml': '', 'rules/p/tests.yaml': tests }),
  );
  read.length = 0;
  expect(validatePaths([join(folder, path)])).toEqual([]);
  const counts = files.map((file) => read.filter((name) => name === join(folder, file)).length);
  expect(counts).toEqual(files.map(() => 1));
});
