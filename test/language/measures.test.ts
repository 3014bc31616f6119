import { describe, expect, test } from 'vitest';
import { type Arithmetic, type MeasureId, measure, periodsMeasured } from '../../src/language/index.js';
import { parseUnit, type Rational } from '../../src/quantity/index.js';
import { r } from '../engine/plan.js';

const fractions: Arithmetic<Rational> = {
  plus: (a, b) => a.add(b),
  minus: (a, b) => a.sub(b),
  over: (a, b) => a.div(b),
  times: (a, factor) => a.mul(factor),
};
const plan = { from: '2019-01-01', to: '2022-12-31' };

/** Of 60 in 2021, 50 in 2020 and 40 in 2019: what it comes to, and of which years; in which unit for 所 and %. */
const meanings: Readonly<Record<MeasureId, readonly [string, string, string, string]>> = {
  value: ['60', '2021', '所', '%'],
  change: ['10', '2021 2020', '所', '百分点'],
  growth: ['20', '2021 2020', '%', '%'],
  cumulative: ['150', '2019 2020 2021', '所', '%'],
};

describe.each(Object.entries(meanings) as [MeasureId, (typeof meanings)[MeasureId]][])(
  '%s',
  (id, expected) => {
    const word = measure(id);
    const figures: Readonly<Record<string, string>> = { 2019: '40', 2020: '50', 2021: '60' };

    test('comes to what it says, of the years and in the unit it says', () => {
      const periods = periodsMeasured(id, '2021', plan);
      const value = word.of(
        periods.map((period) => r(figures[period] ?? '')),
        fractions,
      );
      const units = ['所', '%'].map((symbol) => {
        const unit = parseUnit(symbol);
        return unit && word.unitOf(unit).symbol;
      });
      expect([value.toString(), periods.join(' '), ...units]).toEqual(expected);
    });

    test('says why it does not fit some figures, and only then', () => {
      const fits = ['yes-no', 'clock', 'date', 'ratio', 'age', 'money', 'count:所'].map((d) => word.fits(d));
      expect(fits.includes(false)).toBe('unfit' in word);
    });
  },
);

test.each<[MeasureId, string, string]>([
  ['cumulative', '2021-Q1', '2019-Q1 2019-Q2 2019-Q3 2019-Q4 2020-Q1 2020-Q2 2020-Q3 2020-Q4 2021-Q1'],
  ['growth', '2021-03', '2021-03 2020-03'],
])('%s of %s is made of %s', (id, period, expected) => {
  expect(periodsMeasured(id, period, plan).join(' ')).toBe(expected);
});
