import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packPdf, parseMarkup, standardLayout } from '../../src/document/index.js';
import { needs } from '../needs.js';

const layout = standardLayout();
const make = (markup: string) => packPdf(parseMarkup(markup), layout, { title: '甲', lang: 'zh-CN' });

// Read back by another program: our own writer cannot vouch for itself.
const file = join(mkdtempSync(join(tmpdir(), 'duibiao-pdf-')), 'made.pdf');

async function pagesOf(markup: string): Promise<string[]> {
  writeFileSync(file, (await make(markup)).bytes);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
}

test('the same bytes on each run', async () => {
  const markup = '<title>对标</title><p>学前三年毛入园率≥99%</p>';
  expect((await make(markup)).bytes).toEqual((await make(markup)).bytes);
});

describe('characters that no font has', () => {
  test.each([
    ['none', '镇江市京口区龢鎔', []],
    ['a rare one', '𠮷口', ['𠮷']],
    ['signs of ours have others like them', '✗未达标 ◷逾期', []],
    ['control characters are left out', 'a\u200Bb', []],
  ])('%s', async (_, text, lacking) => expect((await make(`<p>${text}</p>`)).lacking).toEqual(lacking));
});

describe('read back with pdftotext', needs('pdftotext'), () => {
  const row = (i: number) => `<row><c>${i}</c><c>第${i}项承诺事项的内容</c></row>`;
  const table = (rows: number) =>
    `<table columns="1 4"><head><th>编号</th><th>事项</th></head>${Array.from({ length: rows }, (_, i) => row(i)).join('')}</table>`;

  test('Chinese stays text', async () => {
    expect(await pagesOf('<p>学前三年毛入园率</p><page/><p>第二页</p>')).toEqual([
      expect.stringContaining('学前三年毛入园率'),
      expect.stringContaining('第二页'),
    ]);
  });

  test('page numbers stand outside: right on odd pages, left on even ones', async () => {
    await pagesOf('<p>甲</p><page/><p>乙</p>');
    const words = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
    const places = [...words.matchAll(/xMin="([\d.]+)"[^>]*>(\d)</g)].map(
      ([, x, n]) => [n, Number(x)] as const,
    );
    const middle = layout.page.width / 2;
    expect(places.map(([n, x]) => [n, x > middle ? 'right' : 'left'])).toEqual([
      ['1', 'right'],
      ['2', 'left'],
    ]);
  });

  test('a long table runs over pages with its head on each, and no row is lost', async () => {
    const pages = await pagesOf(table(150));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain('编号');
    const shown = pages.join('\n');
    for (let i = 0; i < 150; i++) expect(shown).toContain(`第${i}项承诺`);
  });

  test('a heading stands on the page of what it heads', async () => {
    // Lines that leave room for just the heading at the foot of the first page, and a little more or less.
    for (let lines = 17; lines <= 22; lines++) {
      const pages = await pagesOf(`${'<p>正文</p>'.repeat(lines)}<h2>标题</h2><note>小结</note>${table(30)}`);
      const headed = pages.find((page) => page.includes('标题')) ?? '';
      expect(headed, `${lines} lines`).toContain('第0项承诺');
      expect(headed, `${lines} lines`).toContain('小结');
    }
  });

  test.each([
    ['a narrow column', '1 9', 300],
    ['half a page', '1 1', 500],
    ['more than a page', '1 1', 4000],
    ['several pages', '1 1', 9000],
  ])('a cell is shown to its end: %s', async (_, columns, length) => {
    const pages = await pagesOf(
      `<p>前文</p><table columns="${columns}"><head><th>甲</th><th>乙</th></head><row><c>${'文'.repeat(length)}</c><c>末</c></row></table>`,
    );
    expect(pages.join('').match(/文/g)).toHaveLength(length + 1);
    expect(pages.join('')).toContain('末');
  });
});
