import { describe, expect, test } from 'vitest';
import { standardLayout } from '../../src/document/index.js';
import type { Table } from '../../src/document/model.js';
import { balanced } from '../../src/document/word/balanced.js';
import { columnWidths } from '../../src/document/word/columns.js';

const layout = standardLayout();
/** The text of an A4 page of GB/T 9704-2012: 156 mm. */
const page = 442;
const size = layout.styles.c.size;

function table(columns: readonly number[], ...rows: readonly (readonly string[])[]): Table {
  const cells = (style: 'th' | 'c', texts: readonly string[]) => texts.map((text) => ({ style, text }));
  const [head = [], ...body] = rows;
  return { kind: 'table', columns, head: cells('th', head), rows: body.map((row) => cells('c', row)) };
}

describe('a column is no narrower than its words', () => {
  test.each([
    ['a number of a commitment', 't20.10', 6],
    ['a count', '181', 3],
    ['a date', '2020-12-31', 10],
    ['a range, at its dash', '82.23—88.60', 5],
    ['a rate', '100.00%', 7],
  ])('%s', (_what, text, letters) => {
    const [first = 0] = columnWidths(table([1, 99], ['号', '事项'], [text, '落实']), page, layout);
    // Letters of the fonts of offices are half as wide as they are high.
    expect(first).toBeGreaterThanOrEqual(letters * size * 0.5);
    expect(first).toBeLessThan(letters * size);
  });

  test.each([
    ['未达标', 3],
    ['数据存疑', 4],
    // Longer ones wrap.
    ['实施学前教育普及普惠', 4],
  ])('%s keeps %i characters in a line', (text, characters) => {
    const [first = 0] = columnWidths(table([1, 99], ['号', '事项'], [text, '落实']), page, layout);
    expect(first).toBeGreaterThanOrEqual(characters * size);
    expect(first).toBeLessThan((characters + 1) * size + 6);
  });
});

test('wide columns are as wide as the template says, in proportion', () => {
  const widths = columnWidths(table([1, 3], ['甲', '乙'], ['子', '丑']), page, layout);
  expect(widths.map(Math.round)).toEqual([page / 4, (page * 3) / 4].map(Math.round));
});

test.each([1, 5, 12, 40])('%i columns are together as wide as the page', (count) => {
  const texts = Array.from({ length: count }, (_, i) => `t20.${i}数据存疑`);
  const widths = columnWidths(
    table(
      texts.map((_, i) => i + 1),
      texts,
      texts,
    ),
    page,
    layout,
  );
  expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(page, 6);
  expect(Math.min(...widths)).toBeGreaterThan(0);
});

describe('a title', () => {
  test.each([
    ['整改通知书', 1],
    ['Inspection report: Work plan of a city for 2020', 2],
    ['镇江市教育局2020年工作要点完成情况督导报告', 2],
    ['重庆市开州区持续推动教育优质均衡发展（2020—2021年）承诺事项完成情况督导报告', 3],
  ])('%s stands in %i lines, none of a word alone', (title, count) => {
    const lines = balanced(title, layout.styles.title.size, page);
    expect(lines.join('')).toBe(title);
    expect(lines).toHaveLength(count);
    const [longest, shortest] = [Math.max, Math.min].map((of) => of(...lines.map((line) => line.length)));
    expect(shortest).toBeGreaterThan((longest as number) / 2);
  });

  test('ends no line inside a word', () => {
    const lines = balanced('镇江市教育局2020年工作要点完成情况督导报告', layout.styles.title.size, page);
    expect(lines[0]).not.toMatch(/[教督报情要工]$/);
  });
});
