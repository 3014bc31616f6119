import { expect, test } from 'vitest';
import { leastOf, parseFormula } from '../../src/formula/index.js';
import { Rational } from '../../src/quantity/index.js';

test.each([
  ['p', '1'],
  ['p + q', '3'],
  ['sum(p, q, 4)', '7'],
  ['p * q', '2'],
  ['p * -1', undefined],
  ['p / q', '0'],
  ['p - q', undefined],
  ['-p', undefined],
  ['max(p - q, 0)', '0'],
  ['max(p, q)', '2'],
  ['max(p - q, -q)', undefined],
  ['min(p, q)', '1'],
  ['min(p, unbounded)', undefined],
  ['p + unbounded', undefined],
  ['p + previous(q)', '3'],
])('%s, where p is at least 1 and q at least 2: %s', (text, least) => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  const bounds: Readonly<Record<string, Rational>> = { p: Rational.one, q: Rational.of(2) };
  expect(leastOf(parsed.expression, (id) => bounds[id])?.toString()).toBe(least);
});
