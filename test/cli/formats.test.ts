import { expect, test } from 'vitest';
import { duibiao } from './scenario.js';

test.each([
  ['report', ['report', 'a.json', '--to', 'odt']],
  ['report of a plan', ['report', 'a.json', '--kind', 'plan', '--to', 'html,odt']],
  ['summary', ['summary', 'a.json', '--to', 'odt']],
  ['diff', ['diff', 'a.json', 'b.json', '--to', 'odt']],
  ['show', ['show', 'zhenjiang-2020', '--to', 'odt']],
  ['check', ['check', 'a.yaml', '--format', 'odt']],
  ['form', ['form', 'zhenjiang-2020', '--all-units', '--to', 'odt']],
  ['plans', ['plans', '--format', 'odt']],
  ['ledger list', ['ledger', 'list', 'a.jsonl', '--to', 'odt']],
])('%s refuses an unknown format in the same words', (_, args) => {
  const { status, stdout, stderr } = duibiao(args);
  expect([status, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(/没有“odt”这种格式；可用：[a-z、]+。/);
});
