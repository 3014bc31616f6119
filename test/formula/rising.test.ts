import { expect, test } from 'vitest';
import { parseFormula, placesIn } from '../../src/formula/index.js';

test.each([
  ['a + b', '+a +b'],
  ['a - b', '+a -b'],
  ['-(a - b)', '-a +b'],
  ['30 - (20 - a)', '+a'],
  ['a * -1', '-a'],
  ['-1 * a', '-a'],
  ['-2 * (a - b)', '-a +b'],
  ['a / b', '+a -b'],
  ['a / -2', '-a'],
  ['-6 / a', '+a'],
  ['sum(a, -b)', '+a -b'],
  ['max(a - b, 0)', '+a -b'],
  ['a - previous(a)', '+a -a@1'],
])('in %s stand %s', (text, places) => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  const said = placesIn(parsed.expression).map(
    ({ id, yearsBack, rising }) => `${rising ? '+' : '-'}${id}${yearsBack > 0 ? `@${yearsBack}` : ''}`,
  );
  expect(said.join(' ')).toBe(places);
});
