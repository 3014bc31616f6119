import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { render } from '../../src/messages/index.js';
import type { Target } from '../../src/plan/model.js';
import { commitment, factsOf, indicator, percent, planOf, r, target, unitOf } from './plan.js';

/** The verdict on one figure of the plan's own unit against one target. */
function judged(aim: Target, text: string | undefined, unit = percent): string | undefined {
  const of = indicator('rate', unit);
  const plan = planOf({ indicators: [of], commitments: [commitment(of, aim)] });
  const facts = factsOf(plan, text === undefined ? {} : { 'zhenjiang.rate': text });
  const finding = evaluate(compile(plan), facts, { asOf: '2021-01-15' }).find('1', 'zhenjiang');
  return finding?.exceeded ? 'exceeded' : finding?.verdict;
}

describe('a comparator decides just below, at and just above its figure', () => {
  test.each<[string, Target, readonly [string, string][]]>([
    [
      '不低于 99%',
      target('at-least', '99'),
      [
        ['98.9999999999%', 'missed'],
        ['99%', 'met'],
        ['99.0000000001%', 'met'],
        ['0%', 'missed'],
      ],
    ],
    [
      '高于 99%',
      target('more-than', '99'),
      [
        ['98.99%', 'missed'],
        ['99%', 'missed'],
        ['99.0000000001%', 'met'],
      ],
    ],
    [
      '不超过 5%',
      target('at-most', '5'),
      [
        ['4.99%', 'met'],
        ['5%', 'met'],
        ['5.0000000001%', 'missed'],
        ['0', 'met'],
      ],
    ],
    [
      '低于 5%',
      target('less-than', '5'),
      [
        ['4.9999999999%', 'met'],
        ['5%', 'missed'],
        ['5.01%', 'missed'],
      ],
    ],
    [
      '等于 7',
      target('exactly', '7'),
      [
        ['6.9999999999%', 'missed'],
        ['7%', 'met'],
        ['7.0000000001%', 'missed'],
      ],
    ],
    [
      '不超过 0（零事故）',
      target('at-most', '0'),
      [
        ['0', 'met'],
        ['0.0000001%', 'missed'],
      ],
    ],
    [
      '1 至 3',
      target('between', '1', { upper: { kind: 'quantity', value: r('3') } }),
      [
        ['0.99%', 'missed'],
        ['1.0%', 'met'],
        ['3%', 'met'],
        ['3.01%', 'missed'],
      ],
    ],
    [
      '3 左右（上下 1）',
      target('about', '3', { within: r('1') }),
      [
        ['1.99%', 'missed'],
        ['2%', 'met'],
        ['4%', 'met'],
        ['4.01%', 'missed'],
      ],
    ],
    [
      '10 左右（计划约定上下一成）',
      target('about', '10'),
      [
        ['8.99%', 'missed'],
        ['9%', 'met'],
        ['11%', 'met'],
        ['11.01%', 'missed'],
      ],
    ],
    [
      '1 至 2 所，达到 2 为超额',
      target('at-least', '1', { stretch: r('2') }),
      [
        ['0.9%', 'missed'],
        ['1.5%', 'met'],
        ['1.99%', 'met'],
        ['2%', 'exceeded'],
        ['3%', 'exceeded'],
      ],
    ],
    [
      '不超过 5，低至 3 为超额',
      target('at-most', '5', { stretch: r('3') }),
      [
        ['5.1%', 'missed'],
        ['3.1%', 'met'],
        ['3%', 'exceeded'],
      ],
    ],
  ])('%s', (_, aim, rows) => {
    expect(rows.map(([text]) => [text, judged(aim, text)])).toEqual(rows);
  });

  test('到校不早于 07:50', () => {
    const rows = [
      ['07:49', 'missed'],
      ['07:50', 'met'],
      ['7点51分', 'met'],
    ] as const;
    expect(rows.map(([text]) => [text, judged(target('at-least', '470'), text, unitOf('时刻'))])).toEqual(
      rows,
    );
  });
});

describe('what is not there is never met and never missed', () => {
  test.each([
    ['no figure', undefined],
    ['a blank cell', ''],
  ])('%s is unreported under every comparator', (_, text) => {
    for (const op of ['at-least', 'more-than', 'at-most', 'less-than', 'exactly', 'about'] as const)
      expect(judged(target(op, '5'), text)).toBe('unreported');
  });

  test('a cell that cannot be read is doubtful', () => {
    expect(judged(target('at-least', '5'), '很多')).toBe('doubtful');
    expect(judged(target('at-most', '5'), '3人')).toBe('doubtful');
  });
});

test('57/100 is 57%: a verdict never depends on rounding', () => {
  expect(judged(target('at-least', '57'), '57%')).toBe('met');
  expect(judged(target('at-least', '57'), '56.99999999999999%')).toBe('missed');
});

test('the reason never prints a missed figure equal to its target', () => {
  const of = indicator('rate', percent);
  const plan = planOf({ indicators: [of], commitments: [commitment(of, target('at-least', '99'))] });
  const facts = factsOf(plan, { 'zhenjiang.rate': '98.99999999%' });
  const finding = evaluate(compile(plan), facts, { asOf: '2021-01-15' }).find('1', 'zhenjiang');
  expect(finding && render(finding.reason, 'zh-CN')).toBe('实际值98.99999999%，目标为不低于99%。');
});
