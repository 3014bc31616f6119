import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/index.js';
import { unless } from '../needs.js';
import { duibiao } from './scenario.js';

const samples = 'seeds/samples/zhenjiang-2020';
const folder = mkdtempSync(join(tmpdir(), 'duibiao-shipped-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function judged(submissions: string, out: string): Assessment {
  const { status, stdout } = duibiao([
    'check',
    submissions,
    '--as-of',
    '2021-01-15',
    '--format',
    'json',
    '-o',
    join(folder, out),
  ]);
  expect(status).toBe(1);
  return JSON.parse(stdout) as Assessment;
}

function verdictsOf(assessment: Assessment): Map<string, string> {
  return new Map(
    assessment.findings.map((f) => [
      `${f.unit}/${f.commitment}@${f.key}`,
      f.exceeded ? 'exceeded' : f.verdict,
    ]),
  );
}

describe('the shipped plan on the sample figures', () => {
  let shipped: Assessment;
  beforeAll(() => {
    shipped = judged(samples, 'shipped.jsonl');
  });

  test('says of itself that its figures are samples, file by file', () => {
    expect(shipped.sample).toBe(true);
    expect(shipped.inputs.filter((input) => !input.sample)).toEqual([]);
  });

  test('gives the city one finding for every commitment and checkpoint', () => {
    const city = shipped.findings.filter((f) => f.unit === 'zhenjiang');
    expect(new Set(city.map((f) => f.commitment)).size).toBe(shipped.commitments.length);
    expect(new Set(city.map((f) => `${f.commitment}@${f.key}`)).size).toBe(city.length);
  });

  test('traces the city’s 毛入园率 to the district, file and line that missed it', () => {
    const finding = shipped.findings.find((f) => f.unit === 'zhenjiang' && f.commitment === '1.1');
    expect(finding?.verdict).toBe('missed');
    const { file, line } = finding?.origin[0] ?? {};
    expect(file).toBe(`${samples}/zhenjiang-xinqu.yaml`);
    expect(readFileSync(`${samples}/zhenjiang-xinqu.yaml`, 'utf8').split('\n')[(line ?? 0) - 1]).toContain(
      'preschool-enrolled',
    );
  });

  test('holds no absolute path and no time of day', () => {
    const text = JSON.stringify(shipped);
    expect(text).not.toContain(process.cwd());
    expect(text).not.toMatch(/T\d\d:\d\d/);
  });

  // 78,186 of 79,000 are 98.97%; 78,210 are 99%.
  test.each([
    ['6,140人', 'missed'],
    ['6,141人', 'met'],
  ])('with %s in 镇江新区 the city’s 1.1 is %s, and no other verdict changes', (figure, verdict) => {
    const changed = join(folder, `changed-${verdict}`);
    cpSync(samples, changed, { recursive: true });
    const file = join(changed, 'zhenjiang-xinqu.yaml');
    const text = readFileSync(file, 'utf8');
    expect(text.match(/preschool-enrolled: 6,117人/g)).toHaveLength(1);
    writeFileSync(file, text.replace('preschool-enrolled: 6,117人', `preschool-enrolled: ${figure}`));
    const [before, after] = [verdictsOf(shipped), verdictsOf(judged(changed, `${verdict}.jsonl`))];
    const flipped = [...after].filter(([key, value]) => before.get(key) !== value);
    expect(flipped).toEqual(verdict === 'met' ? [['zhenjiang/1.1@2020', 'met']] : []);
  });
});

test('two runs write the same bytes, whatever the time zone and language of the machine', () => {
  const read = (out: string, env = {}): [string, string][] => {
    const figures = 'seeds/samples/kaizhou-2020';
    duibiao(['check', figures, '--as-of', '2021-01-15', '--report', join(folder, out)], { env });
    const files = readdirSync(join(folder, out), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return files
      .map((entry): [string, string] => [
        entry.name,
        readFileSync(join(entry.parentPath, entry.name), 'utf8'),
      ])
      .sort();
  };
  const [first, second] = [
    read('first'),
    read('second', { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }),
  ];
  expect(first.map(([name]) => name)).toContain('inspection.html');
  expect(second).toEqual(first);
});

test('a report needs the saved assessment only, and refuses anything else', () => {
  const kept = join(folder, 'shipped.jsonl');
  const { status, stdout } = duibiao([
    'report',
    kept,
    '--kind',
    'feedback',
    '--unit',
    '丹阳市',
    '--to',
    'md',
  ]);
  expect([status, stdout.includes('丹阳市')]).toEqual([0, true]);
  const broken = join(folder, 'broken.jsonl');
  writeFileSync(
    broken,
    readFileSync(kept, 'utf8').replace('"schema":"duibiao/assessment/2"', '"schema":"duibiao/assessment/9"'),
  );
  expect(duibiao(['report', broken, '-o', folder]).status).toBe(3);
});

test('a pipe gets no colours, and the exit code is an answer', () => {
  const { stdout, status } = duibiao(['check', samples, '--as-of', '2021-01-15']);
  expect(stdout).not.toContain('\u001b[');
  expect(status).toBe(1);
});

test(
  'a reader that stops early changes no answer',
  unless(process.platform === 'win32', 'bash is not at home on Windows'),
  () => {
    const command = `"${process.execPath}" dist/cli/main.js check ${samples} --as-of 2021-01-15 2>&1 | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect(stdout.trim().split('\n')).toEqual(['镇江市教育局2020年工作要点', '1']);
  },
);
