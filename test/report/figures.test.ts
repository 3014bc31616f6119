import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/assessment/index.js';
import { Rational } from '../../src/quantity/index.js';
import { actualText, completionText, sizeText, targetText } from '../../src/report/content/figures.js';
import { wordingOf } from '../../src/report/content/wording.js';
import { assessmentOf, finding } from './fixture.js';

const words = wordingOf(assessmentOf([finding()]), 'zh-CN');
const at = (value: string, target: Partial<Finding['target']> = {}, unit = '%'): Finding =>
  finding({ actual: { value, unit }, target: { op: 'at-least', value: '99', unit, ...target } });

describe('an actual figure never prints like a target that it is not', () => {
  test.each([
    ['just below', at('98.99999'), '98.99999%', '≥ 99%'],
    ['far below: no more places than needed', at('94.11'), '94.11%', '≥ 99%'],
    ['equal', at('99'), '99%', '≥ 99%'],
    ['just above a ceiling', at('5.000001', { op: 'at-most', value: '5' }), '5.000001%', '≤ 5%'],
    ['a third against 0.33', at('1/3', { value: '0.33' }), '0.333%', '≥ 0.330%'],
    ['0.33 against a third', at('0.33', { value: '1/3' }), '0.330%', '≥ 0.333%'],
    [
      'just above the upper bound of a range',
      at('55.00001', { op: 'between', value: '45', upper: '55' }),
      '55.00001%',
      '45%–55%',
    ],
    [
      'just outside a tolerance',
      at('4.00001', { op: 'about', value: '3', within: '1' }, '所'),
      '4.00001所',
      '3所 ± 1所',
    ],
    ['0 is a figure', at('0', { op: 'at-most', value: '0' }, '件'), '0件', '≤ 0件'],
    ['in its indicator’s unit', at('3.03', { value: '3.3' }, '万平方米'), '3.03万平方米', '≥ 3.3万平方米'],
    ['a clock time', at('471', { value: '470' }, '时刻'), '07:51', '≥ 07:50'],
  ] as const)('%s', (_, f, actual, target) => {
    expect([actualText(f, words), targetText(f, words)]).toEqual([actual, target]);
  });
});

test('law: actual and target print alike only when they are equal', () => {
  const fraction = fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 1, max: 997 }));
  fc.assert(
    fc.property(fraction, fraction, ([a, b], [c, d]) => {
      const f = at(Rational.of(a, b).toString(), { value: Rational.of(c, d).toString() });
      expect(targetText(f, words) === `≥ ${actualText(f, words)}`).toBe(a * d === c * b);
    }),
  );
});

describe('the target in short', () => {
  test.each([
    [{ op: 'more-than', value: '0' }, '＞ 0%'],
    [{ op: 'less-than', value: '5' }, '＜ 5%'],
    [{ op: 'exactly', value: '100' }, '＝ 100%'],
    [{ op: 'about', value: '85', within: '0.5' }, '85% ± 0.5个百分点'],
    [{ op: 'done' }, '完成'],
    [{ op: 'at-least', indicator: 'i1' }, '≥ “学前三年毛入园率”'],
    [{ op: 'at-least', past: 1 }, '≥ 上年值'],
    [{ op: 'at-least', past: 3 }, '≥ 3年前的数值'],
    [{ op: 'at-least', indicator: 'unlisted' }, '≥ 数值未知'],
  ] as const)('%o', (target, text) => {
    expect(targetText(finding({ target: { unit: '%', ...target } }), words)).toBe(text);
  });
});

describe('completion', () => {
  const rated = (completion: string): Finding => finding({ completion });
  const ceiling = (gap: string): Finding =>
    finding({ target: { op: 'at-most', value: '5', unit: '%' }, gap: { value: gap, unit: '百分点' } });
  test.each([
    ['actual ÷ target', rated('9531/7890'), '120.80%'],
    ['a reduction', rated('129/108'), '119.44%'],
    ['exactly reached', rated('1'), '100.00%'],
    ['just short of 100% is not 100.00%', rated('999999/1000000'), '99.9999%'],
    ['just over 100% is not 100.00%', rated('1000001/1000000'), '100.0001%'],
    ['nothing done is 0, not a dash', rated('0'), '0.00%'],
    ['a ceiling kept has a margin', ceiling('-1.25'), '余量1.25个百分点'],
    ['a ceiling reached has none left', ceiling('0'), '余量0个百分点'],
    ['a ceiling passed by little is not passed by 0', ceiling('1/300000'), '超出0.000003个百分点'],
    [
      'a range has neither',
      finding({
        target: { op: 'between', value: '1', upper: '2', unit: '%' },
        gap: { value: '1', unit: '%' },
      }),
      '—',
    ],
    ['nothing is known', finding(), '—'],
  ] as const)('%s', (_, f, text) => expect(completionText(f, words)).toBe(text));
});

test('a difference that is not 0 never prints as 0', () => {
  expect(sizeText({ value: '-1/300', unit: '百分点' }, words)).toBe('0.003个百分点');
  expect(sizeText({ value: '0', unit: '百分点' }, words)).toBe('0个百分点');
});

test('a broken value is a defect of the file, said as such', () => {
  expect(() => actualText(at('NaN'), words)).toThrow(/"NaN" is no exact value/);
  expect(() => actualText(at('1', {}, '光年'), words)).toThrow(/"光年" is no measure unit/);
});
