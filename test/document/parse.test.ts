import { describe, expect, test } from 'vitest';
import { numberHeadings, parseMarkup, standardLayout } from '../../src/document/index.js';

const textsOf = (markup: string) =>
  parseMarkup(markup).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

test.each([
  ['a paragraph', '<p>甲</p>', ['甲']],
  ['marked characters', '<p>&lt;甲&gt; &amp; &quot;乙&quot;</p>', ['<甲> & "乙"']],
  ['line breaks of the template', '<p>甲\n   乙</p>\n', ['甲 乙']],
  ['a full-width indent stays', '<p>　甲</p>', ['　甲']],
  ['nothing in it', '<p></p>', ['']],
])('%s', (_, markup, texts) => expect(textsOf(markup)).toEqual(texts));

test('a table with its columns in proportion', () => {
  const markup =
    '<table columns="1 3"><head><th>甲</th><th>乙</th></head><row><c>一</c><n>2</n></row></table>';
  expect(parseMarkup(markup)).toEqual([
    {
      kind: 'table',
      columns: [1, 3],
      head: [
        { style: 'th', text: '甲' },
        { style: 'th', text: '乙' },
      ],
      rows: [
        [
          { style: 'c', text: '一' },
          { style: 'n', text: '2' },
        ],
      ],
    },
  ]);
});

test('a column of long texts is wider than one of short ones, and none takes all', () => {
  const cells = (texts: string[]) => texts.map((text) => `<c>${text}</c>`).join('');
  const [table] = parseMarkup(
    `<table columns="auto"><head>${cells(['1', '甲', '乙'])}</head><row>${cells(['2', '十个字的一段文字在此', '长'.repeat(500)])}</row></table>`,
  );
  const [short = 0, middle = 0, long = 0] = table?.kind === 'table' ? table.columns : [];
  expect(short).toBeLessThan(middle);
  expect(middle).toBeLessThanOrEqual(long);
  expect(long).toBeLessThan(short + middle + 1);
});

describe('a mistake in a template is named with its line', () => {
  test.each([
    ['an element that there is not', '<p>甲</p>\n<para>乙</para>', /line 2: <para>/],
    ['a paragraph that is not closed', '<p>甲', /unclosed/i],
    ['text outside', '甲', /text outside a paragraph: 甲/],
    ['a row with a cell too few', '<table columns="1 1"><head><th>甲</th></head></table>', /as many cells/],
    ['a cell outside a row', '<c>甲</c>', /outside a row/],
    ['columns that are no numbers', '<table columns="1 x"></table>', /positive numbers/],
    ['a table without a head', '<table columns="auto"></table>', /begins with its <head>/],
  ])('%s', (_, markup, message) => expect(() => parseMarkup(markup)).toThrow(message));
});

describe('headings are numbered as the layout says', () => {
  const numbered = (markup: string, lang: 'zh-CN' | 'en' = 'zh-CN') =>
    numberHeadings(parseMarkup(markup), standardLayout(), lang).flatMap((b) =>
      b.kind === 'paragraph' ? [b.text] : [],
    );
  test.each([
    ['the first level', '<h1>甲</h1><h1>乙</h1>', ['一、甲', '二、乙']],
    [
      'the second begins anew',
      '<h1>甲</h1><h2>a</h2><h2>b</h2><h1>乙</h1><h2>c</h2>',
      ['一、甲', '（一）a', '（二）b', '二、乙', '（一）c'],
    ],
    ['annexes', '<annex>甲</annex><annex>乙</annex>', ['附件1　甲', '附件2　乙']],
    [
      'a chapter that brings its number takes that of its place',
      '<h1>甲</h1><h2>总体</h2><h2>一、丙</h2><h2>（二）丁</h2><h2>3.戊</h2>',
      ['一、甲', '（一）总体', '（二）丙', '（三）丁', '（四）戊'],
    ],
    ['a year is no number', '<h1>2020年</h1>', ['一、2020年']],
    ['paragraphs are not', '<p>甲</p>', ['甲']],
  ])('%s', (_, markup, texts) => expect(numbered(markup)).toEqual(texts));
  test.each([
    [9, '九、'],
    [10, '十、'],
    [11, '十一、'],
    [20, '二十、'],
    [21, '二十一、'],
  ])('the %ith', (n, number) => expect(numbered('<h1>甲</h1>'.repeat(n)).at(-1)).toBe(`${number}甲`));
  test('in English', () => expect(numbered('<h1>A</h1><h2>B</h2>', 'en')).toEqual(['1. A', '(1) B']));
});
