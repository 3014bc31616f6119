import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Rational, toFixed } from '../../src/quantity/index.js';
import { number } from './kit.js';

// GB/T 8170: 四舍六入五成双.
test.each<[string, number, string]>([
  ['12.1498', 1, '12.1'],
  ['12.1498', 0, '12'],
  ['10.502', 0, '11'],
  ['1.050', 1, '1.0'],
  ['0.35', 1, '0.4'],
  ['0.25', 1, '0.2'],
  ['0.2500001', 1, '0.3'],
  ['2.5', 0, '2'],
  ['3.5', 0, '4'],
  ['-2.5', 0, '-2'],
  ['-3.5', 0, '-4'],
  ['-0.04', 1, '0.0'],
  ['15.4546', 0, '15'],
  ['99.95', 1, '100.0'],
  ['99.85', 1, '99.8'],
  ['1268', -2, '1300'],
  ['1250', -2, '1200'],
  ['1350', -2, '1400'],
  ['25', -1, '20'],
  ['2/3', 4, '0.6667'],
  ['-2/3', 2, '-0.67'],
  ['0', 2, '0.00'],
  ['7', 3, '7.000'],
  ['9007199254740993.5', 0, '9007199254740994'],
])('%s to %d places is %s', (text, places, rounded) => {
  expect(toFixed(number(text), places)).toBe(rounded);
});

test('rounding moves a value by half a place at most, and an exact half to the even digit', () => {
  fc.assert(
    fc.property(
      fc.bigInt(-(10n ** 18n), 10n ** 18n),
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: -4, max: 8 }),
      (n, d, places) => {
        const value = Rational.of(n, BigInt(d));
        const place = places < 0 ? Rational.of(10 ** -places) : Rational.of(1, 10 ** places);
        const half = place.div(Rational.of(2));
        const rounded = value.round(places);
        const steps = rounded.div(place);
        const distance = rounded.sub(value).abs();
        expect(steps.isInteger()).toBe(true);
        expect(distance.cmp(half)).toBeLessThanOrEqual(0);
        if (distance.eq(half)) expect(steps.num % 2n).toBe(0n);
      },
    ),
  );
});

test('rounding keeps order, is symmetrical about 0 and settles', () => {
  const value = fc.tuple(fc.integer(), fc.integer({ min: 1 })).map(([n, d]) => Rational.of(n, d));
  fc.assert(
    fc.property(value, value, fc.integer({ min: 0, max: 6 }), (a, b, places) => {
      expect(a.round(places).cmp(b.round(places)) * a.cmp(b)).toBeGreaterThanOrEqual(0);
      expect(a.neg().round(places).eq(a.round(places).neg())).toBe(true);
      expect(a.round(places).round(places).eq(a.round(places))).toBe(true);
    }),
  );
});
