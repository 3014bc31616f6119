import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportOf, summary } from '../../src/report/index.js';
import { needs, programAt } from '../needs.js';
import { largeCity } from '../report/city.js';
import { rendered, textOf } from '../report/render.js';

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
describe('the report in a browser', needs('Chromium or Chrome'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-'));
  const city = largeCity(8);
  const pages: { kind: string; address: string }[] = (['inspection', 'feedback'] as const).map((kind) => {
    const path = join(folder, `${kind}.html`);
    writeFileSync(
      path,
      rendered(city, { kind, to: 'html', lang: 'zh-CN', ...(kind === 'feedback' ? { unit: 'u0' } : {}) }),
    );
    return { kind, address: pathToFileURL(path).href };
  });
  const circular = join(folder, 'summary.html');
  writeFileSync(circular, textOf(reportOf(summary, { assessments: [city], year: 2020 }, 'zh-CN'), 'html'));
  pages.push({ kind: 'summary', address: pathToFileURL(circular).href });
  const large = join(folder, 'large.html');
  writeFileSync(large, rendered(largeCity(130), { kind: 'inspection', to: 'html', lang: 'zh-CN' }));
  pages.push({ kind: 'inspection of a large city', address: pathToFileURL(large).href });
  const inspection = pages[0]?.address as string;
  let browser: Browser;

  beforeAll(async () => {
    const executablePath = programAt('Chromium or Chrome') as string;
    browser = await chromium.launch({ executablePath, args: flags.split(' '), timeout: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A page that waits as long as the test does: how fast the machine is says nothing of the report. */
  async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage(options);
    page.setDefaultTimeout(0);
    return page;
  }

  async function open(
    address: string,
    width: number,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<Page> {
    const page = await newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(address);
    return page;
  }

  test.each(pages)('$kind: no request leaves, and nothing is said on the console', async ({ address }) => {
    const page = await newPage();
    const said: string[] = [];
    page.on('request', (request) => request.url() !== address && said.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(address);
    expect(await page.locator('script').count()).toBe(0);
    expect(said).toEqual([]);
    await page.close();
  });

  describe.each(pages)('$kind', ({ kind, address }) => {
    test.each([360, 768, 1280])(
      'never scrolls sideways at %i px, not even with everything open',
      async (width) => {
        const page = await open(address, width);
        const over = () =>
          page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        expect(await over()).toBe(0);
        await page.evaluate('document.querySelectorAll("details").forEach((d) => { d.open = true; })');
        expect(await over()).toBe(0);
        await page.close();
      },
    );

    test('no table is cut off at 1000 px', async () => {
      const page = await open(address, 1000);
      const cut = (await page.evaluate(
        '[...document.querySelectorAll(".circular")].map((table) => table.parentElement).filter((area) => area.scrollWidth > area.clientWidth).map((area) => area.ariaLabel)',
      )) as string[];
      expect(cut).toEqual([]);
      await page.close();
    });

    // What stands on a dark page is the same, but for its colours; those of a large city are those of a small one.
    const looks = [
      ['light', 360, { rules: { 'color-contrast': { enabled: false } } }],
      ['light', 1280, {}],
      ['dark', 1280, { runOnly: ['color-contrast'] }],
    ] as const;
    test.each(kind === 'inspection of a large city' ? looks.slice(0, 1) : looks)(
      'axe finds nothing serious: %s, %i px',
      async (scheme, width, rules) => {
        const page = await open(address, width, scheme);
        await page.evaluate(
          'document.querySelectorAll("details.finding").forEach((d, i) => { d.open = i < 12; })',
        );
        // Evaluated by the debugger, so the page's own policy, which allows no script, stays in force.
        await page.evaluate(axe);
        const options = JSON.stringify({ resultTypes: ['violations'], ...rules });
        const found = (await page.evaluate(
          `axe.run(document, ${options}).then((r) => r.violations.filter((v) => v.impact === "serious" || v.impact === "critical").map((v) => v.id + " " + v.nodes[0].html))`,
        )) as string[];
        expect(found).toEqual([]);
        await page.close();
      },
    );
  });

  test('a derivation opens by keyboard', async () => {
    const page = await open(inspection, 1280);
    const first = page.locator('details.finding').first();
    expect(await first.locator('.steps').isVisible()).toBe(false);
    await first.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await first.locator('.steps').isVisible()).toBe(true);
    await page.close();
  });

  test('a link from the list leads to the finding of a unit, which is folded away until then', async () => {
    const page = await open(inspection, 1280);
    const target = page.locator('details.unit details.finding.missed').first();
    expect(await target.isVisible()).toBe(false);
    const id = await target.getAttribute('id');
    await page.locator(`#attention a[href="#${id}"]`).click();
    await target.waitFor({ state: 'visible' });
    await page.close();
  });

  test('on paper, the sample mark is on the page and missed findings show how they came about', async () => {
    const page = await open(inspection, 800, 'dark');
    expect(await page.locator('.watermark').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.watermark').isVisible()).toBe(true);
    const style = (selector: string, name: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${name}`);
    // What is fixed is printed on every page.
    expect(await style('.watermark', 'position')).toBe('fixed');
    expect(await page.locator('.chapter .finding.missed .steps').first().isVisible()).toBe(true);
    expect(await page.locator('.chapter .finding.met .steps').first().isVisible()).toBe(false);
    expect(await style('body', 'color')).toBe('rgb(0, 0, 0)');
    await page.close();
  });
});
