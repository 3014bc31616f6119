import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packWord, parseMarkup, standardLayout } from '../../src/document/index.js';

const partsOf = (markup: string) =>
  Object.fromEntries(
    Object.entries(unzipSync(packWord(parseMarkup(markup), standardLayout()))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );

test('every part that is referred to is there, and listed with its type', () => {
  const parts = partsOf('<p>甲</p>');
  const targets = [...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g)].map(
    (m) => m[1],
  );
  expect(targets.length).toBeGreaterThan(0);
  for (const target of targets) {
    expect(Object.keys(parts)).toContain(`word/${target}`);
    expect(parts['[Content_Types].xml']).toContain(`/word/${target}`);
  }
  const used = [...(parts['word/document.xml'] ?? '').matchAll(/r:id="([^"]+)"/g)].map((m) => m[1]);
  for (const id of used) expect(parts['word/_rels/document.xml.rels']).toContain(`Id="${id}"`);
});

test('page numbers stand outside: right on odd pages, left on even ones', () => {
  const parts = partsOf('<p>甲</p>');
  expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  expect(parts['word/footer2.xml']).toContain('<w:jc w:val="left"/>');
  expect(parts['word/footer1.xml']).not.toContain('<w:jc w:val="left"/>');
});

test('fonts have others that will do instead', () => {
  expect(partsOf('<p>甲</p>')['word/fontTable.xml']).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋,/);
});

test.each([
  ['samples are marked on every page', '<mark>样例</mark><p>甲</p>', '样例'],
  ['real figures bear no mark', '<p>甲</p>', ''],
])('%s', (_, markup, text) =>
  expect(
    partsOf(markup)
      ['word/header.xml']?.replace(/<[^>]+>/g, '')
      .trim(),
  ).toBe(text),
);

test('columns fill the width of the text to the last twentieth of a point', () => {
  const row = (cell: string) => `${`<${cell}>1</${cell}>`.repeat(7)}`;
  const parts = partsOf(
    `<table columns="1 1 1 1 1 1 1"><head>${row('th')}</head><row>${row('c')}</row></table>`,
  );
  const widths = [...(parts['word/document.xml'] ?? '').matchAll(/gridCol w:w="(\d+)"/g)].map((m) =>
    Number(m[1]),
  );
  const { width, left, right } = standardLayout().page;
  expect(widths.reduce((a, b) => a + b, 0)).toBe(Math.round((width - left - right) * 20));
});
