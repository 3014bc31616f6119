import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChapterTally, RunOutcome, UnitLine } from '../../src/batch/outcome.js';
import type { BatchReport } from '../../src/batch/pages/model.js';
import { writeIndex } from '../../src/batch/pages/page.js';
import { message } from '../../src/messages/index.js';
import { needs, programAt } from '../needs.js';

const chapters = [
  '学前教育',
  '义务教育',
  '普通高中',
  '职业教育',
  '特殊教育',
  '教师队伍',
  '信息化',
  '校园安全',
  '经费保障',
  '督导评估',
];

/** A county: every seventh misses something, every eleventh cannot be concluded on. */
function county(i: number): UnitLine {
  const unmet = i % 7 === 0 ? 1 + (i % 5) : 0;
  const open = i % 11 === 0 ? 1 : 0;
  const tally = (c: number): ChapterTally => [
    18 - (c === i % 10 ? unmet + open : 0),
    c === i % 10 ? unmet : 0,
    c === i % 10 ? open : 0,
    0,
  ];
  return {
    id: `county-${i}`,
    name: `第${i}县（市、区）`,
    level: 'district',
    judged: true,
    conclusion: unmet > 0 ? 'not-compliant' : open > 0 ? 'undetermined' : 'compliant',
    counts: [185 - unmet - open, unmet, 0, 0, open, 0, 0, 0],
    score: `${100 - unmet}.00`,
    grade: unmet > 2 ? '合格' : '优秀',
    ...(i % 50 === 0 ? { wanting: 'missing' as const } : {}),
    notice: unmet > 0,
    chapters: chapters.map((_, c) => tally(c)),
  };
}

function outcome(units: number, refused = 0): RunOutcome {
  return {
    plan: {
      id: 'country-2020',
      title: '全国2020年教育工作要点<样例>',
      issuer: '教育部门',
      digest: '0'.repeat(64),
    },
    asOf: '2021-01-15',
    samples: 'all',
    commitments: 185,
    findings: 185 * units,
    expected: units,
    reported: units - Math.floor(units / 50),
    refused: Array.from({ length: refused }, (_, i) => {
      const at = { file: `submissions/county-${i}.xlsx` };
      return { file: at.file, problems: [{ ...message('source.empty-file'), severity: 'error', at }] };
    }),
    errors: 0,
    warnings: 0,
    chapters: chapters.map((title, i) => ({ id: String(i), title })),
    units: Array.from({ length: units }, (_, i) => county(i + 1)),
  };
}

/** The pages of a batch, by name. */
function pagesOf(outcomes: readonly RunOutcome[]): Record<string, string> {
  const report: BatchReport = {
    lang: 'zh-CN',
    to: ['html', 'docx'],
    runs: outcomes.map((one, i) => ({
      name: `run-${i}/2021-01-15`,
      outcome: one,
      papers: ['inspection.docx', 'inspection.html'],
    })),
    troubles: [],
    passedOver: [],
    samples: 'all',
    circulars: ['summary-2020.html'],
  };
  const pages: Record<string, string> = {};
  writeIndex(report, (name, content) => {
    pages[name] = content;
  });
  return pages;
}

const MB = 1_000_000;
const sizes = (pages: Record<string, string>): number[] =>
  Object.values(pages).map((page) => Buffer.byteLength(page));

describe('the size of a page', () => {
  test('3,000 counties of one plan are one page below 2 MB', () => {
    const pages = pagesOf([outcome(3000, 500)]);
    expect(Object.keys(pages)).toEqual(['index.html']);
    expect(Math.max(...sizes(pages))).toBeLessThan(2 * MB);
  });

  test.each([
    ['30,000 units of 1,000 plans', Array.from({ length: 1000 }, () => outcome(30))],
    ['30,000 units of one plan', [outcome(30_000)]],
  ])('%s go on over several pages, none above 2 MB, none lost', (_, outcomes) => {
    const pages = pagesOf(outcomes);
    expect(Object.keys(pages).length).toBeGreaterThan(1);
    expect(Math.max(...sizes(pages))).toBeLessThan(2 * MB);
    const rows = Object.values(pages).flatMap((page) => page.match(/\["county-\d+"/g) ?? []);
    expect(rows.length).toBe(30_000);
    for (const name of Object.keys(pages))
      if (name !== 'index.html') expect(pages['index.html']).toContain(name);
  });
});

test('what was sent back comes first, at most 200 of it, and the others are counted', () => {
  const page = pagesOf([outcome(10, 500)])['index.html'] ?? '';
  expect(page.indexOf('submissions/county-0.xlsx')).toBeLessThan(page.indexOf('全国2020年'));
  expect(page.match(/submissions\/county-\d+\.xlsx/g)?.length).toBe(200);
});

test('what people wrote is text, in the page and in its data', () => {
  const page = pagesOf([outcome(3)])['index.html'] ?? '';
  expect(page).not.toContain('<样例>');
  expect(page).toContain('&lt;样例&gt;');
});

test('without a script every unit is there with its conclusion and its paper', () => {
  const page = pagesOf([outcome(30)])['index.html'] ?? '';
  const plain = /<noscript>(.*?)<\/noscript>/s.exec(page)?.[1] ?? '';
  expect(plain.match(/href="run-0\/2021-01-15\/feedback\/county-\d+\.html"/g)?.length).toBe(30);
  expect(plain).toContain('✗第7县（市、区）');
});

describe('in a browser', needs('Chromium or Chrome'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-page-'));
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = programAt('Chromium or Chrome') as string;
    const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath, args, timeout: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('of 3,000 counties one is found by name or id, with its chapters; nothing is asked of the network', async () => {
    const path = join(folder, 'index.html');
    writeFileSync(path, pagesOf([outcome(3000, 3), outcome(20)])['index.html'] ?? '');
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    const said: string[] = [];
    const address = pathToFileURL(path).href;
    page.on('request', (request) => request.url() !== address && said.push(request.url()));
    page.on('console', (line) => said.push(line.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(address);
    expect(await page.locator('#count').textContent()).toContain('3020');
    await page.selectOption('#run', '0');
    await page.fill('#search', '第2997县');
    const row = page.locator('.heat tbody tr');
    expect(await row.count()).toBe(1);
    expect(await row.locator('td.cell').count()).toBe(chapters.length);
    expect(await row.locator('td.cell.met').count()).toBe(chapters.length);
    await page.fill('#search', 'COUNTY-2996');
    expect(await row.locator('td.cell.missed').textContent()).toBe('✗2');
    await page.fill('#search', '');
    await page.selectOption('#conclusion', '0');
    expect(await page.locator('#count').textContent()).toContain('428');
    expect(await row.first().locator('a').first().getAttribute('href')).toBe(
      'run-0/2021-01-15/feedback/county-7.html',
    );
    expect(said).toEqual([]);
    const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(wide)).toBe(0);
    }
    await page.close();
  });
});
