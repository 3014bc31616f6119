import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/messages/catalogue.js';
import { message, render } from '../../src/messages/index.js';

/** Words of the file formats and units of measure that English sentences must quote as they are written. */
const quoted = [
  '是否销号',
  '填报单位',
  '计量单位',
  '上年值',
  '单位',
  '自评',
  '核查',
  '人次',
  '万元',
  '平方米',
  '学时',
  '时刻',
  '日期',
  '是否',
  '百分点',
  '亿元',
  '元/生',
  '15天',
  '3个',
  '0分',
  '人',
  '所',
  '个',
  '分',
  '是',
  '否',
];
/** Sentences about a full-width mark show it. */
const showing = ['source.full-width-colon', 'source.full-width-comma'];

test('English sentences hold no Chinese but the words of the files, and no full-width mark', () => {
  const left = Object.entries(catalogue).flatMap(([id, { en }]) => {
    const text = quoted.reduce((rest, word) => rest.replaceAll(word, ''), en);
    const marks = showing.includes(id) ? text.replaceAll(/"[：，] ?"/g, '').replaceAll(/[：，]/g, '') : text;
    return /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/.test(marks) ? [`${id}: ${en}`] : [];
  });
  expect(left).toEqual([]);
});

describe('words agree with their number, in English', () => {
  test.each([
    [0, '0 errors, 1 warning.'],
    [1, '1 error, 1 warning.'],
    [2, '2 errors, 1 warning.'],
  ])('%i', (errors, said) => {
    expect(render(message('cli.problem-count', { errors, warnings: 1 }), 'en')).toBe(said);
  });

  test.each([
    ['1', 'One has 1 time'],
    ['2', '2 times'],
  ])('a number may be a text: %s', (count, said) => {
    const text = render(message('report.checkpoints', { first: 'a', last: 'b', count }), 'en');
    expect(said).toContain(text.split(', ')[1]);
  });

  test('every such word is that of a datum of its sentence, and no Chinese sentence has one', () => {
    const wrong = Object.entries(catalogue).flatMap(([id, { zh, en }]) => {
      const names = [...en.matchAll(/\{([a-zA-Z]+)#/g)].map((found) => found[1] as string);
      return /\{\w+#/.test(zh) || names.some((name) => !zh.includes(`{${name}}`)) ? [id] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('no number stands before a plural that does not bend', () => {
    const stiff = Object.entries(catalogue).filter(([, { en }]) =>
      /\{(?:count|errors|warnings)\} (?:more )?(?:unit|place|time|error|warning|row|report|entr|commitment|matter|finding)\w*s\b/.test(
        en,
      ),
    );
    expect(stiff.map(([id]) => id)).toEqual([]);
  });
});
