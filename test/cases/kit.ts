import type { Commitment, Plan } from '../../src/plan/model.js';
import { indicator, people, percent, places, planOf, quotient, r, unitOf, yesNo } from '../engine/plan.js';

const ratio = { rollup: { by: 'ratio', missing: 'refuse' } } as const;
export const rate = indicator('rate', percent, { bounds: { min: r('0'), max: r('130') } });
export const covered = indicator('covered', percent, {
  ...quotient('inside', 'all'),
  ...ratio,
  bounds: { min: r('0'), max: r('100') },
});
const inside = indicator('inside', people);
const all = indicator('all', people);
export const schools = indicator('schools', places, { rollup: { by: 'sum', missing: 'refuse' } });
export const pay = indicator('pay', unitOf('万元'));
const otherPay = indicator('other-pay', unitOf('元'));
export const arrival = indicator('arrival', unitOf('时刻'));
export const issued = indicator('issued', yesNo, { rollup: { by: 'all', missing: 'refuse' } });
export const unbound = indicator('unbound', unitOf('万元'));
export const indicators = [unbound, rate, covered, inside, all, schools, pay, otherPay, arrival, issued];

/** A plan of these commitments over the indicators above. */
export function plan(...commitments: Commitment[]): Plan {
  return planOf({ indicators, commitments });
}
