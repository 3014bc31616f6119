import { describe, expect, test } from 'vitest';
import { message, type WordId } from '../../src/messages/index.js';
import { nearest, type Problem, sortProblems } from '../../src/source/index.js';

describe('the word that was meant', () => {
  const comparators = [
    'at-least',
    'more-than',
    'at-most',
    'less-than',
    'exactly',
    'between',
    'about',
    'done',
  ];
  const units = ['京口区', '丹阳市', '扬中市', '句容市', '镇江市', '镇江新区'];
  test.each([
    ['tagret', ['target', 'title'], 'target'],
    ['at_least', comparators, 'at-least'],
    ['atLeast', comparators, 'at-least'],
    ['AT-MOST', comparators, 'at-most'],
    ['ａｂｏｕｔ', comparators, 'about'],
    ['betwen', comparators, 'between'],
    ['dnoe', comparators, 'done'],
    ['done', comparators, 'done'],
    ['duo', ['due', 'done'], 'due'],
    ['onw', ['own', 'each'], 'own'],
    // Chinese names: a part of the name, one wrong character.
    ['丹阳', units, '丹阳市'],
    ['句蓉市', units, '句容市'],
    ['镇江市教育局', units, '镇江市'],
    ['镇江新', units, '镇江新区'],
    // Nothing is close.
    ['quarterly', comparators, undefined],
    ['x', comparators, undefined],
    ['南京市', ['丹阳区'], undefined],
    ['', comparators, undefined],
    ['target', [], undefined],
    ['ab', ['cd', 'ax'], undefined],
  ])('%s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  test('of equally close ones the first by code unit, in whatever order they come', () => {
    expect(nearest('cat', ['rat', 'bat'])).toBe('bat');
    expect(nearest('cat', ['bat', 'rat'])).toBe('bat');
  });
});

test('problems are sorted by file, line, column and id, the same from any order', () => {
  const problem = (file: string, line?: number, column?: number, id: WordId = 'source.folder'): Problem => ({
    severity: 'error',
    ...message(id),
    at: { file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) },
  });
  const sorted = [
    problem('a'),
    problem('a', 2, 1),
    problem('a', 2, 10, 'source.empty-file'),
    problem('a', 2, 10, 'source.folder'),
    problem('a', 10, 1),
    problem('b', 1, 1),
    problem('文', 1, 1),
  ];
  expect(sortProblems([...sorted].reverse())).toEqual(sorted);
  expect(sortProblems([4, 0, 6, 2, 1, 5, 3].map((i) => sorted[i] as Problem))).toEqual(sorted);
});
