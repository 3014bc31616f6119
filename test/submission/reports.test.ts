import { expect, test } from 'vitest';
import { compile, evaluate } from '../../src/engine/index.js';
import { plan, submit, yamlOf } from './kit.js';

/** The rate of 丹阳 as the reports of a year have it; the plan wants at least 1%. */
const read = () =>
  submit({
    'q1.yaml': yamlOf('rate: 0.5%', 'reference: 2020-03-31\n'),
    'q3.yaml': yamlOf('rate: 1.5%', 'reference: 2020-09-30\n'),
    'q4.yaml': yamlOf('rate: 2.5%', 'reference: 2020-12-31\n'),
  });

test.each([
  ['2020-12-31', '2.5%', ['0.5%', '1.5%']],
  ['2020-12-30', '1.5%', ['0.5%', '2.5%']],
  ['2020-09-29', '0.5%', ['1.5%', '2.5%']],
])('as of %s %s judges, and the others are told with their day and place', (asOf, text, others) => {
  const assessment = evaluate(compile(plan), read().facts, { asOf }).assessment(['danyang']);
  const [told, ...more] = assessment.problems.filter((p) => p.id === 'quality.reports');
  expect(more).toEqual([]);
  expect(told).toMatchObject({
    unit: 'danyang',
    effect: 'note',
    data: {
      period: '2020',
      report: { data: { text } },
      others: others.map((other) => ({ data: { text: other } })),
    },
  });
  expect(JSON.stringify(told?.data)).toContain('q1.yaml:6:9');
  const judged = assessment.findings.find((f) => f.unit === 'danyang');
  expect(judged?.actual?.value).toBe(text.replace('%', ''));
});
