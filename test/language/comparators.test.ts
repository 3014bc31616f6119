import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ComparatorId, comparator, comparators, contains } from '../../src/language/index.js';
import { Rational } from '../../src/quantity/index.js';
import { r } from '../engine/plan.js';

/** Of 5, or of 3 and 5 for a pair, give or take 1: whether 1.9, 2, 2.9, 3, 4, 4.9, 5, 5.1, 6, 6.1 are accepted (●). */
const probes = ['1.9', '2', '2.9', '3', '4', '4.9', '5', '5.1', '6', '6.1'];
const meanings: Readonly<Record<ComparatorId, string>> = {
  'at-least': '○○○○○○●●●●',
  'more-than': '○○○○○○○●●●',
  'at-most': '●●●●●●●○○○',
  'less-than': '●●●●●●○○○○',
  exactly: '○○○○○○●○○○',
  between: '○○○●●●●○○○',
  about: '○○○○●●●●●○',
  done: '●●●●●●●●●●',
};

describe.each(Object.entries(meanings) as [ComparatorId, string][])('%s', (id, meaning) => {
  const word = comparator(id);
  const figures = word.takes === 'pair' ? { reference: r('3'), upper: r('5') } : { reference: r('5') };

  test('accepts what it says', () => {
    const interval = word.accepts({ ...figures, within: r('1') });
    expect(probes.map((value) => (contains(interval, r(value)) ? '●' : '○')).join('')).toBe(meaning);
  });

  test('moves with its figures, the ends of a pair apart', () => {
    const n = fc.integer({ min: -1000, max: 1000 }).map((v) => Rational.of(v));
    fc.assert(
      fc.property(n, n, n, (reference, upper, by) => {
        const { low, high } = word.accepts({ reference, upper, within: r('1') }) as Ends;
        const moved = word.accepts({ reference: reference.add(by), upper, within: r('1') }) as Ends;
        if (word.takes === 'truth') return;
        expect(moved.low?.toString()).toBe(low?.add(by).toString());
        expect(moved.high?.toString()).toBe((word.takes === 'pair' ? high : high?.add(by))?.toString());
      }),
    );
  });

  test('is open on the side that is better', () => {
    const { low, high } = word.accepts({ ...figures, within: r('1') }) as Ends;
    if (word.direction === 'up') expect([low !== undefined, high]).toEqual([true, undefined]);
    if (word.direction === 'down') expect([low, high !== undefined]).toEqual([undefined, true]);
  });

  test('says its target with the data there are', () => {
    const data = {
      figure: word.tolerant ? ['value', 'within'] : ['value'],
      pair: ['high', 'low'],
      truth: [],
    };
    const timed = 'timed' in word ? Object.values(word.timed) : [];
    for (const text of [...Object.values(word.sentence), ...timed])
      expect([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort()).toEqual(data[word.takes]);
  });

  test('has a sign in tables, unless its figures show what it means', () => {
    expect(word.symbol === '').toBe(word.takes !== 'figure' || word.tolerant);
  });
});

interface Ends {
  readonly low?: Rational;
  readonly high?: Rational;
}

test.each(['id', 'title', 'sentence'] as const)('no two have the same %s', (key) => {
  const said = comparators.map((word) => JSON.stringify(word[key]));
  expect(new Set(said).size).toBe(said.length);
});

test('no sign or wording of a document stands for two', () => {
  const said = comparators.flatMap(({ symbol, phrases }) => [...(symbol === '' ? [] : [symbol]), ...phrases]);
  expect(new Set(said).size).toBe(said.length);
});
