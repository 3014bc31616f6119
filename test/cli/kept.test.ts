import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duibiao } from './scenario.js';

const samples = 'seeds/samples/zhenjiang-2020';
const folder = mkdtempSync(join(tmpdir(), 'duibiao-kept-'));
const kept = join(folder, '评估.jsonl');
const full = join(folder, '全.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
  const { stdout } = duibiao(['check', samples, '--as-of', '2021-01-15', '--format', 'json', '-o', kept]);
  writeFileSync(full, stdout);
});

describe('What is asked of a kept assessment is answered as by the document with everything in it', () => {
  test.each([
    ['the whole', ['report', '--to', 'md']],
    ['one unit', ['report', '--kind', 'feedback', '--unit', '丹阳市', '--to', 'md']],
    ['another kind', ['report', '--kind', 'notice', '--unit', '镇江新区', '--to', 'md']],
    ['the circular', ['summary', '--to', 'md']],
  ])('%s', (_, [command = '', ...options]) => {
    const [lean, whole] = [kept, full].map((path) => duibiao([command, path, ...options]));
    expect(lean?.status).toBe(0);
    expect(lean?.stdout).toBe(whole?.stdout);
    expect(lean?.stdout.length).toBeGreaterThan(1_000);
  });

  test('what changed from one to the other: nothing', () => {
    const { status, stdout } = duibiao(['diff', kept, full]);
    expect([status, stdout]).toEqual([0, duibiao(['diff', full, full]).stdout]);
  });

  test('how a verdict came about: as from the submissions', () => {
    const asked = ['explain', 'zhenjiang-2020/1.1'];
    const from = [...asked, samples, '--as-of', '2021-01-15', '--unit', '镇江市'];
    const { status, stdout } = duibiao([...asked, kept, '--unit', '镇江市']);
    expect([status, stdout]).toEqual([0, duibiao(from).stdout]);
  });

  test.each([
    ['another plan', ['explain', 'kaizhou-2020/1.1', kept], '评估结果是计划 zhenjiang-2020 的'],
    [
      'another day',
      ['explain', 'zhenjiang-2020/1.1', kept, '--as-of', '2020-12-31'],
      '按 2021年1月15日 判定',
    ],
  ])('asked of %s it refuses', (_, args, says) => {
    const { status, stderr } = duibiao(args);
    expect([status, stderr.includes(says)]).toEqual([3, true]);
  });
});

test('A verdict takes a few dozen bytes besides the rules', () => {
  const lines = readFileSync(kept, 'utf8').split('\n');
  const bytes = (begins: string) =>
    lines.filter((line) => line.startsWith(begins)).reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  const { findings } = JSON.parse(readFileSync(full, 'utf8'));
  expect((bytes('{"unit":') + bytes('{"figures":')) / findings.length).toBeLessThan(300);
});
