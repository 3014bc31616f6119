import { compile, evaluate } from '../../src/engine/index.js';
import { render } from '../../src/messages/index.js';
import type { Indicator, Plan } from '../../src/plan/model.js';
import {
  commitment,
  factsOf,
  type Given,
  indicator,
  people,
  percent,
  planOf,
  quotient,
  target,
} from './plan.js';

export const parts = [
  indicator('enrolled', people, { rollup: { by: 'sum', missing: 'refuse' } }),
  indicator('population', people, { rollup: { by: 'sum', missing: 'refuse' } }),
];
export const ratio = (more: Partial<Indicator> = {}) =>
  indicator('rate', percent, {
    ...quotient('enrolled', 'population'),
    rollup: { by: 'ratio', missing: 'refuse' },
    ...more,
  });

export function find(plan: Plan, given: Given, unit = 'zhenjiang') {
  const finding = evaluate(compile(plan), factsOf(plan, given), { asOf: '2021-01-15' }).find('1', unit);
  if (!finding) throw new Error('no finding');
  return { ...finding, why: render(finding.reason, 'zh-CN') };
}

export function rate(given: Given, more: Partial<Indicator> = {}, figure = '99') {
  const of = ratio(more);
  return find(
    planOf({ indicators: [of, ...parts], commitments: [commitment(of, target('at-least', figure))] }),
    given,
  );
}
