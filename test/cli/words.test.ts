import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Assessment, Conclusion } from '../../src/assessment/index.js';
import { exitOf } from '../../src/cli/exit.js';
import { defused } from '../../src/cli/formats/csv.js';
import { table, wrap } from '../../src/cli/table.js';
import { csvText } from '../../src/workbook/index.js';

describe('a table lines up by display width', () => {
  const text = table(
    [{ head: '单位' }, { head: 'n', align: 'right' }, { head: '等次' }],
    [
      ['镇江新区', '1', '优秀'],
      ['丹阳', '12', '不合格'],
      ['Runzhou', '·', ''],
    ],
    (s) => s,
  );
  test('every column begins at the same place', () => {
    const at = (line: string, part: string): number => stringWidth(line.slice(0, line.indexOf(part)));
    const lines = text.split('\n');
    expect([at(lines[0] ?? '', '等次'), at(lines[2] ?? '', '优秀'), at(lines[3] ?? '', '不合格')]).toEqual([
      14, 14, 14,
    ]);
  });
  test('no line ends in blanks', () => {
    expect(text.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
  });
});

describe('wrapping', () => {
  test.each([10, 24, 40, 80])('no line is wider than %i columns allow', (width) => {
    const text =
      '实际值98.97%，目标为不低于99%，未达标；低于目标要求的单位：句容市97.5%、扬中市98.2%。See figures.yaml:12.';
    const lines = wrap(text, width, '  ').split('\n');
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(Math.max(width, 24));
  });
  test('a pipe has no width', () => {
    expect(wrap('很长的一句话', Number.POSITIVE_INFINITY, '  ')).toBe('很长的一句话');
  });
});

describe('a CSV field is no formula to a spreadsheet, and a negative number stays one', () => {
  test.each([
    ['=cmd|calc', "'=cmd|calc"],
    ['+86', "'+86"],
    ['@x', "'@x"],
    ['-0.5', '-0.5'],
    ['-0.5%', '-0.5%'],
    ['-1+2', "'-1+2"],
    ['＝1+1', "'＝1+1"],
    [' =1+1', "' =1+1"],
    [' 甲', ' 甲'],
    ['甲,乙', '"甲,乙"'],
    ['他说"好"', '"他说""好"""'],
    ['', ''],
    ['0', '0'],
  ])('%s', (text, expected) => {
    expect(csvText([[defused(text)]])).toBe(`\uFEFF${expected}`);
  });
});

describe('exit codes are answers, never counts', () => {
  const assessed = (conclusions: readonly Conclusion[], broken = false): Assessment =>
    ({
      units: conclusions.map((conclusion) => ({ conclusion })),
      problems: broken ? [{ severity: 'error' }] : [],
    }) as unknown as Assessment;
  test.each<[readonly Conclusion[], number]>([
    [['compliant', 'compliant'], 0],
    [['compliant', 'not-compliant', 'undetermined'], 1],
    [Array.from({ length: 256 }, (): Conclusion => 'not-compliant'), 1],
    [['compliant', 'undetermined'], 2],
    [['compliant', 'nothing-checked'], 0],
    [['nothing-checked'], 4],
    [[], 4],
  ])('%j', (conclusions, code) => {
    expect(exitOf(assessed(conclusions))).toBe(code);
  });
  test('a figure that could not be read or placed leaves it undetermined', () => {
    expect(exitOf(assessed(['compliant'], true))).toBe(2);
  });
});
