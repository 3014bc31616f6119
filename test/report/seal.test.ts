import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Assessment } from '../../src/assessment/index.js';
import { programAt, unless } from '../needs.js';
import { savedByOffice } from '../office.js';
import { assessmentOf, commitment, finding, unit } from './fixture.js';
import { packed } from './render.js';

/** A notice with so many items: their number decides where pages end. */
function noticeOf(items: number): Assessment {
  const ids = Array.from({ length: items }, (_, i) => `1.${i}`);
  const findings = ids.map((id) => finding({ unit: 'u0', commitment: id, verdict: 'missed' }));
  return assessmentOf(findings, {
    commitments: ids.map((id) => commitment({ id, statement: `推进第${id}项重点工作任务落实到位` })),
    units: [unit('u0', '甲区', findings)],
  });
}

/** The texts of a PDF's pages, each without the number of the page. */
function pagesOf(file: string): string[] {
  const { stdout } = spawnSync(programAt('pdftotext') as string, ['-layout', file, '-'], {
    encoding: 'utf8',
  });
  const pages = stdout
    .split('\f')
    .map((page) => page.replace(/[—\-–]\s*\d+\s*[—\-–]/g, '').replace(/\s+/g, ''));
  return pages.slice(0, -1);
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-seal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function checkPages(pages: readonly string[]): void {
  expect(pages.filter((page) => page === '')).toEqual([]);
  const sealed = pages.find((page) => page.includes('某市教育局（盖章）'));
  expect(sealed).toContain('三、请于收到本通知书后');
  expect(sealed).toContain('____年____月____日');
  expect(pages.at(-1)).toMatch(/^回执/);
}

const wanting = ['LibreOffice', 'pdftotext'] as const;
const lacking = wanting.filter((program) => programAt(program) === undefined);

describe('the seal and the date never stand alone, and no page is empty', () => {
  const options = { kind: 'notice', lang: 'zh-CN', unit: 'u0' } as const;
  test('in PDF', unless(lacking.includes('pdftotext'), 'pdftotext is not installed'), async () => {
    const folder = temporary();
    for (let items = 6; items <= 16; items++) {
      const file = join(folder, `${items}.pdf`);
      writeFileSync(file, await packed(noticeOf(items), { ...options, to: 'pdf' }));
      checkPages(pagesOf(file));
    }
  });
  test('in Word', unless(lacking.length > 0, `${lacking.join(' and ')} is not installed`), async () => {
    const folder = temporary();
    const files = [9, 10].map((items) => join(folder, `${items}.docx`));
    for (const [i, items] of [9, 10].entries())
      writeFileSync(files[i] as string, await packed(noticeOf(items), { ...options, to: 'docx' }));
    for (const file of savedByOffice('pdf', folder, ...files)) checkPages(pagesOf(file));
  });
});
