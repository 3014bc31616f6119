import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { duibiao } from '../cli/scenario.js';

const guide = readFileSync(fileURLToPath(new URL('../../docs/district.zh-CN.md', import.meta.url)), 'utf8');

test('the workbook that the guide for districts speaks of is the one that its command makes', () => {
  const [, args = ''] = /^node dist\/cli\/main\.js (form .*)$/m.exec(guide) ?? [];
  const out = mkdtempSync(join(tmpdir(), 'guide-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  expect(duibiao([...args.split(' '), '-o', out]).status).toBe(0);
  const named = new Set(guide.match(/[\w-]+-\d{4}\.xlsx/g));
  expect([...named]).toEqual(readdirSync(out));
});
