import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { loadLayout, packWord, parseMarkup, standardLayout } from '../../src/document/index.js';
import { failureIn, valueIn } from '../result.js';

const folder = mkdtempSync(join(tmpdir(), 'duibiao-layout-'));

function load(text: string) {
  const path = join(folder, 'layout.yaml');
  writeFileSync(path, `schema: duibiao/layout/1\n${text}`);
  return loadLayout(path);
}

const MM = 72 / 25.4;

test('the shipped layout is GB/T 9704-2012', () => {
  const { page, styles, numbering } = standardLayout();
  const textWidth = page.width - page.left - page.right;
  const textHeight = page.height - page.top - page.bottom;
  expect(page.top).toBeCloseTo(37 * MM);
  expect(page.left).toBeCloseTo(28 * MM);
  expect(textWidth).toBeCloseTo(156 * MM);
  expect(textHeight).toBeCloseTo(225 * MM);
  // 22 lines of 28 characters of size 3 (16 pt), but for what rounding to whole points costs.
  expect(Math.floor(textHeight / styles.p.line)).toBe(22);
  expect(textWidth / styles.p.size).toBeCloseTo(27.6, 1);
  expect(styles.title.size).toBe(22);
  expect(styles.footer.size).toBe(14);
  expect(numbering['zh-CN'].h1).toBe('一、');
});

describe('a layout of one’s own says only what differs', () => {
  test('lengths in millimetres and points', () => {
    const layout = valueIn(load('page: { top: 30mm }\nstyles: { p: { size: 14pt, line: 26pt } }'));
    expect(layout.page.top).toBeCloseTo(30 * MM);
    expect(layout.page.left).toBeCloseTo(28 * MM);
    expect(layout.styles.p).toMatchObject({ size: 14, line: 26, indent: 2, font: 'body' });
  });

  test('reaches the document', () => {
    const layout = load(
      "page: { left: 20mm }\nfonts: { body: { names: [华文仿宋] } }\nfooter: { text: '第{page}页' }",
    );
    const parts = unzipSync(packWord(parseMarkup('<p>甲</p>'), valueIn(layout)));
    const part = (name: string) => strFromU8(parts[`word/${name}.xml`] as Uint8Array);
    expect(part('document')).toContain(`w:left="${Math.round(20 * MM * 20)}"`);
    expect(part('styles')).toContain('w:eastAsia="华文仿宋"');
    expect(part('footer1')).toMatch(/第.*PAGE.*页/s);
  });

  test.each([
    ['a length without its unit', 'page: { top: 37 }', 'layout.yaml', 2],
    ['a negative margin', 'page: { top: -3mm }', 'layout.yaml', 2],
    ['a key that there is not', 'pages: {}', 'layout.yaml', 2],
    ['a style that there is not', 'styles: { body: { size: 3pt } }', 'layout.yaml', 2],
    ['a font that there is not', 'styles:\n  p: { font: kai }', 'layout.yaml', 3],
    ['margins that leave no room', 'page: { left: 90mm, right: 90mm }', 'layout.yaml', 2],
    ['no layout at all', '甲: 乙', 'layout.yaml', 2],
  ])('%s is refused with its line', (_, text, file, line) => {
    const problems = failureIn(load(text));
    expect(problems[0]?.at.file).toContain(file);
    expect(problems[0]?.at.line).toBe(line);
  });

  test('a file that is not there', () => {
    const problems = failureIn(loadLayout(join(folder, 'none.yaml')));
    expect(problems.map((p) => p.id)).toEqual(['source.missing-file']);
  });
});
