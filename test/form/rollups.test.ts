import { expect, test } from 'vitest';
import { formFor } from '../../src/form/index.js';
import type { RollupId } from '../../src/language/index.js';
import type { Unit } from '../../src/plan/index.js';
import { commitment, indicator, people, planOf, quotient, target, unitOf } from '../engine/plan.js';

// Of what is computed in each district, the districts know the operands, whatever these are rolled up to themselves.
test.each<[RollupId, RollupId, string, string]>([
  // A city of which nothing else is asked may give the sums itself.
  ['ratio', 'sum', 'funds pupils', 'funds pupils'],
  ['ratio', 'none', 'funds pupils', ''],
  ['min', 'sum', '', 'funds pupils'],
  ['min', 'none', '', 'funds pupils'],
  ['max', 'none', '', 'funds pupils'],
])(
  'a formula rolled up by %s, its operands by %s: the city is asked for “%s”, a district for “%s”',
  (by, of, city, district) => {
    const each = indicator('each', unitOf('元/生'), {
      ...quotient('funds', 'pupils'),
      rollup: { by, missing: 'refuse' },
    });
    const rollup = { by: of, missing: 'refuse' } as const;
    const operands = [indicator('funds', unitOf('元'), { rollup }), indicator('pupils', people, { rollup })];
    const plan = planOf({
      indicators: [each, ...operands],
      commitments: [commitment(each, target('at-least', '1200'))],
    });
    const asked = (unit: string): string =>
      formFor(plan, plan.register.units.get(unit) as Unit, 2020)
        .rows.filter(({ computed }) => !computed)
        .map((row) => row.indicator.id)
        .join(' ');
    expect([asked('zhenjiang'), asked('danyang')]).toEqual([city, district]);
  },
);
