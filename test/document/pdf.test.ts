import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { escapeXml, packPdf, parseMarkup, standardLayout } from '../../src/document/index.js';
import { wordsOf } from '../../src/document/words.js';
import { needs } from '../needs.js';

const layout = standardLayout();
const { page } = layout;
const make = (markup: string, lang: 'zh-CN' | 'en' = 'zh-CN', title = '甲') =>
  packPdf(parseMarkup(markup), layout, { title, lang });

// Read back by another program: our own writer cannot vouch for itself.
const folder = mkdtempSync(join(tmpdir(), 'duibiao-pdf-'));
const file = join(folder, 'made.pdf');

async function pagesOf(markup: string, lang?: 'en'): Promise<string[]> {
  writeFileSync(file, (await make(markup, lang)).bytes);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
}

interface Place {
  readonly text: string;
  /** Points from the left edge of the paper, and from its top. */
  readonly from: number;
  readonly to: number;
  readonly down: number;
}

/** The words of the file made last. */
function wordsMade(): Place[] {
  const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  return [...boxes.matchAll(/xMin="(.+?)" yMin="(.+?)" xMax="(.+?)".*?>([^<]*)</g)].map(
    ([, from, down, to, text = '']) => ({ text, from: Number(from), to: Number(to), down: Number(down) }),
  );
}

/** The lines of the file made last, from their leftmost word to the rightmost. */
function linesMade(): Place[] {
  const lines: Place[][] = [];
  for (const word of wordsMade()) {
    const line = lines.at(-1);
    if (line && Math.abs((line[0] as Place).down - word.down) < layout.styles.p.size / 2) line.push(word);
    else lines.push([word]);
  }
  return lines.map((words) => {
    const inOrder = words.sort((a, b) => a.from - b.from);
    const [first, last] = [inOrder[0], inOrder.at(-1)] as [Place, Place];
    return { ...first, to: last.to, text: inOrder.map(({ text }) => text).join('') };
  });
}

/** Text without the room that stands between words, and between Chinese and figures. */
const plain = (shown: string) => shown.replace(/[\s\u200B]/g, '');

/** Lines of text, without the page's number. */
const linesOf = (shown: string) =>
  shown
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^—\s*\d+\s*—$/.test(line));

describe('the same bytes', () => {
  const here = process.cwd();
  afterEach(() => {
    vi.unstubAllEnvs();
    process.chdir(here);
  });

  test('on each run, in each time zone and working directory', async () => {
    const markup = '<title>对标</title><p>学前三年毛入园率≥99%</p>';
    const first = (await make(markup)).bytes;
    expect((await make(markup)).bytes).toEqual(first);
    vi.stubEnv('TZ', 'America/Los_Angeles');
    process.chdir(folder);
    expect((await make('<p>another between</p>')).bytes).not.toEqual(first);
    expect((await make(markup)).bytes).toEqual(first);
  });
});

describe('characters that no font has', () => {
  test.each([
    ['none', '镇江市京口区龢鎔', []],
    ['a rare one', '𠮷口', ['𠮷']],
    ['signs of ours have others like them', '✗未达标 ◷逾期', []],
    ['what is not seen is left out', 'a\u200Bb\u202Ec\uFEFF', []],
    ['a tab is a space', 'a\tb', []],
  ])('%s', async (_, text, lacking) => expect((await make(`<p>${text}</p>`)).lacking).toEqual(lacking));
});

describe('a title ends its lines between words', () => {
  test.each([
    ['镇江市2020年工作要点', '镇江市|2020年|工作|要点'],
    ['《2020年要点》（试行）', '《2020年|要点》|（试行）'],
    ['Report on 2020, revised', 'Report |on |2020, |revised'],
    ['', ''],
  ])('%s', (text, words) => expect(wordsOf(text).join('|')).toBe(words));
});

test('the program that sets documents reads, fetches and evaluates nothing', () => {
  const program = readFileSync('reports/layouts/document.typ', 'utf8');
  expect(program).not.toMatch(
    /\b(import|include)\b|\b(read|image|plugin|eval|csv|toml|yaml|xml|cbor|bibliography)\(/,
  );
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

  describe('what a person wrote is text wherever it stands, and never code', () => {
    test.each([
      '#read("/etc/passwd")',
      '#import "@preview/cetz:0.3.0": *',
      '#include "package.json"',
      '#eval("1+1") #panic()',
      '$ x^2 $ \\ \\u{41} "\\"',
      '*a* _b_ `c` ~d~ @ref <label> = e',
      '// f /* g */ - h + i / j: k',
      '[l] {m} (n) #o; #{1 + 1}',
      'a -- b --- c ... d',
      '＃ｒｅａｄ（“／”）',
      '{page} {{title}}',
      '\'single\' "double"',
    ])('%s', async (text) => {
      const given = escapeXml(text);
      const [shown = ''] = await pagesOf(
        `<mark>${given}</mark><title>${given}</title><h1>${given}</h1><p>${given}</p><table columns="1"><head><th>${given}</th></head><row><c>${given}</c></row></table>`,
      );
      expect(plain(shown).split(plain(text))).toHaveLength(7);
    });

    test('nor does a title of the document', async () => {
      const title = '#read("/etc/passwd") \\ ") 甲\uD800';
      writeFileSync(file, (await make('<p>甲</p>', 'zh-CN', title)).bytes);
      const told = execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      expect(told).toContain('#read("/etc/passwd") \\ ") 甲');
    });
  });

  test('what is not seen reaches no paper', async () => {
    const [shown = ''] = await pagesOf('<p>甲\u200B乙\u202E丙\u2066丁\u0085戊</p>');
    expect(shown).toContain('甲乙丙丁戊');
  });

  test('22 lines a page', async () => {
    const pages = await pagesOf('<p>正文</p>'.repeat(50));
    expect(pages.map((shown) => linesOf(shown).length)).toEqual([22, 22, 6]);
  });

  test('page numbers stand outside: right on odd pages, left on even ones', async () => {
    await pagesOf('<p>甲</p><page/><p>乙</p><page/><p>丙</p>');
    const middle = page.width / 2;
    const numbers = wordsMade().filter(({ text }) => /^\d$/.test(text));
    expect(numbers.map(({ text, from }) => [text, from > middle ? 'right' : 'left'])).toEqual([
      ['1', 'right'],
      ['2', 'left'],
      ['3', 'right'],
    ]);
  });

  test('no line begins with a mark that closes, nor ends with one that opens', async () => {
    const clause = '查看“督导”报告（样例）、《要点》；总体目标·一·三，达标：100%。';
    const paragraphs = Array.from({ length: 28 }, (_, i) => `<p>${'文'.repeat(i)}${clause.repeat(3)}</p>`);
    await pagesOf(paragraphs.join(''));
    const lines = linesMade().map(({ text }) => text);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => /^[，。、；：！？）》」』”’·%…]|[（《“‘「『]$/.test(line))).toEqual([]);
  });

  test('body text is set to both sides', async () => {
    await pagesOf(`<p>${'本市2020年学前三年毛入园率为99.5%，'.repeat(12)}</p>`);
    const full = linesMade().slice(0, -2);
    expect(full.length).toBeGreaterThan(5);
    const right = page.width - page.right;
    // A mark that closes keeps the blank half of its square outside.
    for (const { to, text } of full)
      expect(to, text).toBeCloseTo(/[，。]$/.test(text) ? right + 8 : right, 0);
  });

  test('a long table runs over pages with its head on each, and no row is lost', async () => {
    const pages = await pagesOf(table(150));
    expect(pages.length).toBeGreaterThan(2);
    for (const shown of pages) expect(shown).toContain('编号');
    const shown = plain(pages.join('\n'));
    for (let i = 0; i < 150; i++) expect(shown).toContain(`第${i}项承诺`);
  });

  test('a heading stands on the page of what it heads', async () => {
    // Lines that leave room for just the heading at the foot of the first page, and a little more or less.
    for (let lines = 17; lines <= 22; lines++) {
      const pages = await pagesOf(`${'<p>正文</p>'.repeat(lines)}<h2>标题</h2><note>小结</note>${table(30)}`);
      const headed = plain(pages.find((shown) => shown.includes('标题')) ?? '');
      expect(headed, `${lines} lines`).toContain('第0项承诺');
      expect(headed, `${lines} lines`).toContain('小结');
    }
  });

  test('the seal stands on a page with text', async () => {
    for (let lines = 15; lines <= 22; lines++) {
      const pages = await pagesOf(
        `${'<p>正文</p>'.repeat(lines)}<p>末段</p><seal>（盖章）</seal><date>2021年1月</date>`,
      );
      const sealed = plain(pages.find((shown) => shown.includes('（盖章）')) ?? '');
      expect(sealed, `${lines} lines`).toContain('末段');
      expect(sealed, `${lines} lines`).toContain('2021年1月');
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

  test('a row that one page holds is not parted', async () => {
    const tall = `<row><c>甲</c><c>起${'文'.repeat(300)}讫</c></row>`;
    const pages = await pagesOf(table(25).replace('</table>', `${tall.repeat(3)}</table>`));
    expect(pages.length).toBeGreaterThan(1);
    for (const shown of pages) expect(shown.match(/起/g)?.length ?? 0).toBe(shown.match(/讫/g)?.length ?? 0);
  });

  test.each([
    ['a digest', 'a1'.repeat(32)],
    ['a word of 400 letters', 'W'.repeat(400)],
    ['a date', '2020-12-31'],
  ])('%s stays inside its column', async (_, text) => {
    const row = `<row><c></c><c>${text}</c><c></c></row>`;
    await pagesOf(
      `<p>${text}</p><table columns="1 1 1"><head><th></th><th></th><th></th></head>${row}</table>`,
    );
    const third = (page.width - page.left - page.right) / 3;
    const words = wordsMade().filter(({ text: one }) => !/^[—\d]$/.test(one));
    const inside = words.filter(({ from }) => from > page.left + third - 1);
    const letters = inside.map((word) => word.text).join('');
    expect(letters.replaceAll('\u200B', '')).toBe(text);
    for (const { to } of words) expect(to).toBeLessThan(page.width - page.right + 1);
    for (const { to } of inside) expect(to).toBeLessThan(page.left + 2 * third);
  });

  test('English heads of narrow columns keep their words whole', async () => {
    const heads =
      'unit conclusion met missed late pending unreported doubtful waived attested score grade'.split(' ');
    const [shown = ''] = await pagesOf(
      `<table columns="${heads.map(() => 1).join(' ')}"><head>${heads.map((head) => `<th>${head}</th>`).join('')}</head><row>${heads.map(() => '<n>1</n>').join('')}</row></table>`,
      'en',
    );
    for (const head of heads) expect(shown).toMatch(new RegExp(`\\b${head}\\b`));
  });
});
