import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
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

const folder = mkdtempSync(join(tmpdir(), 'duibiao-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('tables for machines', () => {
  const file = join(folder, 'danyang.yaml');
  writeFileSync(
    file,
    `plan: zhenjiang-2020
year: 2020
unit: danyang
figures:
  compulsory-age-enrolled: 9899人
  compulsory-age-population: 9901人
  teacher-pay: 141000元/人
  civil-servant-pay: 140000元/人
  private-exam-free: { value: 是, completed: 2020-09-30 }
`,
  );
  const run = (...args: string[]) => duibiao(['check', file, '--as-of', '2021-01-15', ...args]).stdout;
  const rows: Record<string, string>[] = parse(run('--format', 'csv'), { bom: true, columns: true });
  const row = (commitment: string) => rows.find((one) => one['commitment'] === commitment) ?? {};

  test('CSV has the mark by which Excel reads it as UTF-8', () => {
    expect(run('--format', 'csv').startsWith('\uFEFFplan,')).toBe(true);
  });
  test('a fraction has its decimal beside it, and the unit stands apart', () => {
    expect(row('1.2')).toMatchObject({
      actual: '99.979800020200',
      'actual-exact': '989900/9901',
      comparator: 'at-least',
      target: '100',
      'measure-unit': '%',
      completion: '0.999798000202',
    });
  });
  test('every figure is a plain number, a yes or a no, a time or a date', () => {
    const figures = rows.flatMap((one) => [one['actual'] ?? '', one['target'] ?? '']);
    const odd = figures.filter(
      (text) => !/^(?:|-?\d+(?:\.\d+)?|是|否|\d\d:\d\d|\d{4}-\d\d-\d\d)$/.test(text),
    );
    expect(odd).toEqual([]);
    expect(figures).toContain('是');
  });
  test('JSON gives the decimal beside a fraction, and of no other', () => {
    const { findings } = JSON.parse(run('--format', 'json')) as {
      findings: {
        commitment: string;
        unit: string;
        actual?: object;
        completion?: string;
        completionDecimal?: string;
      }[];
    };
    const found = findings.find((f) => f.commitment === '1.2' && f.unit === 'danyang');
    expect(found).toMatchObject({
      actual: { value: '989900/9901', decimal: '99.979800020200', unit: '%' },
      completion: '9899/9901',
      completionDecimal: '0.999798000202',
    });
    const whole = findings.flatMap(({ actual }) =>
      actual && !JSON.stringify(actual).includes('/') ? [actual] : [],
    );
    expect(whole.filter((actual) => 'decimal' in actual)).toEqual([]);
  });
});
