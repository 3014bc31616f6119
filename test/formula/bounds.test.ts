import { expect, test } from 'vitest';
import { boundsOf, parseFormula } from '../../src/formula/index.js';
import { Rational } from '../../src/quantity/index.js';

test.each([
  ['p', '1', '-'],
  ['p + q', '3', '-'],
  ['sum(p, q, 4)', '7', '-'],
  ['p * q', '2', '-'],
  ['q * q', '4', '25'],
  ['p * -1', '-', '-1'],
  ['-2 * q', '-10', '-4'],
  ['p / q', '0', '-'],
  ['p / 2', '0.5', '-'],
  ['q / -1', '-5', '-2'],
  ['p - q', '-4', '-'],
  ['q - p', '-', '4'],
  ['3 - (3 - p)', '1', '-'],
  ['-p', '-', '-1'],
  ['-(-p)', '1', '-'],
  ['max(p - q, 0)', '0', '-'],
  ['max(p, q)', '2', '-'],
  ['max(-p, -q)', '-5', '-1'],
  ['min(p, q)', '1', '5'],
  ['min(p, unbounded)', '-', '-'],
  ['min(q, unbounded)', '-', '5'],
  ['p + unbounded', '-', '-'],
  ['p * (q - 3)', '-', '-'],
  ['p + previous(q)', '3', '-'],
])('%s, where p is at least 1 and q from 2 to 5: from %s to %s', (text, low, high) => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  const known = { p: { low: Rational.one }, q: { low: Rational.of(2), high: Rational.of(5) } };
  const bounds = boundsOf(parsed.expression, (id) => known[id as 'p' | 'q'] ?? {});
  expect([bounds.low?.toString() ?? '-', bounds.high?.toString() ?? '-']).toEqual([low, high]);
});
