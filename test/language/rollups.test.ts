import { describe, expect, test } from 'vitest';
import { type RollupId, rollsUp, rollup, usualRollup } from '../../src/language/index.js';
import { Rational } from '../../src/quantity/index.js';
import { r, unitOf } from '../engine/plan.js';

/** Of 3, 0 and 1, weighing 1, 1 and 2; and the dimensions that it takes. */
const meanings: Readonly<Record<RollupId, readonly [string | undefined, string]>> = {
  sum: ['4', 'money score'],
  min: ['0', 'money score ratio clock date yes-no'],
  max: ['3', 'money score ratio clock date yes-no'],
  // 3 of a district's schools, none of another's, and one 是.
  count: ['4', 'yes-no'],
  all: ['0', 'yes-no'],
  any: ['1', 'yes-no'],
  ratio: [undefined, 'money score ratio clock date yes-no'],
  'weighted-mean': ['1.25', 'money score ratio clock date yes-no'],
  none: [undefined, 'money score ratio clock date yes-no'],
};

describe.each(Object.entries(meanings) as [RollupId, (typeof meanings)[RollupId]][])(
  '%s',
  (id, [value, fits]) => {
    const word = rollup(id);

    test('folds to what it says', () => {
      const folded = word.fold?.([r('3'), r('0'), r('1')], [r('1'), r('1'), r('2')]);
      expect(folded?.eq(r(value ?? '-1'))).toBe(value === undefined ? undefined : true);
    });

    test('takes the figures that it means something of', () => {
      const dimensions = ['money', 'score', 'ratio', 'clock', 'date', 'yes-no'];
      expect(dimensions.filter((dimension) => rollsUp(word, dimension)).join(' ')).toBe(fits);
    });

    test('is held against a unit’s own figure only where there is a fold', () => {
      expect(word.exact && word.fold === undefined).toBe(false);
    });
  },
);

test('weights that come to 0 weigh nothing', () => {
  expect(rollup('weighted-mean').fold?.([r('3')], [Rational.zero])).toBeUndefined();
});

test.each([
  ['万元', false, 'sum'],
  ['人', false, 'sum'],
  ['所', false, 'sum'],
  ['%', true, 'ratio'],
  ['%', false, 'none'],
  ['是否', false, 'none'],
  ['时刻', false, 'none'],
])('of %s, by a formula: %s, the usual one is %s', (symbol, derived, expected) => {
  expect(usualRollup(unitOf(symbol), derived)).toBe(expected);
});
