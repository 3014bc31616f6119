import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/messages/catalogue.js';
import { type MessageRef, message, render, visible } from '../../src/messages/index.js';
import { languageMessages } from '../../src/messages/language.js';

const entries = Object.entries(catalogue);
const data = (text: string): string[] =>
  [...text.matchAll(/\{([a-zA-Z]+)\}/g)].map((m) => m[1] as string).sort();

test('both languages of a sentence use the same data', () => {
  const unequal = entries.filter(
    ([, { zh, en }]) => [...new Set(data(zh))].join() !== [...new Set(data(en))].join(),
  );
  expect(unequal.map(([id]) => id)).toEqual([]);
});

test('no id stands in two areas', () => {
  const folder = new URL('../../src/messages/', import.meta.url);
  const ids = readdirSync(folder).flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^ {2}'([\w.-]+)':/gm)].map((m) => m[1]),
  );
  ids.push(...Object.keys(languageMessages));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  expect(ids.length).toBe(entries.length);
});

test('no sentence ends in a blank, and Chinese ones use no ASCII comma between characters', () => {
  // The number of a heading ends in what parts it from the heading.
  const sentences = entries.filter(([id]) => !id.startsWith('number.'));
  expect(
    sentences.filter(([, { zh, en }]) => zh !== zh.trimEnd() || en !== en.trimEnd()).map(([id]) => id),
  ).toEqual([]);
  expect(
    entries.filter(([, { zh }]) => /[\u4e00-\u9fff],[\u4e00-\u9fff]/.test(zh)).map(([id]) => id),
  ).toEqual([]);
});

describe('render', () => {
  test.each([
    [message('target.at-least', { value: { value: '99', unit: '%' } }), '不低于99%', 'at least 99%'],
    [
      message('target.at-least', { value: { value: '-1/2', unit: '百分点' } }),
      '不低于-0.5个百分点',
      'at least -0.5 pp',
    ],
    [
      message('word.figures-of', { units: ['甲', '乙'], indicator: '丙', period: '2020' }),
      '甲、乙的“丙”（2020）',
      '"丙" (2020) of 甲, 乙',
    ],
    [message('trace.share-unit', { unit: '甲', verdict: { id: 'verdict.met' } }), '甲：达标', '甲: met'],
    [
      message('trace.share', { held: 0, needed: 0, met: 0 }),
      '应考核0个单位，至少须0个达标，已达标0个',
      '0 units are held to it, at least 0 must meet it, 0 do',
    ],
  ])('%o', (message, zh, en) => {
    expect([render(message, 'zh-CN'), render(message, 'en')]).toEqual([zh, en]);
  });

  test.each([
    [{ id: 'target.at-least', data: {} }, /lacks its datum "value"/],
    [{ id: 'toString', data: {} }, /no message/],
  ])('what no type held is a defect, not a blank: %o', (unchecked: object, defect) => {
    expect(() => render(unchecked as MessageRef, 'en')).toThrow(defect);
  });
});

test.each([
  ['\u001b[2J\u001b[31m红', '\\x1b[2J\\x1b[31m红'],
  ['行\n行\t列', '行\n行\t列'],
  ['\u0000\u007f\u009b', '\\x00\\x7f\\x9b'],
])('what a terminal would obey is shown instead: %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
  expect(render(message('reason.unreported', { missing: text }), 'en')).toContain(shown);
});

test('a cell of a million characters is not said in full', () => {
  expect(visible('9'.repeat(1_000_000)).length).toBeLessThan(5000);
});
