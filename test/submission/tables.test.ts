import { describe, expect, test } from 'vitest';
import { cellOf, inBothFormats, submit } from './kit.js';

const PLAN = 'zhenjiang-2020';

/** What is judged of two units, and why a file is refused, with the cell. */
function seen(read: ReturnType<typeof submit>) {
  return {
    judged: ['danyang', 'jurong'].map((unit) =>
      ['schools', 'enrolled'].map((id) => cellOf(read, id, unit) ?? '').join(' '),
    ),
    refused: read.refusals.map(({ id, at }) => `${id.replace('intake.', '')} ${at.cell}`),
  };
}

const head = '计划 | 年度 | 指标编号 | 本年实际值 | 上年值';
const row = (id: string, ...figures: string[]): string => [PLAN, '2020', id, ...figures].join(' | ');

describe('tables one below the other, each with a header', () => {
  const first = ['填报单位：丹阳市', head, row('schools', '3', '2')];

  test.each<[string, string[], string[], string | undefined]>([
    ['a table alone', [], ['3 ', ' '], '2'],
    ['of another unit', ['填报单位：句容市', head, row('enrolled', '50', '40')], ['3 ', ' 50'], '2'],
    [
      'of another unit, the label in two cells',
      ['填报单位 | 句容市', head, row('schools', '4')],
      ['3 ', '4 '],
      '2',
    ],
    [
      'with its columns in another order',
      ['填报单位：句容市', '计划 | 年度 | 指标编号 | 上年值 | 本年实际值', row('schools', '5', '4')],
      ['3 ', '4 '],
      '2',
    ],
    ['of the same unit on the next page', [head, row('enrolled', '50', '40')], ['3 50', ' '], '2'],
    [
      'after the signature of the first',
      ['填表人：张三', '填报单位：句容市', head, row('schools', '4')],
      ['3 ', '4 '],
      '2',
    ],
    ['with a title that names nothing', ['第二部分', head, row('enrolled', '50', '40')], ['3 50', ' '], '2'],
    [
      'each with a unit of its own in the rows',
      ['填报单位：句容市', `${head} | 填报单位`, `${row('schools', '4', '3')} | 丹阳市`],
      ['? ', ' '],
      '?',
    ],
  ])('%s', async (_, second, judged, before) => {
    for (const [name, content] of await inBothFormats([...first, ...second])) {
      const read = submit({ [name]: content });
      expect(seen(read)).toEqual({ judged, refused: [] });
      expect(cellOf(read, 'schools', 'danyang', '2019')).toBe(before);
    }
  });

  test('the second of which has no header in order is refused as a whole', async () => {
    const second = [
      '填报单位：句容市',
      '计划 | 年度 | 指标编号 | 本年实际值 | 本年实际值',
      row('schools', '4'),
    ];
    for (const [name, content] of await inBothFormats([...first, ...second]))
      expect(seen(submit({ [name]: content })).refused).toEqual(['csv-header-twice E5']);
  });
});

describe('whose figures they are is never guessed', () => {
  test.each<[string, string[], string[]]>([
    [
      'two units above',
      ['填报单位：丹阳市 | | 单位名称：句容市', head, row('schools', '3')],
      ['heading-twice C1'],
    ],
    [
      'two years above',
      ['填报单位：丹阳市 | 年度：2020 | 填报年度 | 2019', head, row('schools', '3')],
      ['heading-twice D1'],
    ],
    [
      'an office and its place',
      ['填报单位：丹阳市教育局 | | 单位名称：丹阳市', head, row('schools', '3')],
      [],
    ],
    [
      'two days',
      ['填报单位：丹阳市 | 填表日期：2021-01-08 | 报送日期：2021-01-09', head, row('schools', '3')],
      [],
    ],
    [
      'the same unit in the midst',
      [
        '填报单位：丹阳市',
        head,
        row('schools', '3'),
        '填报单位（盖章）：丹阳市教育局',
        row('enrolled', '50'),
      ],
      [],
    ],
    [
      'another at the end, who signs',
      ['填报单位：丹阳市', head, row('schools', '3'), '填报单位：镇江市教育局'],
      [],
    ],
    [
      'a row of nothing but the unit itself',
      ['填报单位：丹阳市', head, '丹阳市教育局', row('schools', '3')],
      [],
    ],
    ['another unit below all figures', ['填报单位：丹阳市', head, row('schools', '3'), '镇江市教育局'], []],
    ['a part of the table by its name', ['填报单位：丹阳市', head, '一、学前教育', row('schools', '3')], []],
    [
      'a row of nothing but a unit, above rows that name their own',
      [`${head} | 填报单位`, '镇江市', `${row('schools', '3', '')} | 丹阳市`],
      [],
    ],
    [
      'another in the midst of rows that name their own',
      [
        `${head} | 填报单位`,
        `${row('schools', '3', '')} | 丹阳市`,
        '填报单位：句容市',
        `${row('enrolled', '50', '')} | 句容市`,
      ],
      [],
    ],
  ])('%s', async (_, lines, refused) => {
    for (const [name, content] of await inBothFormats(lines))
      expect(seen(submit({ [name]: content })).refused).toEqual(refused);
  });
});
